import { expect, it } from 'vitest';

import { sentQuestions } from '../../../lib/rounds/index.ts';
import type { Contact } from '../../../lib/model.ts';
import { tracker, writer } from './rows.ts';

const contact = (changes: Partial<Contact>): Contact => ({
  id: 'c1',
  writer: 'w1',
  letter: 'l1',
  on: '2026-08-24',
  kind: 'thanks-opened',
  rung: null,
  note: null,
  ...changes,
});
const texts = (...contacts: Contact[]) =>
  sentQuestions(tracker({ contacts, writers: [writer({})] }), '2026-08-25').map(({ text }) => text);

it('asks about each draft that was opened, the oldest first', () => {
  expect(
    texts(
      contact({ id: 'c2', kind: 'reminder-opened', rung: 'gentle', on: '2026-08-25' }),
      contact({}),
      contact({ id: 'c3', kind: 'update-opened', letter: null, on: '2026-08-25' }),
    ),
  ).toEqual([
    'Thanks to Helen Marsh, opened 24 Aug. Sent?',
    'Reminder to Helen Marsh, opened today. Sent?',
    'News to Helen Marsh, opened today. Sent?',
  ]);
});
it('thanks for two letters are one question, two reminders two', () => {
  expect(texts(contact({}), contact({ id: 'c2', letter: 'l2' }))).toHaveLength(1);
  const reminder = { kind: 'reminder-opened', rung: 'gentle' } as const;
  expect(texts(contact(reminder), contact({ ...reminder, id: 'c2', letter: 'l2' }))).toHaveLength(2);
});
it('asks nothing about what was sent or only talked about', () => {
  expect(
    texts(...(['thanks', 'reminder', 'update', 'talked', 'asked'] as const).map((kind) => contact({ kind }))),
  ).toEqual([]);
});
