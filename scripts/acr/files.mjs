/** The files of the report, as they must be. */
import { ROOT } from '../build/paths.mjs';
import { formatText } from '../format-text.mjs';
import { toHtml } from './html.mjs';
import { toMarkdown } from './markdown.mjs';

/** @param {ReturnType<import('./report.mjs').makeReport>} report @returns {Promise<Record<string, string>>} path -> text */
export async function reportFiles(report) {
  const texts = { 'docs/acr.md': toMarkdown(report), 'docs/acr.html': toHtml(report) };
  const formatted = Object.entries(texts).map(async ([path, text]) => [path, await formatText(text, ROOT + path)]);
  return Object.fromEntries(await Promise.all(formatted));
}
