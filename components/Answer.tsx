import type { Day, WhoseQuestion } from '../lib/model.ts';
import type { Action, Item } from '../lib/rounds/rounds.ts';
import { AddLetter } from './AddLetter.tsx';
import { BaselineChoice } from './BaselineChoice.tsx';
import { Draft } from './Draft.tsx';
import { DueDate } from './DueDate.tsx';
import { NameWriter } from './NameWriter.tsx';
import { WhoseLetters } from './WhoseLetters.tsx';

const ASK: readonly Action['do'][] = [
  'set-due',
  'name-writer',
  'add-letter',
  'settle-whose',
  'write-reminder',
  'write-thanks',
  'write-update',
];

/** True for an action that asks for more before it can be carried out: its form opens where its button is. */
export function asksMore(action: Action): boolean {
  return (
    ASK.includes(action.do) || (action.do === 'settle-baseline' && !action.all && action.letters.length > 1)
  );
}

interface AnswerProps {
  action: Action;
  items: readonly Item[];
  today: Day;
  whose?: Partial<Record<'eras' | 'amcas', WhoseQuestion>>;
  onClose: () => void;
}

/** The form of an action that asks for more. */
export function Answer({ action, items, today, whose = {}, onClose }: AnswerProps) {
  switch (action.do) {
    case 'settle-baseline':
      return (
        <BaselineChoice
          items={items.filter(({ letter }) => action.letters.includes(letter.id))}
          onClose={onClose}
        />
      );
    case 'add-letter':
      return <AddLetter portal={action.portal} onClose={onClose} />;
    case 'settle-whose': {
      if (action.portal !== 'eras' && action.portal !== 'amcas') return null;
      const question = whose[action.portal];
      return question ? <WhoseLetters portal={action.portal} question={question} onClose={onClose} /> : null;
    }
    case 'set-due': {
      const item = items.find(({ letter }) => letter.id === action.letter);
      return item ? <DueDate item={item} onClose={onClose} /> : null;
    }
    case 'name-writer': {
      const item = items.find(({ letter }) => letter.id === action.letter);
      return item ? <NameWriter item={item} onClose={onClose} /> : null;
    }
    case 'write-reminder':
    case 'write-thanks':
    case 'write-update':
      return (
        <Draft
          // Another reminder, or another person's, is another form.
          key={JSON.stringify(action)}
          write={(given, mails) => mails.draft(action, given)}
          today={today}
          onClose={onClose}
        />
      );
    default:
      return null;
  }
}
