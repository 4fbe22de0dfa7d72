import { useState } from 'react';

import { packetsGiven, QUESTIONS_ASKED } from '../lib/people/index.ts';
import { useActing } from './act.ts';
import { AdviceNote } from './AdviceNote.tsx';
import type { PeopleCommands, PeopleShown } from './people.ts';

interface PacketKeptFormProps {
  shown: PeopleShown;
  commands: PeopleCommands;
}

/** What every writer is given: goals, achievements, and which files go along. The files themselves stay with the user. */
export function PacketKeptForm({ shown: { kept, persons, today }, commands }: PacketKeptFormProps) {
  const { act, busy, readOnly } = useActing();
  const [goals, setGoals] = useState(kept.goals);
  const [achievements, setAchievements] = useState(kept.achievements);
  const [files, setFiles] = useState(kept.files);
  const given = packetsGiven(persons, today);
  const setFile = (at: number, change: Partial<(typeof files)[number]>) =>
    setFiles(files.map((file, index) => (index === at ? { ...file, ...change } : file)));
  return (
    <details className="part">
      <summary>What you give your writers</summary>
      <form
        className="form narrow"
        aria-label="What you give your writers"
        onSubmit={(event) => {
          event.preventDefault();
          const named = files
            .map(({ name, note }) => ({ name: name.trim(), note: note.trim() }))
            .filter(({ name }) => name !== '');
          act(() =>
            commands.setPacket({ goals: goals.trim(), achievements: achievements.trim(), files: named }),
          );
        }}
      >
        <label className="field">
          My goals, a line each
          <textarea
            rows={3}
            maxLength={10_000}
            value={goals}
            onChange={(event) => setGoals(event.target.value)}
          />
        </label>
        <label className="field">
          What I have done, a line each
          <textarea
            rows={3}
            maxLength={10_000}
            value={achievements}
            onChange={(event) => setAchievements(event.target.value)}
          />
        </label>
        <fieldset className="files">
          <legend>Files that go along</legend>
          <p className="quiet small">
            Names only. The files stay with you: attach them to the mail yourself.
          </p>
          {files.map(({ name, note }, at) => (
            // A file has no name of its own until it is typed.
            <div key={at} className="inline">
              <label className="field">
                File {at + 1}
                <input
                  type="text"
                  maxLength={300}
                  autoComplete="off"
                  value={name}
                  onChange={(event) => setFile(at, { name: event.target.value })}
                />
              </label>
              <label className="field">
                Note to file {at + 1}
                <input
                  type="text"
                  maxLength={300}
                  autoComplete="off"
                  value={note}
                  onChange={(event) => setFile(at, { note: event.target.value })}
                />
              </label>
              <button
                type="button"
                className="plain"
                aria-label={`Remove file ${String(at + 1)}`}
                onClick={() => setFiles(files.filter((_, index) => index !== at))}
              >
                Remove
              </button>
            </div>
          ))}
          <button
            type="button"
            disabled={files.length >= 20}
            onClick={() => setFiles([...files, { name: FIRST[files.length] ?? '', note: '' }])}
          >
            Add a file’s name
          </button>
        </fieldset>
        <div className="buttons">
          <button type="submit" className="first" disabled={busy || readOnly}>
            Save
          </button>
        </div>
      </form>
      {given.length > 0 && (
        <>
          <h3>Given</h3>
          <ul className="small">
            {given.map(({ contact, text }) => (
              <li key={contact.id}>{text}</li>
            ))}
          </ul>
        </>
      )}
      <AdviceNote advice={QUESTIONS_ASKED['share-cv']} />
    </details>
  );
}

/** What nearly everybody sends along. */
const FIRST = ['CV', 'Personal statement, draft'];
