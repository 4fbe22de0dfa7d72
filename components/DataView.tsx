import { useEffect, useRef } from 'react';

import type { Rounds } from '../lib/rounds/rounds.ts';
import { Backup } from './Backup.tsx';
import type { DataCommands, DataShown } from './data.ts';
import { DeleteEverything } from './DeleteEverything.tsx';
import { ExportTables } from './ExportTables.tsx';
import { ImportSheet } from './ImportSheet.tsx';
import { ShareSheet } from './ShareSheet.tsx';
import { Snapshots } from './Snapshots.tsx';
import './data.css';

interface DataViewProps {
  commands: DataCommands;
  shown: DataShown;
  rounds: Rounds;
}

/** Everything that can be done with all of the user's data: kept, brought along, taken out, shared, deleted. */
export function DataView({ commands, shown, rounds }: DataViewProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { opened } = shown;
  const told = useRef(false);
  useEffect(() => {
    // Once: whoever comes back to it later is where they were.
    if (opened && !told.current) heading.current?.focus();
    told.current = true;
  }, [opened]);
  return (
    <section id="data" aria-labelledby="your-data" className="block data">
      <div>
        <h2 id="your-data" ref={heading} tabIndex={-1}>
          Your data
        </h2>
        <p className="quiet">
          It is on this device alone. Uninstalling Letter Rounds deletes everything, snapshots too. Two
          devices do not know of each other.
        </p>
      </div>
      {shown.sample && (
        <p className="quiet">
          The sample is shown: leave it first to restore, to import or to delete what is yours.
        </p>
      )}
      <Backup
        commands={commands}
        lastBackupAt={shown.lastBackupAt}
        moment={shown.moment}
        sample={shown.sample}
      />
      <Snapshots commands={commands} shown={shown} />
      <ImportSheet commands={commands} shown={shown} />
      <ExportTables commands={commands} />
      <ShareSheet commands={commands} rounds={rounds} />
      <DeleteEverything commands={commands} shown={shown} />
    </section>
  );
}
