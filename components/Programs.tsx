import { useEffect, useId, useRef } from 'react';

import type { Id } from '../lib/model.ts';
import type { Rounds } from '../lib/rounds/rounds.ts';
import { ActionButton } from './ActionButton.tsx';
import { ProgramList } from './ProgramList.tsx';

interface ProgramsProps {
  programs: Rounds['programs'];
  /** The programs that are listed below the lines; `null`: none are. */
  shown: readonly Id[] | null;
  onShow: (programs: readonly Id[] | null) => void;
}

/** What is to be said of programs: a line for each portal, and the list behind it. */
export function Programs({ programs: { lines, rows }, shown, onShow }: ProgramsProps) {
  const id = useId();
  const here = useRef<HTMLHeadingElement>(null);
  // Who asked for the list finds it: it may be far below the card.
  useEffect(() => {
    if (shown) here.current?.focus();
  }, [shown]);
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby={id} className="list programs">
      <h2 ref={here} tabIndex={-1}>
        <span id={id}>Programs</span>
      </h2>
      <ul className="fresh">
        {lines.map(({ portal, text, differs, action }) => (
          <li key={portal}>
            <span>
              {text}
              {differs && <span className="line">{differs}</span>}
            </span>
            <ActionButton
              action={action}
              plain
              expanded={action.do === 'show-programs' ? shown === action.programs : undefined}
              onAsk={
                action.do === 'show-programs'
                  ? () => onShow(shown === action.programs ? null : action.programs)
                  : undefined
              }
            />
          </li>
        ))}
      </ul>
      {shown && <ProgramList programs={shown} rows={rows} onClose={() => onShow(null)} />}
    </section>
  );
}
