import { useEffect, useId, useRef, useState } from 'react';

import type { Action, Item, WordQuestion } from '../lib/rounds/rounds.ts';
import { ActionButton } from './ActionButton.tsx';
import { rowId } from './LetterRow.tsx';

/**
 * What a new word of a portal means: one question for all of its letters. "In" asks once more, in the same place. Who
 * was not sure finds it folded, and can answer later.
 */
export function WordAsked({ question, items }: { question: WordQuestion; items: readonly Item[] }) {
  const { word, portalName, text, hint, notSure, actions, sure } = question;
  const id = useId();
  const [asking, setAsking] = useState<'word' | 'sure'>('word');
  const [open, setOpen] = useState(false);
  const button = (action: Action) => (
    <ActionButton
      key={action.label}
      action={action}
      about={`"${word}"`}
      onAsk={isUnsure(action) ? () => setAsking('sure') : undefined}
    />
  );
  return (
    <div className={notSure ? 'asked quiet' : 'asked'} role="group" aria-labelledby={id} tabIndex={-1}>
      <p id={id} className="word">
        {text}
      </p>
      <ul className="quiet">
        {items.map(({ letter, writer }) => (
          <li key={letter.id} id={rowId(letter.id)} tabIndex={-1}>
            <p>
              <strong>{writer}</strong> <span className="small">{portalName}</span>
            </p>
          </li>
        ))}
      </ul>
      {notSure && !open ? (
        <div className="buttons">
          <p className="small">You were not sure. It can wait here.</p>
          <button type="button" className="plain" aria-expanded={false} onClick={() => setOpen(true)}>
            I know now
          </button>
        </div>
      ) : asking === 'word' ? (
        <>
          <p>I do not know this word of {portalName} yet. What does it mean? “Not sure” is a fine answer.</p>
          {hint !== null && <p className="hint">{hint}</p>}
          <div className="buttons">
            {actions.filter((action) => !(notSure && isNotSure(action))).map(button)}
          </div>
        </>
      ) : (
        <>
          <Again text={sure.text} />
          <div className="buttons sure">
            {sure.actions.map(button)}
            <button type="button" className="plain" onClick={() => setAsking('word')}>
              Back
            </button>
          </div>
        </>
      )}
    </div>
  );
}

function isUnsure(action: Action): boolean {
  return action.do === 'answer-word' && action.state === 'received' && !action.confirmed;
}

function isNotSure(action: Action): boolean {
  return action.do === 'answer-word' && action.state === 'unknown';
}

/** The second question takes the focus, not its "yes": a key that is pressed twice must not answer it. */
function Again({ text }: { text: string }) {
  const here = useRef<HTMLParagraphElement>(null);
  useEffect(() => here.current?.focus(), []);
  return (
    <p ref={here} tabIndex={-1}>
      {text}
    </p>
  );
}
