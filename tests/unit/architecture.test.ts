import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

import { ESLint } from 'eslint';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

import { refusal, ROOMS, roomOf } from '../run/road.mjs';

const TOP = join(import.meta.dirname, '../..');

/** The sentences of ESLint on a snippet, as if it stood in that file. The rules with types need a real file: off. */
async function verdict(file: string, code: string): Promise<string> {
  const [result] = await eslint.lintText(code, { filePath: join(TOP, file) });
  return (result?.messages ?? []).map(({ ruleId, message }) => `${ruleId ?? 'fatal'}: ${message}`).join('\n');
}
const eslint = new ESLint({
  cwd: TOP,
  overrideConfig: [
    {
      files: ['**/*.{ts,tsx}'],
      languageOptions: { parserOptions: { projectService: false, project: false } },
    },
  ],
  // Without types, only the rules that this file proves.
  ruleFilter: ({ ruleId }) =>
    ruleId === 'house/road' || /^no-(restricted-|eval|implied-eval|new-func|console)/.test(ruleId),
});

describe('an import against the road is refused', () => {
  test.each([
    ['lib/page/read.ts', `import { LETTER_STATES } from '../model.ts';`, 'page may not import model'],
    ['lib/page/read.ts', `import type { Reading } from '../model.ts';`, 'page may not import model'],
    ['lib/page/read.ts', `import words from '@/lib/portals/eras/words';`, 'page may not import portals'],
    ['lib/portals/eras/letters.ts', `import { readPage } from '../../page/read.ts';`, 'only types of page'],
    ['lib/portals/eras/letters.ts', `import { x } from '../../tracker/index.ts';`, 'may not import tracker'],
    ['lib/portals/eras/letters.ts', `import * as z from 'zod/mini';`, 'the package zod/mini'],
    ['lib/messages.ts', `import { roundsOf } from './rounds/index.ts';`, 'messages may not import rounds'],
    [
      'lib/tracker/record.ts',
      `import { eras } from '~/lib/portals/index.ts';`,
      'tracker may not import portals',
    ],
    ['lib/tracker/record.ts', `import { useState } from 'react';`, 'the package react'],
    [
      'lib/rounds/judge.ts',
      `import { openTracker } from '../tracker/index.ts';`,
      'rounds may not import tracker',
    ],
    ['lib/rounds/judge.ts', `import { CAPS } from '../messages.ts';`, 'only types of messages'],
    ['lib/rounds/judge.ts', `import Dexie from 'dexie';`, 'the package dexie'],
    [
      'lib/overlay/strip.ts',
      `import { createRoot } from 'react-dom/client';`,
      'the package react-dom/client',
    ],
    [
      'components/List.tsx',
      `import { openTracker } from '../lib/tracker/index.ts';`,
      'may not import tracker',
    ],
    ['components/List.tsx', `import { browser } from 'wxt/browser';`, 'the package wxt/browser'],
    [
      'components/List.tsx',
      `import { App } from '../entrypoints/popup/App.tsx';`,
      'may not import entrypoints',
    ],
    [
      'components/List.tsx',
      `import { useLiveQuery } from 'dexie-react-hooks';`,
      'the package dexie-react-hooks',
    ],
    ['entrypoints/eras.content.ts', `import React from 'react';`, 'the package react'],
    ['entrypoints/portal.content/start.ts', `import { CAPS } from '../../lib/messages.ts';`, 'only types of'],
    ['entrypoints/portal.content/start.ts', `import '../../lib/tracker/index.ts';`, 'may not import tracker'],
    [
      'entrypoints/read-once.ts',
      `import Dexie from 'dexie';`,
      'page scripts may not import the package dexie',
    ],
    ['entrypoints/background.ts', `import browser from 'webextension-polyfill';`, 'webextension-polyfill'],
    ['entrypoints/background.ts', `import { z } from 'zod';`, 'the package zod'],
    ['entrypoints/background.ts', `import '../tests/portals/serve.ts';`, 'not part of the extension'],
    ['lib/utils.ts', `import { LETTER_STATES } from './model.ts';`, 'no room of the house'],
    ['lib/page/read.ts', `const late = import('../tracker/index.ts'); void late;`, 'may not import tracker'],
    ['lib/page/read.ts', `export type T = import('../model.ts').Reading;`, 'page may not import model'],
    ['lib/page/read.ts', `export * from '../model.ts';`, 'page may not import model'],
    ['lib/page/read.ts', `export { PORTALS } from '../model.ts';`, 'page may not import model'],
  ])('%s: %s', async (file, code, sentence) => {
    const said = await verdict(file, code);
    expect(said).toContain('house/road: ');
    expect(said).toContain(sentence);
  });

  test.each([
    ['lib/portals/eras/letters.ts', `import type { Page } from '../../page/page.ts'; export type P = Page;`],
    ['lib/rounds/overlay.ts', `import type { Mark } from '../messages.ts'; export type M = Mark;`],
    ['lib/tracker/database.ts', `import Dexie from 'dexie'; import * as z from 'zod/mini'; void [Dexie, z];`],
    ['components/List.tsx', `import { useState } from 'react'; import './list.css'; void useState;`],
    [
      'entrypoints/popup/main.tsx',
      `import { openTracker } from '../../lib/tracker/index.ts'; void openTracker;`,
    ],
    ['entrypoints/background.ts', `import { browser } from 'wxt/browser'; void browser.runtime.id;`],
  ])('and one along it is not: %s: %s', async (file, code) => {
    expect(await verdict(file, code)).toBe('');
  });
});

describe('what the house never does is refused where it must not be', () => {
  const everywhere = ['lib/tracker/a.ts', 'lib/page/a.ts', 'components/A.tsx', 'entrypoints/popup/A.tsx'];
  const onThePage = [
    'lib/page/a.ts',
    'lib/portals/a.ts',
    'lib/overlay/a.ts',
    'lib/teach/a.ts',
    'lib/report/a.ts',
    'entrypoints/portal.content/a.ts',
    'entrypoints/a.ts',
  ];
  const drawing = ['lib/overlay/a.ts', 'lib/teach/a.ts'];
  const clockless = ['lib/portals/a.ts', 'lib/tracker/a.ts', 'lib/rounds/a.ts'];
  const cases: [files: string[], code: string][] = [
    [everywhere, `document.body.innerHTML = 'x';`],
    [everywhere, `document.body.outerHTML = 'x';`],
    [everywhere, `document.body.insertAdjacentHTML('beforeend', 'x');`],
    [everywhere, `document.write('x');`],
    [everywhere, `document.body['innerHTML'] = 'x';`],
    [everywhere, `const { innerHTML } = document.body; void innerHTML;`],
    [everywhere, `void fetch('https://example.com');`],
    [everywhere, `void globalThis.fetch('https://example.com');`],
    [everywhere, `void window.fetch('https://example.com');`],
    [everywhere, `new XMLHttpRequest();`],
    [everywhere, `new WebSocket('wss://example.com');`],
    [everywhere, `new EventSource('https://example.com');`],
    [everywhere, `navigator.sendBeacon('https://example.com');`],
    [everywhere, `void chrome.runtime.id;`],
    [everywhere, `void browser.runtime.id;`],
    [everywhere, `void globalThis.chrome.runtime.id;`],
    [everywhere, `eval('1');`],
    [everywhere, `new Function('1');`],
    [everywhere, `setTimeout('1', 0);`],
    [everywhere, `console.log('x');`],
    [['components/A.tsx'], `export const a = <p dangerouslySetInnerHTML={{ __html: 'x' }} />;`],
    [onThePage, `document.querySelector('button')?.click();`],
    [onThePage, `document.querySelector('form')?.submit();`],
    [onThePage, `document.dispatchEvent(new Event('x'));`],
    [onThePage, `void document.cookie;`],
    [onThePage, `void localStorage.length;`],
    [onThePage, `void indexedDB.open('x');`],
    [onThePage, `document.body.addEventListener('click', () => {});`],
    [onThePage, `document.body.onclick = () => {};`],
    [onThePage, `document.body.attachShadow({ mode: 'closed' });`],
    [onThePage, `document.createElement('letter-rounds');`],
    [drawing, `document.body.textContent = 'x';`],
    [drawing, `document.body.title = 'x';`],
    [drawing, `document.createTextNode('x');`],
    [clockless, `void Date.now();`],
    [clockless, `void new Date();`],
    [clockless, `void Date();`],
    [clockless, `void Temporal.Now.plainDateISO();`],
  ];
  test.each(cases.flatMap(([files, code]) => files.map((file) => [file, code] as const)))(
    '%s: %s',
    async (file, code) => {
      expect(await verdict(file, code)).toMatch(/^no-/m);
    },
  );

  test('listening to the page is left to one file, and to the reader’s watch', () => {
    const listening = SOURCES.filter((file) =>
      /^(lib\/(page|portals|overlay|teach|report)|entrypoints\/([^/]+\.content|[^/]+\.ts))/.test(file),
    ).filter((file) => /addEventListener\((?!\s*'abort')/.test(readFileSync(join(TOP, file), 'utf8')));
    expect(listening).toEqual(['lib/page/hear.ts', 'lib/page/watch.ts']);
  });

  test('a day that is handed in may be read', async () => {
    expect(await verdict('lib/rounds/a.ts', `void Temporal.PlainDate.from('2026-09-09');`)).toBe('');
    expect(await verdict('lib/tracker/a.ts', `void new Date('2026-09-09T00:00:00Z').getTime();`)).toBe('');
  });

  test.each([
    'test.skip("x", () => {});',
    'it.only("x", () => {});',
    'describe.todo("x");',
    'expect(true).toBe(true);',
  ])('a test that does not test: %s', async (code) => {
    expect(await verdict('tests/unit/a.test.ts', code)).toContain('no-restricted-syntax');
  });
});

/** Every import in the tree, found by TypeScript and not by the lint rule. */
function importsOf(path: string): { specifier: string; typesOnly: boolean }[] {
  const found: { specifier: string; typesOnly: boolean }[] = [];
  const add = (node: ts.Node | undefined, typesOnly: boolean) => {
    if (node && ts.isStringLiteralLike(node)) found.push({ specifier: node.text, typesOnly });
  };
  const walk = (node: ts.Node) => {
    if (ts.isImportDeclaration(node))
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, walk);
  };
  walk(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true));
  return found;
}

const SOURCES = ['lib', 'components', 'entrypoints']
  .flatMap((folder) => readdirSync(join(TOP, folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => relative(TOP, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));

describe('the tree as it stands', () => {
  test('every file is in a room, and every import goes down the road', () => {
    expect(SOURCES.length).toBeGreaterThan(10);
    const refused = SOURCES.flatMap((file) =>
      importsOf(join(TOP, file)).map(({ specifier, typesOnly }) => {
        const why = refusal(file, specifier, typesOnly);
        return why === null ? null : `${file}: ${why}`;
      }),
    );
    expect(refused.filter((line) => line !== null)).toEqual([]);
    expect(SOURCES.filter((file) => roomOf(file) === null)).toEqual([]);
  });

  test('the walk sees imports of every form', () => {
    const forms = importsOf(join(TOP, 'lib/messages.ts')).map(({ specifier }) => specifier);
    expect(forms).toEqual(expect.arrayContaining(['zod/mini', './model.ts']));
  });

  test('the top level holds what the plan says, and the tools’ own files', () => {
    const tools =
      /^(package-lock\.json|eslint\.config\.js|knip\.json|vitest\.config\.ts|stats\.html|LICENSE)$/;
    const plan =
      /^(entrypoints|components|lib|public|tests|node_modules|wxt\.config\.ts|package\.json|tsconfig\.json|(README|PRIVACY|SECURITY|STORE)\.md)$/;
    const others = readdirSync(TOP).filter(
      (name) => !name.startsWith('.') && !tools.test(name) && !plan.test(name),
    );
    expect(others).toEqual([]);
  });

  test('every flow in a browser is watched: whatever starts the extension ends with a look at what left it', () => {
    const folder = join(TOP, 'tests/e2e');
    const flows = readdirSync(folder)
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const)
      .filter(([, code]) => /\b(launchExtension|openStage|openScene)\(/.test(code));
    expect(flows.length).toBeGreaterThan(20);
    expect(flows.filter(([, code]) => !code.includes('expectQuiet()')).map(([name]) => name)).toEqual([]);
  });

  test('each migration but the first, which changes no row, has its spec', () => {
    const names = (folder: string) => readdirSync(join(TOP, folder));
    const steps = names('lib/tracker/migrations').filter(
      (name) => /^\d{4}-/.test(name) && !/^0001-/.test(name),
    );
    const specs = names('tests/unit/tracker/migrations');
    for (const name of steps) expect(specs).toContain(name.replace(/\.ts$/, '.test.ts'));
    expect(names('lib/tracker/migrations')).toContain('0001-first.ts');
  });

  test('no two rooms claim one file, but for the scripts on a page', () => {
    for (const file of SOURCES) {
      const rooms = Object.keys(ROOMS).filter(
        (name) => ROOMS[name]?.at.test(file) && name !== 'page scripts',
      );
      expect(rooms, file).toHaveLength(1);
    }
  });
});
