import { boxAt, moved, within, type Box, type Size } from './box.ts';
import type { Form } from './mark.ts';
import { bandAt, bandsIn, besideList, commonEdges, HEIGHTS, type Band } from './room.ts';
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

/** A row with what is measured of it. */
interface Row extends Place {
  place: Place;
  whole: Box;
  /** From top to bottom, as far as it can be seen from left to right. */
  area: Box;
  /** What of it can be seen. */
  seen: Box;
  taken(): readonly Box[];
}

type Spots = Map<Place, Spot>;

/** Edges that are tried before a list is said to have no free column of that width. */
const EDGES_TRIED = 6;
/** A row as high as that is a card, even when it is the only one. */
const CARD_HEIGHT = 100;

/**
 * Finds places for the marks of one list, all in one column that is free on every row: in the margin beside the list, else
 * over empty parts of the rows; written out, else all shortened, else all as dots. So no letter's text gives way to
 * another's. Nothing that can be read or pressed is covered. Cards keep their marks inside of them.
 *
 * @param standing where the mark of a place stands already: its column is kept as long as it suits all rows, so that it
 *   does not jump while a list is scrolled
 * @returns a spot for each place that has one
 */
export function findSpots(
  places: readonly Place[],
  sight: Sight,
  standing: (place: Place) => Spot | null = () => null,
): Spots {
  const rows = places.flatMap((place) => measured(place, sight) ?? []);
  // Cards side by side make a column of marks for each column of cards.
  const columns = Map.groupBy(rows, ({ whole }) => Math.round(whole.left));
  return new Map(
    [...columns.values()].flatMap((column) => {
      return [...(keptColumn(column, standing, sight) ?? columnOf(column, sight))];
    }),
  );
}

function measured(place: Place, sight: Sight): Row | null {
  const whole = sight.boxOf(place.row);
  const seen = sight.seenOf(place.row);
  if (whole === null || seen === null) return null;
  let taken: readonly Box[] | null = null;
  return {
    ...place,
    ...{ place, whole, seen },
    area: { ...whole, left: seen.left, right: seen.right },
    taken: () => (taken ??= takenIn(place.row, sight)),
  };
}

function keptColumn(
  rows: readonly Row[],
  standing: (place: Place) => Spot | null,
  sight: Sight,
): Spots | null {
  const [spot] = rows.flatMap(({ place }) => standing(place) ?? []);
  if (spot === undefined) return null;
  if (spot.kind === 'beside') return besideAll(rows, spot.form, sight, [spot.side]);
  const cards = areCards(rows);
  const joins = (row: Row): Spot | null => {
    const bands = bandsIn(row.area, row.taken(), row.sizes[spot.form], cards);
    return insideAt(row, spot.form, bands, row.whole.left + spot.x, sight);
  };
  const spots = rows.map((row) => standing(row.place) ?? joins(row));
  return spots.every((each) => each !== null) ? spotsOf(rows, spots) : null;
}

function spotsOf(rows: readonly Row[], spots: readonly Spot[]): Spots {
  return new Map(rows.flatMap(({ place }, index) => (spots[index] ? [[place, spots[index]]] : [])));
}

function columnOf(rows: readonly Row[], sight: Sight): Spots {
  const cards = areCards(rows);
  for (const form of ['full', 'short', 'dot'] as const) {
    const all =
      (cards || form === 'dot' ? null : besideAll(rows, form, sight)) ??
      insideAll(rows, form, sight, cards) ??
      (cards || form !== 'dot' ? null : besideAll(rows, form, sight));
    if (all !== null) return all;
  }
  return scattered(rows, sight, cards);
}

/** Blocks with room between them, or high ones. */
function areCards(rows: readonly Row[]): boolean {
  const boxes = rows.map(({ whole }) => whole).sort((a, b) => a.top - b.top);
  const gaps = boxes.slice(1).map((box, index) => box.top - (boxes[index]?.bottom ?? 0));
  return (
    boxes.every(({ top, bottom }) => bottom - top > CARD_HEIGHT) ||
    (gaps.length > 0 && gaps.every((gap) => gap > 2))
  );
}

function besideAll(
  rows: readonly Row[],
  form: Form,
  sight: Sight,
  sides: readonly ('right' | 'left')[] = ['right', 'left'],
): Spots | null {
  for (const side of sides) {
    const spot: Spot = { kind: 'beside', side, form };
    const free = (row: Row): boolean => {
      const box = boxOfSpot(spot, row, sight);
      if (box === null || box.left < sight.viewport.left || box.right > sight.viewport.right) return false;
      return (
        !isInView(box, row, sight) || standsFree(box, row.row, sight, false) || isBarred(box, row, sight)
      );
    };
    if (rows.every(free)) return new Map(rows.map(({ place }) => [place, spot]));
  }
  return null;
}

function insideAll(rows: readonly Row[], form: Form, sight: Sight, cards: boolean): Spots | null {
  const bands = rows.map((row) => bandsIn(row.area, row.taken(), row.sizes[form], cards));
  const heights = HEIGHTS[cards ? 'card' : 'row'].map((at) =>
    bands.map((own) => own.filter((band) => band.at === at)),
  );
  // The same height in every row looks best; else each row has it where the column is free.
  for (const tried of [...heights, bands]) {
    const { edges, suit } = commonEdges(tried);
    if (suit < rows.length) continue;
    for (const edge of edges.slice(0, EDGES_TRIED)) {
      const spots = rows.map((row, index) => insideAt(row, form, tried[index] ?? [], edge, sight));
      if (spots.every((spot) => spot !== null)) return spotsOf(rows, spots);
    }
  }
  return null;
}

/** A mark at that edge in a row, `null` where it would not stand free. */
function insideAt(row: Row, form: Form, bands: readonly Band[], edge: number, sight: Sight): Spot | null {
  const band = bandAt(bands, edge);
  if (band === null) return null;
  const box = boxAt(edge, band.top, row.sizes[form]);
  const isTaken = isInView(box, row, sight) && !standsFree(box, row.row, sight, true);
  if (isTaken && !isBarred(box, row, sight)) return null;
  return { kind: 'inside', form, x: edge - row.whole.left, y: band.top - row.whole.top };
}

/** What is scrolled out of sight cannot be asked for what lies over it. */
function isInView(box: Box, { seen }: Row, sight: Sight): boolean {
  return box.top >= seen.top - 0.5 && box.bottom <= seen.bottom + 0.5 && within(box, sight.viewport);
}

/**
 * A bar that sticks to the window lies over the row at that height, and would at any place in it. The mark is not drawn
 * while it does; the other rows need not change their column for it.
 */
function isBarred(box: Box, { row, area }: Row, sight: Sight): boolean {
  const across = [0.1, 0.3, 0.5, 0.7, 0.9].map((part) => area.left + (area.right - area.left) * part);
  return [box.top + 1, box.bottom - 1].some(
    (y) => across.filter((x) => isCovered({ x, y }, row, sight)).length > across.length / 2,
  );
}

/** No column is free on every row: dots, in the column that most rows have free, and each of the others where it fits. */
function scattered(rows: readonly Row[], sight: Sight, cards: boolean): Spots {
  const spots: Spots = new Map();
  const bands = rows.map((row) => bandsIn(row.area, row.taken(), row.sizes.dot, cards));
  const [common] = commonEdges(bands).edges;
  rows.forEach((row, index) => {
    const own = bands[index] ?? [];
    const edges = own.flatMap(({ stretches }) => stretches.map(({ to }) => to)).sort((a, b) => b - a);
    for (const edge of [...(common === undefined ? [] : [common]), ...edges.slice(0, EDGES_TRIED)]) {
      const spot = insideAt(row, 'dot', own, edge, sight);
      if (spot === null) continue;
      spots.set(row.place, spot);
      return;
    }
    const beside = cards ? null : besideAll([row], 'dot', sight);
    beside?.forEach((spot, place) => spots.set(place, spot));
  });
  return spots;
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
