import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { DRAWINGS } from '../accuracy/measure.ts';
import { ONE_OF_EACH, openClassroom, teach, type Classroom } from '../accuracy/teaching.ts';

/** One list of each library and every list of the practice portals; `npm run teach-all` takes them all. */
let room: Classroom;
beforeAll(async () => {
  room = await openClassroom();
});
afterAll(() => room.close());

describe('with every heading called something else, a list is read as it is shown, and after a reload', () => {
  test.each(ONE_OF_EACH)('$library: $page', async (drawing) => {
    const { score, changed } = await teach(room, drawing);
    const { expected, right, ...rest } = score;
    expect({ ...rest, right }).toEqual({ wrong: [], missed: [], falseReceived: 0, right: expected });
    // The same list under headings that changed once more: nothing is read of it, and it is said.
    expect(changed.rows).toBe(0);
    expect(changed.problems).toContain('taught-changed');
  });
});

test.each(['library', 'page'] as const)('every %s that is drawn is among them', (what) => {
  const of = (drawings: typeof DRAWINGS) => new Set(drawings.map((drawing) => drawing[what]));
  expect(of(ONE_OF_EACH)).toEqual(of(DRAWINGS));
});
