import { useId, useState } from 'react';

import { decode } from '../lib/sheets/decode.ts';
import { useActing } from './act.ts';
import type { DataCommands, DataShown } from './data.ts';
import { SheetPreviewed } from './SheetPreviewed.tsx';

/** Where a table is from, as text. */
export interface SheetSource {
  name: string;
  text: string;
  encoding: string;
}

interface ImportSheetProps {
  commands: DataCommands;
  shown: DataShown;
}

/** Takes in the user's own spreadsheet or list: chosen or pasted, looked at, corrected, and then imported. */
export function ImportSheet({ commands, shown }: ImportSheetProps) {
  const { act, busy, readOnly } = useActing();
  const [source, setSource] = useState<SheetSource | null>(null);
  const [pasting, setPasting] = useState(false);
  const [pasted, setPasted] = useState('');
  const id = useId();
  const off = busy || readOnly || shown.sample;
  return (
    <section aria-labelledby="import" className="block">
      <h3 id="import">Bring your own spreadsheet</h3>
      <p className="quiet small">
        A row for each writer, a row for each program, or programs down and writers across. You look at it
        before anything is kept. “Done” in it means that you say it was sent, until a portal agrees.
      </p>
      <div className="buttons">
        <label className="button">
          Choose a CSV file
          <input
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
            disabled={off}
            onChange={(event) => {
              const chosen = event.target.files?.[0];
              act(async () => {
                setSource(null);
                if (chosen) setSource(await readFile(chosen));
                return null;
              });
              setPasting(false);
              event.target.value = '';
            }}
          />
        </label>
        <button type="button" disabled={off} aria-expanded={pasting} onClick={() => setPasting(!pasting)}>
          Paste a table or a list
        </button>
      </div>
      {pasting && (
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            setSource({ name: 'Pasted', text: pasted, encoding: '' });
            setPasting(false);
          }}
        >
          <label className="field" htmlFor={id}>
            One program or writer a line, or a table copied from anywhere
          </label>
          <textarea id={id} rows={6} value={pasted} onChange={(event) => setPasted(event.target.value)} />
          <div className="buttons">
            <button type="submit" disabled={pasted.trim() === ''}>
              Look at it
            </button>
          </div>
        </form>
      )}
      {source && (
        <SheetPreviewed
          key={`${source.name} ${String(source.text.length)}`}
          source={source}
          commands={commands}
          shown={shown}
          onClose={() => {
            setSource(null);
            setPasted('');
          }}
        />
      )}
    </section>
  );
}

async function readFile(file: File): Promise<SheetSource> {
  const { text, encoding } = decode(new Uint8Array(await file.arrayBuffer()));
  return { name: file.name, text, encoding };
}
