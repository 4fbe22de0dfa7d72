import { useState } from 'react';

import { type Person, QUESTIONS_ASKED } from '../lib/people/index.ts';
import { kindText } from '../lib/rounds/gaps.ts';
import type { Action, Item } from '../lib/rounds/rounds.ts';
import { ActionButton } from './ActionButton.tsx';
import { useActing } from './act.ts';
import { AdviceNote } from './AdviceNote.tsx';
import { Answer, asksMore } from './Answer.tsx';
import { AskCard } from './AskCard.tsx';
import { PacketSheet } from './PacketSheet.tsx';
import type { PeopleCommands, PeopleShown } from './people.ts';
import { PlanLetter } from './PlanLetter.tsx';

interface PersonLettersProps {
  person: Person;
  shown: PeopleShown;
  commands: PeopleCommands;
}

/** The letters of one person: the ask, the packet, and what the rounds say of each, from the person's side. */
export function PersonLetters({ person, shown, commands }: PersonLettersProps) {
  const { readOnly } = useActing();
  const [planning, setPlanning] = useState(false);
  return (
    <section aria-labelledby="their-letters" className="block">
      <div className="heading">
        <h4 id="their-letters">Letters</h4>
        {!planning && (
          <button type="button" disabled={readOnly} onClick={() => setPlanning(true)}>
            Plan a letter
          </button>
        )}
      </div>
      {planning && (
        <div className="panel narrow">
          <PlanLetter person={person} shown={shown} commands={commands} onClose={() => setPlanning(false)} />
        </div>
      )}
      {person.items.length === 0 && !planning && <p className="quiet">No letter planned.</p>}
      {person.items.map((item) => (
        <OneLetter key={item.letter.id} item={item} person={person} shown={shown} commands={commands} />
      ))}
      {person.items.length > 0 && <AdviceNote advice={QUESTIONS_ASKED['how-long']} />}
    </section>
  );
}

/** Of a letter that is in, the writer may be told how it goes; how the season ended, the draft knows. */
const NEWS: readonly Item['bucket'][] = ['ready', 'thanked'];

function OneLetter({ item, person, shown, commands }: PersonLettersProps & { item: Item }) {
  const [asking, setAsking] = useState<Action | null>(null);
  const { letter, bucket, action, others } = item;
  const what = `${item.portalName} ${String(letter.season)}`;
  const news: Action[] =
    NEWS.includes(bucket) && ![action, ...others].some((one) => one?.do === 'write-update')
      ? [{ do: 'write-update', label: 'Write an update', writer: letter.writer }]
      : [];
  const steps = [...(action ? [action] : []), ...others, ...news].filter(
    ({ do: what }) => what !== 'said-asked',
  );
  return (
    <div className="letter-of" role="group" aria-label={`Letter for ${what}`}>
      <p>
        <strong>{what}</strong>
        <span className="quiet">
          {letter.kind && ` · ${kindText(letter.kind)}`}
          {letter.specialty && ` · ${letter.specialty}`}
        </span>
      </p>
      <p className={bucket === 'overdue' ? 'late small' : 'quiet small'}>{item.reason}</p>
      {item.note && <p className="quiet small">{item.note}</p>}
      <AskCard item={item} person={person} shown={shown} commands={commands} />
      {steps.length > 0 && (
        <div className="buttons">
          {steps.map((one) => (
            <ActionButton
              key={one.label}
              action={one}
              about={`${person.name}, ${what}`}
              expanded={asksMore(one) ? asking?.label === one.label : undefined}
              onAsk={asksMore(one) ? () => setAsking(asking?.label === one.label ? null : one) : undefined}
            />
          ))}
        </div>
      )}
      {asking && (
        <div className="narrow">
          <Answer action={asking} items={[item]} today={shown.today} onClose={() => setAsking(null)} />
        </div>
      )}
      {bucket !== 'closed' && !NEWS.includes(bucket) && (
        <PacketSheet item={item} person={person} shown={shown} commands={commands} />
      )}
    </div>
  );
}
