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

it('asks about news that were opened, the oldest first', () => {
  const news = { kind: 'update-opened', letter: null } as const;
  expect(texts(contact({ ...news, id: 'c2', on: '2026-08-25' }), contact(news))).toEqual([
    'News to Helen Marsh, opened 24 Aug. Sent?',
    'News to Helen Marsh, opened today. Sent?',
  ]);
});
it('leaves to their letters what is about letters, and asks nothing about what was sent', () => {
  const kinds = ['thanks-opened', 'reminder-opened', 'thanks', 'reminder', 'update', 'talked'] as const;
  expect(texts(...kinds.map((kind) => contact({ kind })))).toEqual([]);
});
