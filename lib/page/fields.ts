import type { FieldAt, Look } from './look.ts';
import type { Cell } from './page.ts';
import { childrenOf } from './roots.ts';
import { emptyCell } from './cell.ts';
import { cellOf, fold } from './text.ts';
import { sightOf } from './visible.ts';

/** "AAMC ID: 12345678": a short label, a colon, a value on the same line. */
const LABELLED = /^([^:]{2,40}):\s+(\S.{0,200})$/;
/** A label alone: words, at most five, without a number of its own. */
const LABEL = /^(?=.*\p{L})(?!.*\d{3})[^:]{2,42}$/u;

/** A heading names what is below it; it is no label. */
const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role=heading], table, [role=table], [role=grid]';

/** A line that holds its own label, parted; `null` when it does not. */
export function labelled(line: string): { label: string; value: string } | null {
  const match = LABELLED.exec(line);
  if (!match?.[1] || !match[2]) return null;
  // "10:30", "https://" and sentences with a colon are not labels.
  if (/\d$/.test(match[1]) || match[1].split(' ').length > 6) return null;
  return { label: fold(match[1]), value: fold(match[2]) };
}

/** Every labelled value below `element`: description lists, and label and value side by side. */
export function fieldsIn(element: Element, look: Look): FieldAt[] {
  const found: FieldAt[] = [];
  collect(element, look, found, 0);
  return found;
}

function collect(parent: Node, look: Look, found: FieldAt[], depth: number): void {
  if (depth > 100) return;
  for (const node of childrenOf(parent, look.met)) {
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    if (sightOf(element) !== 'seen') continue;
    const here = fieldsAt(element, look);
    if (here.length > 0) found.push(...here);
    else collect(element, look, found, depth + 1);
  }
}

/**
 * The fields that `element` is, most often none: a `dt` with its `dd`; a block of two parts, a label and what stands
 * beside or below it; lines that read "Label: value". A label without a colon is taken for one only by the words that
 * it turns out to be, which is not known here.
 */
export function fieldsAt(element: Element, look: Look): FieldAt[] {
  const tag = element.localName;
  if (tag === 'dt' || element.getAttribute('role') === 'term') return described(element, look);
  if (tag === 'dd' || element.childElementCount > 8 || element.querySelector(HEADINGS)) return [];
  const pair = pairIn(element, look);
  if (pair) return pair;
  const cell = cellOf(element, look.met, { buttonsAreText: false });
  if (cell.text.length > 240 || cell.lines.length === 0) return [];
  const [first = '', second] = cell.lines;
  if (cell.lines.length === 2 && second && first.endsWith(':') && first.length <= 42) {
    return field(first, { ...cell, text: second, lines: [second] }, element);
  }
  const parts = cell.lines.map(labelled);
  if (cell.lines.length > 1 && blocksIn(element)) return [];
  const [named] = parts;
  if (named && parts.slice(1).every((part) => part === null)) {
    const lines = [named.value, ...cell.lines.slice(1)];
    return field(named.label, { ...cell, text: lines.join(' '), lines }, element);
  }
  if (parts.includes(null)) return [];
  return parts.flatMap((part) => {
    if (!part) return [];
    // Icons of one line cannot be told from those of the next: none of them is sure of its words.
    return field(part.label, { ...cell, text: part.value, lines: [part.value] }, element);
  });
}

/** A term with all of its descriptions. */
function described(term: Element, look: Look): FieldAt[] {
  const values: Cell[] = [];
  for (let next = term.nextElementSibling; next; next = next.nextElementSibling) {
    if (next.localName !== 'dd' && next.getAttribute('role') !== 'definition') break;
    if (sightOf(next) === 'seen') values.push(cellOf(next, look.met, { buttonsAreText: false }));
  }
  if (values.length === 0) return [];
  const label = cellOf(term, look.met, { buttonsAreText: true }).text;
  return field(label, togetherIn(values), term);
}

/** Several descriptions of one term. One that holds nothing but links and buttons is something to do, not a value. */
function togetherIn(values: readonly Cell[]): Cell {
  const told = values.filter((one) => one.text !== one.actions.join(' ') || one.text === '');
  const said = told.length > 0 ? told : values;
  const lines = said.flatMap((one) => one.lines);
  const [first = emptyCell()] = said;
  return {
    ...first,
    lines,
    text: lines.join(' '),
    icons: said.flatMap((one) => one.icons),
    unnamedIcons: said.reduce((sum, one) => sum + one.unnamedIcons, 0),
    checked: said.length === 1 ? first.checked : null,
    actions: values.flatMap((one) => one.actions),
    heard: said.flatMap((one) => one.heard),
  };
}

/** A block of exactly two parts of which the first can be a label. */
function pairIn(element: Element, look: Look): FieldAt[] | null {
  const [first, second, third] = partsOf(element, look);
  if (!first || !second || third || first.nodeType !== 1) return null;
  if (second.nodeType === 3 && element.childElementCount > 1) return null;
  const named = first as Element;
  // Two pairs side by side are not one.
  if (named.childElementCount > 1) return null;
  const label = cellOf(named, look.met, { buttonsAreText: true });
  const [said = ''] = label.lines;
  if (label.lines.length !== 1 || label.checked !== null) return null;
  const value = second.nodeType === 1 ? valueIn(second as Element, look) : null;
  // Beside a tick stands what is ticked, in more words, its number among them.
  const ticked = value !== null && isTick(value) && said.length <= 100 && /\p{L}{2}/u.test(said);
  if (!ticked && (!LABEL.test(said.replace(/:$/, '')) || said.split(' ').length > 5)) return null;
  if (value) {
    if (value.lines.length > 3 || value.text.length > 240) return null;
    return field(said, value, element);
  }
  const rest = fold(second.nodeValue ?? '').replace(/^:\s*/, '');
  const marked = said.endsWith(':') || /^\s*:/.test(second.nodeValue ?? '');
  if (!marked && !/^(b|strong|label|th)$/.test(named.localName)) return null;
  return field(said, emptyCell(rest), element);
}

/** A tick or a box, and no word. */
function isTick({ text, checked, icons }: Cell): boolean {
  return /^[✓✔☑✅√✗✘☐○❌×]$/.test(text) || (text === '' && checked !== null && icons.length === 0);
}

/** A value; a button in its place is something to do, not a word. */
function valueIn(element: Element, look: Look): Cell {
  const isButton = element.localName === 'button' || element.getAttribute('role') === 'button';
  const cell = cellOf(element, look.met, { buttonsAreText: isButton });
  return isButton ? { ...emptyCell(), actions: [cell.text] } : cell;
}

/** What is seen directly in `element`: elements, and texts that are more than white space. */
function partsOf(element: Element, look: Look): Node[] {
  const parts: Node[] = [];
  for (const node of childrenOf(element, look.met)) {
    if (node.nodeType === 3 ? !fold(node.nodeValue ?? '') : node.nodeType !== 1) continue;
    if (node.nodeType === 1 && sightOf(node as Element) !== 'seen') continue;
    parts.push(node);
    if (parts.length > 2) break;
  }
  return parts;
}

/** True when lines of `element` stand in blocks of their own, each of which is looked at by itself. */
export function blocksIn(element: Element): boolean {
  const view = element.ownerDocument.defaultView;
  return [...element.children].some(
    (child) =>
      child.localName !== 'br' &&
      !/^(inline|none|contents)/.test(view?.getComputedStyle(child).display ?? ''),
  );
}

function field(label: string, cell: Cell, element: Element): FieldAt[] {
  const name = fold(label.replace(/:$/, ''));
  const value = cell.text || (cell.icons[0] ?? '');
  return name ? [{ label: name, value, element, cell }] : [];
}
