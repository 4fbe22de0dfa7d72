import { boxAt, moved, overlap, within, type Box, type Size } from './box.ts';
import { DOT, type Form } from './mark.ts';
import { besideList, commonEdge, cornersOf, freeStretches, holds } from './room.ts';
import { isCovered, standsFree, takenIn } from './taken.ts';
import type { Sight } from './sight.ts';

/** Where a mark stands: beside its list, or at an offset inside its row. It holds while only scrolling happens. */
export type Spot = { form: Form } & (
  { kind: 'beside'; side: 'right' | 'left' } | { kind: 'inside'; x: number; y: number }
);

/** A row that is to be marked. */
export interface Place {
  row: Element;
  list: Element;
  sizes: Record<Form, Size>;
}

const LIST = 'table,[role=grid],[role=table],[role=treegrid],[role=list],ul,ol,dl';

/** What a row is a row of: marks of one list stand under each other. */
export function listOf(row: Element): Element {
  return row.parentElement?.closest(LIST) ?? row.parentElement ?? row;
}

/**
 * Finds a place for the marks of one list: in the margin beside it, else over empty parts of the rows, written out if
 * there is room, else shortened, else as a dot. Nothing that can be read or pressed is covered.
 *
 * @returns a spot for each place that has one
 */
export function findSpots(places: readonly Place[], sight: Sight): Map<Place, Spot> {
  const spots = new Map<Place, Spot>();
  const taken = new Map<Place, Box[]>();
  const takenFor = (place: Place): Box[] => {
    const known = taken.get(place) ?? takenIn(place.row, sight);
    taken.set(place, known);
    return known;
  };
  const waiting = (): Place[] => places.filter((place) => !spots.has(place));

  for (const form of ['full', 'short'] as const) {
    for (const side of ['right', 'left'] as const) {
      for (const place of waiting()) {
        const spot: Spot = { kind: 'beside', side, form };
        const box = boxOfSpot(spot, place, sight);
        if (box !== null && within(box, sight.viewport) && standsFree(box, place.row, sight, false))
          spots.set(place, spot);
      }
    }
    insideSpots(waiting(), form, sight, takenFor).forEach((spot, place) => spots.set(place, spot));
  }
  for (const place of waiting()) {
    const spot = dotSpot(place, sight, takenFor(place));
    if (spot !== null) spots.set(place, spot);
  }
  return spots;
}

function insideSpots(
  places: readonly Place[],
  form: 'full' | 'short',
  sight: Sight,
  takenFor: (place: Place) => Box[],
): Map<Place, Spot> {
  const rooms = places.flatMap((place) => {
    const area = areaOf(place, sight);
    const room = area === null ? null : freeStretches(area, takenFor(place), place.sizes[form]);
    return room === null ? [] : [{ place, ...room }];
  });
  const edge = commonEdge(rooms.map((room) => room.stretches));
  const spots = new Map<Place, Spot>();
  for (const { place, top, stretches } of rooms) {
    const whole = sight.boxOf(place.row);
    const last = stretches.at(-1);
    if (whole === null || last === undefined) continue;
    const left = edge !== null && holds(stretches, edge) ? edge : last.to;
    if (!standsFree(boxAt(left, top, place.sizes[form]), place.row, sight, true)) continue;
    spots.set(place, { kind: 'inside', form, x: left - whole.left, y: top - whole.top });
  }
  return spots;
}

function dotSpot(place: Place, sight: Sight, taken: readonly Box[]): Spot | null {
  const area = areaOf(place, sight);
  const whole = sight.boxOf(place.row);
  if (area === null || whole === null) return null;
  const corner = cornersOf(area, DOT).find(
    (box) => taken.every((other) => overlap(other, box) === null) && standsFree(box, place.row, sight, true),
  );
  if (corner !== undefined)
    return { kind: 'inside', form: 'dot', x: corner.left - whole.left, y: corner.top - whole.top };
  for (const side of ['left', 'right'] as const) {
    const spot: Spot = { kind: 'beside', side, form: 'dot' };
    const box = boxOfSpot(spot, place, sight);
    if (box !== null && within(box, sight.viewport) && standsFree(box, place.row, sight, false)) return spot;
  }
  return null;
}

/** The row from top to bottom, as far as it can be seen from left to right. */
function areaOf(place: Place, sight: Sight): Box | null {
  const whole = sight.boxOf(place.row);
  const seen = sight.seenOf(place.row);
  return whole === null || seen === null ? null : { ...whole, left: seen.left, right: seen.right };
}

function boxOfSpot(spot: Spot, place: Place, sight: Sight): Box | null {
  const row = sight.boxOf(place.row);
  if (row === null) return null;
  if (spot.kind === 'inside') return moved(boxAt(spot.x, spot.y, place.sizes[spot.form]), row.left, row.top);
  const list = sight.seenOf(place.list);
  return list === null ? null : besideList(list, row, place.sizes[spot.form], spot.side);
}

/**
 * Where a spot is now; `null` while it should not be drawn: scrolled away, cut off, or under a dialog, a menu, a sticky
 * bar.
 *
 * @param close look closely; while the page scrolls one point has to do, because asking what lies there is what costs
 */
export function whereNow(spot: Spot, place: Place, sight: Sight, close: boolean): Box | null {
  const box = boxOfSpot(spot, place, sight);
  const seen = sight.seenOf(place.row);
  if (box === null || seen === null || !within(box, sight.viewport)) return null;
  const y = (box.top + box.bottom) / 2;
  const points = [{ x: (box.left + box.right) / 2, y }];
  if (spot.kind === 'beside') {
    if (y < seen.top || y > seen.bottom) return null;
    points.push({ x: (seen.left + seen.right) / 2, y: (seen.top + seen.bottom) / 2 });
  } else if (!within(box, seen)) return null;
  if (close) points.push({ x: box.left + 1, y }, { x: box.right - 1, y });
  else points.splice(0, points.length - 1);
  return points.some((point) => isCovered(point, place.row, sight)) ? null : box;
}
