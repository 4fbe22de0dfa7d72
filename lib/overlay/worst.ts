import type { Mark } from '../messages.ts';

/** What needs a person most comes first. */
const RANK: readonly (readonly [Mark['tone'], string])[] = [
  ['overdue', 'overdue'],
  ['look', 'to look at'],
  ['waiting', 'waiting'],
  ['in', 'in'],
  ['done', 'done'],
  ['closed', 'closed'],
];

/** The worst thing that the marks on a page say: "1 overdue"; `null` without marks. */
export function worstOf(marks: readonly Mark[]): Pick<Mark, 'tone' | 'text'> | null {
  for (const [tone, word] of RANK) {
    const many = marks.filter((mark) => mark.tone === tone).length;
    if (many > 0) return { tone, text: `${String(many)} ${word}` };
  }
  return null;
}
