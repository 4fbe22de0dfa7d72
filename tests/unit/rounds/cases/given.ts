import {
  LETTER_KINDS,
  LETTER_STATES,
  PORTALS,
  type Contact,
  type Day,
  type Letter,
  type Plan,
  type ReadingRow,
  type Tracker,
} from '../../../../lib/model.ts';
import { letter, program, reading, tracker, writer } from '../rows.ts';

/** One row of a table of cases: what is given, on which day, and what is to come of it. */
export interface Case {
  theme: string;
  what: string;
  given: Tracker;
  today: Day;
  bucket: string;
  /** The reason, and in brackets what is said besides. */
  reason: string;
  /** The first card with its buttons, or "-". */
  card: string;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "20 Aug" is of 2026, "3 Mar 2027" of its own year. Throws on what is no day. */
export function dayIn(text: string): Day {
  const [, day, month, year] = /^(\d{1,2}) ([A-Z][a-z]{2})(?: (\d{4}))?$/.exec(text) ?? [];
  const number = MONTHS.indexOf(month ?? '') + 1;
  if (number === 0) throw new Error(`No day: "${text}"`);
  const date = { year: Number(year ?? 2026), month: number, day: Number(day) };
  return Temporal.PlainDate.from(date, { overflow: 'reject' }).toString();
}

/**
 * The rows of a table: `what | given | today | where | reason | card`, a line each. What is given are facts with commas
 * between them; without any it is a MyERAS letter by Dr. Marsh, requested on 20 June, the form sent on the day after,
 * the portal read this morning. Throws on a fact that it does not know.
 */
export function casesIn(theme: string, table: string): Case[] {
  return table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const cells = line.split(' | ').map((cell) => cell.trim());
      const [what, facts, day, bucket, reason, card] = cells;
      if (!what || facts === undefined || !day || !bucket || !reason || !card || cells.length !== 6)
        throw new Error(`${theme}: not six cells in "${line}"`);
      const today = dayIn(day);
      return { theme, what, given: givenOf(facts, today), today, bucket, reason, card };
    });
}

interface Given {
  letter: Partial<Letter>;
  more: Partial<Letter>[];
  readings: ReadingRow[];
  rest: Partial<Tracker>;
}

function givenOf(facts: string, today: Day): Tracker {
  const given: Given = {
    letter: { id: 'l1', author: 'Dr. Marsh', firstSeenAt: '2026-07-01T12:00:00Z' },
    more: [],
    readings: [reading({ at: `${today}T08:00:00Z` })],
    rest: { settings: { uses: ['eras'] } },
  };
  for (const fact of facts === 'as it is' ? [] : facts.split(', ')) apply(given, fact, today);
  const { portal, state } = given.letter;
  const row = letter(given.letter);
  const seen = {
    lastSeenAt: `${today}T08:00:00Z`,
    portalStatus: row.portalStatus ?? null,
    ...(state === 'received' && row.receivedSeenAt === null
      ? { receivedSeenAt: '2026-08-01T12:00:00Z' }
      : {}),
  };
  const letters = [{ ...row, ...seen }, ...given.more.map((one) => letter({ ...given.letter, ...one }))];
  const readings =
    portal && portal !== 'eras' ? given.readings.map((one) => ({ ...one, portal })) : given.readings;
  const uses = portal && portal !== 'eras' ? [portal] : ['eras' as const];
  const writers = [writer({ id: 'w1', name: 'Dr. Marsh' }), writer({ id: 'w2', name: 'Dr. Sato' })];
  return tracker({
    letters,
    writers,
    readings,
    ...given.rest,
    settings: { ...given.rest.settings, uses },
  });
}

const COLUMNS: Record<string, keyof Letter> = {
  due: 'dueOn',
  told: 'toldDueOn',
  asked: 'askedOn',
  form: 'formSentOn',
  'said sent': 'saidSentOn',
  came: 'receivedOn',
  thanked: 'thankedOn',
  'snoozed until': 'snoozedUntil',
  'request of': 'requestedOn',
};
const WORDS: Record<string, Partial<Letter>> = {
  spare: { needed: 'spare' },
  'not needed': { needed: 'no' },
  imported: { imported: true },
  'not waived': { waived: false },
  'not asked': { askedOn: null },
  'no form': { formSentOn: null },
  'said yes': { answer: 'yes' },
  'said no': { answer: 'no' },
  'by hand': { origin: 'you', stateBy: 'you', account: null, portalStatus: null },
  'a part': { partOf: 'whole' },
  'was in': { receivedSeenAt: '2026-07-20T12:00:00Z' },
};

/** Takes one fact: its day, when it has one, stands at its end. */
function apply(given: Given, fact: string, today: Day): void {
  const [, word = fact, text] = /^(.*?) (\d{1,2} [A-Z][a-z]{2}(?: \d{4})?)$/.exec(fact) ?? [];
  const on = text ? dayIn(text) : null;
  const settings = given.rest.settings ?? {};
  const set = (more: Tracker['settings']) => void (given.rest.settings = { ...settings, ...more });
  const contact = (kind: Contact['kind'], rung: Contact['rung'] = null): void => {
    if (!on) throw new Error(`No day in "${fact}"`);
    const contacts = given.rest.contacts ?? [];
    const row = { id: `c${contacts.length}`, writer: 'w1', letter: 'l1', on, kind, rung, note: null };
    given.rest.contacts = [...contacts, row];
  };
  if (!on) {
    const word = WORDS[fact];
    if (word) return void Object.assign(given.letter, word);
    if ((LETTER_STATES as readonly string[]).includes(fact))
      return void Object.assign(given.letter, { state: fact as Letter['state'] });
    if ((LETTER_KINDS as readonly string[]).includes(fact))
      return void Object.assign(given.letter, { kind: fact as Letter['kind'] });
    if ((PORTALS as readonly string[]).includes(fact))
      return void Object.assign(given.letter, { portal: fact as Letter['portal'] });
    const [, season] = /^season (\d{4})$/.exec(fact) ?? [];
    if (season) {
      given.letter.season = Number(season);
      given.readings = given.readings.map((one) => ({ ...one, season: Number(season) }));
      return;
    }
    const [, printed] = /^says "(.*)"$/.exec(fact) ?? [];
    if (printed) return void Object.assign(given.letter, { portalStatus: printed });
    const [, days] = /^read (\d+) days ago$/.exec(fact) ?? [];
    if (days) {
      const at = Temporal.PlainDate.from(today).subtract({ days: Number(days) });
      given.readings = [reading({ at: `${at.toString()}T08:00:00Z` })];
      return;
    }
    if (fact === 'never read') return void (given.readings = []);
    if (fact === 'read in part')
      return void (given.readings = given.readings.map((one) => ({ ...one, extent: 'part' })));
    if (fact === 'not readable')
      return void given.readings.push(reading({ id: 'r2', at: `${today}T09:00:00Z`, understood: false }));
    if (fact === 'via ecfmg' || fact === 'via efdo' || fact === 'via us')
      return set({ route: { eras: fact.slice(4) as 'us' } });
    if (fact === 'via interfolio' || fact === 'via letter-writer-portal')
      return set({ route: { amcas: fact.slice(4) as 'interfolio' } });
    if (fact === 'tmdsas by direct upload') return set({ route: { tmdsas: 'direct' } });
    if (fact === 'tmdsas via interfolio') return set({ route: { tmdsas: 'interfolio' } });
    if (fact === 'july fellowship') return set({ cycle: 'fellowship-july' });
    if (fact === 'december fellowship') return set({ cycle: 'fellowship-december' });
    if (fact === 'backup Dr. Sato') {
      const slots = [{ kind: 'narrative', writer: 'w1', backup: 'w2', reviewOn: null }];
      const plan: Plan = { id: 'p', season: 2027, portal: 'eras', accepted: true, slots };
      given.rest.plans = [plan];
      return;
    }
    if (fact === 'another of hers in')
      return void given.more.push({ ...other(given), state: 'received', thankedOn: null });
    if (fact === 'another of hers out')
      return void given.more.push({ ...other(given), state: 'requested', dueOn: '2027-02-01' });
    if (fact === 'baseline') return set({ baseline: ['l1'] });
    if (fact === 'matched said')
      return set({ outcomes: [{ portal: 'eras', season: 2027, outcome: 'matched', on: today }] });
    if (fact === 'not to be asked')
      return set({ outcomes: [{ portal: 'eras', season: 2027, outcome: 'no-ask', on: today }] });
    throw new Error(`No fact: "${fact}"`);
  }
  const column = COLUMNS[word];
  if (column) return void Object.assign(given.letter, { [column]: on });
  if (word === 'gone') return void Object.assign(given.letter, { goneAt: `${on}T08:00:00Z` });
  if (word === 'still expected')
    return void Object.assign(given.letter, { lookClearedAt: `${on}T09:00:00Z` });
  if (word === 'gone through') return set({ keptByHandOn: { [given.letter.portal ?? 'eras']: on } });
  if (word === 'school deadline') {
    const portal = given.letter.portal ?? 'eras';
    const programs = [...(given.rest.programs ?? [])];
    programs.push(program({ id: `p${programs.length}`, portal, deadlineOn: on, assignmentsReadAt: null }));
    given.rest.programs = programs;
    return;
  }
  if (word === 'my reading day')
    return set({ seasonDates: [{ calendar: 'residency', season: 2027, date: 'reading', on }] });
  if (word === 'reminded') return contact('reminder');
  const [, rung] = /^reminded (gentle|short|firm|coordinator)$/.exec(word) ?? [];
  if (rung) return contact('reminder', rung as NonNullable<Contact['rung']>);
  if (word === 'reminder opened') return contact('reminder-opened');
  if (word === 'thanks opened') return contact('thanks-opened');
  if (word === 'wrote thanks') return contact('thanks');
  if (word === 'updated') return contact('update');
  throw new Error(`No fact: "${fact}"`);
}

function other({ letter: first }: Given): Partial<Letter> {
  return {
    id: 'l2',
    letterId: 'CD34',
    receivedSeenAt: null,
    goneAt: null,
    author: first.author ?? 'Dr. Marsh',
  };
}
