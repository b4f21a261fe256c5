import type { CSSResult, ReactiveElement } from 'lit';
import { LazyChunk } from './lazy-chunk.js';

/** What a lazy chunk with a piece of a widget exports. */
export interface TemplateChunk<Model> {
  readonly styles: readonly CSSResult[];
  readonly render: (model: Model) => unknown;
}

/** A piece of a widget whose code is loaded when it is first rendered. Until then, and without it, there is nothing. */
export function lazyTemplate<Model>(
  host: ReactiveElement,
  name: string,
  load: () => Promise<TemplateChunk<Model>>,
): (model: Model) => unknown {
  const chunk = new LazyChunk(host, name, load);
  return (model) => {
    if (!chunk.hasFailed) void chunk.load();
    return chunk.value?.render(model);
  };
}
