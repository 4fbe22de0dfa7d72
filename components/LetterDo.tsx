import { useState } from 'react';

import type { Action, Item } from '../lib/rounds/rounds.ts';
import { ActionButton } from './ActionButton.tsx';
import { Answer, asksMore } from './Answer.tsx';
import { DraftBegun } from './DraftBegun.tsx';
import { NoReminder } from './NoReminder.tsx';
import { SnoozeButton } from './SnoozeButton.tsx';
import { SnoozeFor } from './SnoozeFor.tsx';

/** All that can be done about one letter, in sight; what asks for more opens below. */
export function LetterDo({ item, today }: { item: Item; today: string }) {
  const [asking, setAsking] = useState<Action | 'snooze' | null>(null);
  const isOpen = (one: Action) => asking !== null && asking !== 'snooze' && asking.label === one.label;
  const steps = [item.action, ...item.others].filter((one) => one !== null);
  return (
    <>
      <NoReminder item={item} always />
      <DraftBegun item={item} />
      <div className="buttons">
        {steps.map((one, at) => (
          <ActionButton
            key={one.label}
            action={one}
            about={item.writer}
            first={at === 0}
            expanded={asksMore(one) ? isOpen(one) : undefined}
            onAsk={asksMore(one) ? () => setAsking(isOpen(one) ? null : one) : undefined}
          />
        ))}
        <SnoozeButton item={item} today={today} onAsk={() => setAsking('snooze')} />
      </div>
      {asking === 'snooze' && <SnoozeFor item={item} today={today} onClose={() => setAsking(null)} />}
      {asking !== null && asking !== 'snooze' && (
        <Answer action={asking} items={[item]} today={today} onClose={() => setAsking(null)} />
      )}
    </>
  );
}
