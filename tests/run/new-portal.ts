/**
 * `npm run new-portal NAME`: makes a portal's folder with its hosts and words, the script on its pages, an empty practice
 * page and the reading that is expected of it, and names it where portals are listed. README, "How to add a portal", walks through it.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What was made, and what is left to a person. */
export interface Made {
  files: string[];
  left: string[];
}

/**
 * @param top the repository
 * @throws for a name that is none, or that is taken, and when a list of portals is not where it was
 */
export async function newPortal(top: string, name: string): Promise<Made> {
  if (!/^[a-z][a-z0-9]{2,20}$/.test(name))
    throw new Error('A portal’s name is short, in small letters: aacomas');
  if (existsSync(join(top, 'lib/portals', name))) throw new Error(`lib/portals/${name} is there already`);
  const files = { ...folderOf(name), ...(await listsWith(top, name)) };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(top, path)), { recursive: true });
    await writeFile(join(top, path), text);
  }
  return {
    files: Object.keys(files),
    left: [
      `lib/portals/${name}/hosts.ts: where it is served`,
      `lib/portals/${name}/words.ts: its words, each with its source; only words that somebody has seen`,
      `lib/rounds/portals.ts: what it is called, and what its letters page is called`,
      'lib/rounds/seasons.ts: its season, with the source of each date',
      `tests/portals/${name}/page.html: a practice page with made-up people, as close to its guides as can be`,
      `tests/portals/${name}/expected.ts: what a true reader gets from it, by the guide and not by our reader`,
    ],
  };
}

function folderOf(name: string): Record<string, string> {
  return {
    [`lib/portals/${name}/hosts.ts`]: `/** Where ${name} is served. The manifest takes it from here. Source: NAME IT. Never a sign-in's host. */
export const hosts = ['https://${name}.example.org/*'];
`,
    [`entrypoints/${name}.content.ts`]: `import { defineContentScript } from 'wxt/utils/define-content-script';

import { hosts } from '../lib/portals/${name}/hosts.ts';
import { ${name} } from '../lib/portals/${name}/words.ts';
import { startOn } from './portal.content/start.ts';

/** The script on the pages of ${name}, with the words of no other portal. */
export default defineContentScript({
  matches: hosts,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main: (ctx) => startOn(${name}, ctx),
});
`,
    [`lib/portals/${name}/words.ts`]: `import type { PortalWords } from '../portal.ts';

/** ${name} in its own words. Each line names its source. A word that nobody has seen stays out: it is unknown, by design. */
export const ${name}: PortalWords = {
  portal: '${name}',
  marks: ['${name}'],
  accountLabels: [],
  accountShape: /^$/,
  season: /\\b${name}\\W{0,3}(20\\d\\d)\\b/i,
  seasonLabels: [],
  headings: {
    letters: [],
    unmatched: [],
    receipt: [],
    assignments: [],
    programsApplied: [],
    programsSaved: [],
  },
  letterColumns: [],
  letterStates: [],
  requests: { statusColumns: [], words: [], titledIds: null },
  idBesideTitle: null,
  requestWords: [],
  importedWords: [],
  kinds: [],
  programColumns: [],
  programStatuses: [],
  assignmentWords: [],
  letterDocuments: [],
  otherDocuments: [],
  programFacts: [],
  otherDocumentWords: [],
  otherServices: [],
  locksOnApply: false,
  assignActions: [],
  matchActions: [],
  noLetters: [],
  noPrograms: [],
  chairIcons: [],
  stated: {},
};
`,
    [`tests/portals/${name}/page.html`]: `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>${name}</title>
  </head>
  <body>
    <!-- Made-up people only. -->
    <h1></h1>
    <table>
      <thead>
        <tr></tr>
      </thead>
      <tbody></tbody>
    </table>
  </body>
</html>
`,
    [`tests/portals/${name}/expected.ts`]: `import type { ExpectedReading } from '../expected.ts';

/** What a true reader gets from page.html, worked out by the guides of ${name} and never by our reader. */
export const expected: ExpectedReading[] = [];
`,
  };
}

/** The lists of portals with one more in them. */
async function listsWith(top: string, name: string): Promise<Record<string, string>> {
  const changed: Record<string, string> = {};
  const change = async (
    path: string,
    ...changes: [before: string | RegExp, after: string][]
  ): Promise<void> => {
    let text = await readFile(join(top, path), 'utf8');
    for (const [before, after] of changes) {
      const next = text.replace(before, after);
      if (next === text) throw new Error(`${path} has changed: ${String(before)} is not in it`);
      text = next;
    }
    changed[path] = text;
  };
  const known = /^ {2}'(\w+)',\n/gm;
  const model = await readFile(join(top, 'lib/model.ts'), 'utf8');
  const byHand = [...model.matchAll(known)].some(([, each]) => each === name);
  await change(
    'lib/model.ts',
    [/(export const READ_PORTALS = \[[^\]]*)\]/, `$1, '${name}']`],
    ...(byHand ? ([[`  '${name}',\n`, '']] as [string, string][]) : []),
  );
  await change(
    'lib/portals/index.ts',
    [/import \{ bearsMarks \}/, `import { ${name} } from './${name}/words.ts';\nimport { bearsMarks }`],
    [/(const PORTALS: Record<ReadPortal, PortalWords> = \{[^}]*?) \}/, `$1, ${name} }`],
  );
  await change(
    'lib/portals/hosts.ts',
    [
      /\n\n\/\*\* Match patterns/,
      `\nimport { hosts as ${name} } from './${name}/hosts.ts';\n\n/** Match patterns`,
    ],
    [/(export const PORTAL_HOSTS: [^=]*= \{[^}]*?) \}/, `$1, ${name} }`],
  );
  return changed;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [name] = process.argv.slice(2);
  if (name === undefined) throw new Error('npm run new-portal NAME');
  const { files, left } = await newPortal(join(import.meta.dirname, '../..'), name);
  console.log(`Made or changed:\n${files.map((file) => `  ${file}`).join('\n')}\n`);
  console.log(`Left to you:\n${left.map((line, at) => `  ${String(at + 1)}. ${line}`).join('\n')}\n`);
  console.log('`npm run types` names what else has to know of it. `npm test` says whether it holds.');
}
