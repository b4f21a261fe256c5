/** Regions whose weeks begin on a Sunday or a Saturday, where the browser does not say (CLDR week data). */
const SUNDAY_REGIONS =
  'AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW';
const SATURDAY_REGIONS = 'AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY';

/** Not in TypeScript's library yet; the older form is a property. */
interface WeekLocale extends Intl.Locale {
  getWeekInfo?(): { readonly firstDay: number };
  readonly weekInfo?: { readonly firstDay: number };
}

/** The day a week begins on there: 1 is Monday, 7 is Sunday. A tag that is no language gives Monday. */
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
