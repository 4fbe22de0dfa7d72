import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { format, resolveConfig } from 'prettier';

import type { Drawing } from './measure.ts';
import type { Score } from './score.ts';

const README = fileURLToPath(new URL('../../README.md', import.meta.url));
const START = '<!-- accuracy -->';
const END = '<!-- /accuracy -->';
const HEADINGS = ['Library', 'Page', 'Facts', 'Right', 'Wrong', 'Missed', 'False "received"'];

/** The scores as a Markdown table, one row for each page of each library, and their sum. */
export function tableOf(rows: readonly { drawing: Drawing; score: Score }[]): string {
  const cells = rows.map(({ drawing, score }) => [
    `${drawing.library} (${drawing.kind})`,
    drawing.page,
    ...numbers([score]),
  ]);
  const scores = rows.map(({ score }) => score);
  const lines = [HEADINGS, HEADINGS.map((_, at) => (at < 2 ? '---' : '--:')), ...cells];
  lines.push(['**Together**', '', ...numbers(scores).map((number) => `**${number}**`)]);
  return lines.map((line) => `| ${line.join(' | ')} |`).join('\n');
}

function numbers(scores: readonly Score[]): string[] {
  const sum = (count: (score: Score) => number): string =>
    String(scores.reduce((total, score) => total + count(score), 0));
  return [
    sum((score) => score.expected),
    sum((score) => score.right),
    sum((score) => score.wrong.length),
    sum((score) => score.missed.length),
    sum((score) => score.falseReceived),
  ];
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
