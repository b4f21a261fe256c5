/** The report as Markdown. */
import { CHECK_COLUMNS, LEVELS, TERMS, readableTitle } from './report.mjs';

const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map(inCell).join(' | ')} |`).join('\n');

const inCell = (text) => String(text).replaceAll('|', '\\|');

/** @param {ReturnType<import('./report.mjs').makeReport>} report */
export function toMarkdown(report) {
  return `<!-- Written by "npm run acr" from scripts/acr/evidence.json: change that. -->
<!-- prettier-ignore-start -->

# ${report.title}

${report.edition}. The same as a web page: [acr.html](acr.html).

${report.facts.map(([name, value]) => `- **${name}**: ${value}`).join('\n')}

## How it was evaluated

${report.methods.map((method) => `- ${method}`).join('\n')}

${handChecks(report.handChecks)}

## Standards

${table(['standard', 'included in this report'], report.standards)}

## Terms

${TERMS.map(([term, meaning]) => `- **${term}**: ${meaning}`).join('\n')}

## WCAG 2.2 report

${report.counts.map(([verdict, count]) => `${verdict}: ${count}`).join(', ')}.
${Object.entries(LEVELS)
  .map(([level, caption]) => `\n### ${caption}\n\n${criteria(report.rows.filter((row) => row.level === level))}`)
  .join('\n')}

## Evidence

${report.rows.map(evidence).join('\n\n')}

## Notice

VPAT is a registered service mark of the Information Technology Industry Council. This report describes the version named
above; it is no warranty.

<!-- prettier-ignore-end -->
`;
}

const criteria = (rows) =>
  table(
    ['criterion', 'conformance', 'remarks'],
    rows.map(({ number, name, verdict, claims, gaps }) => [
      `**${number}** ${name}`,
      verdict,
      [...claims, ...gaps].map(({ says }) => says).join(' '),
    ]),
  );

const handChecks = (rows) =>
  rows.length > 0
    ? `Checks by hand, from [accessibility-manual.md](accessibility-manual.md):\n\n${table(CHECK_COLUMNS, rows)}`
    : 'No check by hand has been recorded yet: [accessibility-manual.md](accessibility-manual.md).';

function evidence({ number, name, claims }) {
  const lines = claims.map(({ says, tests, stories = [] }) => {
    const proof = Object.entries(tests).map(
      ([file, titles]) => `  - \`${file}\`: ${titles.map((title) => `“${readableTitle(title)}”`).join('; ')}`,
    );
    const seen = stories.length > 0 ? [`  - stories: ${stories.map((id) => `\`${id}\``).join(', ')}`] : [];
    return [`- ${says}`, ...proof, ...seen].join('\n');
  });
  return `### ${number} ${name}\n\n${lines.join('\n') || 'None yet.'}`;
}
