import { useState } from 'react';

import type { LetterKind } from '../lib/model.ts';
import { dayText } from '../lib/rounds/days.ts';
import { daysText, isOut, type LetterLine as Line } from '../lib/rounds/letter-lines.ts';
import type { Action, Item } from '../lib/rounds/rounds.ts';
import { ActionButton } from './ActionButton.tsx';
import { Answer, asksMore } from './Answer.tsx';
import { BUCKET_WORDS } from './bucket-words.ts';
import { letterHref } from './letter-place.ts';
import { canSnooze, SnoozeButton, snoozedUntil } from './SnoozeButton.tsx';
import { SnoozeFor } from './SnoozeFor.tsx';

interface LetterLineProps {
  line: Line;
  today: string;
  /** How many columns a form below it takes. */
  columns: number;
}

/** One letter in the table: the way to its own view, where it stands, and what can be done. */
export function LetterLine({ line, today, columns }: LetterLineProps) {
  const [asking, setAsking] = useState<Action | 'more' | 'snooze' | null>(null);
  const { item, days, programs } = line;
  const { letter, writer, bucket } = item;
  const isOpen = (one: Action) => typeof asking === 'object' && asking?.label === one.label;
  const snoozed = snoozedUntil(item, today);
  const step = (one: Action) => (
    <ActionButton
      key={one.label}
      action={one}
      about={writer}
      expanded={asksMore(one) ? isOpen(one) : undefined}
      onAsk={asksMore(one) ? () => setAsking(isOpen(one) ? null : one) : undefined}
    />
  );
  const isAsking = asking !== null && asking !== 'more';
  return (
    <>
      <tr className={isAsking ? 'asking' : undefined}>
        <th scope="row">
          <a href={letterHref(letter.id)}>{writer}</a>
          {letter.title && <span className="quiet small line">{letter.title}</span>}
        </th>
        <td>
          {item.portalName}
          {letter.letterId && <span className="quiet small line id">ID {letter.letterId}</span>}
        </td>
        <td>
          {letter.stateBy === 'you' ? byHand(letter) : letter.portalStatus ? `"${letter.portalStatus}"` : '–'}
          {item.said && (
            <span className="said small">
              <span className="quiet">{item.said.text}</span>
              <ActionButton action={item.said.action} about={`"${letter.portalStatus ?? ''}"`} plain />
            </span>
          )}
        </td>
        <td>
          <span className={bucket === 'overdue' ? 'late' : undefined}>{BUCKET_WORDS[bucket]}</span>
          {item.reason !== BUCKET_WORDS[bucket] && item.reason !== 'in' && (
            <span className="quiet small line">{item.reason}</span>
          )}
          {snoozed && <span className="quiet small line">{snoozed}</span>}
        </td>
        <td>
          <DueText item={item} today={today} />
        </td>
        <td className={bucket === 'overdue' ? 'late' : undefined}>{days === null ? '–' : daysText(days)}</td>
        <td>{letter.waived === null ? '–' : letter.waived ? 'Yes' : 'No'}</td>
        <td>{letter.kind ? KINDS[letter.kind] : '–'}</td>
        <td>{letter.specialty ?? '–'}</td>
        <td>{programs ? `${programs.on} of ${programs.of}` : '–'}</td>
        <td>
          <div className="buttons">
            {item.action && step(item.action)}
            {(item.others.length > 0 || canSnooze(item)) && (
              <button
                type="button"
                className="plain more"
                aria-label={`More: ${writer}`}
                aria-expanded={asking === 'more'}
                onClick={() => setAsking(asking === 'more' ? null : 'more')}
              >
                ⋯
              </button>
            )}
            {asking === 'more' && item.others.map(step)}
            {asking === 'more' && (
              <SnoozeButton item={item} today={today} onAsk={() => setAsking('snooze')} />
            )}
          </div>
        </td>
      </tr>
      {/* A form needs the width of the whole table. */}
      {isAsking && (
        <tr>
          <td colSpan={columns}>
            <div className="narrow">
              {asking === 'snooze' ? (
                <SnoozeFor item={item} today={today} onClose={() => setAsking(null)} />
              ) : (
                <Answer action={asking} items={[item]} today={today} onClose={() => setAsking(null)} />
              )}
            </div>
          </td>
        </tr>
      )}
    </>
  );
}

/** The column says that they are letters. */
const KINDS: Record<LetterKind, string> = {
  standardized: 'Standardized',
  narrative: 'Narrative',
  committee: 'Committee',
  packet: 'Packet',
  individual: 'Individual',
};

/** A due date, and below it where it is from when it is not the user's own. */
function DueText({ item, today }: { item: Item; today: string }) {
  const { due } = item;
  if (!due || !isOut(item)) return <>–</>;
  if (due.words === null || due.text === due.words) return <>{due.text}</>;
  return (
    <>
      {dayText(due.on, today)}
      <span className="quiet small line">{due.words}</span>
    </>
  );
}

/** Whose word it is, where no portal says anything. */
export function byHand({ state, saidSentOn, partOf }: Item['letter']): string {
  if (partOf !== null) return 'kept by hand';
  return saidSentOn !== null && state !== 'received' ? 'you say it was sent' : 'kept by hand';
}
