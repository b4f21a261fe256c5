/** Regions whose weeks begin on Sunday or Saturday, for browsers that do not say (CLDR week data). */
const SUNDAY_REGIONS =
  'AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW';
const SATURDAY_REGIONS = 'AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY';

/** Not in TypeScript's library yet; older browsers have a property. */
interface WeekLocale extends Intl.Locale {
  getWeekInfo?(): { readonly firstDay: number };
  readonly weekInfo?: { readonly firstDay: number };
}

/** The first day of the week in a locale: 1 is Monday, 7 is Sunday. An invalid locale gives Monday. */
export function firstDayOfWeek(locale: string): number {
  let intlLocale: WeekLocale;
  try {
    intlLocale = new Intl.Locale(locale);
  } catch {
    return 1;
  }
  const weekInfo = intlLocale.getWeekInfo?.() ?? intlLocale.weekInfo;
  if (weekInfo) return weekInfo.firstDay;
  const region = intlLocale.maximize().region ?? '';
  if (!region) return 1;
  return SUNDAY_REGIONS.includes(region) ? 7 : SATURDAY_REGIONS.includes(region) ? 6 : 1;
}
