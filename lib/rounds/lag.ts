import type { Day, ErasRoute, Letter, SettingValues, TmdsasRoute } from '../model.ts';
import { plusBusinessDays } from './business-days.ts';
import { dayText, plusDays } from './days.ts';
import { portalName } from './portals.ts';

/** How long an upload may take to show: until a day; or no days are known, and why. */
export type Lag =
  | { until: Day; days: number; running: boolean }
  /** No days are allowed: what is to be said of that. */
  | { until: null; days: 0; running: false; words: string };

type RouteSaid = Partial<Pick<SettingValues, 'cycle' | 'route'>>;

/** Business days, as published (domain.md 1.3: ECFMG, EFDO; 2.3: Interfolio to AMCAS, Letter Writer Portal). */
const ERAS_DAYS: Record<ErasRoute, number | null> = { us: null, ecfmg: 5, efdo: 5 };
const INTERFOLIO_DAYS = 3;
/** Business days that TMDSAS takes for a letter (domain.md 3.2). */
const TMDSAS_DAYS: Record<TmdsasRoute, number> = { direct: 10, interfolio: 14 };

/** Who hands on the letters of ERAS: as the user says; fellowship letters go through EFDO (domain.md 1.3). */
export function erasRoute({ cycle, route }: RouteSaid): ErasRoute {
  return route?.eras ?? (cycle && cycle !== 'residency' ? 'efdo' : 'us');
}

/**
 * The writer says that the letter was sent: how long it may take until the portal shows it (rounds.md, "lag running").
 * The day itself is not counted. The lag runs while no more than those business days have passed, so over the weekend
 * or holiday after the last of them too; `until` is its last day. `null`: no such word, or one dated ahead.
 */
export function lagOf(letter: Letter, today: Day, said: RouteSaid): Lag | null {
  if (!letter.saidSentOn || letter.saidSentOn > today) return null;
  const none = (words: string): Lag => ({ until: null, days: 0, running: false, words });
  const allowed = (days: number): Lag => {
    const until = plusDays(plusBusinessDays(letter.saidSentOn ?? today, days + 1), -1);
    return { until, days, running: today <= until };
  };
  if (letter.portal === 'eras') {
    const days = ERAS_DAYS[erasRoute(said)];
    return days === null ? none('MyERAS names no usual delay') : allowed(days);
  }
  if (letter.portal === 'tmdsas') {
    const route = said.route?.tmdsas;
    return route
      ? allowed(TMDSAS_DAYS[route])
      : none('set the TMDSAS route in Settings to allow for its processing days');
  }
  if (letter.portal !== 'amcas') return none('');
  if (said.route?.amcas === 'interfolio') return allowed(INTERFOLIO_DAYS);
  if (said.route?.amcas === 'letter-writer-portal') return none('the Letter Writer Portal shows it at once');
  return none(`${portalName('amcas')} names a delay for Interfolio alone`);
}

/** "writer says sent 2 Sep · allow until 10 Sep"; `null` when nothing was said. */
export function lagText(letter: Letter, lag: Lag | null, today: Day): string | null {
  if (!letter.saidSentOn) return null;
  const said = `writer says sent ${dayText(letter.saidSentOn, today)}`;
  if (!lag) return said;
  if (lag.until === null) return lag.words ? `${said}; ${lag.words}` : said;
  const until = dayText(lag.until, today);
  return lag.running
    ? `${said}; allow until ${until}`
    : `${said}; its ${lag.days} business days ended ${until}`;
}
