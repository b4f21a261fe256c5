/** The tables of docs/quality.md. Between their markers each row has the day on which its figure became what it is. */
import { ROOT } from '../build/paths.mjs';
import { formatText } from '../format-text.mjs';

const MARKED = /(<!-- figures: (\w+) -->)[\s\S]*?(<!-- end -->)/g;
const HEAD = '| figure | value | since | made by |\n| --- | --- | --- | --- |';

/**
 * The page with these figures. A section without a figure keeps what it has, because what was measured elsewhere may not
 * be here; a figure that has not changed keeps its day.
 *
 * @param {string} page
 * @param {Record<string, import('./figures.mjs').Figure[]>} figures
 * @param {string} today
 */
export async function withFigures(page, figures, today) {
  const days = daysIn(page);
  const text = page.replaceAll(MARKED, (whole, start, section, end) => {
    const rows = figures[section] ?? [];
    if (rows.length === 0) return whole;
    const lines = rows.map(({ name, value, command }) => {
      const day = days.get(`${name}: ${value}`) ?? today;
      return `| ${name} | ${value} | ${day} | ${command} |`;
    });
    return `${start}\n\n${[HEAD, ...lines].join('\n')}\n\n${end}`;
  });
  return formatText(text, `${ROOT}docs/quality.md`);
}

/** `name: value` -> day, of all rows. */
function daysIn(page) {
  const cells = page.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  return new Map(cells.filter((row) => row.length === 6).map(([, name, value, day]) => [`${name}: ${value}`, day]));
}
