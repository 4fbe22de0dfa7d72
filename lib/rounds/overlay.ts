import type { Mark, Overlay } from '../messages.ts';
import type { Bucket, Id, ReadingPage, ReadPortal } from '../model.ts';
import { count } from './days.ts';
import { PROGRAM_PAGES, programsShown } from './overlay-programs.ts';
import { portalName } from './portals.ts';
import type { Item, Rounds } from './rounds.ts';

/** What one look at a page was, as far as the strip speaks of it. */
export interface OverlayFacts {
  rowsRead: number;
  /** The rows that the whole list has, when the page states it or all were seen; `null`: not stated. */
  rowsTotal: number | null;
  portal: ReadPortal;
  page: ReadingPage;
  understood: boolean;
  /** The page has other headings than those that the user taught. */
  changed?: boolean;
}

const TONES: Record<Bucket, Mark['tone']> = {
  missing: 'waiting',
  overdue: 'overdue',
  ready: 'in',
  thanked: 'done',
  // No tick: what will not come is not in.
  closed: 'closed',
  look: 'look',
};

/**
 * What stands beside the rows of a page and in its strip. `rows` says which letter each row of the page is. A row whose
 * letter is not judged here (another account, nothing merged) gets no mark: never a guess.
 */
export function overlayFor(
  rounds: Rounds,
  rows: Record<string, Id>,
  facts: OverlayFacts,
  programs: Record<string, Id> = {},
): Overlay {
  const { text, ...shown } = programsShown(rounds, PROGRAM_PAGES.includes(facts.page) ? programs : {});
  const byId = new Map(rounds.items.map((item) => [item.letter.id, item]));
  const judged = Object.entries(rows).flatMap(([row, id]) => {
    const item = byId.get(id);
    return item ? [{ row, item }] : [];
  });
  const marks = judged.map(({ row, item }) => ({ row, tone: TONES[item.bucket], text: item.mark }));
  return {
    ...shown,
    marks: [...marks, ...shown.marks],
    strip: stripText(
      rounds,
      judged.map(({ item }) => item),
      facts,
      text,
    ),
    ...(!facts.understood && { offersList: true }),
  };
}

function stripText(
  rounds: Rounds,
  items: readonly Item[],
  facts: OverlayFacts,
  ofPrograms: string | null,
): string {
  const said = (...parts: (string | null)[]) =>
    ['Letter Rounds (not AAMC)', ...parts].filter((part) => part !== null).join(' · ');
  if (facts.changed) return said('the headings of this list have changed', 'please show it to me again');
  if (!facts.understood) return said('I could not read this page', 'what I knew is unchanged');
  if (rounds.cards.some(({ key }) => key === `whose-${facts.portal}`) && items.length === 0) {
    return said('whose letters are these? Open Letter Rounds to say');
  }
  if (facts.page === 'letters' && facts.rowsRead === 0 && facts.rowsTotal === 0) {
    return said(`${portalName(facts.portal)} shows no letters yet`);
  }
  const part = facts.rowsTotal === null || facts.rowsTotal > facts.rowsRead;
  if (facts.page === 'assignments') {
    if (part) return said(pageOnText(facts));
    if (ofPrograms !== null && facts.rowsRead > 0) return said(ofPrograms);
  }
  return said(
    rowsText(facts, part),
    countsText(items),
    newWordsText(rounds, items),
    part ? 'nothing is concluded about the rest' : null,
  );
}

/** The words of these rows that nobody has explained yet. */
function newWordsText({ words }: Rounds, items: readonly Item[]): string | null {
  const asked = words.filter(({ key, notSure }) => !notSure && items.some(({ asks }) => asks === key));
  return asked.length === 0 ? null : count(asked.length, 'new word');
}

function rowsText({ rowsRead, rowsTotal }: OverlayFacts, part: boolean): string {
  if (rowsTotal !== null) return `${rowsRead} of ${count(rowsTotal, 'row')} read`;
  return part ? `${count(rowsRead, 'row')} of this list read` : `${count(rowsRead, 'row')} read`;
}

/** A part of the assignments: what is on the other pages is not concluded from it. */
function pageOnText({ rowsRead, rowsTotal }: OverlayFacts): string {
  const of = rowsTotal === null ? count(rowsRead, 'row') : `${rowsRead} of ${count(rowsTotal, 'row')}`;
  return `Read ${of}. Page on; nothing is concluded about the rest.`;
}

/** "2 in, 1 waiting, 1 overdue"; `null` when no row is a letter that is judged. */
function countsText(items: readonly Item[]): string | null {
  const many = (buckets: readonly Bucket[], word: string) => {
    const number = items.filter(({ bucket }) => buckets.includes(bucket)).length;
    return number === 0 ? [] : [`${number} ${word}`];
  };
  const parts = [
    ...many(['ready', 'thanked'], 'in'),
    ...many(['missing'], 'waiting'),
    ...many(['overdue'], 'overdue'),
    ...many(['look'], 'to look at'),
    ...many(['closed'], 'closed'),
  ];
  return parts.length === 0 ? null : parts.join(', ');
}
