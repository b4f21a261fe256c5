/** Longest delay of a timer, in ms; with a longer one it would fire immediately. */
export const MAX_TIMEOUT_MS = 2 ** 31 - 1;
