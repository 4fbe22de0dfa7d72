import { orderOf } from './belongs.ts';
import { plainColumn, type GridAt, type Look } from './look.ts';
import type { Row } from './page.ts';
import { holds, parentOf } from './roots.ts';
import { emptyCell } from './cell.ts';
import { cellOf } from './text.ts';

/**
 * Cards that each lay out their labels and values in a table of one row: the tables become one list, and what stands
 * around each of them in its card (a title, a chip) comes with its row.
 */
export function joinCarded(grids: readonly GridAt[], look: Look): GridAt[] {
  const groups = new Map<string, GridAt[]>();
  for (const at of grids) {
    const { columns, rows, emptyText, drawnAs } = at.grid;
    if (!at.hasHeader || rows.length !== 1 || emptyText || drawnAs === 'list' || columns.length < 2) continue;
    const words = columns.map((column) => column.text).join('|');
    groups.set(words, [...(groups.get(words) ?? []), at]);
  }
  let joined = [...grids];
  for (const group of groups.values()) {
    const list = group.length > 1 ? cardsOfTables(group, look) : null;
    if (!list) continue;
    const at = joined.indexOf(group[0] as GridAt);
    joined.splice(at, 1, list);
    joined = joined.filter((one) => !group.includes(one));
  }
  return joined;
}

function cardsOfTables(group: readonly GridAt[], look: Look): GridAt | null {
  const rows: Row[] = [];
  const cards: Element[] = [];
  for (const at of group) {
    const [row] = at.grid.rows;
    const card = cardOf(at, group);
    const { lines } = cellOf(card, look.met, {
      buttonsAreText: false,
      skip: (element) => element === at.element,
    });
    const [title, ...loose] = lines;
    // Nothing but a table in it: no card.
    if (!row || title === undefined || lines.length > 20) return null;
    cards.push(card);
    rows.push({ ...row, cells: [emptyCell(title), ...row.cells], loose });
  }
  const [first] = group;
  const [element] = cards;
  if (!first || !element) return null;
  return {
    ...first,
    element,
    order: orderOf(element, look),
    grid: {
      ...first.grid,
      name: '',
      columns: [plainColumn(''), ...first.grid.columns],
      rows,
      partial: group.some((at) => at.grid.partial),
      uneven: group.some((at) => at.grid.uneven),
      drawnAs: 'cards',
    },
  };
}

/** The largest block around a table that holds no other of them. */
function cardOf(at: GridAt, group: readonly GridAt[]): Element {
  let card = at.element;
  for (let up = parentOf(card); up; up = parentOf(up)) {
    const within = up;
    if (group.some((other) => other !== at && holds(within, other.element))) break;
    card = up;
  }
  return card;
}
