import type { PeopleAheadCommands } from '../../components/people.ts';
import { ask } from '../../lib/ask.ts';
import type { Id } from '../../lib/model.ts';
import { readClock } from '../../lib/clock.ts';
import type { Live } from './live.ts';

/** Carries out what the popup asks for about people, and the tracker page too. */
export function peopleAheadCommandsFor({ tracker }: Pick<Live, 'tracker'>): PeopleAheadCommands {
  const rotations = tracker.settings.rotations ?? [];
  const answer = async (rotation: Id) => {
    const answered = rotations.map((one) =>
      one.id === rotation ? { ...one, answeredOn: readClock().today } : one,
    );
    await ask('settings', { changes: { rotations: answered } });
    return async () => {
      await ask('settings', { changes: { rotations } });
    };
  };
  return {
    add: async (person, rotation) => {
      const { writer } = await ask('add-person', { ...person, title: null });
      const open = rotation === null ? null : await answer(rotation);
      const undo = async () => {
        await ask('remove-person', { writer });
        await open?.();
      };
      return { text: `On your list: ${person.name}.`, undo };
    },
    answerRotation: async (rotation) => ({
      text: 'Noted. It is not asked again.',
      undo: await answer(rotation),
    }),
  };
}
