import type { PageLesson, ReadPortal, TaughtPage } from '../../lib/model.ts';
import { readPageNow } from '../../lib/page/read.ts';
import { canBeTaught } from '../../lib/portals/guess.ts';
import { readPortal, wordsOf } from '../../lib/portals/index.ts';
import { columnOf } from '../../lib/portals/phrase.ts';
import type { Proposal } from '../../lib/portals/portal.ts';
import { lessonFrom, readBy, wordsToAsk } from '../../lib/teach/lesson.ts';

/** What stands in a page under test: "Show me the list" without its pane, and the reader with lessons. */
export interface TeachInPage {
  /**
   * Shows the list of this page that has most of those headings, and says of each what it stands for; "in" is confirmed
   * for the words by which the portal says it. `null`: there is no such list.
   *
   * @param names what each heading is called here -> what the portal calls it
   */
  teach(portal: ReadPortal, kind: TaughtPage, names: Record<string, string>): PageLesson | null;
  read(portal: ReadPortal, lessons: PageLesson[]): Proposal[];
}

const pieces: TeachInPage = {
  teach(portal, kind, names) {
    const words = wordsOf(portal);
    const { page } = readPageNow(document);
    const known = (text: string) => names[text] ?? null;
    const score = (texts: { text: string }[]) => texts.filter(({ text }) => known(text) !== null).length;
    const [grid] = page.grids.toSorted((a, b) => score(b.columns) - score(a.columns));
    if (!grid || score(grid.columns) < 2) return null;
    const ofLetters = kind === 'letters' || kind === 'unmatched' || kind === 'receipt';
    const means = grid.columns.map(({ text }, at) => {
      const called = known(text);
      if (called === null || !canBeTaught(grid, at)) return null;
      return ofLetters ? columnOf(called, words.letterColumns) : columnOf(called, words.programColumns);
    });
    const shown = { page, grid, kind, means };
    const first = readBy(lessonFrom(shown, words, location), page, words, location);
    const asked = first ? wordsToAsk(first, words).filter(({ knownAsIn }) => knownAsIn) : [];
    return lessonFrom(shown, words, location, new Map(asked.map(({ word }) => [word, 'received'])));
  },
  read: (portal, lessons) => readPortal(readPageNow(document).page, portal, lessons, location),
};

Object.assign(globalThis, { teachInPage: pieces });
