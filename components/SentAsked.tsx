import type { SentQuestion } from '../lib/rounds/sent.ts';
import { ActionButton } from './ActionButton.tsx';

/** News that were opened: whether they were sent, only the user knows. Nothing while there is none. */
export function SentAsked({ questions }: { questions: readonly SentQuestion[] }) {
  if (questions.length === 0) return null;
  return (
    <section aria-label="Sent?">
      <ul className="sent">
        {questions.map(({ key, text, about, actions }) => (
          <li key={key}>
            <p>{text}</p>
            <div className="buttons">
              {actions.map((action) => (
                <ActionButton key={action.label} action={action} about={about} />
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
