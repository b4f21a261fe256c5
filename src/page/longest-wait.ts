/** Longest that a timer can wait, in ms; one that shall wait longer strikes at once. */
export const LONGEST_WAIT = 2 ** 31 - 1;
