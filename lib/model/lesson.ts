import type {
  Id,
  LetterColumn,
  Moment,
  ProgramColumn,
  ReadPortal,
  ReadingPage,
  WordMeaning,
} from '../model.ts';

/* What the user taught. */

/** The pages whose list a user can show us. */
export const TAUGHT_PAGES = [
  'letters',
  'unmatched',
  'receipt',
  'assignments',
  'programs-applied',
  'programs-saved',
] as const satisfies ReadingPage[];
export type TaughtPage = (typeof TAUGHT_PAGES)[number];

/** How the list of one page is read, as its user taught it: data for the same reader, and no name in it. */
export interface PageLesson {
  version: 1;
  portal: ReadPortal;
  page: TaughtPage;
  /** The host that it was taught on; it holds on no other. */
  host: string;
  /** What names the page: the heading above its list, else the document's title, else its route. */
  mark: { by: 'heading' | 'title' | 'route'; text: string };
  /** The columns that mean something, by their headings as printed; '' is a card's own title. */
  columns: { heading: string; means: LetterColumn | ProgramColumn }[];
  /**
   * Words of that list that its user, asked twice, said to mean "received". Others never do, whatever the portal's own
   * table says: the column may be another's.
   */
  confirmed: string[];
}

/** What the user taught: how a page's list is read, or the meaning of a word. */
export interface Lesson {
  id: Id;
  at: Moment;
  portal: ReadPortal;
  season: number;
  page: ReadingPage;
  lesson:
    | { kind: 'word'; word: string; state: WordMeaning }
    | ({ kind: 'columns' } & Omit<PageLesson, 'portal' | 'page'>);
}
