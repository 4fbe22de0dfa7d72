import { useState } from 'react';

import { PERSON_ANSWERS, QUESTIONS, type PersonAnswer, type Question } from '../lib/model.ts';
import { ANSWER_TEXTS, helpsLess, HELPS_LESS, QUESTION_TEXTS, type Person } from '../lib/people/index.ts';
import { useActing } from './act.ts';
import type { PeopleCommands } from './people.ts';

interface PersonQuestionsProps {
  person: Person;
  commands: PeopleCommands;
}

/** Three questions that matter and one that experience adds, answered in words. Never printed, and in no table. */
export function PersonQuestions({ person, commands }: PersonQuestionsProps) {
  return (
    <section aria-labelledby="choose" className="block private">
      <h4 id="choose">Is this the right person?</h4>
      <p className="quiet small">
        For your eyes alone: not in a table, not on a page that you show or print.
      </p>
      {QUESTIONS.map((question) => (
        <OneQuestion key={question} question={question} person={person} commands={commands} />
      ))}
      {helpsLess(person) && <p className="soon small">{HELPS_LESS}</p>}
    </section>
  );
}

function OneQuestion({ question, person, commands }: PersonQuestionsProps & { question: Question }) {
  const { act, busy, readOnly } = useActing();
  const said = person.answers[question];
  const [reason, setReason] = useState(said?.reason ?? '');
  const put = (answer: PersonAnswer, why: string) => {
    const text = why.trim();
    const answers = { ...person.answers, [question]: { answer, reason: text === '' ? null : text } };
    act(() => commands.edit(person, { answers }));
  };
  return (
    <fieldset className="question">
      <legend>{QUESTION_TEXTS[question]}</legend>
      <div className="buttons">
        {PERSON_ANSWERS.map((answer) => (
          <label key={answer} className="check">
            <input
              type="radio"
              name={`${person.id} ${question}`}
              checked={said?.answer === answer}
              disabled={busy || readOnly}
              onChange={() => put(answer, reason)}
            />
            {ANSWER_TEXTS[answer]}
          </label>
        ))}
      </div>
      {said && (
        <form
          className="inline"
          onSubmit={(event) => {
            event.preventDefault();
            put(said.answer, reason);
          }}
        >
          <label className="field">
            Why
            <input
              type="text"
              maxLength={2000}
              autoComplete="off"
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </label>
          {reason.trim() !== (said.reason ?? '') && (
            <button type="submit" disabled={busy || readOnly}>
              Save the reason
            </button>
          )}
        </form>
      )}
    </fieldset>
  );
}
