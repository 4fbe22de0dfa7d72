import { describe, expect, it } from 'vitest';

import type { Assignment, Letter, Program } from '../../../lib/model.ts';
import { coverageOf } from '../../../lib/rounds/coverage.ts';
import { roundsOf } from '../../../lib/rounds/index.ts';
import { standsText } from '../../../lib/rounds/programs.ts';
import { arrived, assigned, letter, on, program, tracker } from './rows.ts';

const okafor = arrived({ id: 'okafor', author: 'Dr. Okafor', kind: 'standardized', chair: true });
const reyes = arrived({ id: 'reyes', author: 'Dr. Reyes', specialty: 'General' });
const sato = arrived({ id: 'sato', author: 'Dr. Sato', specialty: 'Neurology' });
const marsh = letter({ id: 'marsh', author: 'Dr. Marsh' });
const ALL = [okafor, reyes, sato, marsh];

/** What is known of the programs: "2 of 3, no chair letter; could have Dr. Reyes". */
function said(letters: Letter[], programs: Program[], assignments: Assignment[]): string[] {
  const { items } = roundsOf(tracker({ letters }), on('2026-08-25'));
  return coverageOf({ programs, assignments, items }).map((one) => {
    const could = one.could.map(({ writer }) => writer).join(', ');
    return `${standsText(one)}${could && `; could have ${could}`}`;
  });
}

const asks = (min: number, kinds: Program['requiredKinds'] = null, max = 4) => ({
  required: { min, max },
  requiredKinds: kinds,
});

describe('one program', () => {
  it.each<[what: string, changes: Partial<Program>, has: string[], says: string, letters?: Letter[]]>([
    ['never read is not none', { assignmentsReadAt: null }, [], 'its letters were never read'],
    ['read in part', { assignmentsReadAt: null }, ['okafor'], 'its letters were read in part'],
    [
      'read before the newest letter came',
      { assignmentsReadAt: '2026-07-31T12:00:00Z' },
      ['okafor'],
      'read before the newest letter came',
    ],
    [
      'a letter that the user says is in came when it was first seen',
      { assignmentsReadAt: '2026-06-30T12:00:00Z' },
      [],
      'read before the newest letter came',
      [arrived({ receivedSeenAt: null })],
    ],
    [
      'read at the very moment at which the newest letter was seen',
      { assignmentsReadAt: '2026-08-01T12:00:00.000Z' },
      ['okafor', 'reyes'],
      '2 letters, requirement not set',
    ],
    ['no requirement', {}, ['okafor', 'reyes'], '2 letters, requirement not set'],
    [
      'a row of before kinds could be asked for',
      { requiredKinds: undefined },
      ['okafor', 'reyes'],
      '2 letters, requirement not set',
    ],
    [
      'a letter of its specialty is in and not on it',
      {},
      ['reyes'],
      '1 letter, requirement not set; could have Dr. Okafor',
    ],
    [
      'a General letter may go anywhere',
      {},
      ['okafor'],
      '1 letter, requirement not set; could have Dr. Reyes',
    ],
    ['enough', asks(2), ['okafor', 'reyes'], '2 of 2'],
    ['too few', asks(3), ['okafor', 'reyes'], '2 of 3'],
    ['only what is in counts', asks(2), ['okafor', 'reyes', 'marsh'], '2 of 2'],
    ['a letter that is still out is none', asks(3), ['okafor', 'reyes', 'marsh'], '2 of 3'],
    [
      'a kind is lacking',
      asks(2, ['narrative']),
      ['okafor', 'sato'],
      '2 of 2, no narrative letter; could have Dr. Reyes',
      [okafor, { ...sato, kind: 'committee' }, reyes],
    ],
    ['one letter may be two kinds', asks(1, ['standardized', 'chair']), ['okafor', 'reyes'], '2 of 1'],
    [
      'a chair letter that did not come in does not count',
      asks(1, ['chair']),
      ['reyes', 'okafor'],
      '1 of 1, no chair letter',
      [reyes, letter({ id: 'okafor', chair: true })],
    ],
    [
      'kinds without a number',
      { requiredKinds: ['chair'] },
      ['reyes'],
      '1 letter, no chair letter; could have Dr. Okafor',
    ],
    ['four is the most', {}, ['a', 'b', 'c', 'd'], 'no letter, requirement not set'],
    ['the user’s own most', asks(1, null, 1), ['reyes'], '1 of 1'],
    [
      'the user’s own most is never more than the portal’s',
      asks(1, null, 9),
      ['reyes', 'x', 'y', 'z'],
      '1 of 1',
    ],
    [
      'another specialty',
      { specialty: 'Neurology' },
      [],
      'no letter, requirement not set; could have Dr. Reyes, Dr. Sato',
    ],
    [
      'a specialty that the page did not show',
      { specialty: null },
      [],
      'no letter, requirement not set; could have Dr. Reyes',
    ],
    [
      'case and spaces make no other specialty',
      { specialty: 'internal  medicine' },
      ['reyes'],
      '1 letter, requirement not set; could have Dr. Okafor',
    ],
    [
      'a letter that the user does not need',
      {},
      ['reyes'],
      '1 letter, requirement not set',
      [reyes, { ...okafor, needed: 'no' }],
    ],
    [
      'a letter that needs a look is not offered',
      {},
      ['reyes'],
      '1 letter, requirement not set',
      [reyes, { ...okafor, goneAt: '2026-08-10T12:00:00Z' }],
    ],
    [
      'nor one whose word is not known',
      {},
      ['reyes'],
      '1 letter, requirement not set',
      [reyes, { ...okafor, state: 'unknown', portalStatus: 'Under Review' }],
    ],
    [
      'a letter of last season',
      {},
      ['reyes'],
      '1 letter, requirement not set',
      [reyes, { ...okafor, season: 2026 }],
    ],
    ['withdrawn', { status: 'withdrawn' }, [], ''],
    ['no longer on its list', { goneAt: '2026-08-10T12:00:00Z' }, [], ''],
  ])('%s', (_what, changes, has, says, letters = ALL) => {
    const row = program(changes);
    expect(said(letters, [row], assigned('p1', ...has))).toEqual(says ? [says] : []);
  });

  it('an assignment that was taken off is none', () => {
    const off = assigned('p1', 'okafor').map((row) => ({ ...row, goneAt: '2026-08-20T12:00:00Z' }));
    expect(said([okafor], [program()], off)).toEqual([
      'no letter, requirement not set; could have Dr. Okafor',
    ]);
  });
});

describe('an AMCAS school', () => {
  const file = { portal: 'amcas', specialty: null, account: null } as const;
  const evaluation = arrived({ ...file, id: 'a', author: 'Dr. Sato', kind: 'individual' });
  const schools = [program({ ...file, id: 's1' }), program({ ...file, id: 's2' })];
  it('is offered a letter that no school has, since its own most is not known', () => {
    expect(said([evaluation], schools, [])).toEqual([
      'no letter, requirement not set; could have Dr. Sato',
      'no letter, requirement not set; could have Dr. Sato',
    ]);
    expect(said([evaluation], schools, assigned('s1', 'a'))).toEqual([
      '1 letter, requirement not set',
      'no letter, requirement not set',
    ]);
  });
  it('is offered more when the user says how many it takes', () => {
    const wants = schools.map((row) => ({ ...row, ...asks(1, null, 5) }));
    expect(said([evaluation], wants, assigned('s1', 'a'))).toEqual(['1 of 1', '0 of 1; could have Dr. Sato']);
  });
});
