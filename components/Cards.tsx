import { useState } from 'react';

import type { Day, WhoseQuestion } from '../lib/model.ts';
import type { Action, Card, Item } from '../lib/rounds/rounds.ts';
import { ActionButton } from './ActionButton.tsx';
import { Answer, asksMore } from './Answer.tsx';

interface CardsProps {
  cards: readonly Card[];
  /** How many more there are than these. */
  more: number;
  items: readonly Item[];
  today: Day;
  whose: Partial<Record<'eras' | 'amcas', WhoseQuestion>>;
  onShow: (letters: string[]) => void;
  onShowPrograms: (programs: string[]) => void;
}

/** What needs the applicant today: numbered, each with its verbs; what asks for more opens below its card. */
export function Cards(props: CardsProps) {
  if (props.cards.length === 0) return null;
  return (
    <>
      <ol className="cards" aria-label="Today">
        {props.cards.map((card, index) => (
          <CardRow key={card.key} card={card} first={index === 0} {...props} />
        ))}
      </ol>
      {props.more > 0 && <p className="quiet small more-cards">+{props.more} more</p>}
    </>
  );
}

function CardRow({
  card,
  first,
  items,
  today,
  whose,
  onShow,
  onShowPrograms,
}: CardsProps & { card: Card; first: boolean }) {
  const [asking, setAsking] = useState<Action | null>(null);
  const onAsk = (action: Action): (() => void) | undefined => {
    if (action.do === 'show') return () => onShow(action.letters);
    if (action.do === 'show-programs') return () => onShowPrograms(action.programs);
    return asksMore(action) ? () => setAsking(asking ? null : action) : undefined;
  };
  return (
    <li className={card.actions.length > 1 ? 'wide' : undefined}>
      <p>{card.text}</p>
      <div className="buttons">
        {card.actions.map((action, index) => {
          const ask = onAsk(action);
          return (
            <ActionButton
              key={action.label}
              action={action}
              first={first && index === 0}
              expanded={ask && !action.do.startsWith('show') ? asking?.label === action.label : undefined}
              onAsk={ask}
            />
          );
        })}
      </div>
      {asking && (
        <Answer action={asking} items={items} today={today} whose={whose} onClose={() => setAsking(null)} />
      )}
    </li>
  );
}
