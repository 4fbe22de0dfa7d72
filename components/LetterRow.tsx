import { useState } from 'react';

import type { Day } from '../lib/model.ts';
import { kindText } from '../lib/rounds/gaps.ts';
import type { Action, Item } from '../lib/rounds/rounds.ts';
import { ActionButton } from './ActionButton.tsx';
import { Answer, asksMore } from './Answer.tsx';
import { DraftBegun } from './DraftBegun.tsx';
import { NoReminder } from './NoReminder.tsx';
import { canSnooze, SnoozeButton, snoozedUntil } from './SnoozeButton.tsx';
import { SnoozeFor } from './SnoozeFor.tsx';

/** The id of a letter's row in the page, so that a card can show it. */
export function rowId(letter: string): string {
  return `letter-${letter}`;
}

interface LetterRowProps {
  item: Item;
  shown: boolean;
  today: Day;
}

/** One letter in a list: whose, where, the portal's own word, why it stands here, and what can be done. */
export function LetterRow({ item, shown, today }: LetterRowProps) {
  const { letter, writer, portalName, bucket, reason, note, askBy, action, others, said } = item;
  const [asking, setAsking] = useState<Action | 'more' | 'snooze' | null>(null);
  const isOpen = (one: Action) => typeof asking === 'object' && asking?.label === one.label;
  const snoozed = snoozedUntil(item, today);
  // Both answers of a question are equal, and so are writing thanks and having said them: neither is hidden.
  const open = bucket === 'look' ? others.length : bucket === 'ready' || action?.do === 'say-sent' ? 1 : 0;
  const inSight = [action, ...others.slice(0, open)].filter((one) => one !== null);
  const more = [...others.slice(open), ...(said ? [said.action] : [])];
  // The common kinds need no word.
  const kind =
    letter.kind && !['individual', 'narrative'].includes(letter.kind) ? ` · ${kindText(letter.kind)}` : '';
  const button = (one: Action, plain: boolean) => (
    <ActionButton
      key={one.label}
      action={one}
      about={one.do === 'forget-word' ? `"${one.word}"` : writer}
      plain={plain}
      expanded={asksMore(one) ? isOpen(one) : undefined}
      onAsk={asksMore(one) ? () => setAsking(isOpen(one) ? null : one) : undefined}
    />
  );
  const hasMore = more.length > 0 || canSnooze(item);
  return (
    <li
      className={['letter', shown && 'shown', inSight.length > 1 && 'several'].filter(Boolean).join(' ')}
      id={rowId(letter.id)}
      tabIndex={-1}
    >
      <p className="who">
        <strong>{writer}</strong>
        <span className="quiet small">
          {portalName}
          {kind}
        </span>
      </p>
      <p className={bucket === 'overdue' ? 'why late' : 'why quiet'}>
        <PortalWord item={item} />
        {reason}
        {snoozed && <span className="quiet"> · {snoozed}</span>}
      </p>
      {askBy && <p className={askBy.soon ? 'wide small soon' : 'wide quiet small'}>{askBy.text}.</p>}
      {note && <p className="wide quiet small">{note}</p>}
      <NoReminder item={item} always={asking === 'more'} />
      <DraftBegun item={item} />
      <div className="buttons">
        {inSight.map((one) => button(one, false))}
        {hasMore && (
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
      </div>
      {asking === 'more' && (
        <div className="wide buttons">
          {more.map((one) => button(one, true))}
          <SnoozeButton item={item} today={today} onAsk={() => setAsking('snooze')} />
        </div>
      )}
      {asking !== null && asking !== 'more' && (
        <div className="wide">
          {asking === 'snooze' ? (
            <SnoozeFor item={item} today={today} onClose={() => setAsking(null)} />
          ) : (
            <Answer action={asking} items={[item]} today={today} onClose={() => setAsking(null)} />
          )}
        </div>
      )}
    </li>
  );
}

/** The portal's own word, in quotes as printed, or that the letter is kept by hand. */
function PortalWord({ item: { letter, bucket, reason, said } }: { item: Item }) {
  if (letter.origin === 'you' && letter.stateBy === 'you') return <>by hand · </>;
  if (!letter.portalStatus || (bucket === 'look' && reason.includes(letter.portalStatus))) return null;
  return (
    <>
      "{letter.portalStatus}"{said && ` (${said.text})`} ·{' '}
    </>
  );
}
