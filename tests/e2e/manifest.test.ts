import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { build } from '../browser/build.ts';
import { filesOf, gzipped, librariesIn, loadedBy, TELL_TALES, zipped } from '../browser/bundle.ts';

const TOP = join(import.meta.dirname, '../..');
const HOSTS = ['https://myeras.aamc.org/*', 'https://amcas.aamc.org/*'];

interface Manifest {
  content_scripts: { matches: string[]; js: string[]; css?: string[] }[];
}

let home: string;
let files: Map<string, Buffer>;
let again: Map<string, Buffer>;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'letter-rounds-build-'));
  // Folders of different names: a path that leaks into the build shows.
  files = filesOf(await build(join(home, 'one')));
  again = filesOf(await build(join(home, 'another')));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const text = (path: string) => {
  const content = files.get(path);
  if (!content) throw new Error(`The build has no ${path}`);
  return content.toString('utf8');
};
const manifest = () => JSON.parse(text('manifest.json')) as Manifest & Record<string, unknown>;
/** What runs on each portal's pages without a click, by the portal's address, as paths in the build. */
const alwaysOnAt = () =>
  Object.fromEntries(
    manifest().content_scripts.map(({ matches, js, css = [] }) => [matches.join(), [...js, ...css]]),
  );
const alwaysOn = () => Object.values(alwaysOnAt()).flat();
/** The same, and what the worker injects: scripts that belong to no page of ours. */
const onThePage = () => [
  ...new Set([
    ...alwaysOn(),
    ...[...files.keys()].filter(
      (path) => /^(content-scripts\/.*|[^/]+)\.js$/.test(path) && path !== 'background.js',
    ),
  ]),
];

test('the manifest asks for exactly this, and a permission more is a change to defend', () => {
  const { version } = JSON.parse(readFileSync(join(TOP, 'package.json'), 'utf8')) as { version: string };
  const { content_scripts: _, options_ui: __, ...rest } = manifest();
  expect(rest).toEqual({
    manifest_version: 3,
    name: '__MSG_name__',
    description: '__MSG_description__',
    version,
    default_locale: 'en',
    minimum_chrome_version: '148',
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'activeTab', 'scripting'],
    host_permissions: HOSTS,
    optional_permissions: ['notifications'],
    optional_host_permissions: ['https://*.aamc.org/*'],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'none'; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    background: { service_worker: 'background.js', type: 'module' },
    action: { default_title: 'Letter Rounds', default_popup: 'popup.html' },
  });
});

test('the one settings page there may be is our own, in a tab', () => {
  const { options_ui: options = { page: 'tracker.html', open_in_tab: true } } = manifest();
  expect(options).toEqual({ page: 'tracker.html', open_in_tab: true });
});

test('one content script runs on each of the two portals, in the top frame and a world of its own', () => {
  const script = (portal: string) => ({
    matches: [`https://${portal === 'eras' ? 'myeras' : portal}.aamc.org/*`],
    ...{ run_at: 'document_idle', js: [`content-scripts/${portal}.js`] },
  });
  expect(manifest().content_scripts).toEqual([script('amcas'), script('eras')]);
});

test('every file that the manifest and the pages name is in the build', () => {
  const named = [
    ...alwaysOn(),
    ...Object.values((manifest()['icons'] ?? {}) as Record<string, string>),
    ...[...files.keys()]
      .filter((path) => path.endsWith('.html'))
      .flatMap((path) =>
        [...text(path).matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, address]) => address ?? ''),
      ),
  ];
  expect(named).toEqual(expect.arrayContaining(['content-scripts/eras.js', 'icon/16.png']));
  expect(named).toContainEqual(expect.stringMatching(/^chunks\/popup-.*\.js$/));
  expect(named.filter((path) => !files.has(path))).toEqual([]);
});

test('nothing in the build comes from another address, and no source map tells of this machine', () => {
  expect([...files.keys()].filter((path) => path.endsWith('.map'))).toEqual([]);
  for (const [path, content] of files) {
    if (!/\.(js|html|css|json)$/.test(path)) continue;
    const code = content.toString('utf8');
    expect(code.includes(TOP), path).toBe(false);
    expect(code.match(/(?:src|href)="(?:https?:)?\/\/[^"]*"|@import|importScripts\(/g), path).toBeNull();
  }
});

test('the signs of the libraries are ones that their own production files show', () => {
  const own = {
    react: ['react/cjs/react.production.js', 'react-dom/cjs/react-dom-client.production.js'],
    dexie: ['dexie/dist/modern/dexie.min.mjs'],
    zod: ['zod/v4/core/schemas.js'],
  };
  for (const [library, paths] of Object.entries(own)) {
    for (const path of paths)
      expect(librariesIn(readFileSync(join(TOP, 'node_modules', path), 'utf8')), path).toContain(library);
  }
  expect(Object.keys(own)).toEqual(Object.keys(TELL_TALES));
  const popup = [...files]
    .filter(([path]) => path.startsWith('chunks/'))
    .map(([, content]) => content.toString('utf8'));
  expect(librariesIn(popup.join('\n'))).toContain('react');
});

test('what runs on a portal’s page holds no React, no Dexie and no zod', () => {
  const scripts = onThePage();
  expect(scripts).toEqual(expect.arrayContaining(['content-scripts/eras.js', 'list.js', 'teach.js']));
  for (const path of scripts) {
    expect(librariesIn(text(path)), path).toEqual([]);
    expect(/\bimport\s*\(|\bimport\s*["'{]/.test(text(path)), `${path} loads more code`).toBe(false);
  }
});

const kb = (bytes: number) => bytes * 1000;
const packed = (paths: string[]) => gzipped(...paths.map((path) => files.get(path) ?? Buffer.alloc(0)));

// The budgets of the table in the README are 30, 140 and 400 kB; these are where the sizes stand.
test('what runs on every page of a portal is 27 kB at most, packed, and holds no other portal’s words', () => {
  expect(Object.keys(alwaysOnAt())).toHaveLength(HOSTS.length);
  for (const [address, paths] of Object.entries(alwaysOnAt()))
    expect(packed(paths), address).toBeLessThanOrEqual(kb(27));
  expect(alwaysOn().some((path) => text(path).includes('webextension-polyfill'))).toBe(false);
  const own = { 'content-scripts/eras.js': /lor author/i, 'content-scripts/amcas.js': /designated medical/i };
  for (const [path, words] of Object.entries(own))
    for (const script of alwaysOn()) expect(words.test(text(script)), script).toBe(script === path);
});

test('with what reads and marks a list, brought to a page that holds one, it is 50 kB at most', () => {
  for (const [address, paths] of Object.entries(alwaysOnAt()))
    expect(packed([...paths, 'list.js']), address).toBeLessThanOrEqual(kb(50));
});

test('the popup loads 161 kB at most, packed, and the whole extension is a zip of 487 kB at most', () => {
  const popup = loadedBy('popup.html', files);
  expect(popup).toContainEqual(expect.stringMatching(/^chunks\/popup-.*\.js$/));
  expect(popup).toContainEqual(expect.stringMatching(/^assets\/.*\.css$/));
  expect(packed(popup)).toBeLessThanOrEqual(kb(161));
  expect(zipped(files)).toBeLessThanOrEqual(kb(487));
});

test('where a word is from stays in the code, and is not carried onto a page', () => {
  const words = readFileSync(join(TOP, 'lib/portals/eras/words.ts'), 'utf8');
  expect(words.match(/source: /g)?.length).toBeGreaterThan(20);
  for (const path of onThePage()) expect(/\bsource:/.test(text(path)), path).toBe(false);
});

test('two builds of one commit are the same, byte for byte', () => {
  const hashes = (build: Map<string, Buffer>) =>
    Object.fromEntries(
      [...build].map(([path, content]) => [path, createHash('sha256').update(content).digest('hex')]),
    );
  expect(files.size).toBeGreaterThan(5);
  expect(hashes(again)).toEqual(hashes(files));
});
