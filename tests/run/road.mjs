/**
 * Which room of the house may import which: design.md, "One road through the house". ESLint holds it through the rule
 * below, and `tests/unit/architecture.test.ts` proves that it does.
 */
import { dirname, isAbsolute, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {'values' | 'types'} Share
 * @typedef {object} Room
 * @property {RegExp} at the files of the room, from the top of the repository
 * @property {Record<string, Share>} may the other rooms that it may import, and whether more than their types
 * @property {RegExp} packages the packages that it may import; anything else is refused
 */

const NONE = /^$/;

/** @type {Record<string, Room>} */
const LIB = {
  model: { at: /^lib\/model(\.ts$|\/)/, may: {}, packages: NONE },
  // How people's names are compared; it stands alone, since both who keeps rows and who looks for one person in two ask.
  names: { at: /^lib\/names\.ts$/, may: {}, packages: NONE },
  clock: { at: /^lib\/clock\.ts$/, may: { model: 'types' }, packages: NONE },
  page: { at: /^lib\/page\//, may: {}, packages: NONE },
  portals: { at: /^lib\/portals\//, may: { model: 'values', page: 'types' }, packages: NONE },
  messages: {
    at: /^lib\/(messages(\.ts$|\/)|page-lesson\.ts$)/,
    may: { model: 'values' },
    packages: /^zod\/mini$/,
  },
  overlay: {
    at: /^lib\/overlay\//,
    may: { model: 'values', page: 'values', messages: 'types' },
    packages: NONE,
  },
  // What the worker injects by a click, and is paid for only then.
  teach: {
    at: /^lib\/teach\//,
    may: { model: 'values', page: 'values', portals: 'values', messages: 'types' },
    packages: NONE,
  },
  report: {
    at: /^lib\/report\//,
    may: { model: 'values', page: 'values', portals: 'values' },
    packages: NONE,
  },
  tracker: {
    at: /^lib\/tracker\//,
    may: { model: 'values', messages: 'values', names: 'values' },
    packages: /^(dexie|zod\/mini)$/,
  },
  rounds: { at: /^lib\/rounds\//, may: { model: 'values', messages: 'types' }, packages: NONE },
  sheets: { at: /^lib\/sheets\//, may: { model: 'values', messages: 'types' }, packages: /^papaparse$/ },
  mail: { at: /^lib\/mail\//, may: { model: 'values', rounds: 'values' }, packages: NONE },
  people: {
    at: /^lib\/people\//,
    may: { model: 'values', names: 'values', rounds: 'values', mail: 'values' },
    packages: /^@skyra\/jaro-winkler$/,
  },
  // Emails that are being written, in the extension's own storage: our pages write them, the worker lets go of old ones.
  drafts: { at: /^lib\/drafts\.ts$/, may: { model: 'values', mail: 'values' }, packages: /^wxt\/browser$/ },
  ask: { at: /^lib\/ask\.ts$/, may: { model: 'values', messages: 'types' }, packages: /^wxt\/browser$/ },
};

/** @type {Record<string, Room>} */
export const ROOMS = {
  ...LIB,
  components: {
    at: /^components\//,
    may: {
      ...{ model: 'values', rounds: 'values', mail: 'values', people: 'values', sheets: 'values' },
      messages: 'types',
    },
    packages: /^(react(-dom)?(\/|$)|@tanstack\/react-virtual$)/,
  },
  // What runs on a portal's page: content scripts, and the scripts that the worker injects. React, Dexie and zod cost
  // a hundred milliseconds there, on every page load (platform.md).
  'page scripts': {
    at: /^entrypoints\/([^/]+\.content(\.tsx?$|\/)|(?!background\.ts$)[^/]+\.ts$)/,
    may: {
      ...{ model: 'values', page: 'values', portals: 'values', overlay: 'values', messages: 'types' },
      ...{ teach: 'values', report: 'values' },
    },
    packages: /^wxt\//,
  },
  entrypoints: {
    at: /^entrypoints\//,
    may: {
      ...Object.fromEntries(Object.keys(LIB).map((name) => [name, /** @type {Share} */ ('values')])),
      components: 'values',
    },
    // Full zod breaks our own policy (`eval`), and `browser` comes from `wxt/browser` alone.
    packages: /^(?!zod$|webextension-polyfill|@wxt-dev\/)/,
  },
};

const HOUSE = /^(lib|components|entrypoints)\//;

/** @param {string} path from the top of the repository, with `/` */
export function roomOf(path) {
  return Object.keys(ROOMS).find((name) => ROOMS[name]?.at.test(path)) ?? null;
}

/**
 * Why `from` may not import `specifier`; `null`: it may.
 *
 * @param {string} from the importing file, from the top of the repository, with `/`
 * @param {string} specifier as written
 * @param {boolean} typesOnly `import type`: nothing of it is left in the build
 * @returns {string | null}
 */
export function refusal(from, specifier, typesOnly) {
  if (!HOUSE.test(from)) return null;
  const here = roomOf(from);
  const room = here === null ? undefined : ROOMS[here];
  if (room === undefined) return `${from} is in no room of the house: name it in tests/run/road.mjs`;
  const path = /^\.\.?(\/|$)/.test(specifier)
    ? posix.join(posix.dirname(from), specifier)
    : /^(~~?|@@?)\//.test(specifier)
      ? specifier.replace(/^[~@]+\//, '')
      : null;
  if (path === null)
    return room.packages.test(specifier) ? null : `${here} may not import the package ${specifier}`;
  if (!HOUSE.test(path)) return `${here} may not import ${path}, which is not part of the extension`;
  const there = roomOf(path);
  if (there === null) return `${path} is in no room of the house: name it in tests/run/road.mjs`;
  if (there === here) return null;
  const share = room.may[there];
  if (share === undefined) return `${here} may not import ${there}: imports go down the road only`;
  if (share === 'types' && !typesOnly) return `${here} may import only types of ${there}`;
  return null;
}

const TOP = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** @type {import('eslint').Rule.RuleModule} */
export const road = {
  meta: { type: 'problem', schema: [], docs: { description: 'Imports go down the road only' } },
  create(context) {
    const path = isAbsolute(context.filename) ? relative(TOP, context.filename) : context.filename;
    const from = path.split(sep).join('/');
    /** @param {any} node ESLint's own types know nothing of TypeScript's nodes */
    const check = (node) => {
      const source = node.source ?? node.argument?.literal ?? node.argument;
      if (typeof source?.value !== 'string') return;
      const kind = node.importKind ?? node.exportKind;
      const message = refusal(from, source.value, kind === 'type' || node.type === 'TSImportType');
      if (message !== null) context.report({ node, message });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    };
  },
};
