import { expect, test } from 'vitest';

import { listKnown } from '../../../lib/rounds/freshness.ts';
import { reading } from './rows.ts';

const AT = '2026-09-10T10:00:00.000Z';
const unread = reading({ id: 'a', at: AT, understood: false });
const read = reading({ id: 'b', at: AT });

test('content that was read after its user showed it is no content that could not be read, in whatever order they are kept', () => {
  for (const readings of [
    [unread, read],
    [read, unread],
  ]) {
    expect(listKnown(readings, 'eras', 'letters')).toEqual({ taken: read, failed: null });
  }
});

test('later content that cannot be read still says so', () => {
  const later = { ...unread, at: '2026-09-11T10:00:00.000Z' };
  expect(listKnown([later, read], 'eras', 'letters')).toEqual({ taken: read, failed: later });
});
