import type { Bucket, Id, Portal } from '../model.ts';
import type { Coverage } from './coverage.ts';
import { STOP_COUNTING } from './due.ts';
import { kindText } from './gaps.ts';
import type { Item } from './rounds.ts';

/** The columns of the table of letters, in their order. */
export const LETTER_LINE_COLUMNS = [
  'writer',
  'portal',
  'says',
  'stands',
  'due',
  'days',
  'waived',
  'kind',
  'specialty',
  'programs',
] as const;
export type LineColumn = (typeof LETTER_LINE_COLUMNS)[number];

/** One letter of the table, with what its cells hold besides the judged letter. */
export interface LetterLine {
  item: Item;
  /** Days over (positive) or to go (negative), while it is still out. */
  days: number | null;
  /** On how many of the programs that were read it is; `null`: no program's letters were read. */
  programs: { on: number; of: number } | null;
}

/** What narrows the table, and how it is sorted; `by: null` is the order of what needs you. */
export interface LinesWanted {
  bucket: Bucket | null;
  portal: Portal | null;
  search: string;
  by: LineColumn | null;
  down: boolean;
}
export const ALL_LINES: LinesWanted = { bucket: null, portal: null, search: '', by: null, down: false };

/** Where a due date still says something. */
const OUT: readonly Bucket[] = ['look', 'overdue', 'missing'];

export function letterLines(items: readonly Item[], coverage: readonly Coverage[]): LetterLine[] {
  const read = coverage.filter(({ known }) => known === 'known' || known === 'outdated');
  const on = new Map<Id, number>();
  for (const { assigned } of read)
    for (const { letter } of assigned) on.set(letter.id, (on.get(letter.id) ?? 0) + 1);
  return items.map((item) => {
    const { portal, season, id, stateBy } = item.letter;
    const of = read.filter(({ program }) => program.portal === portal && program.season === season).length;
    // What no portal shows is on no program by any word but its user's.
    const isNowhere = stateBy === 'you' && !on.has(id);
    return {
      item,
      days: isOut(item) ? item.daysOver : null,
      programs: of === 0 || isNowhere ? null : { on: on.get(id) ?? 0, of },
    };
  });
}

export function isOut({ bucket }: Item): boolean {
  return OUT.includes(bucket);
}

/** The letters that are wanted, sorted: what is not known stands last in either direction, and equals as they were. */
export function wantedLines(lines: readonly LetterLine[], wanted: LinesWanted): LetterLine[] {
  const { bucket, portal, search, by, down } = wanted;
  const words = fold(search).split(' ').filter(Boolean);
  const kept = lines.filter(({ item: { letter, writer, ...item } }) => {
    const called = fold(`${writer} ${letter.author}`);
    return (
      (bucket === null || item.bucket === bucket) &&
      (portal === null || letter.portal === portal) &&
      words.every((word) => called.includes(word))
    );
  });
  if (by === null) return kept;
  const sign = down ? -1 : 1;
  return kept.toSorted((a, b) => {
    const [x, y] = [valueOf(a, by), valueOf(b, by)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return (
      sign * (typeof x === 'number' && typeof y === 'number' ? x - y : names.compare(String(x), String(y)))
    );
  });
}

const names = new Intl.Collator('en', { numeric: true });
const BUCKET_ORDER: readonly Bucket[] = ['look', 'overdue', 'missing', 'ready', 'thanked', 'closed'];

function valueOf(line: LetterLine, by: LineColumn): string | number | null {
  const { letter, writer, portalName, bucket, due } = line.item;
  switch (by) {
    case 'writer':
      return writer;
    case 'portal':
      return portalName;
    case 'says':
      return letter.stateBy === 'you' ? null : letter.portalStatus;
    case 'stands':
      return BUCKET_ORDER.indexOf(bucket);
    case 'due':
      return isOut(line.item) ? (due?.on ?? null) : null;
    case 'days':
      return line.days;
    case 'waived':
      return letter.waived === null ? null : letter.waived ? 'yes' : 'no';
    case 'kind':
      return letter.kind && kindText(letter.kind);
    case 'specialty':
      return letter.specialty;
    case 'programs':
      return line.programs?.on ?? null;
  }
}

/** Without case, accents and points, as somebody types who looks for a name. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** How many letters stand in each list, and which portals they are of, in the order of the lists. */
export function lineCounts(items: readonly Item[]): {
  buckets: { bucket: Bucket; letters: number }[];
  portals: { portal: Portal; name: string }[];
} {
  const buckets = BUCKET_ORDER.map((bucket) => ({
    bucket,
    letters: items.filter((item) => item.bucket === bucket).length,
  })).filter(({ letters }) => letters > 0);
  const portals = new Map(items.map(({ letter, portalName }) => [letter.portal, portalName]));
  return { buckets, portals: [...portals].map(([portal, name]) => ({ portal, name })) };
}

/** How far a due date is, for a narrow column: "in 7", "today", "5 past". Past 30 days we stop counting. */
export function daysText(days: number): string {
  if (days === 0) return 'today';
  if (days < 0) return `in ${-days}`;
  return days > STOP_COUNTING ? `over ${STOP_COUNTING} past` : `${days} past`;
}
