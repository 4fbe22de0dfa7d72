import type { Draw } from './draw.ts';
import { eventsOf, letterFrom, OTHER_ACCOUNT, outWithWriter, partOf, type Now } from './given-letters.ts';
import { contactsOf, readingsOf } from './given-past.ts';
import { assignmentsOf, plansFrom, programFrom } from './given-programs.ts';
import type { Case, Letter, Portal, Settings, Writer } from './rows.ts';
import { around, before, momentFrom, todayFrom } from './when.ts';

/** A random tracker on a random day, biased toward the days on which a rule changes its answer. */
export function givenFrom(draw: Draw): Case {
  const season = draw.from([2026, 2027, 2027, 2027, 2027, 2027, 2027, 2027, 2028]);
  const today = todayFrom(draw, season);
  const moment = momentFrom(draw, today);
  const now: Now = { season, today, moment };
  const portals = portalsFrom(draw, now);
  const letters = lettersFrom(draw, portals, now);
  const others = letters.some(({ account }) => account === OTHER_ACCOUNT);
  const programs = portals.flatMap((portal, at) =>
    portal === 'eras' || portal === 'amcas'
      ? Array.from({ length: draw.upTo(3) }, (_, index) => programFrom(draw, at * 10 + index, portal, now))
      : [],
  );
  const settings = settingsFrom(draw, portals, now);
  // With two accounts, which one is shown is only settled by the user's choice.
  if (others) settings.accountShown = { eras: '11111111', amcas: '11111111' };
  // Typed letters need no reading.
  const wasRead = (portal: Portal) =>
    letters.some((letter) => letter.portal === portal && letter.origin === 'portal') ||
    programs.some((program) => program.portal === portal) ||
    draw.chance(0.5);
  return {
    today,
    moment,
    tracker: {
      letters,
      programs,
      assignments: assignmentsOf(draw, letters, programs, moment),
      writers: Array.from({ length: 6 }, (_, index) => writerFrom(draw, index)),
      events: letters.flatMap((letter) => eventsOf(draw, letter, moment)),
      contacts: letters.flatMap((letter) => contactsOf(draw, letter, now)),
      readings: portals.flatMap((portal) => (wasRead(portal) ? readingsOf(draw, portal, now, others) : [])),
      settings,
      plans: portals.flatMap((portal) => plansFrom(draw, portal, season)),
      lessons: [],
    },
  };
}

function portalsFrom(draw: Draw, { season, today }: Now): Portal[] {
  const hand = ['tmdsas', 'aacomas', 'residencycas', 'interfolio', 'other'] as const;
  // The season of other portals is only clear in the months in which ERAS and AMCAS agree.
  const [first, last] = [`${String(season - 1)}-07-01`, `${String(season)}-04-20`];
  const others = today >= first && today <= last && draw.chance(0.2);
  const portals: Portal[] = [
    draw.from(['eras', 'eras', 'eras', 'amcas'] as const),
    ...(draw.chance(0.1) ? (['amcas'] as const) : []),
    ...(others ? [draw.from(hand)] : []),
  ];
  const running = portals.filter((portal) => portal !== 'amcas' || today <= last);
  return running.length === 0 ? ['eras'] : [...new Set(running)];
}

function lettersFrom(draw: Draw, portals: readonly Portal[], now: Now): Letter[] {
  const letters = Array.from({ length: 1 + draw.upTo(4) }, (_, index) => {
    const letter = letterFrom(draw, index, draw.from(portals), now);
    return draw.chance(0.4) ? outWithWriter(draw, letter) : letter;
  });
  const whole = letters.find(({ kind }) => kind === 'committee' || kind === 'packet');
  const part = draw.chance(0.5) ? letters.find((letter) => letter !== whole) : undefined;
  const isOthers = draw.chance(0.04);
  const delivered = letters.find(({ portal }) => portal !== 'interfolio');
  return letters.map((letter) => {
    if (whole && letter === part) return partOf(letter, whole);
    if (letter.portal === 'interfolio' && draw.chance(0.5))
      return { ...letter, deliveryOf: delivered?.id ?? null };
    return isOthers && letter.account !== null && letter.id === 'l0'
      ? { ...letter, account: OTHER_ACCOUNT }
      : letter;
  });
}

function writerFrom(draw: Draw, index: number): Writer {
  return {
    ...{ id: `w${String(index)}`, name: `Writer ${String(index)}`, title: null, email: null, writeTo: null },
    ...{ role: null, metAt: null, notes: null, answers: {}, backupFor: null },
    // The user said that the two rows are one person.
    sameAs: index > 0 && draw.chance(0.03) ? 'w0' : null,
  };
}

function settingsFrom(draw: Draw, portals: readonly Portal[], { season, today }: Now): Settings {
  const settings: Settings = { uses: [...portals] };
  if (draw.chance(0.5))
    settings.route = {
      eras: draw.from(['us', 'ecfmg', 'efdo']),
      amcas: draw.from(['letter-writer-portal', 'interfolio']),
      tmdsas: draw.from(['direct', 'interfolio']),
    };
  if (draw.chance(0.15)) settings.cycle = draw.from(['fellowship-july', 'fellowship-december']);
  if (draw.chance(0.1))
    settings.seasonDates = [
      {
        calendar: draw.from(['residency', 'residency', 'amcas', 'fellowship-july']),
        season,
        date: draw.from(['reading', 'reading', 'lettersBy', 'rankLists', 'matchDay']),
        on: around(draw, today),
      },
    ];
  const hand = portals.filter((portal) => portal !== 'eras' && portal !== 'amcas');
  if (hand.length > 0 && draw.chance(0.6))
    settings.keptByHandOn = Object.fromEntries(hand.map((portal) => [portal, before(draw, today)]));
  if (draw.chance(0.05)) settings.badge = false;
  return settings;
}
