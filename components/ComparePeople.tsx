import { useState } from 'react';

import type { Id } from '../lib/model.ts';
import { ADVICE, compared, QUESTIONS_ASKED, type Person } from '../lib/people/index.ts';
import { AdviceNote } from './AdviceNote.tsx';

/** So many stand side by side before anybody is chosen. */
const AT_FIRST = 4;

/** People side by side by the user's own answers, in words. It is never printed. */
export function ComparePeople({ persons }: { persons: readonly Person[] }) {
  const [left, setLeft] = useState<readonly Id[]>([]);
  const [more, setMore] = useState<readonly Id[]>([]);
  if (persons.length < 2) return null;
  const isShown = ({ id }: Person, at: number) => (at < AT_FIRST ? !left.includes(id) : more.includes(id));
  const shown = persons.filter(isShown);
  const toggle = (person: Person, at: number) => {
    const [list, set] = at < AT_FIRST ? [left, setLeft] : [more, setMore];
    set(list.includes(person.id) ? list.filter((id) => id !== person.id) : [...list, person.id]);
  };
  return (
    <details className="part private">
      <summary>Compare</summary>
      <div className="checks" role="group" aria-label="Whom to compare">
        {persons.map((person, at) => (
          <label key={person.id} className="check">
            <input type="checkbox" checked={isShown(person, at)} onChange={() => toggle(person, at)} />
            {person.name}
          </label>
        ))}
      </div>
      {shown.length > 0 && (
        <div className="scroll" role="group" aria-label="Side by side" tabIndex={0}>
          <table className="compared">
            <thead>
              <tr>
                <th scope="col">For your eyes alone</th>
                {shown.map(({ id, name }) => (
                  <th key={id} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {compared(shown).map(({ question, text, cells }) => (
                <tr key={question}>
                  <th scope="row">{text}</th>
                  {cells.map((cell, at) => (
                    <td key={shown[at]?.id} className={cell.answer ?? 'quiet'}>
                      {cell.text}
                      {cell.reason && <span className="quiet small line">{cell.reason}</span>}
                    </td>
                  ))}
                </tr>
              ))}
              <tr>
                <th scope="row">What they saw</th>
                {shown.map(({ id, saw }) => (
                  <td key={id} className={saw === null ? 'quiet' : undefined}>
                    {saw ?? 'Not noted'}
                  </td>
                ))}
              </tr>
            </tbody>
          </table>
        </div>
      )}
      <AdviceNote advice={ADVICE.choose} />
      <AdviceNote advice={QUESTIONS_ASKED['knows-little']} />
    </details>
  );
}
