import type { Section } from '../../feeds/model.js';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { renderPicture } from '../../ui/picture.js';

/**
 * Icons on a grid of 40, one object each: a door with a ramp, a tower and a house, a compass, a card box, a
 * glass bell, a chip. A path that begins with `*` is the closed part that is tinted.
 */
const DRAWINGS: Readonly<Record<string, readonly string[]>> = {
  access: ['*M4 34v-7h21l12 7z', 'M9.5 27V6h12v21', '*M9.5 6l6.5 3v15l-6.5 3z', 'M13.5 15.5v2M25 27v-7.5l12 6.5V34'],
  buildings: [
    'M3 34.5h34M6 34.5V8h12v26.5M10 14h4M10 20h4M10 26h4',
    '*M18 34.5V19l8-6 8 6v15.5',
    'M22.5 34.5V27h7v7.5M24.4 20.5a1.6 1.6 0 1 0 3.2 0a1.6 1.6 0 1 0-3.2 0',
  ],
  leadership: [
    'M5 20a15 15 0 1 0 30 0a15 15 0 1 0-30 0',
    '*M27.5 12.5L23 23l-10.5 4.5L17 17z',
    'M20 5v3.5M20 31.5V35M5 20h3.5M31.5 20H35',
  ],
  metadata: [
    'M11 10V5.5h8V10M8 15v-5h24v5',
    '*M4.5 15h31v20h-31z',
    'M9.5 20.5h11M9.5 25h21M18.5 30.5a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0',
  ],
  preservation: [
    'M18.2 5a1.8 1.8 0 1 0 3.6 0a1.8 1.8 0 1 0-3.6 0M7.5 30.5V19.3a12.5 12.5 0 0 1 25 0v11.2',
    '*M14 30.5v-12h5.5v12zM19.5 30.5V15.5H25v15z',
    'M3.5 30.5h33v4h-33zM14 22h5.5M19.5 19.5H25',
  ],
  technology: [
    'M14 10V4.5M20 10V4.5M26 10V4.5M14 35.5V30M20 35.5V30M26 35.5V30M10 14H4.5M10 20H4.5M10 26H4.5M35.5 14H30M35.5 20H30M35.5 26H30',
    'M10 10h20v20H10z',
    '*M15.5 15.5h9v9h-9z',
  ],
};

/** The section's icon, or its own image. */
export function renderSectionIcon({ icon }: Section, imageHosts: readonly string[] | undefined): unknown {
  return typeof icon === 'string' ? renderDrawing(icon) : renderPicture(icon, imageHosts);
}

function renderDrawing(name: string): TemplateResult | undefined {
  const paths = Object.hasOwn(DRAWINGS, name) ? DRAWINGS[name] : undefined;
  return paths
    ? html`<svg class="drawing" part="image" viewBox="0 0 40 40" aria-hidden="true">
        ${paths.map((path) => svg`<path class=${path.startsWith('*') ? 'tint' : nothing} d=${path.replace('*', '')} />`)}
      </svg>`
    : undefined;
}
