import { useState } from 'react';

import type { Elsewhere, Freshness as Line } from '../lib/rounds/rounds.ts';
import type { Portal } from '../lib/model.ts';
import { ActionButton } from './ActionButton.tsx';
import { AddLetter } from './AddLetter.tsx';

interface FreshnessProps {
  lines: readonly Line[];
  elsewhere: readonly Elsewhere[];
  /** Also what of each page was not taken. */
  detailed?: boolean;
}

/** How fresh each list is, and what is known and not shown here. */
export function Freshness({ lines, elsewhere, detailed = false }: FreshnessProps) {
  const [adding, setAdding] = useState<Portal | null>(null);
  if (lines.length === 0 && elsewhere.length === 0) return null;
  return (
    <section aria-label="How fresh">
      <ul className="fresh">
        {lines.map(({ portal, page, text, action, problems }) => (
          <li key={`${portal} ${page}`}>
            <span>
              {text}
              {detailed &&
                problems.map((problem) => (
                  <span key={problem} className="line">
                    {problem}
                  </span>
                ))}
            </span>
            {action && (
              <ActionButton
                action={action}
                plain
                onAsk={action.do === 'add-letter' ? () => setAdding(action.portal) : undefined}
              />
            )}
          </li>
        ))}
        {elsewhere.map(({ text, action }) => (
          <li key={text}>
            <span>{text}</span>
            {action && <ActionButton action={action} plain />}
          </li>
        ))}
      </ul>
      {adding && <AddLetter portal={adding} onClose={() => setAdding(null)} />}
    </section>
  );
}
