import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { boxAt, overlap, pointsOver, within, type Box } from '../../../lib/overlay/box.ts';
import { besideList, commonEdge, cornersOf, freeStretches } from '../../../lib/overlay/room.ts';
import { lightness } from '../../../lib/overlay/shade.ts';

const row: Box = { left: 0, top: 100, right: 600, bottom: 148 };
const mark = { width: 120, height: 20 };

describe('room in a row', () => {
  test('is what texts and controls leave, in the middle of the row', () => {
    const taken = [boxAt(16, 114, { width: 200, height: 20 }), boxAt(500, 110, { width: 80, height: 28 })];
    expect(freeStretches(row, taken, mark)).toEqual({ top: 114, stretches: [{ from: 224, to: 372 }] });
  });

  test('is at the bottom when the middle is full', () => {
    const taken = [boxAt(0, 102, { width: 600, height: 20 })];
    expect(freeStretches(row, taken, mark)?.top).toBe(126);
  });

  test('is none when the row is full, or lower than the mark', () => {
    expect(freeStretches(row, [row], mark)).toBeNull();
    expect(freeStretches({ ...row, bottom: 110 }, [], mark)).toBeNull();
  });

  test('never meets what stands in the row', () => {
    const boxes = fc.array(
      fc.record({
        left: fc.integer({ min: -50, max: 620 }),
        top: fc.integer({ min: 90, max: 150 }),
        width: fc.integer({ min: 1, max: 200 }),
        height: fc.integer({ min: 1, max: 40 }),
      }),
    );
    fc.assert(
      fc.property(boxes, (made) => {
        const taken = made.map((box) => boxAt(box.left, box.top, box));
        const room = freeStretches(row, taken, mark);
        for (const { from, to } of room?.stretches ?? []) {
          for (const left of [from, to]) {
            const place = boxAt(left, room?.top ?? 0, mark);
            expect(within(place, row)).toBe(true);
            expect(taken.filter((box) => overlap(box, place) !== null)).toEqual([]);
          }
        }
      }),
    );
  });
});

test('marks of a list stand under each other where most rows have room', () => {
  const rows = [[{ from: 100, to: 300 }], [{ from: 250, to: 420 }], [{ from: 500, to: 520 }]];
  expect(commonEdge(rows)).toBe(300);
  expect(commonEdge([[], []])).toBeNull();
});

test('a dot stays in its row, a mark beside the list stays out of it', () => {
  for (const corner of cornersOf(row, { width: 13, height: 13 })) expect(within(corner, row)).toBe(true);
  for (const side of ['left', 'right'] as const)
    expect(overlap(besideList(row, row, mark, side), row)).toBeNull();
});

test('points spread over a box reach its corners and leave no hole', () => {
  const points = pointsOver(boxAt(10, 10, { width: 50, height: 22 }), 12);
  expect(points[0]).toEqual({ x: 11, y: 11 });
  expect(points.at(-1)).toEqual({ x: 59, y: 31 });
  const xs = [...new Set(points.map((point) => point.x))];
  expect(Math.max(...xs.slice(1).map((x, index) => x - (xs[index] ?? 0)))).toBeLessThanOrEqual(12);
});

test.each([
  ['rgb(255, 255, 255)', 1],
  ['rgb(0 0 0)', 0],
  ['rgba(0, 0, 0, 0)', null],
  ['rgb(20 20 20 / 0.2)', null],
  ['color(srgb 1 1 1)', 1],
  ['color(display-p3 1 1 1)', null],
  ['oklch(0.2 0.1 250)', 0.2],
  ['lab(90 0 0)', 0.9],
  ['transparent', null],
])('%s is as light as %s', (colour, light) => {
  if (light === null) expect(lightness(colour)).toBeNull();
  else expect(lightness(colour)).toBeCloseTo(light, 3);
});
