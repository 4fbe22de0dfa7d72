import { plainColumn, type FieldAt, type Look } from './look.ts';
import type { Cell, Grid, Row } from './page.ts';
import { holds, parentOf, shadowOf } from './roots.ts';
import { emptyCell } from './cell.ts';
import { cellOf, fold } from './text.ts';
import { sightOf } from './visible.ts';

/**
 * Cards: blocks that repeat the same labels, one block for each entry. A single block of labelled values is a
 * list of one. The first column, without a heading, holds the card's own title.
 */
export function cardsOf(fields: readonly FieldAt[], look: Look): { grid: Grid; element: Element }[] {
  const grids: { grid: Grid; element: Element }[] = [];
  const free = fields.filter((field) => !look.taken.some((list) => holds(list, field.element)));
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
    for (const field of fields) if (roots.some((root) => holds(root, field.element))) grouped.add(field);
  }
  groups.push(...singles(fields.filter((field) => !grouped.has(field))));
  return groups;
}

/** The largest block around a field that holds no second field of that label. */
function cardOf(field: FieldAt, same: readonly FieldAt[]): Element {
  let card = field.element;
  for (let up = parentOf(card); up; up = parentOf(up)) {
    const within = up;
    if (same.some((other) => other !== field && holds(within, other.element))) break;
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
  const cards = withNames(
    roots.map((root) => ({ root, name: '', fields: fields.filter((field) => holds(root, field.element)) })),
  );
  const labels = [...new Set(cards.flatMap((card) => card.fields.map((field) => field.label)))];
  const rows: Row[] = [];
  for (const card of cards) {
    const key = look.rowKey(card.root);
    if (key === null) break;
    const title = card.name || titleOf(card.root, card.fields, look);
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
    partial: hasFoldedSibling(roots, look) || missesCard(roots),
    sort: '',
    emptyText: '',
    uneven: false,
    drawnAs: 'cards',
  };
}

interface Card {
  root: Element;
  /** Its title, where it stands beside a chip as a label stands beside its value. */
  name: string;
  fields: FieldAt[];
}

/** What stands first in each card and is another word in each is no label but the card's name. */
function withNames(cards: readonly Card[]): readonly Card[] {
  const firsts = cards.map((card) => card.fields[0]?.label ?? '');
  const labels = cards.flatMap((card) => card.fields.slice(1).map((field) => field.label));
  const named =
    cards.length > 1 &&
    firsts.every((label, at) => label !== '' && firsts.indexOf(label) === at && !labels.includes(label));
  if (!named) return cards;
  return cards.map((card, at) => ({ ...card, name: firsts[at] ?? '', fields: card.fields.slice(1) }));
}

const UNKNOWN_VALUE: Cell = { ...emptyCell(), unnamedIcons: 1 };

/** A label that stands twice in one card says nothing sure: both values are kept, so that no word fits. */
function onlyValue(fields: readonly FieldAt[], label: string, look: Look): Cell {
  const given = fields.filter((field) => field.label === label);
  const [first] = given;
  // A label that this card lacks and others have: what it would say is not known, so it is no empty value.
  if (!first) return UNKNOWN_VALUE;
  const values = new Set(given.map((field) => field.value));
  return look.capped(values.size === 1 ? first.cell : emptyCell([...values].join(' / ')));
}

const TITLES = 'h1, h2, h3, h4, h5, h6, [role=heading], legend, summary';

function titleOf(root: Element, fields: readonly FieldAt[], look: Look): string {
  // A block that holds a page's own heading or menu is more than a card.
  if (root.querySelector('h1, nav, main, aside, [role=navigation]')) return '';
  const title = root.querySelector(TITLES) ?? root.querySelector('[aria-expanded=true]');
  const lines = cellOf(title ?? root, look.met, { buttonsAreText: title !== null }).lines;
  const first = withoutChip(fold(lines[0] ?? ''), title, fields);
  const isField = fields.some((field) => first.startsWith(field.label) || first === field.value);
  return isField ? '' : first;
}

/** A title without the chip behind it that repeats a value of its card. */
function withoutChip(text: string, title: Element | null, fields: readonly FieldAt[]): string {
  for (const chip of title?.querySelectorAll('*') ?? []) {
    const said = fold(chip.textContent ?? '');
    if (said && text.endsWith(` ${said}`) && fields.some((field) => field.value === said))
      return text.slice(0, -said.length).trim();
  }
  return text;
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

/** True when a block beside the cards, drawn like them, holds words and is none of them: one that cannot be read. */
function missesCard(cards: readonly Element[]): boolean {
  const [first] = cards;
  const name = first ? drawnAs(first) : '';
  if (cards.length < 2 || !first?.parentElement || name === '') return false;
  return [...first.parentElement.children].some(
    (kid) =>
      !cards.some((card) => kid.contains(card)) &&
      drawnAs(kid) === name &&
      sightOf(kid) === 'seen' &&
      fold(`${kid.textContent ?? ''}${shadowOf(kid)?.textContent ?? ''}`) !== '',
  );
}

/** What blocks of one kind share: a class, else a tag of their own. '' where they say nothing of their kind. */
function drawnAs({ classList, localName }: Element): string {
  if (classList[0] !== undefined) return `.${classList[0]}`;
  return /-|^(?:article|li|details|fieldset)$/.test(localName) ? localName : '';
}

function chainOf(element: Element, steps: number): Element[] {
  const chain: Element[] = [];
  let up: Element | null = element;
  for (let step = 0; up && step < steps; step += 1, up = parentOf(up)) chain.push(up);
  return chain;
}
