import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { app } from './app.js';

export const html = await collectResult(render(app()));
