import { useId } from 'react';

import type { Day } from '../lib/model.ts';
import type { Gap, Item, WordQuestion } from '../lib/rounds/rounds.ts';
import { LetterRow } from './LetterRow.tsx';
import { WordAsked } from './WordAsked.tsx';

interface LetterListProps {
  /** The accessible name of the region, which others find it by (contract.md). */
  name: 'Needs a look' | 'Missing' | 'Overdue' | 'Ready for a thank-you';
  items: readonly Item[];
  gaps?: readonly Gap[];
  /** Words that the letters of this list are asked about together. */
  words?: readonly WordQuestion[];
  /** What stands in place of letters when there are none. */
  empty: string;
  /** False before anything was read: then there is no count either, since never read is not none. */
  known: boolean;
  /** Letters that a card points at. */
  shown: readonly string[];
  today: Day;
}

/** A region with its count and its letters. Always in the page, so that "none" is said and not left out. */
export function LetterList({
  name,
  items,
  gaps = [],
  words = [],
  empty,
  known,
  shown,
  today,
}: LetterListProps) {
  const id = useId();
  const number = items.length + gaps.length;
  const rows = items.filter(({ asks }) => !words.some(({ key }) => key === asks));
  return (
    <section aria-labelledby={id} className={name === 'Overdue' && number > 0 ? 'list overdue' : 'list'}>
      <h2>
        <span id={id}>{name}</span> <span className="count">{known ? number : '–'}</span>
      </h2>
      {number === 0 ? (
        <p className="empty">{known ? empty : 'Not read yet.'}</p>
      ) : (
        <>
          {words.map((question) => (
            <WordAsked
              key={`${question.key} ${String(question.notSure)}`}
              question={question}
              items={items.filter(({ asks }) => asks === question.key)}
            />
          ))}
          {rows.length + gaps.length > 0 && (
            <ul>
              {rows.map((item) => (
                <LetterRow
                  key={item.letter.id}
                  item={item}
                  shown={shown.includes(item.letter.id)}
                  today={today}
                />
              ))}
              {gaps.map(({ text }, index) => (
                <li key={`${text} ${index}`} className="letter quiet">
                  {text}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  );
}
