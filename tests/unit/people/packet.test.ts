import { describe, expect, test } from 'vitest';

import type { Letter, Portal, Tracker } from '../../../lib/model.ts';
import {
  ADVICE,
  askCard,
  momentsOf,
  packetDraft,
  packetHeld,
  packetOf,
  packetsGiven,
  QUESTIONS_ASKED,
} from '../../../lib/people/index.ts';
import { appointmentsOf, roundsOf } from '../../../lib/rounds/index.ts';
import { sharePage } from '../../../lib/rounds/share-page.ts';
import { shareOf } from '../../../lib/rounds/share.ts';
import { EXPORTS, exportTable } from '../../../lib/sheets/export.ts';
import { arrived, letter, on, program, tracker, writer } from '../rounds/rows.ts';
import { contact, person } from './given.ts';

const TODAY = '2026-07-20';
const kept = {
  goals: 'a community hospital\nteaching',
  achievements: '',
  files: [{ name: 'CV', note: 'July' }],
};

function packet(changes: Partial<Letter> = {}, more: Partial<Tracker> = {}, programs = [program()]) {
  const one = person(
    { writers: [writer({ name: 'Dr. Helen Marsh', saw: 'nights' })], letters: [letter(changes)], ...more },
    TODAY,
  );
  const [item] = one.items;
  if (!item) throw new Error('no letter');
  const known = { kept, programs, said: {}, signAs: 'Sam Doe\nMS4', today: TODAY, moments: momentsOf(one) };
  return { one, item, made: packetOf(one, item, known) };
}
const section = (made: ReturnType<typeof packet>['made'], heading: RegExp) =>
  made.sections.find((one) => heading.test(one.heading))?.lines;

describe('what a writer is given', () => {
  test('holds what it is for, by when, where, the goals, the moments, the files and how the portal takes it', () => {
    const contacts = [
      contact({ note: 'the case on bay 4' }),
      contact({ id: 'c2', kind: 'note', note: 'not shared' }),
    ];
    const { made } = packet({ waived: true, dueOn: '2026-09-09' }, { contacts });
    expect(made.title).toBe('Letter of recommendation of Sam Doe, for Dr. Marsh');
    expect(section(made, /The letter/)).toEqual([
      'Narrative letter for MyERAS 2027, Internal Medicine',
      "I'm hoping to have it in by September 9",
    ]);
    expect(section(made, /Where I’m applying/)).toEqual(['Riverside University Hospital, Riverside']);
    expect(section(made, /goals/)).toEqual(['a community hospital', 'teaching']);
    expect(section(made, /Moments/)).toEqual(['nights', 'the case on bay 4']);
    expect(section(made, /With this page/)).toEqual(['CV: July']);
    expect(section(made, /How MyERAS/)?.join('\n')).toMatch(
      /Letter Writer Portal[^]*Letter ID: AB12\nMy AAMC ID: 12345678[^]*I have waived my right/u,
    );
    // What is empty leaves no heading.
    expect(section(made, /What I have done/)).toBeUndefined();
  });

  test('of many programs, or another field’s, it does not make a list', () => {
    const many = Array.from({ length: 30 }, (_, at) =>
      program({ id: `p${String(at)}`, name: `Program ${String(at)}` }),
    );
    expect(section(packet({}, {}, many).made, /Where/)).toEqual(['30 programs, in Internal Medicine']);
    expect(section(packet({}, {}, [program({ specialty: 'Surgery' })]).made, /Where/)).toBeUndefined();
    expect(section(packet({}, {}, [program({ status: 'withdrawn' })]).made, /Where/)).toBeUndefined();
  });

  test.each<[Portal, RegExp]>([
    ['amcas', /Request ID\): AB12/u],
    ['residencycas', /SLOE/u],
    ['tmdsas', /letterhead/u],
    ['interfolio', /Interfolio emails you/u],
  ])('says how %s takes letters', (portal, text) => {
    expect(section(packet({ portal }).made, /takes letters/)?.join('\n')).toMatch(text);
  });

  test('names no date but the user’s own, from today on', () => {
    const lines = (changes: Partial<Letter>, said = {}) => {
      const { one, item } = packet(changes);
      const known = { kept, programs: [], said, signAs: 'Sam Doe', today: TODAY, moments: [] };
      return section(packetOf(one, item, known), /The letter/)?.slice(1);
    };
    expect(lines({})).toEqual([]);
    expect(lines({ dueOn: '2026-07-19' })).toEqual([]);
    expect(lines({ toldDueOn: '2026-08-30' })).toEqual(["I'm hoping to have it in by August 30"]);
    const own = { calendar: 'residency', season: 2027, date: 'reading', on: '2026-09-24' };
    expect(lines({}, { seasonDates: [own] })).toEqual(['Programs begin reviewing on September 24']);
    expect(lines({}, { seasonDates: [{ ...own, on: '2026-07-01' }] })).toEqual([]);
  });

  test('as a mail without a name it asks for one', () => {
    const { one, item, made } = packet();
    expect(packetDraft(one, item, made, ' ').asksName).toBe(true);
    expect(packetDraft(one, item, made, 'Sam Doe').asksName).toBe(false);
  });

  test('as a mail it is the same text, and says what to attach', () => {
    const { one, item, made } = packet();
    const draft = packetDraft(one, item, made, 'Sam Doe');
    expect(draft.text).toMatch(
      /^Dear Dr\. Marsh,[^]*My goals\n- a community hospital\n- teaching[^]*Sam Doe$/u,
    );
    expect(draft).toMatchObject({
      logs: 'packet-opened',
      letters: ['l1'],
      attach: 'the files that it names',
    });
  });

  test('which went to whom and when is listed, with what it held', () => {
    const contacts = [contact({ kind: 'packet', letter: 'l1', on: '2026-07-02', note: packetHeld(kept) })];
    const { one } = packet({}, { contacts });
    expect(packetsGiven([one], TODAY).map(({ text }) => text)).toEqual([
      '2 Jul · Dr. Helen Marsh for MyERAS: CV, goals',
    ]);
  });
});

test('what the user answered and noted about people is in no table, no page for others, no calendar and no packet', () => {
  const secret = 'zq-secret';
  const answers = {
    'knows-work': { answer: 'partly', reason: secret },
    'knows-wants': { answer: 'no', reason: secret },
    examples: { answer: 'no', reason: secret },
    'on-time': { answer: 'no', reason: secret },
  } as const;
  const rows = tracker({
    writers: [
      writer({ answers, sameAs: null, talkEvery: 30 }),
      writer({ id: 'w2', name: 'Ana Reyes', answers }),
    ],
    letters: [
      letter({ state: 'planned', stateBy: 'you', askedOn: null }),
      arrived({ id: 'l2', writer: 'w2', letterId: 'CD34' }),
    ],
    programs: [program({ required: { min: 3, max: 4 } })],
    contacts: [contact({ kind: 'talked', note: secret })],
  });
  const rounds = roundsOf(rows, on(TODAY));
  const out = [
    ...EXPORTS.map((table) => exportTable(rows, table)),
    ...[true, false].flatMap((names) => {
      const share = shareOf(rounds, { names });
      return [JSON.stringify(share), sharePage(share)];
    }),
    JSON.stringify(appointmentsOf(rounds, true)),
  ];
  for (const text of out) {
    expect(text).not.toContain(secret);
    expect(text).not.toMatch(/knows-work|knows-wants|"examples"|on-time|partly/iu);
  }
  const { one, item, made } = packet({}, { writers: [writer({ answers })] });
  expect(JSON.stringify([made, packetDraft(one, item, made, '')])).not.toContain(secret);
  expect(JSON.stringify(askCard(one, item, TODAY))).not.toContain(secret);
});

test('each of the five common questions is answered in two sentences at most', () => {
  expect(Object.keys(QUESTIONS_ASKED)).toHaveLength(5);
  for (const { title, text } of Object.values(QUESTIONS_ASKED)) {
    expect(title.endsWith('?')).toBe(true);
    expect(text.split(/[.!?](?:\s|$)/u).filter((part) => part !== '').length).toBeLessThanOrEqual(2);
  }
  for (const { text } of [...Object.values(QUESTIONS_ASKED), ...Object.values(ADVICE)])
    expect(text).not.toContain('!');
});
