/**
 * The icons, as path data on a grid of 20. Each is a constant, so that a script-tag file contains only those it uses.
 */
export const arrow = 'M3.5 10h13M11.5 5l5 5-5 5';
export const calendar = 'M3 5h14v12H3zM3 8.5h14M7 2.8V6M13 2.8V6';
export const calendarAdd = 'M3 5h14v12H3zM3 8.5h14M7 2.8V6M13 2.8V6M10 10.5v4.5M7.8 12.7h4.5';
export const check = 'M4 10.5l4 4 8-9';
export const clock = 'M3 10a7 7 0 1 0 14 0a7 7 0 1 0-14 0M10 6v4.3l3 1.7';
export const close = 'M5 5l10 10M15 5L5 15';
export const columns = 'M3 4h14v12H3zM7.7 4v12M12.3 4v12';
export const grid = 'M3.5 3.5h5v5h-5zM11.5 3.5h5v5h-5zM3.5 11.5h5v5h-5zM11.5 11.5h5v5h-5z';
export const link =
  'M8.5 11.5a3 3 0 0 0 4.3 0l2.9-2.9a3 3 0 0 0-4.3-4.3l-1 1M11.5 8.5a3 3 0 0 0-4.3 0l-2.9 2.9a3 3 0 0 0 4.3 4.3l1-1';
export const list = 'M3.5 5.5h13M3.5 10h13M3.5 14.5h13';
export const next = 'M7.5 4.5L13 10l-5.5 5.5';
export const externalLink = 'M8 4.5H4.5v11h11V12M11.5 4.5h4v4M15.5 4.5L9 11';
export const pause = 'M7 4.5v11M13 4.5v11';
export const pin = 'M6 3h8v14l-4-3.5L6 17z';
export const place =
  'M10 17.5c4-4.5 5.5-6.8 5.5-9.2a5.5 5.5 0 0 0-11 0c0 2.4 1.5 4.7 5.5 9.2zM8.2 8.3a1.8 1.8 0 1 0 3.6 0a1.8 1.8 0 1 0-3.6 0';
export const play = 'M6.5 4v12l9.5-6z';
export const previous = 'M12.5 4.5L7 10l5.5 5.5';
export const row = 'M6.5 3.5h7v13h-7zM3 5.5v9M17 5.5v9';
export const screen = 'M3 4.5h14v9H3zM7 17h6M10 13.5V17';
export const search = 'M3.5 9a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0M13.2 13.2L17 17';
export const stop = 'M7 2.8h6L17.2 7v6L13 17.2H7L2.8 13V7zM10 6.3v4.5M10 13.5v.01';
export const wrench = 'M6.5 5L2.5 10l4 5M13.5 5l4 5-4 5M11.5 4l-3 12';
export const video = 'M3 4.5h14v11H3zM8.5 7.5v5l4-2.5z';
