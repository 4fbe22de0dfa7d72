import type { Day, Id, Lesson, Moment, PageLesson, Reading } from '../model.ts';
import { lessonsFile, LESSON_CAPS } from '../page-lesson.ts';
import { change, type TrackerDb } from './database.ts';
import { EditRefused } from './edit-refused.ts';
import { spelled } from './moments.ts';
import { calendarSeason } from './season.ts';

interface When {
  now: Moment;
  today: Day;
}

/** Every lesson about a page, oldest first: what the reader is given. */
export async function pageLessons(db: TrackerDb): Promise<PageLesson[]> {
  const rows = (await db.lessons.toArray()).sort((a, b) => (a.at < b.at ? -1 : 1));
  return rows.flatMap((row) => pageLessonOf(row) ?? []);
}

/** The lesson of a row about a page, `null` for one about a word. */
export function pageLessonOf({ portal, page, lesson }: Lesson): PageLesson | null {
  if (lesson.kind !== 'columns' || page === 'dashboard' || page === 'choice') return null;
  const { kind: _, ...rest } = lesson;
  return { portal, page, ...rest };
}

/** Keeps how a list is read. A lesson about the same list of the same page takes the place of the one before it. */
export async function teachPage(db: TrackerDb, lesson: PageLesson, when: When): Promise<Id> {
  return change(db, () => keep(db, lesson, when));
}

/** Forgets how a list is read; what was read of it stays. @throws EditRefused when there is no such lesson. */
export async function forgetPage(db: TrackerDb, id: Id): Promise<void> {
  await change(db, async () => {
    if ((await db.lessons.get(id))?.lesson.kind !== 'columns') {
      throw new EditRefused('This was taken back already.');
    }
    await db.lessons.delete(id);
  });
}

/** Drops the lesson of which a reading says that its page has other headings now. */
export async function dropChanged(db: TrackerDb, reading: Reading): Promise<void> {
  const marks = reading.problems.filter(({ kind }) => kind === 'taught-changed').map(({ texts }) => texts[0]);
  if (marks.length === 0) return;
  await change(db, async () => {
    const changed = (await db.lessons.toArray()).filter((row) => {
      const lesson = pageLessonOf(row);
      return (
        lesson?.portal === reading.portal && lesson.page === reading.page && marks.includes(lesson.mark.text)
      );
    });
    await db.lessons.bulkDelete(changed.map(({ id }) => id));
  });
}

/** A file with every lesson about a page: headings, marks and hosts; no row of a list, and no word that was confirmed. */
export async function makeLessonsFile(db: TrackerDb): Promise<string> {
  const lessons = (await pageLessons(db)).map(({ confirmed: _, ...lesson }) => lesson);
  return `${JSON.stringify({ format: 'letter-rounds-lessons', version: 1, lessons }, null, 2)}\n`;
}

/**
 * Takes a file of lessons, whole or not at all. Gives their number. No word of it means "received": the reader asks.
 *
 * @throws EditRefused for a file that is broken, too large, or holds anything that is no lesson.
 */
export async function importLessons(db: TrackerDb, file: string, when: When): Promise<number> {
  const lessons = lessonsIn(file);
  await change(db, async () => {
    for (const lesson of lessons) await keep(db, { ...lesson, confirmed: [] }, when);
  });
  return lessons.length;
}

function lessonsIn(file: string): Omit<PageLesson, 'confirmed'>[] {
  if (file.length > LESSON_CAPS.fileBytes) throw new EditRefused('This file is too large to be taken.');
  let content: unknown;
  try {
    content = JSON.parse(file);
  } catch {
    throw new EditRefused('This file cannot be read. Nothing was changed.');
  }
  const result = lessonsFile.safeParse(content);
  if (!result.success) {
    throw new EditRefused('This file holds something that I do not take. Nothing was changed.');
  }
  return result.data.lessons;
}

async function keep(db: TrackerDb, lesson: PageLesson, { now, today }: When): Promise<Id> {
  const { portal, page, ...rest } = lesson;
  const same = (await db.lessons.toArray()).filter((row) => {
    const known = pageLessonOf(row);
    return known !== null && placeOf(known) === placeOf(lesson);
  });
  await db.lessons.bulkDelete(same.map(({ id }) => id));
  const id = crypto.randomUUID();
  const season = calendarSeason(portal, today);
  await db.lessons.put({ id, at: spelled(now), portal, season, page, lesson: { kind: 'columns', ...rest } });
  return id;
}

/** Which list a lesson is about. Of one page there may be several lists of different kinds, and one of each. */
function placeOf({ portal, page, host, mark }: PageLesson): string {
  return JSON.stringify([portal, page, host, mark.by, mark.text]);
}
