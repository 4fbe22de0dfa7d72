import { expect, it } from 'vitest';

import type { TrackerEvent } from '../../../lib/model.ts';
import { letterHistory } from '../../../lib/rounds/letter-history.ts';
import { event, reading } from './rows.ts';

const readings = [
  reading({ id: 'r1', page: 'letters' }),
  reading({ id: 'r2', portal: 'amcas', page: 'receipt' }),
];
const lines = (...events: Partial<TrackerEvent>[]) =>
  letterHistory({
    events: events.map((one, at) => event({ id: `e${at}`, ...one })),
    contacts: [],
    readings,
    portal: 'eras',
    zone: 'America/New_York',
  }).map(({ on, text, source }) => [on, text, source].filter(Boolean).join(' | '));

it.each<[string, Partial<TrackerEvent>, string]>([
  [
    'what changed, by the portal’s words, and which page said so',
    {
      from: 'requested',
      to: 'received',
      fromWord: 'Confirmed for Upload',
      toWord: 'Uploaded',
      reading: 'r1',
    },
    '2026-08-01 | "Confirmed for Upload" → "Uploaded" | read from MyERAS Letters',
  ],
  [
    'what changed before words were kept, by ours',
    { from: 'requested', to: 'declined', reading: 'r2' },
    '2026-08-01 | asked for → declined | read from AMCAS receipt details',
  ],
  [
    'an arrival',
    {
      kind: 'letter-arrived',
      from: 'requested',
      to: 'received',
      fromWord: 'Sent',
      toWord: 'Uploaded',
      reading: 'r1',
    },
    '2026-08-01 | Arrived: "Sent" → "Uploaded" | read from MyERAS Letters',
  ],
  ['what was typed in', { kind: 'letter-edited', to: 'planned' }, '2026-08-01 | Typed in | by you'],
  [
    'what the user edited',
    { kind: 'letter-edited', from: 'planned', to: 'received' },
    '2026-08-01 | planned → in | by you',
  ],
  [
    'that two became one',
    { kind: 'letter-joined' },
    '2026-08-01 | One with the letter that you typed in | by you',
  ],
  [
    'a page that is not kept any more is not named',
    { kind: 'letter-gone', reading: 'gone' },
    '2026-08-01 | No longer on the list',
  ],
])('a line says %s', (_what, one, line) => {
  expect(lines(one)).toEqual([line]);
});

it('a day is the user’s own, and the newest stands first', () => {
  expect(
    lines(
      { at: '2026-08-02T03:00:00Z', kind: 'letter-gone', reading: 'r1' },
      { at: '2026-08-02T05:00:00Z', kind: 'letter-back', reading: 'r1' },
    ),
  ).toEqual([
    '2026-08-02 | On the list again | read from MyERAS Letters',
    '2026-08-01 | No longer on the list | read from MyERAS Letters',
  ]);
});
