import { describe, expect, test } from 'vitest';

import { admit, Refused, type Sender } from '../../../entrypoints/background/border.ts';
import { CAPS, fromUs } from '../../../lib/messages.ts';
import type { Reading } from '../../../lib/model.ts';

const house = {
  id: 'ours',
  origin: 'chrome-extension://ours',
  moreHosts: { 'apps.aamc.org': 'eras' },
  teaching: null,
} as const;
const page: Sender = { id: 'ours', origin: house.origin, frameId: 0, tab: { id: 5 } };
const eras: Sender = { id: 'ours', origin: 'https://myeras.aamc.org', frameId: 0, tab: { id: 7 } };

const letter: Reading['letters'][number] = {
  ...{
    row: '1.0',
    letterId: 'A1',
    author: 'Dr. Okafor',
    title: null,
    email: null,
    kind: null,
    specialty: null,
  },
  ...{ chair: null, waived: null, imported: null, state: 'received', portalStatus: 'Uploaded' },
  ...{ requestedOn: null, receivedOn: null },
};
const reading: Reading = {
  ...{ portal: 'eras', page: 'letters', extent: 'whole', season: 2027, account: '12345678' },
  ...{ at: '2026-08-20T10:00:00.000Z', understood: true, letters: [letter], programs: [], assignments: [] },
  ...{ part: null, stated: {}, problems: [] },
};
const message = { type: 'reading', visit: 'v', reading };
const thanks = { type: 'edit-letter', letter: 'l', changes: { thankedOn: '2026-08-20' } };

describe('who may say what', () => {
  test("a portal's page proposes a reading of its own portal", () => {
    expect(admit(message, eras, house)).toMatchObject({ from: 'portal', portal: 'eras', tab: 7 });
  });
  test('an address that the user allowed does too', () => {
    expect(admit(message, { ...eras, origin: 'https://apps.aamc.org' }, house)).toMatchObject({
      portal: 'eras',
    });
  });
  test('our own page gives commands', () => {
    expect(admit(thanks, page, house)).toEqual({ from: 'us', message: thanks });
  });
  test.each<[string, unknown, Sender]>([
    ['another extension', message, { ...eras, id: 'theirs' }],
    ['a page of the web', message, { ...eras, id: undefined }],
    ['another portal', message, { ...eras, origin: 'https://amcas.aamc.org' }],
    ['an address that is none of ours', message, { ...eras, origin: 'https://evil.test' }],
    ['the sign-in host', message, { ...eras, origin: 'https://auth.aamc.org' }],
    ['a frame of the portal', message, { ...eras, frameId: 3 }],
    ['no tab', message, { ...eras, tab: undefined }],
    ["a command from a portal's page", thanks, eras],
    ['everything deleted, from a page', { type: 'delete-everything' }, eras],
    ['a reading from our own page', message, page],
    ['a word that is no message', { type: 'constructor' }, page],
    ['a word of every object', { type: 'toString' }, eras],
    ['nothing', null, eras],
    ['a text', 'reading', eras],
    ['no type', { reading }, eras],
  ])('%s is refused', (_, said, sender) => {
    expect(() => admit(said, sender, house)).toThrow(Refused);
  });
});

test('a page asks for the script that reads lists for itself alone, and for its own portal', () => {
  const asks = { type: 'list-here', portal: 'eras' };
  expect(admit(asks, eras, house)).toMatchObject({ from: 'portal', portal: 'eras', tab: 7 });
  expect(() => admit({ ...asks, portal: 'amcas' }, eras, house)).toThrow(Refused);
  expect(() => admit({ ...asks, tab: 8 }, eras, house)).toThrow(Refused);
  expect(() => admit(asks, { ...eras, frameId: 2 }, house)).toThrow(Refused);
  expect(() => admit(asks, page, house)).toThrow(Refused);
});

describe('who may say how a list is read', () => {
  const lesson = {
    ...{ version: 1, portal: 'eras', page: 'letters', host: 'myeras.aamc.org' },
    mark: { by: 'heading', text: 'Bramble' },
    columns: [
      { heading: 'Fenwick', means: 'writer' },
      { heading: 'Zorp', means: 'status' },
    ],
    confirmed: [],
  };
  const taught = { type: 'taught', lesson, words: [] };
  const teaching = { portal: 'eras', origin: 'https://apply.example.org' } as const;
  const there: Sender = { ...eras, origin: teaching.origin };

  test('the page over which the user asked for it, and no other', () => {
    expect(admit(taught, there, { ...house, teaching })).toMatchObject({ from: 'teacher', tab: 7, teaching });
    expect(() => admit(taught, there, house)).toThrow(Refused);
    expect(() => admit(taught, eras, { ...house, teaching })).toThrow(Refused);
    expect(() => admit(taught, { ...there, frameId: 2 }, { ...house, teaching })).toThrow(Refused);
    expect(() => admit(taught, page, { ...house, teaching })).toThrow(Refused);
  });
  test('that page may say nothing else', () => {
    expect(() => admit(message, there, { ...house, teaching })).toThrow(Refused);
    expect(() => admit(thanks, there, { ...house, teaching })).toThrow(Refused);
  });
  test.each<[string, object]>([
    ['"received" without a second yes', { words: [{ word: 'Ready', state: 'received', confirmed: false }] }],
    ['a list without a writer', { lesson: { ...lesson, columns: lesson.columns.slice(1) } }],
    ['a field more', { lesson: { ...lesson, admin: true } }],
    ['a sign-in page', { lesson: { ...lesson, host: 'auth.aamc.org' } }],
  ])('%s is refused', (_, change) => {
    expect(() => admit({ ...taught, ...change }, there, { ...house, teaching })).toThrow(Refused);
  });
});

describe('what shape it has', () => {
  const changed = (change: object): unknown => ({ ...message, reading: { ...reading, ...change } });
  const withLetter = (change: object): unknown => changed({ letters: [{ ...letter, ...change }] });
  test.each<[string, unknown]>([
    ['a field more', changed({ admin: true })],
    ['a field less', { type: 'reading', visit: 'v' }],
    ['a letter that names nobody and has no ID', withLetter({ author: '', letterId: null })],
    ['a state that is none', withLetter({ state: 'fine' })],
    ['a day that does not exist', withLetter({ receivedOn: '2026-02-29' })],
    ['a text beyond the cap', withLetter({ author: 'x'.repeat(CAPS.text + 1) })],
    [
      'more letters than the cap',
      changed({ letters: Array.from({ length: CAPS.letters + 1 }, () => letter) }),
    ],
    [
      'an assignment to a program that is not there',
      changed({
        assignments: [
          {
            letter: { letterId: 'A1', author: null, title: null, specialty: null },
            program: 0,
            state: 'assigned',
          },
        ],
      }),
    ],
    ['an account that is markup', changed({ account: '<b>1</b>' })],
    ['a prototype in place of a season', changed({ season: { __proto__: { x: 1 } } })],
  ])('%s is refused', (_, said) => {
    expect(() => admit(said, eras, house)).toThrow(Refused);
  });
  test('every command is refused when it carries a field more', () => {
    for (const type of Object.keys(fromUs)) {
      expect(() => admit({ type, extra: 1 }, page, house)).toThrow(Refused);
    }
  });
});
