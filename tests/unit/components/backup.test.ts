import { expect, it } from 'vitest';

import { backupHolds } from '../../../components/Backup.tsx';

it.each([
  ['{"format":"letter-rounds","letters":[{}],"programs":[{},{}],"events":[]}', '1 letter, 2 programs'],
  ['{"format":"letter-rounds","letters":[],"programs":[],"writers":[{}]}', '0 letters, 0 programs, 1 writer'],
  ['{"format":"letter-rounds"}', null],
  ['{"format":"something-else","letters":[{}]}', null],
  ['{"letters":[{}]', null],
  ['null', null],
  ['[]', null],
])('says what a backup holds before it is restored: %s', (text, holds) => {
  expect(backupHolds(text)).toBe(holds);
});
