import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { flatConfigs as importConfigs } from 'eslint-plugin-import-x';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { zones } from './scripts/lint/import-boundaries.mjs';
import { noCycle } from './scripts/lint/no-cycle.mjs';
import templateRules from './scripts/lint/template-rules.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Ways to turn a string into live markup. ui/rich-text.ts is the one place where HTML enters; feeds/values/text.ts and feeds/read/parse-xml.ts parse inertly. */
const HTML_FROM_STRINGS = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTML',
  'setHTMLUnsafe',
  'createContextualFragment',
  'parseFromString',
  'srcdoc',
];

const NO_HTML = {
  selector: `MemberExpression[property.name=/^(${HTML_FROM_STRINGS.join('|')})$/]`,
  message: 'HTML enters through ui/rich-text.ts only (feeds/values/text.ts and feeds/read/parse-xml.ts parse inertly).',
};

/** A lazy chunk is loaded by its hash, so that the script tag's integrity covers every byte: page/lazy lists them. */
const NO_LAZY = {
  selector: 'ImportExpression',
  message: 'import() belongs in page/lazy.ts, the list of the lazy chunks, which are loaded by their hash.',
};
const ONLY_LAZY = {
  selector: 'ImportDeclaration',
  message: 'page/lazy.ts names the lazy chunks by import() and holds nothing else.',
};

/**
 * Built-ins that old libraries replace on the page (Prototype.js 1.4 to 1.7, MooTools, polyfills of URL), and what to
 * write instead. JSON.stringify is guarded by use: with their `toJSON` of arrays it serves keys that are only compared.
 */
const REPLACED_BUILT_INS = [
  [
    'CallExpression[callee.object.name="Array"][callee.property.name="from"]',
    'Array.from ignores its second argument and iterators there: spread, or [...Array<undefined>(n)].map(…).',
  ],
  [
    'MemberExpression[object.name="URL"][property.name="canParse"]',
    'URL.canParse may be missing: parseUrl of page/parse-url.ts.',
  ],
  [
    'CallExpression[callee.property.name="entries"]:not([callee.object.name="Object"])',
    'The entries() of a list gives plain values there: count in the loop.',
  ],
  [
    'CallExpression[callee.property.name=/^reduce(Right)?$/]',
    'reduce is another function there: a loop, flat() or sort().',
  ],
  [
    'CallExpression[callee.property.name="bind"]',
    'Function.prototype.bind may be another function: an arrow function.',
  ],
  ['CallExpression[callee.property.name="scrollTo"]', 'Element.prototype.scrollTo scrolls the window there: scroll().'],
  ['CallExpression[callee.property.name="toJSON"]', 'toJSON adds quotes there: toISOString(), String().'],
  [
    'CallExpression[callee.property.name=/^(startsWith|endsWith)$/][arguments.length=2]',
    'The second argument is ignored there: slice first.',
  ],
].map(([selector, why]) => ({ selector, message: `Old libraries replace this. ${why}` }));

const DIRECTIVES = [
  {
    name: 'lit/directives/style-map.js',
    message: 'styleMap writes a style attribute, which a strict CSP blocks: use .style=${…}.',
  },
  { name: 'lit/directives/unsafe-html.js', message: 'HTML enters through ui/rich-text.ts only.' },
  { name: 'lit/directives/unsafe-svg.js', message: 'HTML enters through ui/rich-text.ts only.' },
  {
    name: 'lit/static-html.js',
    message: 'A tag name out of a string is markup out of a string: choose between templates.',
  },
];

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'storybook-static/', '.cache/', 'coverage/', 'test/consumers/projects/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    // Without the resolver every import rule passes silently on `.js` specifiers.
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked, importConfigs.typescript],
    plugins: {
      'import-x': importConfigs.recommended.plugins['import-x'],
      imports: { rules: { 'no-cycle': noCycle } },
    },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ project: `${root}tsconfig.json` })] },
    rules: {
      'imports/no-cycle': 'error',
      'import-x/no-restricted-paths': ['error', { basePath: root, zones }],
      // `typeof import('./chunk.js')` names the type of a lazy chunk.
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/class-literal-property-style': 'off',
      // Lit does not look at what an event listener returns.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' },
      ],
      // An empty attribute or nonce is as good as none, so `||` on strings is meant.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      // `!` after a regular expression's group or a checked index says what noUncheckedIndexedAccess cannot see.
      '@typescript-eslint/no-non-null-assertion': 'off',
      'max-lines': ['error', 300],
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended'], litA11y.configs.recommended],
    plugins: { ala: templateRules },
    rules: {
      'ala/messages': 'error',
      'ala/no-inline-style': 'error',
      'ala/no-rem': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/lifecycle-super': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/quoted-expressions': ['error', 'never'],
      // Safari drops the list role of `list-style: none`; role="list" brings it back.
      'lit-a11y/no-redundant-role': 'off',
      // Elements are defined by define(tag, registry), so a name in the class file is not possible.
      'wc/guard-super-call': 'off',
      'no-console': ['error', { allow: ['warn', 'info', 'error'] }],
      'no-restricted-syntax': ['error', NO_HTML, NO_LAZY, ...REPLACED_BUILT_INS],
      'no-restricted-imports': ['error', { paths: DIRECTIVES }],
    },
  },
  {
    files: ['src/{feeds,time,page,server}/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: DIRECTIVES,
          patterns: [
            {
              group: ['lit', 'lit/*', '@lit/*'],
              message: 'feeds/, time/, page/ and server/ are plain TypeScript: no Lit.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/ui/rich-text.ts', 'src/ui/rich-text/*.ts', 'src/feeds/values/text.ts', 'src/feeds/read/parse-xml.ts'],
    rules: { 'no-restricted-syntax': ['error', NO_LAZY, ...REPLACED_BUILT_INS] },
  },
  // No old library is on a server.
  { files: ['src/server/**/*.ts'], rules: { 'no-restricted-syntax': ['error', NO_HTML, NO_LAZY] } },
  {
    files: ['src/page/lazy.ts', 'src/page/lazy-languages.ts'],
    rules: { 'no-restricted-syntax': ['error', NO_HTML, ONLY_LAZY] },
  },
  { files: ['src/page/load-chunk.ts'], rules: { 'no-restricted-syntax': ['error', NO_HTML, ...REPLACED_BUILT_INS] } },
  {
    files: ['test/**/*.ts', 'stories/**/*.ts', '.storybook/*.ts'],
    rules: {
      'max-lines': ['error', 500],
      // Chai's assertions are property reads.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    files: ['**/*.mjs', '.ci/**/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'URL',
          'fetch',
          'setTimeout',
          'clearTimeout',
          'Buffer',
          'performance',
          'AbortSignal',
          'structuredClone',
          'Request',
          'Response',
          'setImmediate',
          'setInterval',
          'clearInterval',
        ].map((name) => [name, 'readonly']),
      ),
    },
    rules: { 'max-lines': ['error', 300] },
  },
  {
    // Functions that puppeteer carries into the page.
    files: ['test/{contract,consumers,hostile,server,support}/**/*.mjs', 'scripts/**/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'document',
          'window',
          'location',
          'customElements',
          'getComputedStyle',
          'PerformanceObserver',
          'Event',
          'innerWidth',
          'Image',
          'localStorage',
          'sessionStorage',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['demo/**/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        ['document', 'window', 'location', 'customElements'].map((name) => [name, 'readonly']),
      ),
    },
  },
);
