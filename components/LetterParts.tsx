import { useState } from 'react';

import { askByOf, askByText } from '../lib/rounds/ask-by.ts';
import { dayText } from '../lib/rounds/days.ts';
import type { Item } from '../lib/rounds/rounds.ts';
import { ActionButton } from './ActionButton.tsx';
import { useActing } from './act.ts';
import { letterHref } from './letter-place.ts';

interface LetterPartsProps {
  whole: Item;
  items: readonly Item[];
  today: string;
}

/** Who writes the parts of a committee letter or packet, and which of them its office has. */
export function LetterParts({ whole, items, today }: LetterPartsProps) {
  const { act, commands, busy, readOnly } = useActing();
  const [name, setName] = useState('');
  const parts = items.filter(({ letter }) => letter.partOf === whole.letter.id);
  const { partsBy } = whole.letter;
  return (
    <section aria-labelledby="parts" className="panel parts">
      <h4 id="parts">Its parts</h4>
      <p className="quiet small">
        {partsBy
          ? `The office wants them by ${dayText(partsBy, today)}: ${askByText(askByOf(partsBy, today), today)}.`
          : 'By when the office wants them is not noted yet.'}
      </p>
      {parts.length > 0 && (
        <ul>
          {parts.map((part) => (
            <li key={part.letter.id}>
              <span>
                <a href={letterHref(part.letter.id)}>{part.writer}</a>
                <span className="quiet small line">{part.reason}</span>
              </span>
              <span className="buttons">
                {part.action && part.action.do !== 'write-thanks' && (
                  <ActionButton action={part.action} about={part.writer} />
                )}
                <button
                  type="button"
                  className="plain"
                  aria-label={`Delete this part: ${part.writer}`}
                  disabled={busy || readOnly}
                  onClick={() => act(() => commands.letters.remove(part.letter.id))}
                >
                  Delete
                </button>
              </span>
            </li>
          ))}
        </ul>
      )}
      <form
        className="add-part"
        onSubmit={(event) => {
          event.preventDefault();
          const author = name.trim();
          if (author === '') return;
          act(() => commands.letters.addPart(whole.letter.id, author));
          setName('');
        }}
      >
        <label className="field">
          Who writes a part
          <input
            type="text"
            required
            maxLength={300}
            autoComplete="off"
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        </label>
        <button type="submit" disabled={busy || readOnly}>
          Add part
        </button>
      </form>
    </section>
  );
}
