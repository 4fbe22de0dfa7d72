import type { Done, LetterCommands } from '../../components/act.ts';
import { ask } from '../../lib/ask.ts';
import type { Message } from '../../lib/messages.ts';
import type { Id, Letter } from '../../lib/model.ts';
import type { Item } from '../../lib/rounds/index.ts';
import type { Live } from './live.ts';

export type Changes = Message<'edit-letter'>['changes'];

/** What can be said of one letter, and of a letter that was typed in and may be one that its portal shows. */
export function letterCommandsFor({ rounds }: Pick<Live, 'rounds'>): LetterCommands {
  const item = (letter: Id): Item => {
    const found = rounds.items.find((one) => one.letter.id === letter);
    if (!found) throw new Error('This letter is not in the list any more.');
    return found;
  };
  return {
    edit: async (letter, changes, address) => {
      const { letter: row, writer, person } = item(letter);
      const say = async (said: Changes, to: string | null | undefined) => {
        if (Object.keys(said).length > 0) await ask('edit-letter', { letter, changes: said });
        if (to !== undefined && person) await ask('write-to', { writer: person.id, address: to });
      };
      const before = valuesNow(row, changes);
      await say(changes, address);
      const undo = () => say(before, address === undefined ? undefined : (person?.writeTo ?? null));
      return { text: `Saved: ${writer}.`, undo };
    },
    addPart: async (whole, author) => {
      const { portal } = item(whole).letter;
      const part = { portal, author, kind: null, dueOn: null, state: 'planned', partOf: whole } as const;
      const { letter } = await ask('add-letter', part);
      const undo = async () => {
        await ask('remove-letter', { letter });
      };
      return { text: `Added: ${author}.`, undo };
    },
    remove: async (letter) => {
      const { writer } = item(letter);
      await ask('remove-letter', { letter });
      const undo = async () => {
        await ask('restore-letter', { letter });
      };
      return { text: `Deleted: ${writer}.`, undo };
    },
    split: async (letter) => {
      const { writer } = item(letter);
      const { typed } = await ask('split-letter', { letter, again: false });
      const undo = async () => {
        await ask('same-letter', { typed, shown: letter });
      };
      return { text: `${writer}: two letters again, yours and the portal’s.`, undo };
    },
  };
}

/** The answer to "Is this the letter that you typed in?", with the way back. */
export async function answerSame({
  typed,
  shown,
  same,
}: {
  typed: Id;
  shown: Id;
  same: boolean;
}): Promise<Done> {
  if (same) {
    await ask('same-letter', { typed, shown });
    const undo = async () => {
      await ask('split-letter', { letter: shown, again: true });
    };
    return { text: 'They are one letter now.', undo };
  }
  await ask('other-letter', { typed, shown, other: true });
  const undo = async () => {
    await ask('other-letter', { typed, shown, other: false });
  };
  return { text: 'They stay two letters.', undo };
}

/** What the columns that are about to change hold now; one that its row does not hold yet says nothing. */
export function valuesNow(letter: Letter, changes: Changes): Changes {
  return Object.fromEntries(
    Object.keys(changes).map((key) => [key, letter[key as keyof Letter & keyof Changes] ?? null]),
  );
}
