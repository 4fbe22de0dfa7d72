import type { Commands } from '../../components/act.ts';
import { ask } from '../../lib/ask.ts';
import type { Message } from '../../lib/messages.ts';
import type { Id } from '../../lib/model.ts';
import { programsText } from '../../lib/rounds/programs.ts';
import type { ProgramRow } from '../../lib/rounds/index.ts';
import type { Live } from './live.ts';

type Changes = Message<'edit-program'>['changes'];

/** Carries out what the screens ask for about programs. */
export function programCommandsFor(
  live: Pick<Live, 'rounds'>,
): Pick<Commands, 'setRequirement' | 'copyPrograms' | 'copyText'> {
  const rowsOf = (ids: readonly Id[]): ProgramRow[] => {
    const byId = new Map(live.rounds.programs.rows.map((row) => [row.program.id, row]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  };
  return {
    setRequirement: async (programs, asked) => {
      const rows = rowsOf(programs);
      const [only] = rows;
      if (!only) throw new Error('This program is not in the list any more.');
      const before = groups(rows);
      await ask('edit-program', { programs: rows.map(({ program }) => program.id), changes: asked });
      const whose = rows.length === 1 ? only.program.name : `${String(rows.length)} programs`;
      const undo = async () => {
        for (const one of before) await ask('edit-program', one);
      };
      return { text: `Noted for ${whose}.`, undo };
    },
    copyText: async (text, told) => {
      await navigator.clipboard.writeText(text);
      return { text: told, undo: null };
    },
    copyPrograms: async (programs) => {
      const rows = rowsOf(programs);
      await navigator.clipboard.writeText(programsText(rows));
      return {
        text: `Copied: ${String(rows.length)} ${rows.length === 1 ? 'program' : 'programs'}.`,
        undo: null,
      };
    },
  };
}

/** Programs that asked for the same before are put back together. */
function groups(rows: readonly ProgramRow[]): { programs: Id[]; changes: Changes }[] {
  const found = new Map<string, { programs: Id[]; changes: Changes }>();
  for (const { program } of rows) {
    const changes: Changes = { required: program.required, requiredKinds: program.requiredKinds ?? null };
    const key = JSON.stringify(changes);
    const group = found.get(key) ?? { programs: [], changes };
    group.programs.push(program.id);
    found.set(key, group);
  }
  return [...found.values()];
}
