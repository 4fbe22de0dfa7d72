import { plainColumn, type FieldAt, type Look } from './look.ts';
import type { Cell, Grid, Row } from './page.ts';
import { cellOf, fold } from './text.ts';

/**
 * Cards: blocks that repeat the same labels, one block for each entry. A single block of labelled values is a
 * list of one. The first column, without a heading, holds the card's own title.
 */
export function cardsOf(fields: readonly FieldAt[], look: Look): { grid: Grid; element: Element }[] {
  const grids: { grid: Grid; element: Element }[] = [];
  for (const roots of groupsOf(fields)) {
    const first = roots[0];
    if (!first) continue;
    grids.push({ grid: gridOf(roots, fields, look), element: first });
  }
  return grids;
}

/** The blocks that are one card each, grouped by the list that they belong to. */
function groupsOf(fields: readonly FieldAt[]): Element[][] {
  const byLabel = new Map<string, FieldAt[]>();
  for (const field of fields) {
    const key = field.label.toLowerCase();
    byLabel.set(key, [...(byLabel.get(key) ?? []), field]);
  }
  const repeated = [...byLabel.values()]
    .filter((same) => same.length > 1)
    .sort((a, b) => b.length - a.length);
  const groups: Element[][] = [];
  const grouped = new Set<FieldAt>();
  for (const same of repeated) {
    if (same.some((field) => grouped.has(field))) continue;
    const roots = same.map((field) => cardOf(field, same));
    groups.push(roots);
    for (const field of fields) if (roots.some((root) => root.contains(field.element))) grouped.add(field);
  }
  groups.push(...singles(fields.filter((field) => !grouped.has(field))));
  return groups;
}

/** The largest block around a field that holds no second field of that label. */
function cardOf(field: FieldAt, same: readonly FieldAt[]): Element {
  let card = field.element;
  for (let up = card.parentElement; up; up = up.parentElement) {
    const within = up;
    if (same.some((other) => other !== field && within.contains(other.element))) break;
    card = up;
  }
  return card;
}

function singles(fields: readonly FieldAt[]): Element[][] {
  const byBlock = new Map<Element, number>();
  for (const { element } of fields) {
    const block = element.localName === 'dt' ? element.closest('dl') : element.parentElement;
    if (block) byBlock.set(block, (byBlock.get(block) ?? 0) + 1);
  }
  return [...byBlock].filter(([, count]) => count > 1).map(([block]) => [block]);
}

function gridOf(roots: readonly Element[], fields: readonly FieldAt[], look: Look): Grid {
  const cards = roots.map((root) => ({
    root,
    fields: fields.filter((field) => root.contains(field.element)),
  }));
  const labels = [...new Set(cards.flatMap((card) => card.fields.map((field) => field.label)))];
  const rows: Row[] = [];
  for (const card of cards) {
    const key = look.rowKey(card.root);
    if (key === null) break;
    const cells = labels.map((label) => textCell(onlyValue(card.fields, label)));
    rows.push({
      key,
      cells: [textCell(titleOf(card.root, card.fields, look)), ...cells],
      fields: [],
      grids: [],
    });
  }
  return {
    name: '',
    under: [],
    columns: ['', ...labels].map(plainColumn),
    rows,
    paging: null,
    filtered: false,
    partial: false,
    sort: '',
    emptyText: '',
    drawnAs: 'cards',
  };
}

/** A label that stands twice in one card says nothing sure: both values are kept, so that no word fits. */
function onlyValue(fields: readonly FieldAt[], label: string): string {
  return [...new Set(fields.filter((field) => field.label === label).map((field) => field.value))].join(
    ' / ',
  );
}

function titleOf(root: Element, fields: readonly FieldAt[], look: Look): string {
  const heading = root.querySelector('h1, h2, h3, h4, h5, h6, [role=heading], legend, summary');
  const lines = cellOf(heading ?? root, look.met, { buttonsAreText: heading !== null }).lines;
  const first = fold(lines[0] ?? '');
  const isField = fields.some((field) => first.startsWith(field.label));
  return isField ? '' : first;
}

function textCell(text: string): Cell {
  return {
    text,
    lines: text ? [text] : [],
    icons: [],
    unnamedIcons: 0,
    checked: null,
    fixed: false,
    actions: [],
  };
}
