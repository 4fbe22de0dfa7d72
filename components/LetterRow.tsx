import { useState } from 'react';

import { kindText } from '../lib/rounds/gaps.ts';
import type { Action, Item } from '../lib/rounds/rounds.ts';
import { ActionButton } from './ActionButton.tsx';
import { DueDate } from './DueDate.tsx';

/** The id of a letter's row in the page, so that a card can show it. */
export function rowId(letter: string): string {
  return `letter-${letter}`;
}

/** One letter in a list: whose, where, the portal's own word, why it stands here, and what can be done. */
export function LetterRow({ item, shown }: { item: Item; shown: boolean }) {
  const { letter, writer, portalName, bucket, reason, note, askBy, action, others, said } = item;
  const [asking, setAsking] = useState<'due' | 'more' | null>(null);
  // Both answers of a question are equal, and so are writing thanks and having said them: neither is hidden.
  const open = bucket === 'look' ? others.length : bucket === 'ready' || action?.do === 'say-sent' ? 1 : 0;
  const inSight = [action, ...others.slice(0, open)].filter((one) => one !== null);
  const more = [...others.slice(open), ...(said ? [said.action] : [])];
  // The common kinds need no word.
  const kind =
    letter.kind && !['individual', 'narrative'].includes(letter.kind) ? ` · ${kindText(letter.kind)}` : '';
  const button = (one: Action, plain: boolean) =>
    one.do === 'set-due' ? (
      <ActionButton
        key={one.label}
        action={one}
        about={writer}
        plain={plain}
        expanded={asking === 'due'}
        onAsk={() => setAsking(asking === 'due' ? null : 'due')}
      />
    ) : (
      <ActionButton
        key={one.label}
        action={one}
        about={one.do === 'forget-word' ? `"${one.word}"` : writer}
        plain={plain}
      />
    );
  return (
    <li className={shown ? 'letter shown' : 'letter'} id={rowId(letter.id)} tabIndex={-1}>
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
      </p>
      {askBy && <p className={askBy.soon ? 'wide small soon' : 'wide quiet small'}>{askBy.text}.</p>}
      {note && <p className="wide quiet small">{note}</p>}
      <div className="buttons">
        {inSight.map((one) => button(one, false))}
        {more.length > 0 && (
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
      {asking === 'more' && <div className="wide buttons">{more.map((one) => button(one, true))}</div>}
      {asking === 'due' && (
        <div className="wide">
          <DueDate item={item} onClose={() => setAsking(null)} />
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
