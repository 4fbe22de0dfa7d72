import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { format, resolveConfig } from 'prettier';

const README = fileURLToPath(new URL('../../README.md', import.meta.url));

/** Markdown of a table: its headings, of which so many stand on the left, and its rows. */
export function markdownTable(headings: readonly string[], left: number, rows: readonly string[][]): string {
  const lines = [headings, headings.map((_, at) => (at < left ? '---' : '--:')), ...rows];
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
}

/**
 * Puts a text between its marks in the README, `<!-- name -->` and `<!-- /name -->`.
 *
 * @throws when the marks are not there
 */
export async function writeBetween(name: string, text: string): Promise<void> {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const readme = readFileSync(README, 'utf8');
  const from = readme.indexOf(start);
  const to = readme.indexOf(end);
  if (from < 0 || to < from) throw new Error(`The README has no ${start} … ${end}.`);
  const written = `${readme.slice(0, from + start.length)}\n\n${text}\n\n${readme.slice(to)}`;
  // As `npm run format` would leave it.
  const config = await resolveConfig(README);
  writeFileSync(README, await format(written, { ...config, filepath: README }));
}
