import {
  addLetter,
  deleteEverything,
  editLetter,
  makeBackup,
  openTracker,
  removeLetter,
  restoreBackup,
  settleWhose,
  undoRestore,
  type TrackerDb,
} from '../../lib/tracker/index.ts';
import { assigned, emptyTracker, letter, moment, program, record, TODAY } from '../unit/tracker/given.ts';
import { accountsOf, emptyModel, takeLook, type Letters, type Model, type Programs } from './model.ts';
import { AUTHORS, type Step } from './steps.ts';

/** A tracker and the model of it, to which the same things happen. */
export class Both {
  db: TrackerDb = emptyTracker();
  model: Model = emptyModel();
  #clock = 0;
  #kept: { file: string; model: Model } | null = null;
  /** What restores have replaced, oldest first: three can be undone. */
  #replaced: Model[] = [];
  #asked: { do: 'letters'; ago: number; look: Letters } | null = null;

  async take(step: Step): Promise<void> {
    // Nobody does two things in one moment, and two days are enough for what goes by the day.
    this.#clock += 7 + (this.#clock % 3) * 60;
    const now = moment(this.#clock);
    const when = { now, today: now.slice(0, 10) };
    if (step.do === 'letters') {
      const { seen, ...rest } = step.look;
      const at = this.#clock - step.ago;
      const look: Letters = {
        ...rest,
        at,
        seen: seen.map(([id, is]) => ({ id, author: AUTHORS[id] ?? '', state: is })),
      };
      await this.#letters(look, null);
    } else if (step.do === 'programs') await this.#programs({ ...step.look, at: this.#clock - step.ago });
    else if (step.do === 'answer') await this.#answer(step);
    else if (step.do === 'type') {
      const known = accountsOf(this.model);
      const typed = {
        portal: 'eras',
        author: step.author,
        kind: null,
        dueOn: null,
        state: step.state,
      } as const;
      const id = await addLetter(this.db, typed, when);
      this.model.letters.push({
        ...{
          account: known.length === 1 ? (known[0] ?? null) : null,
          id: null,
          author: step.author,
          state: step.state,
        },
        ...{
          gone: false,
          wasIn: step.state === 'received',
          arrivals: 0,
          asked: false,
          lastSeen: this.#clock,
        },
        ...{ shown: 'typed', word: null, needed: 'yes' },
        ...{ dueOn: null, thankedOn: null, notes: id },
      });
      // Typed letters look alike: a note tells them apart.
      await editLetter(this.db, id, { notes: id }, when);
    } else if (step.do === 'say') await this.#say(step);
    else if (step.do === 'remove') {
      const own = this.model.letters.filter(({ id }) => id === null);
      const row = own[step.letter % Math.max(own.length, 1)];
      if (!row) return;
      await removeLetter(this.db, await this.#rowOf(row), when);
      this.model.letters.splice(this.model.letters.indexOf(row), 1);
    } else await this.#whole(step.do, now);
  }

  async #letters(look: Letters, tabAccount: string | null): Promise<void> {
    const { seen, place, at, whole, ...facts } = look;
    const sheet = place && { ...place, to: place.from + seen.length - 1, sort: '', filtered: false };
    const became = await record(
      this.db,
      {
        ...facts,
        at: moment(at),
        extent: whole ? 'whole' : 'part',
        part: sheet,
        letters: facts.understood
          ? seen.map(({ id, author, state: is }) => letter(author, { letterId: id, state: is }))
          : [],
      },
      { now: moment(this.#clock), today: TODAY, tabAccount },
    );
    const said = takeLook(this.model, { ...look, account: look.account ?? tabAccount });
    if (said === 'ask') this.#asked = { do: 'letters', ago: 0, look };
    if ((said === 'ask') !== became.whose || (said === 'stale') !== became.stale) {
      throw new Error(
        `The model calls it ${said}, the tracker ${JSON.stringify([became.whose, became.stale])}`,
      );
    }
  }

  async #programs(look: Programs): Promise<void> {
    const { seen, at, whole, page, account: whose } = look;
    const status = page === 'assignments' ? null : page === 'programs-saved' ? 'saved' : 'applied';
    await record(
      this.db,
      {
        ...{ page, account: whose, at: moment(at), extent: whole ? 'whole' : 'part' },
        programs: seen.map(({ id, lettersWhole }) => program(id, { status, assignmentsWhole: lettersWhole })),
        assignments: seen.flatMap(({ letters }, index) =>
          letters.map(({ id, state: is }) => assigned(id, index, { state: is })),
        ),
      },
      { now: moment(this.#clock), today: TODAY },
    );
    takeLook(this.model, look);
  }

  /** As the worker does: the answer is kept, and the page that waited for it is read as theirs. */
  async #answer({ account: index, always }: Extract<Step, { do: 'answer' }>): Promise<void> {
    const known = accountsOf(this.model);
    const chosen = known[index];
    if (!this.#asked || chosen === undefined || (always && known.length > 1)) return;
    await settleWhose(this.db, 'eras', chosen, always);
    if (always) this.model.mine = chosen;
    const { look } = this.#asked;
    this.#asked = null;
    await this.#letters(look, chosen);
  }

  async #say({ letter: index, what }: Extract<Step, { do: 'say' }>): Promise<void> {
    const row = this.model.letters[index % Math.max(this.model.letters.length, 1)];
    if (!row) return;
    const changes = {
      ...{ notes: { notes: `${row.notes ?? ''}+` }, spare: { needed: 'spare' as const } },
      ...{ due: { dueOn: '2026-09-20' }, thanked: { thankedOn: TODAY }, 'not thanked': { thankedOn: null } },
    }[what];
    await editLetter(this.db, await this.#rowOf(row), changes, { now: moment(this.#clock), today: TODAY });
    Object.assign(row, changes);
  }

  async #whole(what: 'save' | 'restore' | 'undo' | 'restart' | 'delete', now: string): Promise<void> {
    if (what === 'save') {
      this.#kept = { file: await makeBackup(this.db, now), model: structuredClone(this.model) };
    } else if (what === 'restore' && this.#kept) {
      await restoreBackup(this.db, this.#kept.file, { now });
      this.#replaced = [...this.#replaced, this.model].slice(-3);
      this.model = structuredClone(this.#kept.model);
    } else if (what === 'undo') {
      const before = this.#replaced.pop();
      if (!before) return;
      await undoRestore(this.db);
      this.model = before;
    } else if (what === 'restart') {
      this.db.close();
      this.db = openTracker(this.db.name);
    } else if (what === 'delete') {
      await deleteEverything(this.db);
      this.#replaced = [];
      this.model = emptyModel();
    }
  }

  async #rowOf(row: { account: string | null; id: string | null; notes: string | null }): Promise<string> {
    const rows = await this.db.letters.toArray();
    const found = rows.filter((one) =>
      row.id === null ? one.notes === row.notes : one.letterId === row.id && one.account === row.account,
    );
    if (found.length !== 1 || !found[0]) throw new Error(`${found.length} rows are ${JSON.stringify(row)}`);
    return found[0].id;
  }
}
