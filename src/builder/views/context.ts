import type { Discovery } from '../discovery/discover.js';
import type { FeedFinding, Finding } from '../discovery/finding.js';
import type { MapChoice } from '../discovery/map-choices.js';
import type { Library } from '../library.js';
import type { BuilderMessages } from '../messages/en.js';
import type { Choices } from '../state.js';
import type { WidgetTag } from '../widgets.js';

/** How far the search for feeds is. */
export type Search =
  | { readonly status: 'idle' }
  | { readonly status: 'checking'; readonly count: number }
  | { readonly status: 'invalid' }
  | { readonly status: 'done'; readonly discovery: Discovery };

export const PREVIEW_STATES = ['items', 'loading', 'empty', 'failed'] as const;

/** How the preview shows the widget. */
export interface PreviewChoices {
  readonly device: 'phone' | 'desktop';
  readonly scheme: 'light' | 'dark';
  readonly state: (typeof PREVIEW_STATES)[number];
}

/** What can be copied. */
export type CopiedId = keyof BuilderMessages['copy']['done'];

/** What was just copied or read, to be told once. */
export interface Note {
  readonly about: CopiedId | 'snippet' | 'saved';
  readonly text: string;
  readonly isError?: boolean;
}

/** The builder as its views see it. */
export interface BuilderView {
  readonly messages: BuilderMessages;
  readonly language: string;
  readonly library: Library;
  readonly choices: Choices;
  readonly search: Search;
  /** The feed that is shown, once it was read. */
  readonly feed: FeedFinding | undefined;
  /** What reading with the map gave, if that is no feed. */
  readonly mapProblem: Finding | undefined;
  readonly preview: PreviewChoices;
  readonly note: Note | undefined;
  /** The text of a saved copy, '' if there is none. */
  readonly savedText: string;

  readonly chooseWidget: (widget: WidgetTag) => void;
  readonly change: (change: Partial<Choices>) => void;
  readonly changeOption: (name: string, value: string | undefined) => void;
  readonly check: () => void;
  readonly chooseFeed: (url: string) => void;
  readonly chooseMap: (map: MapChoice) => void;
  readonly useSavedText: (text: string, place: string) => void;
  readonly readSnippet: (text: string) => void;
  readonly changePreview: (change: Partial<PreviewChoices>) => void;
  readonly copy: (about: CopiedId, text: string, html?: string) => void;
}
