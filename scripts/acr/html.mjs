/** The report as a web page of one file, without script. */
import { CHECK_COLUMNS, LEVELS, TERMS, readableTitle } from './report.mjs';

const escape = (text) =>
  String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const STYLES = `
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
  body { max-inline-size: 70rem; margin: 2rem auto; padding-inline: 1rem; }
  a { color: light-dark(#0c4f67, #94d2e8); }
  .scroll { overflow-x: auto; }
  table { border-collapse: collapse; inline-size: 100%; margin-block: 1rem; }
  caption { text-align: start; font-weight: bold; padding-block: 0.5rem; }
  th, td { border: 1px solid light-dark(#767676, #949494); padding: 0.4rem 0.6rem; text-align: start; vertical-align: top; }
  dt { font-weight: bold; }
  dd { margin: 0 0 0.5rem; }
  code { overflow-wrap: anywhere; }
`;

/** A table that can be scrolled by keyboard where it is wider than the page; the first cell of a row heads it. */
function table(caption, head, rows) {
  const cells = ([first, ...rest]) =>
    `<tr><th scope="row">${first}</th>${rest.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  return `<div class="scroll" tabindex="0" role="group" aria-label="${escape(caption)}"><table>
    <caption>${escape(caption)}</caption>
    <thead><tr>${head.map((name) => `<th scope="col">${escape(name)}</th>`).join('')}</tr></thead>
    <tbody>${rows.map(cells).join('')}</tbody>
  </table></div>`;
}

const terms = (pairs) =>
  `<dl>${pairs.map(([name, value]) => `<dt>${escape(name)}</dt><dd>${escape(value)}</dd>`).join('')}</dl>`;

const list = (items) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;

/** @param {ReturnType<import('./report.mjs').makeReport>} report */
export function toHtml(report) {
  return `<!doctype html>
<!-- Written by "npm run acr" from scripts/acr/evidence.json: change that. -->
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>${escape(report.title)}</title>
    <style>${STYLES}</style>
  </head>
  <body>
    <main>
      <h1>${escape(report.title)}</h1>
      <p>${escape(report.edition)}.</p>
      ${terms(report.facts)}
      <h2>How it was evaluated</h2>
      ${list(report.methods.map(escape))}
      ${
        report.handChecks.length > 0
          ? table(
              'Checks by hand',
              CHECK_COLUMNS,
              report.handChecks.map((row) => row.map(escape)),
            )
          : '<p>No check by hand has been recorded yet.</p>'
      }
      <h2>Standards</h2>
      ${table('Standards and guidelines', ['Standard', 'Included in this report'], report.standards)}
      <h2>Terms</h2>
      ${terms(TERMS)}
      <h2>WCAG 2.2 report</h2>
      <p>${report.counts.map(([verdict, count]) => `${verdict}: ${count}`).join(', ')}.</p>
      ${Object.entries(LEVELS)
        .map(([level, caption]) =>
          criteria(
            caption,
            report.rows.filter((row) => row.level === level),
          ),
        )
        .join('')}
      <h2>Evidence</h2>
      ${report.rows.map(evidence).join('')}
      <h2>Notice</h2>
      <p>VPAT is a registered service mark of the Information Technology Industry Council. This report describes the
      version named above; it is no warranty.</p>
    </main>
  </body>
</html>
`;
}

const criteria = (caption, rows) =>
  table(
    caption,
    ['Criterion', 'Conformance', 'Remarks'],
    rows.map(({ number, name, verdict, claims, gaps }) => [
      `<a href="#${anchor(number)}">${number} ${escape(name)}</a>`,
      verdict,
      escape([...claims, ...gaps].map(({ says }) => says).join(' ')),
    ]),
  );

const anchor = (number) => `criterion-${number.replaceAll('.', '-')}`;

function evidence({ number, name, claims }) {
  const proof = claims.map(({ says, tests, stories = [] }) => {
    const files = Object.entries(tests).map(
      ([file, titles]) =>
        `<code>${escape(file)}</code>: ${titles.map((title) => `“${escape(readableTitle(title))}”`).join('; ')}`,
    );
    const seen = stories.map((id) => `<code>${escape(id)}</code>`).join(', ');
    return `${escape(says)}${list([...files, ...(seen ? [`stories: ${seen}`] : [])])}`;
  });
  return `<h3 id="${anchor(number)}">${number} ${escape(name)}</h3>${proof.length > 0 ? list(proof) : '<p>None yet.</p>'}`;
}
