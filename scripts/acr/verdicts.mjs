/**
 * From evidence to verdicts. A verdict is never written down, only derived: a claim without a test that exists proves
 * nothing, and a criterion with such a claim, or with none, is not evaluated.
 */

const VERDICTS = ['Supports', 'Partially Supports', 'Does Not Support', 'Not Applicable', 'Not Evaluated'];

/**
 * @typedef {object} Claim
 * @property {string} says a sentence of the remarks
 * @property {Record<string, string[]>} tests the titles of the tests that prove it, by their files
 * @property {string[]} [stories] ids of stories in which it can be seen
 *
 * @typedef {object} Gap where the criterion is not met
 * @property {string} says
 * @property {boolean} [isGeneral] not met in most of the product
 *
 * @typedef {object} Evidence of one criterion
 * @property {Claim[]} claims
 * @property {Gap[]} [gaps]
 * @property {boolean} [notApplicable] the claims say why
 *
 * @typedef {object} Sources what there is to refer to
 * @property {(file: string) => Set<string>} titlesOf the titles of a test file; empty where there is no such file
 * @property {Set<string>} storyIds
 */

/** @param {Evidence | undefined} evidence @param {Sources} sources */
export function verdictOf(evidence, sources) {
  const { claims = [], gaps = [], notApplicable = false } = evidence ?? {};
  if (claims.length === 0 || claims.some((claim) => !isProven(claim, sources))) return 'Not Evaluated';
  if (notApplicable) return 'Not Applicable';
  if (gaps.some(({ isGeneral }) => isGeneral)) return 'Does Not Support';
  return gaps.length > 0 ? 'Partially Supports' : 'Supports';
}

/** All that it refers to is there, and a test is among it. */
function isProven(claim, sources) {
  const tests = testsOf(claim);
  return tests.length > 0 && missingIn(claim, sources).length === 0;
}

/** @param {Claim} claim @returns {{ file: string, title: string }[]} */
const testsOf = ({ tests = {} }) =>
  Object.entries(tests).flatMap(([file, titles]) => titles.map((title) => ({ file, title })));

/** What a claim refers to that is not there, in words. */
function missingIn(claim, { titlesOf, storyIds }) {
  return [
    ...testsOf(claim)
      .filter(({ file, title }) => !titlesOf(file).has(title))
      .map(({ file, title }) => `no test "${title}" in ${file}`),
    ...(claim.stories ?? []).filter((id) => !storyIds.has(id)).map((id) => `no story ${id}`),
  ];
}

/**
 * The rows of the report, in the order of the criteria.
 *
 * @param {{ number: string, name: string, level: string }[]} criteria
 * @param {Record<string, Evidence>} evidence by number
 * @param {Sources} sources
 */
export function evaluate(criteria, evidence, sources) {
  return criteria.map((criterion) => {
    const { claims = [], gaps = [] } = evidence[criterion.number] ?? {};
    const missing = claims.flatMap((claim) => missingIn(claim, sources));
    const untested = claims.filter((claim) => testsOf(claim).length === 0);
    return {
      ...criterion,
      verdict: verdictOf(evidence[criterion.number], sources),
      claims,
      gaps,
      missing: [
        ...(claims.length === 0 ? ['no evidence'] : []),
        ...untested.map(({ says }) => `no test of "${says}"`),
        ...missing,
      ],
    };
  });
}

/** How many criteria have each verdict, without those that none has. */
export const countVerdicts = (rows) =>
  VERDICTS.map((verdict) => [verdict, rows.filter((row) => row.verdict === verdict).length]).filter(
    ([, count]) => count > 0,
  );
