/** Regions whose weeks begin on a Sunday or a Saturday, where the browser does not say (CLDR week data). */
const SUNDAY =
  'AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW';
const SATURDAY = 'AE AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY';

/** Not in TypeScript's library yet; the older form is a property. */
interface WeekLocale extends Intl.Locale {
  getWeekInfo?(): { readonly firstDay: number };
  readonly weekInfo?: { readonly firstDay: number };
}

/** The day a week begins on there: 1 is Monday, 7 is Sunday. A tag that is no language gives Monday. */
export function firstDayOfWeek(locale: string): number {
  let tag: WeekLocale;
  try {
    tag = new Intl.Locale(locale);
  } catch {
    return 1;
  }
  const told = tag.getWeekInfo?.() ?? tag.weekInfo;
  if (told) return told.firstDay;
  const region = tag.maximize().region ?? '';
  if (!region) return 1;
  return SUNDAY.includes(region) ? 7 : SATURDAY.includes(region) ? 6 : 1;
}
