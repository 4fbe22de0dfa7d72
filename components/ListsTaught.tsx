import type { Lesson } from '../lib/model.ts';
import { listTaughtText } from '../lib/rounds/lists-taught.ts';
import { useActing } from './act.ts';
import type { DataCommands } from './data.ts';

interface ListsTaughtProps {
  lessons: readonly Lesson[];
  commands: DataCommands;
  sample: boolean;
}

/** The lists that the user showed us, each with the way back; to be saved for somebody else, or taken from them. */
export function ListsTaught({ lessons, commands, sample }: ListsTaughtProps) {
  const { act, busy, readOnly } = useActing();
  const shown = lessons.flatMap((lesson) => {
    const text = listTaughtText(lesson);
    return text === null ? [] : [{ id: lesson.id, ...text }];
  });
  return (
    <section aria-labelledby="lists-taught" className="block form">
      <h2 id="lists-taught">Lists you showed me</h2>
      {shown.length === 0 ? (
        <p className="quiet">
          None. When I cannot read a page, open Letter Rounds there and choose “Show me the list”.
        </p>
      ) : (
        <ul className="explained">
          {shown.map(({ id, name, where, columns }) => (
            <li key={id}>
              <span>
                {name} <span className="quiet small">{where}</span>
                <br />
                <span className="small">{columns}</span>
              </span>
              <button
                type="button"
                className="plain"
                aria-label={`Take back: ${name}`}
                disabled={busy || readOnly || sample}
                onClick={() => act(() => commands.forgetPage(id))}
              >
                Take back
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="buttons">
        {shown.length > 0 && (
          <button type="button" disabled={busy} onClick={() => act(() => commands.saveLessons())}>
            Save for somebody else
          </button>
        )}
        <label className="button">
          Take a file of lists
          <input
            type="file"
            accept="application/json,.json"
            disabled={busy || readOnly || sample}
            onChange={(event) => {
              const { files } = event.target;
              const chosen = files?.[0];
              if (chosen) act(async () => commands.importLessons(await textOf(chosen)));
              event.target.value = '';
            }}
          />
        </label>
      </div>
      <p className="quiet small">Such a file holds headings and addresses of pages: no letter, no name.</p>
    </section>
  );
}

/** A file of lists is small: one that is not is none, and is not even read. */
function textOf(file: File): Promise<string> {
  if (file.size > 100_000) throw new Error('This file is too large to be taken. Nothing was changed.');
  return file.text();
}
