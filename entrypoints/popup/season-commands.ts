import type { Commands, Done } from '../../components/act.ts';
import { ask } from '../../lib/ask.ts';
import type { Message } from '../../lib/messages.ts';
import type { Action } from '../../lib/rounds/index.ts';
import { portalName } from '../../lib/rounds/portals.ts';
import { readClock } from '../../lib/clock.ts';
import type { Live } from './live.ts';

type SettingsEdit = Message<'settings'>['changes'];
type OfSeason = Pick<Commands, 'setSeason' | 'setRoute' | 'setSeasonDate' | 'setDeadline'>;

/** Carries out what the screens ask for about seasons: which is the user's, its dates, and how it ended. */
export function seasonCommandsFor(live: Pick<Live, 'tracker'>): OfSeason & {
  notUsed: (action: Extract<Action, { do: 'not-used' }>) => Promise<Done>;
  sayOutcome: (action: Extract<Action, { do: 'say-outcome' }>) => Promise<Done>;
} {
  const { settings, programs } = live.tracker;

  /** Sets settings, and can put back what they were. */
  const set = async (text: string, changes: SettingsEdit, before: SettingsEdit): Promise<Done> => {
    await ask('settings', { changes });
    const undo = async () => {
      await ask('settings', { changes: before });
    };
    return { text, undo };
  };

  return {
    setSeason: ({ cycle }) => set('Noted.', { cycle }, { cycle: settings.cycle ?? 'residency' }),
    setRoute: (route) => {
      const before = settings.route ?? {};
      return set('Noted.', { route: { ...before, ...route } }, { route: before });
    },
    setSeasonDate: (which, on) => {
      const before = settings.seasonDates ?? [];
      const others = before.filter(
        ({ calendar, season, date }) =>
          calendar !== which.calendar || season !== which.season || date !== which.date,
      );
      const seasonDates = on ? [...others, { ...which, on }] : others;
      return set(on ? 'Your date holds.' : 'Our date holds again.', { seasonDates }, { seasonDates: before });
    },
    setDeadline: async (program, deadlineOn) => {
      const found = programs.find(({ id }) => id === program);
      if (!found) throw new Error('This program is no longer in the list.');
      const write = (on: string | null) =>
        ask('edit-program', { programs: [program], changes: { deadlineOn: on } });
      await write(deadlineOn);
      const undo = async () => {
        await write(found.deadlineOn ?? null);
      };
      const text = deadlineOn === null ? `Deadline removed: ${found.name}.` : `Noted for ${found.name}.`;
      return { text, undo };
    },
    notUsed: ({ portal }) => {
      const before = settings.notUsed ?? [];
      return set(`${portalName(portal)}: not used.`, { notUsed: [...before, portal] }, { notUsed: before });
    },
    sayOutcome: ({ portal, season, outcome }) => {
      const before = settings.outcomes ?? [];
      const others = before.filter((one) => one.portal !== portal || one.season !== season);
      const outcomes = [...others, { portal, season, outcome, on: readClock().today }];
      return set('Noted.', { outcomes }, { outcomes: before });
    },
  };
}
