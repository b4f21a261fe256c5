import type { KindId } from '../model.js';
import type { JsonObject } from '../parser.js';

/** A system whose JSON a map reads. */
export interface Preset {
  readonly id: string;
  /** Its name in messages, with the article. */
  readonly label: string;
  /** As in formats/descriptors. */
  readonly detect: string;
  /** Announcements are read by the map of news. */
  readonly maps: Readonly<Partial<Record<KindId, JsonObject>>>;
  /** A pattern that finds the library's name in the feed's URL: `{$library}` in the maps. */
  readonly library?: string;
}
