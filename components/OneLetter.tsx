import { useEffect, useRef } from 'react';

import type { Contact, TrackerEvent } from '../lib/model.ts';
import { letterHistory } from '../lib/rounds/letter-history.ts';
import { letterLines } from '../lib/rounds/letter-lines.ts';
import { hasParts, wholeName } from '../lib/rounds/parts.ts';
import type { Item, Rounds } from '../lib/rounds/rounds.ts';
import { useActing } from './act.ts';
import { BUCKET_WORDS } from './bucket-words.ts';
import { letterHref } from './letter-place.ts';
import { LetterDo } from './LetterDo.tsx';
import { LetterFacts } from './LetterFacts.tsx';
import { LetterForm } from './LetterForm.tsx';
import { LetterHistory } from './LetterHistory.tsx';
import { LetterParts } from './LetterParts.tsx';
import { SameAsked } from './SameAsked.tsx';
import { snoozedUntil } from './SnoozeButton.tsx';

interface OneLetterProps {
  item: Item;
  rounds: Rounds;
  events: readonly TrackerEvent[];
  contacts: readonly Contact[];
  zone: string;
}

/** One letter's own view: where it stands, what its portal says, what its user says, and what happened to it. */
export function OneLetter({ item, rounds, events, contacts, zone }: OneLetterProps) {
  const { letter, writer, bucket, reason } = item;
  const { today, items } = rounds;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [line] = letterLines([item], rounds.programs.coverage);
  const ofIt = <Row extends { letter: string | null }>(rows: readonly Row[]) =>
    rows.filter((row) => row.letter === letter.id);
  const history = letterHistory({
    events: ofIt(events),
    contacts: ofIt(contacts),
    readings: rounds.readings,
    portal: letter.portal,
    zone,
  });
  const snoozed = snoozedUntil(item, today);
  return (
    <article className="one-letter" aria-labelledby="one-letter">
      <p>
        <a href="#letters">Back to all letters</a>
      </p>
      <header>
        <h3 id="one-letter" ref={heading} tabIndex={-1}>
          {writer}
        </h3>
        <p className="quiet small">
          {[item.portalName, letter.letterId && `ID ${letter.letterId}`].filter(Boolean).join(' · ')}
        </p>
      </header>
      {rounds.same
        .filter(({ typed, shown }) => typed === letter.id || shown === letter.id)
        .map((question) => (
          <SameAsked key={question.key} question={question} />
        ))}
      <section aria-label="Where it stands" className="stands">
        <p>
          <strong className={bucket === 'overdue' ? 'late' : undefined}>{BUCKET_WORDS[bucket]}</strong>
          {reason !== BUCKET_WORDS[bucket] && ` · ${reason}`}
          {snoozed && <span className="quiet"> · {snoozed}</span>}
        </p>
        {item.askBy && <p className={item.askBy.soon ? 'small soon' : 'quiet small'}>{item.askBy.text}.</p>}
        {item.note && <p className="quiet small">{item.note}</p>}
        <LetterDo item={item} today={today} />
      </section>
      <Whole item={item} items={items} />
      {hasParts(letter) && <LetterParts whole={item} items={items} today={today} />}
      <div className="two">
        <section aria-labelledby="yours" className="panel">
          <h4 id="yours">What you say</h4>
          <LetterForm key={sayingKey(item)} item={item} />
        </section>
        <div className="block">
          <section aria-labelledby="theirs" className="panel">
            <h4 id="theirs">What {item.portalName} says</h4>
            {line && <LetterFacts line={line} today={today} zone={zone} />}
            <Split item={item} />
          </section>
          <section aria-labelledby="happened" className="panel">
            <h4 id="happened">History</h4>
            <LetterHistory lines={history} today={today} about={writer} />
          </section>
        </div>
      </div>
    </article>
  );
}

/** A form begins anew when what it shows was changed elsewhere, an undo among it. */
function sayingKey({ letter, person }: Item): string {
  const { state: _state, portalStatus: _word, lastSeenAt: _at, typed: _typed, ...row } = letter;
  return JSON.stringify([row, person?.writeTo]);
}

/** The committee letter or packet that a part belongs to. */
function Whole({ item, items }: { item: Item; items: readonly Item[] }) {
  const { act, commands, busy, readOnly } = useActing();
  const whole = items.find(({ letter }) => letter.id === item.letter.partOf);
  if (!whole) return null;
  return (
    <p className="whole">
      A part of {wholeName(whole.letter)}: <a href={letterHref(whole.letter.id)}>{whole.writer}</a>
      <button
        type="button"
        className="plain"
        disabled={busy || readOnly}
        onClick={() => act(() => commands.letters.edit(item.letter.id, { partOf: null }))}
      >
        It is no part of it
      </button>
    </p>
  );
}

/** The way back for a letter that was typed in and became one with the portal's. */
function Split({ item }: { item: Item }) {
  const { act, commands, busy, readOnly } = useActing();
  const { typed, id } = item.letter;
  if (!typed) return null;
  return (
    <div className="split">
      <p className="quiet small">You typed it in as {typed.letter.author}.</p>
      <button type="button" disabled={busy || readOnly} onClick={() => act(() => commands.letters.split(id))}>
        This is not the letter that I typed in
      </button>
    </div>
  );
}
