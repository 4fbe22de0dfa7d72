import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import config from '../../wxt.config.ts';
import { STORE_PICTURES } from '../tour/store-pictures.ts';

/* PRIVACY.md, SECURITY.md, STORE.md and the list of what ships say what the code says. */

const TOP = join(import.meta.dirname, '../..');
const paper = (name: string) => readFileSync(join(TOP, name), 'utf8');

interface Manifest {
  permissions: string[];
  host_permissions: string[];
  optional_permissions: string[];
  optional_host_permissions: string[];
}
const manifest = (config.manifest as (env: { command: string }) => Manifest)({ command: 'build' });

function permissionsIn(text: string, heading: string): string[] {
  const part = text.slice(text.indexOf(heading)).split('\n## ')[0] ?? '';
  return [...part.matchAll(/^\| `([^`]+)`/gm)].map(([, name = '']) => name);
}

test('PRIVACY.md explains each permission that the manifest asks for, and no other', () => {
  const asked = [
    ...[...manifest.permissions, ...manifest.host_permissions],
    ...[...manifest.optional_permissions, ...manifest.optional_host_permissions],
  ];
  expect(permissionsIn(paper('PRIVACY.md'), '## Each permission').sort()).toEqual(asked.sort());
});

test('what can be taken back is called optional there', () => {
  for (const name of [...manifest.optional_permissions, ...manifest.optional_host_permissions])
    expect(paper('PRIVACY.md')).toMatch(new RegExp(`\`${RegExp.escape(name)}\` *\\| optional`));
});

test('the listing’s name and summary are those of the build', () => {
  const words = JSON.parse(paper('public/_locales/en/messages.json')) as Record<string, { message: string }>;
  expect(paper('STORE.md')).toContain(`**Name:** ${words['name']?.message}\n`);
  expect(paper('STORE.md')).toContain(`**Summary:** ${words['description']?.message}\n`);
  // The store takes no more.
  expect(words['description']?.message.length).toBeLessThanOrEqual(132);
});

test('each picture that is made for the store is named in STORE.md, and no other', () => {
  const named = [...paper('STORE.md').matchAll(/^\| `([a-z]+\.png)`/gm)].map(([, name]) => name);
  expect(named).toEqual([...STORE_PICTURES]);
});

interface Locked {
  version?: string;
  license?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
}
const lock = JSON.parse(paper('package-lock.json')) as { packages: Record<string, Locked> };

/** The folder of a package as another one finds it. */
function found(name: string, from: string): string {
  for (let at = from; ; at = at.slice(0, Math.max(at.lastIndexOf('/node_modules/'), 0))) {
    const path = [at, 'node_modules', name].filter((part) => part !== '').join('/');
    if (lock.packages[path]) return path;
    if (at === '') throw new Error(`${name} is not in the lock file`);
  }
}
function shipped(): string[] {
  const seen = new Set<string>();
  const visit = (from: string) => {
    for (const name of Object.keys(lock.packages[from]?.dependencies ?? {})) {
      const path = found(name, from);
      if (!seen.has(path)) {
        seen.add(path);
        visit(path);
      }
    }
  };
  visit('');
  return [...seen].map((path) => {
    const { version, license } = lock.packages[path] ?? {};
    return `${path.replace(/^.*node_modules\//, '')} ${version ?? '?'} ${license ?? '?'}`;
  });
}

test('what ships is exactly this, with its licences: one more is a change to defend', () => {
  expect(shipped().sort()).toEqual([
    '@skyra/jaro-winkler 1.1.1 MIT',
    '@tanstack/react-virtual 3.14.26 MIT',
    '@tanstack/virtual-core 3.19.11 MIT',
    'dexie 4.4.7 Apache-2.0',
    'dexie-react-hooks 4.4.0 Apache-2.0',
    'ical-generator 11.1.2 MIT',
    'papaparse 5.7.1 MIT',
    'react 19.3.1 MIT',
    'react-dom 19.3.1 MIT',
    'scheduler 0.28.0 MIT',
    'webextension-polyfill 0.12.0 MPL-2.0',
    'zod 4.6.7 MIT',
  ]);
});

test('every package is locked by its hash, and only those of the list run a script when they are installed', () => {
  const packages = Object.entries(lock.packages).filter(
    ([path, { link }]) => path.includes('node_modules/') && !link,
  );
  expect(packages.length).toBeGreaterThan(300);
  expect(
    packages.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path),
  ).toEqual([]);
  const { allowScripts, dependencies, devDependencies } = JSON.parse(paper('package.json')) as Record<
    'allowScripts' | 'dependencies' | 'devDependencies',
    Record<string, unknown>
  >;
  const scripts = packages.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path);
  expect(scripts).toEqual(Object.keys(allowScripts).map((name) => `node_modules/${name}`));
  // An exact version each: no range that takes what comes out tomorrow.
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
    expect(version, name).toMatch(/^(npm:[a-z]+@)?\d+\.\d+\.\d+$/);
});
