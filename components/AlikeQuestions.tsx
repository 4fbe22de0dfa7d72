import type { Writer } from '../lib/model.ts';
import type { Alike } from '../lib/people/index.ts';
import { useActing } from './act.ts';
import type { PeopleCommands } from './people.ts';

interface AlikeQuestionsProps {
  alike: readonly Alike[];
  commands: PeopleCommands;
}

/** Names that are likely one person: asked, and never put together by itself. */
export function AlikeQuestions({ alike, commands }: AlikeQuestionsProps) {
  const { act, busy, readOnly } = useActing();
  if (alike.length === 0) return null;
  return (
    <ul className="sent" aria-label="One person?">
      {alike.map((pair) => {
        const names = `${pair.stays.name} and ${pair.other.name}`;
        return (
          <li key={`${pair.stays.id} ${pair.other.id}`}>
            <p>
              {detailed(pair.stays)} and {detailed(pair.other)}: one person?{' '}
              <span className="quiet">They have {pair.why}. It can be taken apart again.</span>
            </p>
            <div className="buttons">
              <button
                type="button"
                aria-label={`One person: ${names}`}
                disabled={busy || readOnly}
                onClick={() => act(() => commands.same(pair))}
              >
                One person
              </button>
              <button
                type="button"
                className="plain"
                aria-label={`Two people: ${names}`}
                disabled={busy || readOnly}
                onClick={() => act(() => commands.notSame(pair))}
              >
                Two people
              </button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** A name with what tells it from another: its title, else its address. */
function detailed({ name, title, email, writeTo, metAt }: Writer): string {
  const more = title ?? email ?? writeTo ?? metAt;
  return more === null ? name : `${name} (${more})`;
}
