import type { FeedStep } from '../../feeds/error.js';
import type { SystemId } from './systems.js';

/** What is at an address. */
export type Finding = FeedFinding | JsonFinding | PageFinding | Failure;

/** A feed that the widget can show. */
export interface FeedFinding {
  readonly type: 'feed';
  readonly url: string;
  readonly system?: SystemId | undefined;
  /** Id of the format, `empty` if nothing tells it. */
  readonly format: string;
  /** How many items there are to show. */
  readonly count: number;
  /** How many of them have a date, a picture, a link. */
  readonly dates: number;
  readonly images: number;
  readonly links: number;
  readonly titles: readonly string[];
  /** How many entries were left out. */
  readonly skipped: number;
  /** How many events are on other days. */
  readonly otherDays: number;
  readonly title: string;
  readonly homeUrl: string;
  readonly map?: string | undefined;
}

/** JSON in no known format. */
export interface JsonFinding {
  readonly type: 'json';
  readonly url: string;
  readonly text: string;
  readonly document: unknown;
  /** As JSON text; '' if none can be made. */
  readonly map: string;
}

export interface PageFinding {
  readonly type: 'page';
  readonly url: string;
  readonly html: string;
  readonly signIn: boolean;
}

export interface Failure {
  readonly type: 'failure';
  readonly url: string;
  readonly reason: 'address' | 'mixed' | 'cors' | 'unreachable' | 'offline' | 'status' | 'unreadable';
  readonly status?: number;
  /** In English, from the reader. */
  readonly detail?: string;
  readonly step?: FeedStep;
}
