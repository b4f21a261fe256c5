/**
 * What a test asks of the browser from outside the page, the same call in all three engines.
 * Each returns false where the engine cannot, so that a test can take its other way there; none is skipped in silence.
 */
import { executeServerCommand } from '@web/test-runner-commands';

/** Presses a key while others are held: `pressChord('Shift+Tab')`. Also a single key. */
export function pressChord(chord: string): Promise<boolean> {
  return executeServerCommand<boolean, string>('ala:chord', chord);
}

/** Resizes the window's inside. WebKit cannot go below 447 px: false there, put the element in a narrow box instead. */
export function resizeViewport(width: number, height = 800): Promise<boolean> {
  return executeServerCommand<boolean, { width: number; height: number }>('ala:viewport', { width, height });
}

/** CSS media features, and `media: 'print'`, for the whole page; `{}` ends it. False outside Chromium. */
export function emulateMediaFeatures(features: Record<string, string>): Promise<boolean> {
  return executeServerCommand<boolean, Record<string, string>>('ala:media', features);
}

/** Makes the page believe in fingers instead of a mouse (`pointer: coarse`). False outside Chromium. */
export function emulateCoarsePointer(enabled: boolean): Promise<boolean> {
  return executeServerCommand<boolean, boolean>('ala:touch', enabled);
}

/** Moves the browser to an IANA zone; '' goes back to the machine's own. False in WebKit. */
export function setTimeZone(zone: string): Promise<boolean> {
  return executeServerCommand<boolean, string>('ala:time-zone', zone);
}

/** What assistive technology is told of one thing on the page. */
export interface AccessibleNode {
  readonly role: string;
  readonly name: string;
  /** Of a heading. */
  readonly level?: number;
  readonly selected?: boolean;
  readonly expanded?: boolean;
}

/** The whole accessibility tree, in order. False outside Chromium. */
export function accessibilityTree(): Promise<readonly AccessibleNode[] | false> {
  return executeServerCommand<readonly AccessibleNode[] | false, undefined>('ala:tree');
}

/** What a screen reader would say. */
export interface Speech {
  /** Of the whole page. */
  readonly page: readonly string[];
  /** Of what has the focus, and of what that is in, the outermost first. */
  readonly focus: readonly string[];
}

/** What a screen reader would say now. False outside Chromium. */
export function listen(): Promise<Speech | false> {
  return executeServerCommand<Speech | false, undefined>('ala:speech');
}

/** The transcript that is kept under that name; `npm run transcripts` keeps `text` instead. */
export function keptTranscript(name: string, text: string): Promise<string> {
  return executeServerCommand<string, { name: string; text: string }>('ala:transcript', { name, text });
}

/** Paths of the files among the fixtures of tests and demo whose names end like this: `listFixtures('.ics')`. */
export function listFixtures(ending: string): Promise<readonly string[]> {
  return executeServerCommand<readonly string[], string>('ala:fixtures', ending);
}
