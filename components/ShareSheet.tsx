import { useState } from 'react';

import type { Rounds } from '../lib/rounds/rounds.ts';
import { shareOf } from '../lib/rounds/share.ts';
import { useActing } from './act.ts';
import type { DataCommands } from './data.ts';

/** What an adviser may see, to be printed or saved as one file. */
export function ShareSheet({ commands, rounds }: { commands: DataCommands; rounds: Rounds }) {
  const { act, busy } = useActing();
  const [open, setOpen] = useState(false);
  const [names, setNames] = useState(false);
  const share = shareOf(rounds, { names });
  return (
    <section aria-labelledby="share" className="block">
      <h3 id="share">Show it to an adviser</h3>
      <div className="buttons">
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Close the page' : 'Make a page'}
        </button>
        {open && (
          <>
            <button type="button" className="first" onClick={() => commands.print()}>
              Print
            </button>
            <button type="button" disabled={busy} onClick={() => act(() => commands.saveShare(share))}>
              Save as a file
            </button>
            <label className="check">
              <input type="checkbox" checked={names} onChange={(event) => setNames(event.target.checked)} />
              With full names
            </label>
          </>
        )}
      </div>
      {open && (
        <article className="share-sheet" aria-label="The page for an adviser">
          <h4>{share.title}</h4>
          <p className="quiet small">{share.about}</p>
          {share.tables.length === 0 && <p>Nothing is known yet.</p>}
          {share.tables.map(({ caption, columns, rows }) => (
            <div key={caption} className="scroll" role="group" aria-label={caption} tabIndex={0}>
              <table>
                <caption>{caption}</caption>
                <thead>
                  <tr>
                    {columns.map((column) => (
                      <th key={column} scope="col">
                        {column}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {rows.map(([first, ...rest], at) => (
                    // Rows have no names of their own: two may say the same.
                    <tr key={at}>
                      <th scope="row">{first}</th>
                      {rest.map((cell, column) => (
                        <td key={columns[column + 1]}>{cell}</td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          ))}
        </article>
      )}
    </section>
  );
}
