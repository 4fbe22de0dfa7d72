import { roundsOf } from '../../../lib/rounds/index.ts';
import type { Contact, Letter, LetterState, LetterTyped, Reading } from '../../../lib/model.ts';
import {
  addLetter,
  BackupRefused,
  editLetter,
  importSheet,
  logContact,
  makeBackup,
  readTracker,
  recordReading,
  restoreBackup,
  settleUnclaimed,
  settleWhose,
  undoImport,
  undoRestore,
  type TrackerDb,
} from '../../../lib/tracker/index.ts';
import { NOTHING_SAID } from '../../../lib/tracker/nothing-said.ts';
import { foldName } from '../../../lib/names.ts';
import { emptyTracker } from '../../unit/tracker/given.ts';
import type { Season, Step, View } from './steps.ts';
import { happen, newWorld, printed, type TrueLetter, type World } from './world.ts';

const BEGIN = Temporal.Instant.from('2026-08-03T14:00:00Z');

/** What pages that were taken have shown of one letter. */
interface Shown {
  state: LetterState;
  /** A whole list has been without it since it was last seen; `null`: that list was read before its rows were claimed. */
  missed: boolean | null;
}
/** What must hold of a tracker, kept beside it and put back with it. */
interface Memory {
  shown: Map<string, Shown>;
  /** Accounts that a page that was taken has named. */
  named: Set<string>;
}

/**
 * Lives through a season: pages are looked at, the user says things, and after each step what the tracker knows is held
 * against what is true. Throws the first thing that does not hold.
 */
export async function live({ applicants, letters, showsIds, steps }: Season): Promise<void> {
  const life = new Life(newWorld(applicants, letters, showsIds));
  try {
    for (const [index, step] of steps.entries()) {
      try {
        await life.take(step);
        await life.check();
      } catch (error) {
        throw new Error(`Step ${String(index)}, ${JSON.stringify(step)}: ${String(error)}`, { cause: error });
      }
    }
  } finally {
    await life.db.delete();
  }
}

class Life {
  readonly db: TrackerDb = emptyTracker();
  readonly world: World;
  #now = BEGIN;
  #memory: Memory = { shown: new Map(), named: new Set() };
  /** What the user has said, row by row. */
  #own: Own[] = [];
  #import: string | null = null;
  #saved: { file: string; memory: Memory } | null = null;
  #replaced: Memory[] = [];

  constructor(world: World) {
    this.world = world;
  }

  async take(step: Step): Promise<void> {
    this.#now = this.#now.add({ minutes: 11 });
    switch (step.do) {
      case 'happens': {
        const letter = this.#letter(step.letter);
        if (letter) happen(letter, step.what);
        return;
      }
      case 'corrected': {
        const letter = this.#letter(step.letter);
        // Without an ID that was seen, another name is another letter to everybody.
        if (letter && (await this.#rows(letter)).some((row) => row.letterId === letter.id))
          letter.corrected = true;
        return;
      }
      case 'ids appear':
        this.world.showsIds = true;
        return;
      case 'days pass':
        this.#now = this.#now.add({ hours: step.days * 24 });
        return;
      case 'look':
        return this.#look(step);
      case 'say':
        return this.#say(step);
      case 'type':
        return this.#type(step.letter);
      case 'import':
        return this.#take(step);
      default:
        return this.#whole(step.do);
    }
  }

  async #look({ who: chosen, view, named, season }: Extract<Step, { do: 'look' }>): Promise<void> {
    const who = chosen % this.world.accounts.length;
    const account = this.world.accounts[who] ?? '';
    // Two people's pages that never say whose they are cannot be told apart by anybody.
    const first = this.world.accounts.length > 1 && this.#memory.named.size === 0;
    const list = this.world.letters.filter((letter) => letter.who === who && !letter.deleted);
    for (const { seen, part, whole } of pagesOf(list, view)) {
      const reading: Reading = {
        ...{ portal: 'eras', page: 'letters', extent: whole ? 'whole' : 'part', part, understood: true },
        ...{ season: season ? 2027 : null, account: named || first ? account : null, at: this.#moment() },
        letters: seen.map((letter) => printed(this.world, letter)),
        ...{ programs: [], assignments: [], stated: {}, problems: [] },
      };
      const became = await this.#record(reading, null);
      if (became.whose) {
        if (!this.#memory.named.has(account)) return;
        await settleWhose(this.db, 'eras', account, false);
        await this.#record(reading, account);
      }
      if (reading.account !== null) this.#memory.named.add(account);
      for (const letter of seen) this.#memory.shown.set(letter.id, { state: letter.state, missed: false });
      if (whole)
        for (const letter of this.world.letters)
          if (letter.who === who && !seen.includes(letter)) {
            const shown = this.#memory.shown.get(letter.id);
            if (shown) shown.missed = true;
          }
      this.#now = this.#now.add({ minutes: 1 });
    }
    if (view.as === 'pages' && list.length > 0)
      for (const letter of this.world.letters)
        if (letter.who === who && letter.deleted) {
          const shown = this.#memory.shown.get(letter.id);
          if (shown) shown.missed = true;
        }
    await this.#claim(account);
  }

  /** "Are these your letters?" Where one person applies, they are. */
  async #claim(account: string): Promise<void> {
    if (this.world.accounts.length > 1 || !this.#memory.named.has(account)) return;
    const rows = await this.db.letters.toArray();
    if (!rows.some((row) => row.stateBy === 'portal' && row.account === null)) return;
    await settleUnclaimed(this.db, 'eras', account, true, { now: this.#moment() });
    for (const shown of this.#memory.shown.values()) if (shown.missed) shown.missed = null;
  }

  #record(reading: Reading, tabAccount: string | null) {
    return recordReading(this.db, reading, { now: this.#moment(), today: this.#today(), tabAccount });
  }

  async #say({ letter: index, what }: Extract<Step, { do: 'say' }>): Promise<void> {
    const rows = (await this.db.letters.toArray()).sort((a, b) => (a.id < b.id ? -1 : 1));
    const row = rows[index % Math.max(rows.length, 1)];
    if (!row) return;
    if (what === 'reminded')
      await logContact(this.db, {
        ...{ writer: row.writer, letters: [row.id], kind: 'reminder', rung: 'gentle', on: this.#today() },
      });
    else {
      const changes = {
        ...{ notes: { notes: `${row.notes ?? ''}+` }, due: { dueOn: '2026-09-20' } },
        ...{ thanked: { thankedOn: this.#today() }, spare: { needed: 'spare' as const } },
      }[what];
      await editLetter(this.db, row.id, changes, { now: this.#moment(), today: this.#today() });
    }
    await this.#remember();
  }

  async #type(index: number): Promise<void> {
    const letter = this.#letter(index);
    if (!letter || this.world.accounts.length > 1) return;
    const typed = {
      portal: 'eras',
      author: letter.names[0],
      kind: null,
      dueOn: null,
      state: 'planned',
    } as const;
    await addLetter(this.db, typed, { now: this.#moment(), today: this.#today() });
    await this.#remember();
  }

  async #take({ letters, due, notes }: Extract<Step, { do: 'import' }>): Promise<void> {
    const chosen = new Map(
      letters.flatMap((index) => this.#letter(index) ?? []).map((one) => [one.names[0], one]),
    );
    const typed = [...chosen.values()].map((letter): LetterTyped => ({
      ...{ author: letter.names[0], title: null, email: null, kind: null, specialty: null, state: null },
      ...{ askedOn: null, saidSentOn: null, thankedOn: null, choice: 'auto' },
      dueOn: due ? '2026-09-22' : null,
      notes: notes ? 'from my sheet' : null,
    }));
    const rows = { portal: 'eras', letters: typed, programs: [], assignments: [] } as const;
    const when = { now: this.#moment(), today: this.#today() };
    const before = await lines(this.db);
    const { snapshot } = await importSheet(this.db, { ...rows, programs: [], assignments: [] }, when);
    if (snapshot !== null && this.#import === null) {
      await undoImport(this.db, snapshot);
      same(await lines(this.db), before, 'An import that is undone at once leaves what was before');
      this.#import = (await importSheet(this.db, { ...rows, programs: [], assignments: [] }, when)).snapshot;
    } else this.#import = snapshot;
    await this.#remember();
  }

  async #whole(what: 'undo import' | 'save' | 'restore' | 'undo restore'): Promise<void> {
    if (what === 'undo import') {
      if (this.#import === null || !(await this.db.snapshots.get(this.#import))) return;
      await undoImport(this.db, this.#import).catch((error: unknown) => {
        if (!(error instanceof BackupRefused)) throw error;
      });
      this.#import = null;
    } else if (what === 'save') {
      this.#saved = {
        file: await makeBackup(this.db, this.#moment()),
        memory: structuredClone(this.#memory),
      };
    } else if (what === 'restore' && this.#saved) {
      const before = await lines(this.db);
      await restoreBackup(this.db, this.#saved.file, { now: this.#moment() });
      const after = await lines(this.db);
      await undoRestore(this.db);
      same(await lines(this.db), before, 'A restore that is undone leaves what was before');
      await restoreBackup(this.db, this.#saved.file, { now: this.#moment() });
      same(await lines(this.db), after, 'A file that is restored twice gives the same');
      this.#replaced.push(this.#memory);
      this.#memory = structuredClone(this.#saved.memory);
      this.#import = null;
    } else if (what === 'undo restore') {
      const before = this.#replaced.pop();
      if (!before) return;
      await undoRestore(this.db);
      this.#memory = before;
      this.#import = null;
    }
    await this.#remember();
  }

  async #remember(): Promise<void> {
    this.#own = (await this.db.letters.toArray()).map(ownOf);
  }

  /** Holds what the tracker knows against what is true and against what was shown. */
  async check(): Promise<void> {
    const tracker = await readTracker(this.db);
    const { letters, writers, contacts } = tracker;
    const portals = letters.filter(({ stateBy }) => stateBy === 'portal');
    const people = new Set(writers.map(({ id }) => id));
    const wrong: string[] = [];
    for (const row of letters) if (!people.has(row.writer)) wrong.push(`${row.author} has no writer`);
    // A row that became one with another hands on what the user said of it.
    for (const own of this.#own)
      if (!letters.some((row) => holds(row, own)))
        wrong.push(`what the user said is lost: ${JSON.stringify(own)}`);
    wrong.push(...contacts.flatMap((contact) => astray(contact, letters)));
    const mine = new Map<Letter, TrueLetter[]>();
    for (const row of portals)
      mine.set(
        row,
        this.world.letters.filter((letter) => this.#isOf(row, letter)),
      );
    for (const [row, may] of mine) {
      if (may.length === 0)
        wrong.push(`${row.author} ${row.letterId ?? '-'} of ${row.account ?? '-'} is nobody's letter`);
      if (row.state === 'received' && !may.some(({ id }) => this.#memory.shown.get(id)?.state === 'received'))
        wrong.push(`${row.author} ${row.letterId ?? '-'} is called received, and no page said so last`);
    }
    const items =
      this.world.accounts.length === 1
        ? roundsOf(tracker, { today: this.#today(), moment: this.#moment() }).items.map(
            ({ letter }) => letter.id,
          )
        : null;
    for (const [id, { state, missed }] of this.#memory.shown) {
      const letter = this.world.letters.find((one) => one.id === id);
      const rows = [...mine].filter(([, may]) => letter && may.includes(letter)).map(([row]) => row);
      const [row, ...others] = rows;
      if (!row) wrong.push(`${id} was shown, and is lost`);
      else if (others.length > 0) wrong.push(`${id} has ${String(rows.length)} rows`);
      else {
        if (row.state !== state) wrong.push(`${id} is ${row.state}, and was last shown ${state}`);
        if (missed !== null && (row.goneAt !== null) !== missed)
          wrong.push(
            `${id} is ${row.goneAt === null ? 'not gone' : 'gone'}, and ${missed ? 'was not' : 'was'} on the last list`,
          );
        if (items && !items.includes(row.id)) wrong.push(`${id} is on no screen`);
      }
    }
    if (wrong.length > 0) throw new Error(wrong.join('; '));
  }

  /** True when a stored row can be this letter's: its account, its ID if it has one, else its writer and specialty. */
  #isOf(row: Letter, letter: TrueLetter): boolean {
    const account = this.world.accounts[letter.who];
    if (row.account !== null && row.account !== account) return false;
    if (row.account === null && this.#memory.named.size > 0 && this.world.accounts.length > 1) return false;
    if (row.letterId !== null) return row.letterId === letter.id;
    return (
      letter.names.some((name) => foldName(name) === foldName(row.author)) &&
      row.specialty === letter.specialty
    );
  }

  async #rows(letter: TrueLetter): Promise<Letter[]> {
    return (await this.db.letters.toArray()).filter(
      (row) => row.stateBy === 'portal' && this.#isOf(row, letter),
    );
  }

  #letter(index: number): TrueLetter | undefined {
    return this.world.letters[index % Math.max(this.world.letters.length, 1)];
  }

  #moment(): string {
    return this.#now.toString({ fractionalSecondDigits: 3 });
  }

  #today(): string {
    return this.#moment().slice(0, 10);
  }
}

/** The pages of a list, one after the other. */
function pagesOf(
  list: TrueLetter[],
  view: View,
): { seen: TrueLetter[]; part: Reading['part']; whole: boolean }[] {
  if (view.as === 'whole') return [{ seen: list, part: null, whole: true }];
  const place = { total: list.length, sort: 'Author' };
  if (view.as === 'filter') {
    const seen = list.filter((_, index) => index % 3 !== view.skips);
    return [{ seen, part: { ...place, total: null, from: null, to: null, filtered: true }, whole: false }];
  }
  const pages = Array.from({ length: Math.ceil(list.length / view.size) }, (_, page) => page * view.size);
  return pages.map((from) => {
    const seen = list.slice(from, from + view.size);
    const part = { ...place, from: from + 1, to: from + seen.length, filtered: false };
    return { seen, part, whole: false };
  });
}

type Own = Partial<Pick<Letter, keyof typeof NOTHING_SAID>>;

/** The user's columns in which something is said. */
function ownOf(row: Letter): Own {
  const said = Object.entries(NOTHING_SAID).filter(
    ([key, nothing]) => (row[key as keyof Own] ?? null) !== nothing,
  );
  return Object.fromEntries(said.map(([key]) => [key, row[key as keyof Own]]));
}

function holds(row: Letter, { notes, ...own }: Own): boolean {
  return (
    (row.notes ?? '').includes(notes ?? '') &&
    Object.entries(own).every(([key, value]) => row[key as keyof Own] === value)
  );
}

/** What passed about a letter is with its writer. */
function astray(contact: Contact, letters: readonly Letter[]): string[] {
  const letter = letters.find(({ id }) => id === contact.letter);
  if (!letter) return [`a ${contact.kind} is about no letter`];
  return letter.writer === contact.writer
    ? []
    : [`a ${contact.kind} to ${letter.author} is with somebody else`];
}

/** All that is known, but for how and when it was read and saved. */
async function lines(db: TrackerDb): Promise<unknown> {
  const { readings: _r, settings: _s, ...tables } = await readTracker(db);
  return Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [
      name,
      Array.isArray(rows) ? rows.map((row: unknown) => JSON.stringify(row, keysIn)).sort() : rows,
    ]),
  );
}

function keysIn(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function same(is: unknown, was: unknown, what: string): void {
  if (JSON.stringify(is) !== JSON.stringify(was))
    throw new Error(`${what}: ${JSON.stringify(was)} became ${JSON.stringify(is)}`);
}
