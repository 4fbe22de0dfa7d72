import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { boxAt, overlap, pointsOver, within, type Box } from '../../../lib/overlay/box.ts';
import { bandAt, bandsIn, besideList, commonEdges } from '../../../lib/overlay/room.ts';
import { lightness } from '../../../lib/overlay/shade.ts';

const row: Box = { left: 0, top: 100, right: 600, bottom: 148 };
const mark = { width: 120, height: 20 };
const dot = { width: 13, height: 13 };

describe('room in a row', () => {
  test('is what texts and controls leave, in the middle of the row', () => {
    const taken = [boxAt(16, 114, { width: 200, height: 20 }), boxAt(500, 110, { width: 80, height: 28 })];
    expect(bandsIn(row, taken, mark)[0]).toEqual({
      at: 'middle',
      top: 114,
      stretches: [{ from: 224, to: 372 }],
    });
  });

  test('is at the bottom when the middle is full', () => {
    const taken = [boxAt(0, 102, { width: 600, height: 20 })];
    expect(bandsIn(row, taken, mark)[0]?.top).toBe(126);
  });

  test('is none when the row is full, or lower than the mark', () => {
    expect(bandsIn(row, [row], mark)).toEqual([]);
    expect(bandsIn({ ...row, bottom: 110 }, [], mark)).toEqual([]);
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
        for (const size of [mark, dot]) {
          for (const { top, stretches } of bandsIn(row, taken, size)) {
            for (const left of stretches.flatMap(({ from, to }) => [from, to])) {
              const place = boxAt(left, top, size);
              expect(within(place, row)).toBe(true);
              expect(taken.filter((box) => overlap(box, place) !== null)).toEqual([]);
            }
          }
        }
      }),
    );
  });
});

test('a column is an edge that suits most rows, whichever height each has it free at', () => {
  const bands = (...stretches: [number, number][]) =>
    stretches.map(([from, to], index) => ({
      at: 'middle' as const,
      top: 100 + index,
      stretches: [{ from, to }],
    }));
  const rows = [bands([100, 300]), bands([10, 20], [250, 420]), bands([500, 520])];
  expect(commonEdges(rows)).toEqual({ edges: [300], suit: 2 });
  expect(bandAt(rows[1] ?? [], 300)?.top).toBe(101);
  expect(commonEdges([[], []])).toEqual({ edges: [], suit: 0 });
});

test('a mark beside the list stays out of it', () => {
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
