/** Longest that a timer can wait, in ms; one that shall wait longer strikes at once. */
export const MAX_TIMEOUT_MS = 2 ** 31 - 1;
