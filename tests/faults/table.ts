import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { format, resolveConfig } from 'prettier';

const README = fileURLToPath(new URL('../../README.md', import.meta.url));
const START = '<!-- faults -->';
const END = '<!-- /faults -->';

/** One line of the table: what was tried how often, and how often it did not hold. */
export interface Row {
  what: string;
  tried: number;
  /** What the number counts. */
  of: string;
  wrong: readonly string[];
  /** The part of `npm run faults` that repeats it. */
  part: string;
}

export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({ what, tried, of, wrong, part }) => [
    ...[what, `${String(tried)} ${of}`, String(wrong.length), `\`npm run faults -- ${part}\``],
  ]);
  const headings = ['What is done to it', 'Tried', 'Did not hold', 'Repeats it'];
  return [headings, ['---', '--:', '--:', '---'], ...lines]
    .map((line) => `| ${line.join(' | ')} |`)
    .join('\n');
}

/** Puts the table between its marks in the README. Throws when the marks are not there. */
export async function writeTable(table: string): Promise<void> {
  const readme = readFileSync(README, 'utf8');
  const from = readme.indexOf(START);
  const to = readme.indexOf(END);
  if (from < 0 || to < from) throw new Error(`The README has no ${START} … ${END}.`);
  const written = `${readme.slice(0, from + START.length)}\n\n${table}\n\n${readme.slice(to)}`;
  // As `npm run format` would leave it.
  const config = await resolveConfig(README);
  writeFileSync(README, await format(written, { ...config, filepath: README }));
}
