import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

import { road } from './tests/run/road.mjs';

const SHIPPED = ['lib/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}', 'entrypoints/**/*.{ts,tsx}'];
/** What runs on a portal's page. */
const ON_THE_PAGE = [
  'lib/page/**/*.ts',
  'lib/portals/**/*.ts',
  'lib/overlay/**/*.ts',
  'lib/teach/**/*.ts',
  'lib/report/**/*.ts',
  'entrypoints/*.content/**/*.{ts,tsx}',
  'entrypoints/*.ts',
];
/** Rules and facts are functions of what they are given: which day it is comes in as an argument. */
const WITHOUT_A_CLOCK = [
  'lib/portals/**/*.ts',
  'lib/tracker/**/*.ts',
  'lib/rounds/**/*.ts',
  'lib/mail/**/*.ts',
];

const NETWORK = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
].map((name) => ({ name, message: 'This extension sends nothing anywhere.' }));
const NATIVE = ['chrome', 'browser'].map((name) => ({
  name,
  message: 'Import `browser` from wxt/browser, in entrypoints and lib/ask.ts.',
}));
const MARKUP = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'createContextualFragment',
  'srcdoc',
];

const shippedProperties = [
  ...MARKUP.map((property) => ({ property, message: 'Text from a page is text: never markup.' })),
  ...['write', 'writeln'].map((property) => ({ object: 'document', property, message: 'Never markup.' })),
  { property: 'sendBeacon', message: 'This extension sends nothing anywhere.' },
];
const handsOff = ['click', 'submit', 'requestSubmit', 'dispatchEvent', 'cookie', 'cookieStore'].map(
  (property) => ({
    property,
    message: 'Hands off: on a portal it only looks.',
  }),
);
const shippedSyntax = [
  {
    selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
    message: 'Text from a page is text: never markup.',
  },
];
/** What a page must not be able to drive, open or read. */
const onThePageSyntax = [
  {
    selector: 'CallExpression[callee.property.name="addEventListener"]:not([arguments.0.value="abort"])',
    message:
      'On a portal’s page `hear` of lib/page/hear.ts listens: to what the browser reports, not to what a page made up.',
  },
  {
    selector: 'AssignmentExpression[left.property.name=/^on[a-z]+$/]',
    message: 'On a portal’s page `hear` of lib/page/hear.ts listens.',
  },
  {
    selector: 'MemberExpression[property.name="attachShadow"]',
    message: '`createHost` of lib/page/host.ts makes our hosts: elements that a page cannot open.',
  },
  {
    selector: 'CallExpression[callee.property.name="createElement"][arguments.0.value=/-/]',
    message: 'Never a custom element on a portal’s page: whoever defines its name opens its closed root.',
  },
];
/** Words of ours on a portal's page are drawn from attributes. */
const drawnWords = [
  {
    selector:
      'AssignmentExpression[left.property.name=/^(textContent|innerText|nodeValue|data|title|placeholder|alt)$/]:not([left.object.name="inside"])',
    message: '`say` of lib/page/say.ts draws words: a page’s own search finds text, in closed roots too.',
  },
  {
    selector: 'MemberExpression[property.name="createTextNode"]',
    message: '`say` of lib/page/say.ts draws words.',
  },
];
const clocks = [
  {
    selector: 'MemberExpression[object.name="Temporal"][property.name="Now"]',
    message: 'The day and the moment come in as arguments.',
  },
  {
    selector: 'MemberExpression[object.name="Date"][property.name="now"]',
    message: 'The day and the moment come in as arguments.',
  },
  {
    selector: ':matches(NewExpression, CallExpression)[callee.name="Date"][arguments.length=0]',
    message: 'The day and the moment come in as arguments.',
  },
];

export default defineConfig(
  globalIgnores(['.output/', '.wxt/', '.cache/', 'tests/portals/.dist/']),
  // Nothing is silenced from inside a file.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  { files: ['**/*.{ts,tsx}'], extends: [tseslint.configs.strictTypeChecked] },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true },
      ],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A handler may answer with a promise that nobody waits for; what it throws must be caught within.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // Handlers are closures here, never methods that want their `this`; and `return done()` reads well.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: {
        console: 'readonly',
        performance: 'readonly',
        process: 'readonly',
        URL: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
      },
    },
  },
  {
    files: ['**/*.tsx', 'components/**/*.ts', 'entrypoints/**/*.ts'],
    extends: [hooks.configs.flat.recommended],
    // Says which libraries React's own compiler does not memoise; it is not used here.
    rules: { 'react-hooks/incompatible-library': 'off' },
  },
  { rules: { 'no-eval': 'error', 'no-implied-eval': 'error', 'no-new-func': 'error', eqeqeq: 'error' } },
  {
    files: SHIPPED,
    // Rules about globals see only the ones that are declared.
    languageOptions: {
      globals: Object.fromEntries(
        ['window', 'self', 'setTimeout', 'setInterval'].map((name) => [name, 'readonly']),
      ),
    },
    plugins: { house: { rules: { road } } },
    rules: {
      'house/road': 'error',
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'no-restricted-globals': [
        'error',
        { globals: [...NETWORK, ...NATIVE], checkGlobalObject: true, globalObjects: ['window', 'self'] },
      ],
      'no-restricted-properties': ['error', ...shippedProperties],
      'no-restricted-syntax': ['error', ...shippedSyntax],
    },
  },
  {
    files: ON_THE_PAGE,
    rules: {
      // The types of a page promise more than a page keeps, and an old clip still hides what it hides.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-deprecated': 'off',
      'no-restricted-globals': [
        'error',
        {
          globals: [
            ...NETWORK,
            ...NATIVE,
            ...['localStorage', 'sessionStorage', 'indexedDB', 'caches'].map((name) => ({
              name,
              message: 'On a portal’s page this is the portal’s.',
            })),
          ],
          checkGlobalObject: true,
          globalObjects: ['window', 'self'],
        },
      ],
      'no-restricted-properties': ['error', ...shippedProperties, ...handsOff],
      'no-restricted-syntax': ['error', ...shippedSyntax, ...onThePageSyntax],
    },
  },
  {
    files: ['lib/overlay/**/*.ts', 'lib/teach/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...shippedSyntax, ...onThePageSyntax, ...drawnWords] },
  },
  {
    // The one place for each; and the reader's watch, which nothing of a page's can make do more than look.
    files: ['lib/page/hear.ts', 'lib/page/host.ts', 'lib/page/watch.ts'],
    rules: { 'no-restricted-syntax': ['error', ...shippedSyntax] },
  },
  {
    files: WITHOUT_A_CLOCK,
    rules: { 'no-restricted-syntax': ['error', ...shippedSyntax, ...onThePageSyntax, ...clocks] },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      // A missing row fails the test either way.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['tests/**/*.{ts,tsx,mjs}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'MemberExpression[object.name=/^(test|it|describe)$/][property.name=/^(skip|only|todo|fails)$/]',
          message: 'Every test runs, always.',
        },
        {
          selector: 'CallExpression[callee.name="expect"] > Literal.arguments',
          message: 'A literal proves nothing.',
        },
      ],
    },
  },
);
