import { foldWord, type Day, type Lesson, type Letter, type ReadingRow, type WordMeaning } from '../model.ts';
import { seasonOn } from './calendar.ts';
import { count } from './days.ts';
import { isRead, portalName } from './portals.ts';
import { hintOf } from './word-hints.ts';
import type { Action, ExplainedWord, Item, WordQuestion } from './rounds.ts';

/** What the user said, as it stands after "you said". */
const SAID: Record<WordMeaning, string> = {
  requested: 'not in yet',
  received: 'in',
  'not-sending': 'not coming',
  unknown: 'not sure',
};

/** The word that a letter shows on a page, as one of its portal and season. `null`: no portal says anything. */
function placeOf(letter: Letter) {
  const { portal, season, portalStatus, statusPage } = letter;
  if (letter.stateBy !== 'portal' || !isRead(portal) || portalStatus === null) return null;
  return { portal, season, page: statusPage ?? ('letters' as const), word: portalStatus };
}

/**
 * The answer by which a letter stands as it does; `null` when it stands as its portal says, or when the portal has
 * said something else since.
 */
export function lessonOf(letter: Letter, lessons: readonly Lesson[]): WordLesson | null {
  const place = placeOf(letter);
  if (!place) return null;
  for (const { id, portal, season, page, lesson } of lessons) {
    if (lesson.kind !== 'word' || lesson.state !== letter.state) continue;
    if (portal !== place.portal || season !== place.season || page !== place.page) continue;
    if (foldWord(lesson.word) === foldWord(place.word)) return { id, word: lesson.word, state: lesson.state };
  }
  return null;
}

/** An answer about a word, as far as a letter is concerned. */
export interface WordLesson {
  id: string;
  word: string;
  state: WordMeaning;
}

/** What a row says of the answer, with the way to take it back. */
export function saidOf({ id, word, state }: WordLesson): Item['said'] {
  return { text: `you said: ${SAID[state]}`, action: takeBack(id, word) };
}

/** A mark that does not hide whose word it goes by: "Waiting (you said) · due 9 Sep". */
export function saidMark({ state }: WordLesson, mark: string): string {
  const [first = '', ...rest] = mark.split(' · ');
  // Whose date it is would be read out of "due 20 Aug (you said)".
  if (!/^(Waiting|In|Not needed)/.test(first) && state === 'requested')
    return `${mark} · not in yet (you said)`;
  if (first.startsWith('You said')) return mark;
  return [`${first} (you said)`, ...rest].join(' · ');
}

/** How a letter is spoken of whose word its user was not sure about. */
export function unsureOf(word: string): { reason: string; mark: string } {
  return {
    reason: `"${word}": you were not sure what it means`,
    mark: `New word "${word}" · you were not sure`,
  };
}

/** One key for all letters that show one word: of one portal, season and page. `null`: no portal says it. */
export function questionKey(letter: Letter): string | null {
  const place = placeOf(letter);
  return place && JSON.stringify([place.portal, place.season, place.page, foldWord(place.word)]);
}

/** One question for each word that is not known (`asks`), in the order of its letters. */
export function wordQuestions(items: readonly Item[], readings: readonly ReadingRow[] = []): WordQuestion[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    if (item.bucket !== 'look' || item.asks === null) continue;
    groups.set(item.asks, [...(groups.get(item.asks) ?? []), item]);
  }
  const questions = [...groups].flatMap(([key, group]) => {
    const [first] = group;
    const place = first && placeOf(first.letter);
    return first && place
      ? [{ ...questionOf(key, group, first, place), hint: hintOf(place, group, items, readings) }]
      : [];
  });
  // What was answered with "not sure" is no news.
  return questions.sort((a, b) => Number(a.notSure) - Number(b.notSure));
}

function questionOf(
  key: string,
  group: readonly Item[],
  first: Item,
  place: NonNullable<ReturnType<typeof placeOf>>,
): Omit<WordQuestion, 'hint'> {
  const notSure = first.said !== null;
  const several = group.length > 1;
  const answer = (label: string, state: WordMeaning, confirmed = false): Action => ({
    do: 'answer-word',
    label,
    ...place,
    state,
    confirmed,
    again: notSure,
  });
  return {
    key,
    word: place.word,
    portalName: first.portalName,
    text: `"${place.word}" is on ${count(group.length, 'letter')}.`,
    letters: group.map(({ letter }) => letter.id),
    notSure,
    actions: [
      answer('Not in yet', 'requested'),
      answer('In, usable', 'received'),
      answer('Not coming', 'not-sending'),
      answer('Not sure', 'unknown'),
    ],
    sure: {
      text: several
        ? 'Did the portal’s e-mail say they arrived, or can you assign them now?'
        : 'Did the portal’s e-mail say it arrived, or can you assign it now?',
      // A second click that was not meant finds the safe one.
      actions: [
        answer('No, not yet / not sure', 'unknown'),
        answer(several ? 'Yes, they are in' : 'Yes, it is in', 'received', true),
      ],
    },
  };
}

/** What the user explained for this season, newest first. */
export function explainedWords(
  lessons: readonly Lesson[],
  items: readonly Item[],
  today: Day,
): ExplainedWord[] {
  return lessons
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
    .flatMap(({ id, portal, season, page, lesson }) => {
      if (lesson.kind !== 'word' || season < seasonOn(portal, today)) return [];
      const { word, state } = lesson;
      const letters = items.filter(
        ({ said }) => said?.action.do === 'forget-word' && said.action.lesson === id,
      );
      const where = page === 'letters' ? portalName(portal) : `${portalName(portal)}, another page`;
      const on = letters.length === 0 ? 'on no letter now' : `on ${count(letters.length, 'letter')}`;
      const text = `${where}: "${word}" · you said: ${SAID[state]} · ${on}`;
      return [{ text, word, action: takeBack(id, word) }];
    });
}

function takeBack(lesson: string, word: string): Action {
  return { do: 'forget-word', label: 'Take back', lesson, word };
}
