import { plainColumn, type FieldAt, type Look } from './look.ts';
import type { Cell, Grid, Row } from './page.ts';
import { cellOf, emptyCell, fold } from './text.ts';

/**
 * Cards: blocks that repeat the same labels, one block for each entry. A single block of labelled values is a
 * list of one. The first column, without a heading, holds the card's own title.
 */
export function cardsOf(fields: readonly FieldAt[], look: Look): { grid: Grid; element: Element }[] {
  const grids: { grid: Grid; element: Element }[] = [];
  const free = fields.filter((field) => !look.taken.some((list) => list.contains(field.element)));
  for (const roots of groupsOf(free)) {
    const first = roots[0];
    if (!first) continue;
    grids.push({ grid: gridOf(roots, free, look), element: first });
  }
  return grids;
}

/** The blocks that are one card each, grouped by the list that they belong to. */
function groupsOf(fields: readonly FieldAt[]): Element[][] {
  const byLabel = new Map<string, FieldAt[]>();
  for (const field of fields) {
    const key = field.label.toLowerCase();
    const same = byLabel.get(key);
    if (same) same.push(field);
    else byLabel.set(key, [field]);
  }
  const repeated = [...byLabel.values()]
    .filter((same) => same.length > 1)
    .sort((a, b) => b.length - a.length);
  const groups: Element[][] = [];
  const grouped = new Set<FieldAt>();
  for (const same of repeated) {
    if (same.some((field) => grouped.has(field))) continue;
    const roots = [...new Set(same.map((field) => cardOf(field, same)))];
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

/** Blocks of at least two fields that nothing repeats: a list of one. Parts of one card share its outermost block. */
function singles(fields: readonly FieldAt[]): Element[][] {
  const byBlock = new Map<Element, number>();
  for (const { element } of fields) {
    const block = element.closest('dl') ?? element.parentElement;
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
    const title = titleOf(card.root, card.fields, look);
    rows.push({
      key,
      cells: [emptyCell(title), ...labels.map((label) => onlyValue(card.fields, label, look))],
      fields: [],
      grids: [],
      loose: looseIn(card.root, card.fields, title, look),
    });
  }
  return {
    name: '',
    under: [],
    columns: ['', ...labels].map(plainColumn),
    rows,
    paging: null,
    filtered: false,
    partial: hasFoldedSibling(roots, look),
    sort: '',
    emptyText: '',
    uneven: false,
    drawnAs: 'cards',
  };
}

/** A label that stands twice in one card says nothing sure: both values are kept, so that no word fits. */
function onlyValue(fields: readonly FieldAt[], label: string, look: Look): Cell {
  const given = fields.filter((field) => field.label === label);
  const [first] = given;
  if (!first) return emptyCell();
  const values = new Set(given.map((field) => field.value));
  return look.capped(values.size === 1 ? first.cell : emptyCell([...values].join(' / ')));
}

const TITLES = 'h1, h2, h3, h4, h5, h6, [role=heading], legend, summary';

function titleOf(root: Element, fields: readonly FieldAt[], look: Look): string {
  const title = root.querySelector(TITLES) ?? root.querySelector('[aria-expanded=true]');
  const lines = cellOf(title ?? root, look.met, { buttonsAreText: title !== null }).lines;
  const first = fold(lines[0] ?? '');
  const isField = fields.some((field) => first.startsWith(field.label) || first === field.value);
  return isField ? '' : first;
}

/** The lines of a card that are neither its title nor part of a field. */
function looseIn(root: Element, fields: readonly FieldAt[], title: string, look: Look): string[] {
  const said = new Set([title]);
  for (const { label, value, cell } of fields) {
    for (const line of [label, `${label}:`, value, `${label}: ${value}`, `${label} ${value}`, ...cell.lines])
      said.add(line);
  }
  return cellOf(root, look.met, { buttonsAreText: false })
    .lines.filter((line) => !said.has(line))
    .slice(0, 20);
}

/** True when something beside a card, drawn by the same tag, is folded: an entry that is not read. */
function hasFoldedSibling(cards: readonly Element[], look: Look): boolean {
  const places = new Map<Element, Set<string>>();
  for (const card of cards) {
    for (const up of chainOf(card, cards.length === 1 ? 5 : 2)) {
      const parent = parentOf(up);
      if (parent) places.set(parent, (places.get(parent) ?? new Set()).add(up.localName));
    }
  }
  return look.foldedAt.some((folded) => {
    const chain = chainOf(folded, 6);
    // What is folded inside of a card that is read is a detail of it.
    if (cards.length > 1 && chain.some((up) => cards.includes(up))) return false;
    return chain.some((up) => {
      const parent = parentOf(up);
      return parent !== null && places.get(parent)?.has(up.localName) === true;
    });
  });
}

function chainOf(element: Element, steps: number): Element[] {
  const chain: Element[] = [];
  let up: Element | null = element;
  for (let step = 0; up && step < steps; step += 1, up = parentOf(up)) chain.push(up);
  return chain;
}

/** The parent, also out of a shadow root. */
function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}
