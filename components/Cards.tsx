import { useState } from 'react';

import type { WhoseQuestion } from '../lib/model.ts';
import type { Action, Card, Item } from '../lib/rounds/rounds.ts';
import { ActionButton } from './ActionButton.tsx';
import { AddLetter } from './AddLetter.tsx';
import { BaselineChoice } from './BaselineChoice.tsx';
import { DueDate } from './DueDate.tsx';
import { WhoseLetters } from './WhoseLetters.tsx';

interface CardsProps {
  cards: readonly Card[];
  items: readonly Item[];
  whose: Partial<Record<'eras' | 'amcas', WhoseQuestion>>;
  onShow: (letters: string[]) => void;
  onShowPrograms: (programs: string[]) => void;
}

/** What needs the applicant today: numbered, each with its verbs; what asks for more opens below its card. */
export function Cards(props: CardsProps) {
  if (props.cards.length === 0) return null;
  return (
    <ol className="cards" aria-label="Today">
      {props.cards.map((card, index) => (
        <CardRow key={card.key} card={card} first={index === 0} {...props} />
      ))}
    </ol>
  );
}

function CardRow({
  card,
  first,
  items,
  whose,
  onShow,
  onShowPrograms,
}: CardsProps & { card: Card; first: boolean }) {
  const [asking, setAsking] = useState<Action | null>(null);
  const onAsk = (action: Action): (() => void) | undefined => {
    if (action.do === 'show') return () => onShow(action.letters);
    if (action.do === 'show-programs') return () => onShowPrograms(action.programs);
    const asksMore =
      ['set-due', 'add-letter', 'settle-whose'].includes(action.do) ||
      (action.do === 'settle-baseline' && !action.all && action.letters.length > 1);
    return asksMore ? () => setAsking(asking ? null : action) : undefined;
  };
  const close = () => setAsking(null);
  const due = asking?.do === 'set-due' ? items.find(({ letter }) => letter.id === asking.letter) : undefined;
  const question =
    asking?.do === 'settle-whose' && (asking.portal === 'eras' || asking.portal === 'amcas')
      ? whose[asking.portal]
      : undefined;
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
      {asking?.do === 'settle-baseline' && (
        <BaselineChoice
          items={items.filter(({ letter }) => asking.letters.includes(letter.id))}
          onClose={close}
        />
      )}
      {asking?.do === 'add-letter' && <AddLetter portal={asking.portal} onClose={close} />}
      {asking?.do === 'settle-whose' &&
        question &&
        (asking.portal === 'eras' || asking.portal === 'amcas') && (
          <WhoseLetters portal={asking.portal} question={question} onClose={close} />
        )}
      {due && <DueDate item={due} onClose={close} />}
    </li>
  );
}
