import { useEffect, useState } from 'react';

import type { Bucket, ReadPortal, WhoseQuestion } from '../lib/model.ts';
import type { Freshness, Rounds } from '../lib/rounds/rounds.ts';
import { Cards } from './Cards.tsx';
import { LetterList } from './LetterList.tsx';
import { rowId } from './LetterRow.tsx';
import { Programs } from './Programs.tsx';

interface RoundsListsProps {
  rounds: Rounds;
  whose: Partial<Record<ReadPortal, WhoseQuestion>>;
  /** Something was read or typed in: only then "none" can be said. */
  known: boolean;
}

/** The rounds, whole: today's cards, the lists that they come from, and the programs. */
export function RoundsLists({ rounds, whose, known }: RoundsListsProps) {
  const [shown, setShown] = useState<string[]>([]);
  const [programs, setPrograms] = useState<readonly string[] | null>(null);
  const of = (bucket: Bucket) => rounds.items.filter((item) => item.bucket === bucket);
  const look = of('look');
  const list = { known, shown, today: rounds.today };

  useEffect(() => {
    const [first] = shown;
    if (first === undefined) return;
    const letter = document.getElementById(rowId(first));
    // A letter that is asked about by its word: the question is what to come to.
    const row = letter?.closest<HTMLElement>('.asked') ?? letter;
    row?.scrollIntoView({ block: 'nearest' });
    row?.focus({ preventScroll: true });
  }, [shown]);

  return (
    <>
      <Cards
        cards={rounds.cards}
        more={rounds.moreCards}
        items={rounds.items}
        today={rounds.today}
        whose={whose}
        onShow={setShown}
        onShowPrograms={setPrograms}
      />
      {look.length > 0 && (
        <LetterList {...list} name="Needs a look" items={look} words={rounds.words} empty="" known />
      )}
      <LetterList {...list} name="Missing" items={of('missing')} gaps={rounds.gaps} empty="None known." />
      <LetterList {...list} name="Overdue" items={of('overdue')} empty="None known." />
      <LetterList {...list} name="Ready for a thank-you" items={of('ready')} empty="None open." />
      <Programs programs={rounds.programs} shown={programs} onShow={setPrograms} />
    </>
  );
}

/** How fresh each list is, but for what the lines of programs above say in the same words. */
export function freshBeside({ freshness, programs }: Rounds): Freshness[] {
  return freshness.filter(
    ({ text, problems }) => problems.length > 0 || !programs.lines.some((line) => line.text === text),
  );
}
