/** Where a calendar, given by the address of its file, is subscribed to. Each site gets only what it documents. */

/** The same address for calendar apps that subscribe. */
export const webcalHref = (address: string): string => address.replace(/^https?:/i, 'webcal:');

/** Adds the calendar to Google Calendar, which reads `webcal:` for what is subscribed to. */
export const googleSubscribeHref = (address: string): string =>
  `https://calendar.google.com/calendar/r?cid=${encodeURIComponent(webcalHref(address))}`;

/** Adds it to Outlook: `live` for personal accounts, `office` for those of schools, libraries and companies. */
export const outlookSubscribeHref = (address: string, name: string, accounts: 'live' | 'office'): string =>
  `https://outlook.${accounts}.com/calendar/0/addfromweb?url=${encodeURIComponent(address)}&name=${encodeURIComponent(name)}`;
