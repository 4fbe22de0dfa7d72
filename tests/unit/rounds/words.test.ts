import { describe, expect, it, test } from 'vitest';

import type { Lesson, Letter, Tracker, WordMeaning } from '../../../lib/model.ts';
import { overlayFor, roundsOf, type Rounds } from '../../../lib/rounds/index.ts';
import { arrived, event, letter, on, reading, tracker, writer } from './rows.ts';

const WORD = 'Pending Review';
const NAMES = ['Helen Marsh', 'Ana Reyes', 'Chidi Okafor', 'Karin Lindqvist'];
const asked = (index: number, changes: Partial<Letter> = {}): Letter =>
  letter({
    id: `l${index}`,
    writer: `w${index}`,
    author: NAMES[index] ?? '?',
    state: 'unknown',
    portalStatus: WORD,
    ...changes,
  });
const writers = NAMES.map((name, index) => writer({ id: `w${index}`, name }));

function lesson(state: WordMeaning, changes: Partial<Lesson> = {}): Lesson {
  const place = { portal: 'eras', season: 2027, page: 'letters' } as const;
  return {
    id: 'x1',
    at: '2026-08-25T11:00:00Z',
    ...place,
    lesson: { kind: 'word', word: WORD, state },
    ...changes,
  };
}

function shown(letters: Letter[], rest: Partial<Tracker> = {}, today = '2026-08-25'): Rounds {
  const known = { letters, writers, readings: [reading()], settings: { uses: ['eras' as const] } };
  return roundsOf(tracker({ ...known, ...rest }), on(today));
}

describe('a new word', () => {
  const four = shown([asked(0, { portalStatus: 'pending  REVIEW' }), asked(1), asked(2), asked(3)]);

  it('is one question, for all of its letters', () => {
    expect(four.words.map(({ text }) => text)).toEqual(['"Pending Review" is on 4 letters.']);
    expect(four.words[0]?.letters.toSorted()).toEqual(['l0', 'l1', 'l2', 'l3']);
    expect(four.items.map(({ bucket, asks }) => [bucket, asks])).toEqual(
      Array.from({ length: 4 }, () => ['look', four.words[0]?.key]),
    );
  });
  it('can be answered in four ways, none of which is "in" at the first click', () => {
    const [question] = four.words;
    expect(question?.actions.map(({ label }) => label)).toEqual([
      'Not in yet',
      'In, usable',
      'Not coming',
      'Not sure',
    ]);
    const sayingIn = question?.actions.filter((one) => one.do === 'answer-word' && one.state === 'received');
    expect(sayingIn).toMatchObject([{ confirmed: false }]);
    expect(question?.sure.text).toBe('Did the portal’s e-mail say they arrived, or can you assign them now?');
    expect(question?.sure.actions).toMatchObject([
      { label: 'No, not yet / not sure', state: 'unknown', confirmed: false },
      { label: 'Yes, they are in', state: 'received', confirmed: true },
    ]);
  });
  it('is one card, that leads to the question, and one sentence', () => {
    expect(four.cards).toEqual([
      {
        key: 'words',
        text: '"Pending Review" is on 4 letters. What does it mean?',
        actions: [{ do: 'show', label: 'Answer', letters: four.words[0]?.letters }],
        counts: true,
      },
    ]);
    expect(four.sentence).toBe(
      'MyERAS has a new word, on 4 letters. You can say what it means. Programs start reading in 4 weeks.',
    );
    expect(four.badge.text).toBe('1');
  });
  it('of one letter speaks of one', () => {
    const one = shown([asked(0)]);
    expect(one.words[0]?.text).toBe('"Pending Review" is on 1 letter.');
    expect(one.words[0]?.sure.text).toBe('Did the portal’s e-mail say it arrived, or can you assign it now?');
  });
  it.each<[string, Partial<Letter>]>([
    ['another word', { portalStatus: 'Pending' }],
    ['the same word on another page', { statusPage: 'receipt' }],
    ['the same word in another season', { season: 2028 }],
    ['the same word in another portal', { portal: 'amcas' }],
  ])('is another question for %s', (_what, changes) => {
    const { words, cards } = shown([asked(0), asked(1, changes)]);
    expect(words.map(({ letters }) => letters.length)).toEqual([1, 1]);
    expect(cards.find(({ key }) => key === 'words')?.text).toBe(
      '2 new words, on 2 letters. What do they mean?',
    );
  });
  it('stands apart from what else needs a look', () => {
    const { words, cards } = shown([asked(0), asked(1, { state: 'withdrawn' })]);
    expect(words[0]?.letters).toEqual(['l0']);
    expect(cards.map(({ key }) => key)).toEqual(['look', 'words']);
  });
  it('is not asked of a letter that is gone, not needed, or shows no word', () => {
    const gone = asked(0, { goneAt: '2026-08-20T08:00:00Z' });
    const { words } = shown([gone, asked(1, { needed: 'no' }), asked(2, { portalStatus: null })]);
    expect(words).toEqual([]);
  });
});

describe('an answer', () => {
  type Case = [state: WordMeaning, today: string, bucket: string, reason: string, mark: string];
  it.each<Case>([
    ['requested', '2026-08-25', 'missing', 'due 9 Sep, the usual date', 'Waiting (you said) · due 9 Sep'],
    [
      'requested',
      '2026-09-12',
      'overdue',
      '3 days past the usual date, 9 Sep',
      '3 days past the usual date, 9 Sep · not in yet (you said)',
    ],
    ['received', '2026-08-25', 'ready', 'in', 'In (you said) · thank-you open'],
    [
      'not-sending',
      '2026-08-25',
      'closed',
      'You said that it will not come',
      'You said that it will not come',
    ],
  ])('"%s" on %s: the letter stands as the user said, and says so', (state, today, bucket, reason, mark) => {
    const { items, words } = shown([asked(0, { state })], { lessons: [lesson(state)] }, today);
    expect(items[0]).toMatchObject({ bucket, reason, mark });
    expect(items[0]?.said?.text).toMatch(/^you said: /);
    expect(items[0]?.said?.action).toMatchObject({ do: 'forget-word', lesson: 'x1', label: 'Take back' });
    expect(words).toEqual([]);
  });

  it.each<[string, Partial<Letter>, Lesson]>([
    ['the portal has another word', { portalStatus: 'Confirmed for Upload' }, lesson('requested')],
    ['the portal says more', { state: 'received' }, lesson('requested')],
    ['it was about another page', { statusPage: 'receipt' }, lesson('requested')],
    ['it was about another season', {}, lesson('requested', { season: 2026 })],
    ['it was about another portal', {}, lesson('requested', { portal: 'amcas' })],
  ])('is not put into the user’s mouth when %s', (_what, changes, said) => {
    const { items } = shown([asked(0, { state: 'requested', ...changes })], { lessons: [said] });
    expect(items[0]?.said).toBeNull();
    expect(items[0]?.mark).not.toContain('you said');
  });

  it('"not sure" folds the question away, and the letters wait', () => {
    const { items, words, cards, sentence, badge } = shown([asked(0), asked(1)], {
      lessons: [lesson('unknown')],
    });
    expect(items.map(({ bucket }) => bucket)).toEqual(['look', 'look']);
    expect(items[0]?.mark).toBe('New word "Pending Review" · you were not sure');
    expect(words).toMatchObject([{ notSure: true }]);
    expect(words[0]?.actions.every((one) => one.do === 'answer-word' && one.again)).toBe(true);
    expect(cards).toEqual([]);
    expect(badge.text).toBe('');
    expect(sentence).toMatch(/^Two letters show a word that is not clear yet\./);
  });

  it('is listed with its letters and the way to take it back', () => {
    const letters = [
      asked(0, { state: 'requested' }),
      asked(1, { state: 'requested' }),
      arrived({ id: 'z' }),
    ];
    const lessons = [lesson('requested'), lesson('received', { id: 'old', season: 2026 })];
    expect(shown(letters, { lessons }).explained).toEqual([
      {
        text: 'MyERAS: "Pending Review" · you said: not in yet · on 2 letters',
        word: WORD,
        action: { do: 'forget-word', label: 'Take back', lesson: 'x1', word: WORD },
      },
    ]);
  });

  it('taken back asks again, even of a letter that was once said to be still expected', () => {
    const cleared = asked(0, { lookClearedAt: '2026-08-20T08:00:00Z' });
    expect(shown([cleared]).words).toEqual([]);
    const events = [event({ letter: 'l0', at: '2026-08-25T10:00:00Z', from: 'requested', to: 'unknown' })];
    expect(shown([cleared], { events }).words).toHaveLength(1);
  });

  it('ends the complaint about that word, of that page', () => {
    const problems = [{ kind: 'new-word' as const, texts: [WORD, 'In Review'] }];
    const complaints = (lessons: Lesson[]) =>
      shown([asked(0)], { lessons, readings: [reading({ problems })] }).freshness[0]?.problems.join();
    expect(complaints([])).toContain('"Pending Review", "In Review"');
    expect(complaints([lesson('unknown')])).toContain(WORD);
    expect(complaints([lesson('requested', { page: 'receipt' })])).toContain(WORD);
    expect(complaints([lesson('requested')])).not.toContain(WORD);
    expect(complaints([lesson('requested')])).toContain('In Review');
  });
});

test('the strip counts new words, not their letters, until they are answered', () => {
  const facts = { rowsRead: 2, rowsTotal: 2, portal: 'eras', page: 'letters', understood: true } as const;
  const strip = (rounds: Rounds) => overlayFor(rounds, { a: 'l0', b: 'l1' }, facts).strip;
  expect(strip(shown([asked(0), asked(1)]))).toMatch(/2 to look at · 1 new word$/);
  expect(strip(shown([asked(0), asked(1)], { lessons: [lesson('unknown')] }))).toMatch(/2 to look at$/);
});
