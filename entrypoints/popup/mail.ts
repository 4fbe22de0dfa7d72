import type { MailCommands } from '../../components/act.ts';
import { ask } from '../../lib/ask.ts';
import { draftKey } from '../../lib/mail/key.ts';
import type { Id, Tracker } from '../../lib/model.ts';
import type { Action } from '../../lib/rounds/index.ts';
import type { Live } from './live.ts';

/** What the screens know of mails before anybody writes one: the rest is fetched from the extension when somebody does. */
export function mailCommandsFor(
  live: Pick<Live, 'tracker' | 'rounds'> & Partial<Pick<Live, 'stored'>>,
): MailCommands {
  const begun = live.stored?.drafts ?? [];
  return {
    isBegun: (action) => {
      const key = keyOf(action, live.tracker);
      return key !== null && begun.includes(key);
    },
    writing: async () => (await import('./mail-commands.ts')).writingCommandsFor(live),
    forget: async ({ id, writer, letter: about, kind, rung, on, note, due }) => {
      await ask('remove-contact', { contact: id });
      const undo = async () => {
        const letters = about === null ? [] : [about];
        await ask('log-contact', { writer, letters, kind, rung, on, note, ...(due ? { due } : {}) });
      };
      return { text: 'Taken out of the history.', undo };
    },
  };
}

/** By what the draft of this action would be kept; `null`: it writes none. */
function keyOf(action: Action, { letters }: Tracker): string | null {
  switch (action.do) {
    case 'write-reminder':
      return draftKey({ logs: 'reminder-opened', letters: [action.letter], writer: '' });
    case 'write-thanks':
      return draftKey({ logs: 'thanks-opened', letters: ofOneWriter(action.letters, letters), writer: '' });
    case 'write-update':
      return draftKey({ logs: 'update-opened', letters: [], writer: action.writer });
    default:
      return null;
  }
}

/** Two writers are two mails: the letters of the first one's. */
export function ofOneWriter(ids: readonly Id[], letters: Tracker['letters']): Id[] {
  const writerOf = (id: Id | undefined) => letters.find((one) => one.id === id)?.writer;
  return ids.filter((id) => writerOf(id) === writerOf(ids[0]));
}
