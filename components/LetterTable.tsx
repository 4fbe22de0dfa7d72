import { useState } from 'react';

import type { Bucket, Contact, TrackerEvent } from '../lib/model.ts';
import { kindText } from '../lib/rounds/gaps.ts';
import type { Action, Item, Rounds } from '../lib/rounds/rounds.ts';
import { ActionButton } from './ActionButton.tsx';
import { Answer, asksMore } from './Answer.tsx';
import { History } from './History.tsx';
import { canSnooze, SnoozeButton, snoozedUntil } from './SnoozeButton.tsx';
import { SnoozeFor } from './SnoozeFor.tsx';

const WHERE: Record<Bucket, string> = {
  look: 'Needs a look',
  overdue: 'Overdue',
  missing: 'Missing',
  ready: 'Ready for a thank-you',
  thanked: 'Thanked',
  closed: 'Closed',
};

/** Where a due date still says something. */
const OUT: readonly Bucket[] = ['look', 'overdue', 'missing'];

interface LetterTableProps {
  rounds: Rounds;
  events: readonly TrackerEvent[];
  contacts: readonly Contact[];
  zone: string;
}

/** Every letter that is known: where it stands, what the portal says, when it is due, and what happened to it. */
export function LetterTable({ rounds, events, contacts, zone }: LetterTableProps) {
  if (rounds.items.length === 0) return <p className="quiet">No letter is known yet.</p>;
  return (
    <div className="scroll" role="group" aria-label="Table of letters" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Writer</th>
            <th scope="col">Portal</th>
            <th scope="col">It says</th>
            <th scope="col">Where it stands</th>
            <th scope="col">Due</th>
            <th scope="col">Do</th>
          </tr>
        </thead>
        <tbody>
          {rounds.items.map((item) => (
            <LetterLine
              key={item.letter.id}
              item={item}
              today={rounds.today}
              zone={zone}
              events={events.filter(({ letter }) => letter === item.letter.id)}
              contacts={contacts.filter(({ letter }) => letter === item.letter.id)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface LetterLineProps {
  item: Item;
  events: readonly TrackerEvent[];
  contacts: readonly Contact[];
  today: string;
  zone: string;
}

function LetterLine({ item, events, contacts, today, zone }: LetterLineProps) {
  const [asking, setAsking] = useState<Action | 'more' | 'snooze' | null>(null);
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
  const history = [...events].sort((a, b) => (a.at < b.at ? 1 : -1));
  const isAsking = asking !== null && asking !== 'more';
  return (
    <>
      <tr className={isAsking ? 'asking' : undefined}>
        <th scope="row">
          {writer}
          {letter.title && <span className="quiet small line">{letter.title}</span>}
          {letter.kind && <span className="quiet small line">{kindText(letter.kind)}</span>}
        </th>
        <td>
          {item.portalName}
          {letter.letterId && <span className="quiet small line">ID {letter.letterId}</span>}
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
          <span className={bucket === 'overdue' ? 'late' : undefined}>{WHERE[bucket]}</span>
          {item.reason !== WHERE[bucket] && <span className="quiet small line">{item.reason}</span>}
          {snoozed && <span className="quiet small line">{snoozed}</span>}
          {history.length + contacts.length > 0 && (
            <History events={history} contacts={contacts} today={today} zone={zone} about={writer} />
          )}
        </td>
        <td>{OUT.includes(bucket) ? (item.due?.text ?? '–') : '–'}</td>
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
          <td colSpan={6}>
            <div className="narrow">
              {asking === 'snooze' ? (
                <SnoozeFor item={item} today={today} onClose={() => setAsking(null)} />
              ) : (
                <Answer action={asking} items={[item]} onClose={() => setAsking(null)} />
              )}
            </div>
          </td>
        </tr>
      )}
    </>
  );
}

/** Whose word it is, where no portal says anything. */
function byHand({ state, saidSentOn }: Item['letter']): string {
  return saidSentOn !== null && state !== 'received' ? 'you say it was sent' : 'kept by hand';
}
