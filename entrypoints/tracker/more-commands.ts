import type { MoreCommands } from '../../components/act.ts';
import { ask } from '../../lib/ask.ts';
import { appointmentsOf, updatedCalendar } from '../../lib/rounds/index.ts';
import { readClock } from '../../lib/clock.ts';
import type { Live } from '../popup/live.ts';
import { requestNotices } from './may-notify.ts';
import { saveFile } from '../popup/save-file.ts';

/** Carries out what the full page alone can set or save. */
export function moreCommandsFor({ tracker, rounds }: Pick<Live, 'tracker' | 'rounds'>): MoreCommands {
  const { settings } = tracker;
  return {
    setSignAs: async (signAs) => {
      await ask('settings', { changes: { signAs } });
      return { text: 'Saved.', undo: null };
    },
    setTemplate: async (kind, template) => {
      const before = settings.templates ?? {};
      const { [kind]: _own, ...others } = before;
      const templates = template ? { ...others, [kind]: template } : others;
      await ask('settings', { changes: { templates } });
      const undo = async () => {
        await ask('settings', { changes: { templates: before } });
      };
      return { text: template ? 'Saved.' : 'Our text again.', undo };
    },
    setDigest: async (digest) => {
      if (digest.on && !(await requestNotices()))
        throw new Error('The browser shows no notices without your leave. They stay off.');
      await ask('settings', { changes: { digest } });
      return null;
    },
    saveCalendar: async (names) => {
      const { today, now: moment } = readClock();
      const made = updatedCalendar(appointmentsOf(rounds, names), settings.calendarMade ?? {}, {
        today,
        moment,
      });
      // Few need it: it is fetched from the extension itself when it is asked for.
      const { calendarFile } = await import('./calendar-file.ts');
      saveFile(`letter-rounds-${today}.ics`, 'text/calendar', calendarFile(made, moment));
      await ask('settings', { changes: { calendarNames: names, calendarMade: made } });
      return {
        text: 'Calendar file saved to your downloads. Open it to add its days to your calendar.',
        undo: null,
      };
    },
  };
}
