import { markdownTable } from '../run/readme-table.ts';
import type { Drawing } from './measure.ts';
import type { Score } from './score.ts';

const HEADINGS = ['Library', 'Page', 'Facts', 'Right', 'Wrong', 'Missed', 'False "received"'];

/** The scores as a Markdown table, one row for each page of each library, and their sum. */
export function tableOf(rows: readonly { drawing: Drawing; score: Score }[]): string {
  const cells = rows.map(({ drawing, score }) => [
    `${drawing.library} (${drawing.kind})`,
    drawing.page,
    ...numbers([score]),
  ]);
  const scores = rows.map(({ score }) => score);
  const together = ['**Together**', '', ...numbers(scores).map((number) => `**${number}**`)];
  return markdownTable(HEADINGS, 2, [...cells, together]);
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
