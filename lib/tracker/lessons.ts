import {
  foldWord,
  type Id,
  type Lesson,
  type Letter,
  type LetterSeen,
  type Moment,
  type Reading,
  type ReadingPage,
  type ReadPortal,
  type TrackerEvent,
  type WordMeaning,
} from '../model.ts';
import { change, type TrackerDb } from './database.ts';
import { EditRefused } from './edit-refused.ts';
import { spelled } from './moments.ts';

/** Where a word stands: it means what it means for this portal, season and page alone. */
interface WordPlace {
  portal: ReadPortal;
  season: number;
  page: ReadingPage;
  word: string;
}

/** What the user says that a word means. */
export interface WordAnswer extends WordPlace {
  state: WordMeaning;
  /** The second question was answered with yes; only then does a word mean "received". */
  confirmed: boolean;
}

/** A reading with what the user said about its words. */
export interface Taught {
  reading: Reading;
  /** The rows of it whose state is the user's and not the portal's. */
  taught: Set<LetterSeen>;
}

/**
 * Keeps what a word means, and says it of every letter that shows it and was `unknown`, with an event for each. A new
 * answer takes the place of the one before it. Gives the lesson's id.
 *
 * @throws EditRefused when no letter shows the word any more, or for a "received" that was not asked twice.
 */
export async function answerWord(db: TrackerDb, answer: WordAnswer, when: { now: Moment }): Promise<Id> {
  const { portal, season, page, word, state } = answer;
  if (state === 'received' && !answer.confirmed) {
    throw new EditRefused('Say first how you know that it is in.');
  }
  return change(db, async () => {
    const before = (await db.lessons.toArray()).find((lesson) => meaningIn(lesson, answer) !== null);
    const was = before ? meaningIn(before, answer) : null;
    const rows = (await lettersSaying(db, answer)).filter(
      (row) => row.state === 'unknown' || row.state === was,
    );
    if (rows.length === 0) throw new EditRefused('No letter shows this word any more.');
    const at = spelled(when.now);
    const id = before?.id ?? crypto.randomUUID();
    await db.lessons.put({ id, at, portal, season, page, lesson: { kind: 'word', word, state } });
    await say(db, rows, state, at);
    return id;
  });
}

/**
 * Takes back what a word was said to mean: the letters that still show it, and stood as the answer said, are `unknown`
 * again. A letter about which the portal has said something else since stays as the portal says.
 *
 * @throws EditRefused when there is no such answer.
 */
export async function forgetWord(db: TrackerDb, lesson: Id, when: { now: Moment }): Promise<void> {
  await change(db, async () => {
    const known = await db.lessons.get(lesson);
    if (known?.lesson.kind !== 'word') throw new EditRefused('This answer was taken back already.');
    const { word, state } = known.lesson;
    const rows = (await lettersSaying(db, { ...known, word })).filter((row) => row.state === state);
    await db.lessons.delete(lesson);
    await say(db, rows, 'unknown', spelled(when.now));
  });
}

/**
 * A reading in which every row whose state is `unknown` has the state that the user said its word means, when they
 * said so for this portal, season and page. Nothing else of it changes: a word that the portal's table knows is never
 * overruled, and the word stays as printed. Pure.
 */
export function withLessons(reading: Reading, season: number, lessons: readonly Lesson[]): Taught {
  const taught = new Set<LetterSeen>();
  const { portal, page } = reading;
  const letters = reading.letters.map((seen) => {
    if (seen.state !== 'unknown' || seen.portalStatus === null) return seen;
    const place = { portal, season, page, word: seen.portalStatus };
    const state = lessons.map((lesson) => meaningIn(lesson, place)).find((one) => one !== null);
    if (!state || state === 'unknown') return seen;
    const row = { ...seen, state };
    taught.add(row);
    return row;
  });
  return { reading: { ...reading, letters }, taught };
}

/** What a lesson says of a word at its place; `null` when it speaks of another. */
function meaningIn({ portal, season, page, lesson }: Lesson, at: WordPlace): WordMeaning | null {
  if (lesson.kind !== 'word' || portal !== at.portal || season !== at.season || page !== at.page) return null;
  return foldWord(lesson.word) === foldWord(at.word) ? lesson.state : null;
}

/** The letters of which the portal says this word, on that page and in that season. */
async function lettersSaying(db: TrackerDb, at: WordPlace): Promise<Letter[]> {
  const word = foldWord(at.word);
  return (await db.letters.where('portal').equals(at.portal).toArray()).filter(
    (row) =>
      row.season === at.season &&
      row.stateBy === 'portal' &&
      row.portalStatus !== null &&
      foldWord(row.portalStatus) === word &&
      (row.statusPage ?? 'letters') === at.page,
  );
}

/** The row with what its word means; the same word of its request means the same. */
function saying(row: Letter, state: WordMeaning): Letter {
  const { request, portalStatus } = row;
  const same = request?.word && portalStatus && foldWord(request.word) === foldWord(portalStatus);
  return { ...row, state, ...(same ? { request: { ...request, state } } : {}) };
}

/** Writes the state and tells of it. When it was received, only the portal knows. */
async function say(db: TrackerDb, rows: readonly Letter[], state: WordMeaning, at: Moment): Promise<void> {
  const changed = rows.filter((row) => row.state !== state);
  await db.letters.bulkPut(changed.map((row) => saying(row, state)));
  await db.events.bulkAdd(
    changed.map((row): TrackerEvent => ({
      id: crypto.randomUUID(),
      at,
      kind: state === 'received' && row.receivedSeenAt === null ? 'letter-arrived' : 'letter-changed',
      letter: row.id,
      program: null,
      from: row.state,
      to: state,
      reading: null,
    })),
  );
}
