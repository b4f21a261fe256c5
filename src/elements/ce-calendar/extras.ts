/**
 * A lazy chunk: what few calendars and few visitors need. It is one file, because each file costs every page the hash by
 * which it is checked.
 */
export * as noEvents from './empty/no-events.js';
export { StructuredData } from './structured-data/structured-data.js';
export * as subscription from './subscribe/subscription.js';
