import { describe, expect, test } from 'vitest';

import {
  askCard,
  askedOf,
  compared,
  helpsLess,
  lastContactText,
  peopleDue,
  standsText,
} from '../../../lib/people/index.ts';
import { arrived, letter, writer } from '../rounds/rows.ts';
import { contact, people, person } from './given.ts';

const TODAY = '2026-06-10';
const planned = letter({ state: 'planned', stateBy: 'you', origin: 'you', askedOn: null, account: null });

describe('the list', () => {
  test('everybody stands on it once, by name, with a letter or without', () => {
    const writers = [writer({ id: 'w2', name: 'Zoe Adler' }), writer({ id: 'w1', name: 'Ana Reyes' })];
    expect(people({ writers, letters: [letter()] }, TODAY).map(({ name }) => name)).toEqual([
      'Ana Reyes',
      'Zoe Adler',
    ]);
  });

  test('two rows that are one person have one place, with the letters and talks of both', () => {
    const writers = [
      writer({ id: 'w1', name: 'Helen Marsh', metAt: 'Surgery' }),
      writer({ id: 'w2', name: 'H. Marsh', title: 'Chair', sameAs: 'w1', saw: 'my suturing' }),
    ];
    const letters = [letter({ id: 'a' }), letter({ id: 'b', writer: 'w2', letterId: 'CD34' })];
    const contacts = [contact({ writer: 'w2', on: '2026-05-01' }), contact({ id: 'c2', on: '2026-05-02' })];
    const all = people({ writers, letters, contacts }, TODAY);
    expect(all).toHaveLength(1);
    expect(all[0]).toMatchObject({
      name: 'Helen Marsh',
      title: 'Chair',
      metAt: 'Surgery',
      saw: 'my suturing',
    });
    expect(all[0]?.items).toHaveLength(2);
    expect(all[0]?.contacts.map(({ on }) => on)).toEqual(['2026-05-02', '2026-05-01']);
  });

  test('rows that point at each other stay two, rather than vanish', () => {
    const writers = [writer({ id: 'w1', sameAs: 'w2' }), writer({ id: 'w2', sameAs: 'w1' })];
    expect(people({ writers }, TODAY)).toHaveLength(2);
  });

  test.each([
    [{}, [], 'MyERAS: ask by 29 Jul'],
    [{ askedOn: '2026-06-01' }, [], 'MyERAS: asked 1 Jun, no answer yet'],
    [{ askedOn: '2026-06-01', answer: 'time' as const }, [], 'MyERAS: needs time'],
    [{ askedOn: '2026-06-01', answer: 'no' as const }, [], 'MyERAS: declined'],
    [{}, [contact({ kind: 'asked-opened', letter: 'l1' })], 'MyERAS: request opened. Sent?'],
  ])('where a planned letter stands with its person: %j', (changes, contacts, text) => {
    const one = person({ writers: [writer({})], letters: [{ ...planned, ...changes }], contacts }, TODAY);
    expect(standsText(one, TODAY)).toBe(text);
  });
});

describe('the last contact', () => {
  test('a draft that was only opened is none', () => {
    const contacts = [
      contact({ on: '2026-06-09', kind: 'update-opened' }),
      contact({ id: 'b', on: '2026-05-01' }),
    ];
    expect(lastContactText(person({ writers: [writer({})], contacts }, TODAY), TODAY)).toBe('Talked 1 May');
  });
  test('nothing noted is said so', () => {
    expect(lastContactText(person({ writers: [writer({})] }, TODAY), TODAY)).toBe('No contact noted');
  });
});

describe('the cadence', () => {
  const due = (talkEvery: number | null, on: string | null) =>
    peopleDue(
      people({ writers: [writer({ talkEvery })], contacts: on === null ? [] : [contact({ on })] }, TODAY),
      TODAY,
    ).map(({ text }) => text);
  test('without one, nobody is ever spoken of', () => expect(due(null, '2020-01-01')).toEqual([]));
  test('the day itself is due, the day before is not', () => {
    expect(due(30, '2026-05-12')).toEqual([]);
    expect(due(30, '2026-05-11')).toEqual([
      'Last in touch 11 May, 4 weeks ago. You wanted to be in touch every month.',
    ]);
  });
  test('with nothing noted yet, that is said', () => {
    expect(due(90, null)).toEqual(['Nothing noted yet. You wanted to be in touch every 3 months.']);
  });
});

describe('the questions', () => {
  const answers = {
    examples: { answer: 'no', reason: 'one shift' },
    'on-time': { answer: 'yes', reason: null },
  } as const;
  test('people stand side by side in words, and no number is on anybody', () => {
    const writers = [writer({ id: 'w1', name: 'A', answers }), writer({ id: 'w2', name: 'B' })];
    const lines = compared(people({ writers }, TODAY));
    expect(lines.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['Not answered', 'Not answered'],
      ['Not answered', 'Not answered'],
      ['No', 'Not answered'],
      ['Yes', 'Not answered'],
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/[0-9]/);
  });
  test('somebody who cannot give examples usually helps less; partly is no such doubt', () => {
    const of = (answer: 'yes' | 'partly' | 'no') =>
      helpsLess(person({ writers: [writer({ answers: { examples: { answer, reason: null } } })] }, TODAY));
    expect([of('no'), of('partly'), of('yes')]).toEqual([true, false, false]);
  });
});

describe('the ask', () => {
  const card = (today: string, changes: object = {}) => {
    const one = person(
      { writers: [writer({ saw: 'led the night team' })], letters: [{ ...planned, ...changes }] },
      today,
    );
    const [item] = one.items;
    if (!item) throw new Error('no letter');
    return { card: askCard(one, item, today), asked: askedOf(one, item) };
  };
  test('it has the words, why them, the date, and six weeks', () => {
    expect(card(TODAY).card).toMatchObject({
      say: 'Do you feel you know my work well enough to write me a strong letter?',
      why: 'led the night team',
      date: 'It should be in by 9 Sep. Writers need four to six weeks: ask by 29 Jul.',
      doubt: null,
    });
  });
  test('inside of six weeks it says until when, and after four that a date is to be agreed on', () => {
    expect(card('2026-08-05').card.date).toContain('ask now, by 12 Aug at the latest');
    expect(card('2026-08-20').card.date).toContain('agree on a date');
  });
  test('a letter of an office has no date of ours', () => {
    expect(card(TODAY, { kind: 'committee' }).card.date).toContain('No date is known');
  });
  test('nobody asked, asked, and the four answers', () => {
    const at = (changes: object) => card(TODAY, changes).asked;
    expect(at({})).toBe('not-asked');
    expect(at({ askedOn: '2026-06-01' })).toBe('waiting');
    expect((['yes', 'time', 'no'] as const).map((answer) => at({ askedOn: '2026-06-01', answer }))).toEqual([
      'yes',
      'time',
      'no',
    ]);
  });
});

test('a letter that is in says so in the list', () => {
  const one = person({ writers: [writer({})], letters: [arrived()] }, '2026-08-25');
  expect(standsText(one, '2026-08-25')).toBe('MyERAS: in, thank-you open');
});
