import { markAlone } from './alone.ts';
import { emptyCell, NONE } from './cell.ts';
import { isCheck, isDrawnBeside, readCheck, readIcon, signOf, type Check } from './marks.ts';
import type { Cell } from './page.ts';
import { childrenOf, shadowOf, type Met } from './roots.ts';
import { mannerBelow, mannerOf, type Manner } from './visible.ts';

const NEVER_TEXT = new Set(['script', 'style', 'noscript', 'template', 'head', 'meta', 'link', 'datalist']);
/** No person's page nests a cell deeper; looking on would end in an overflow of the stack. */
const DEEPEST = 150;

/** White space, no-break and zero-width characters folded to single spaces. */
export function fold(text: string): string {
  // Most texts are short and clean; testing them is cheaper than three passes.
  if (!/[^\S ]|[\u200b-\u200f\u2028-\u202e\u2060\ufeff]| {2}|^ | $/.test(text)) return text;
  return text
    .replace(/[\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The name that an element gives to assistive technology by attribute, else ''. */
export function labelOf(element: Element): string {
  const label = element.getAttribute('aria-label');
  if (label) return fold(label);
  const ids = element.getAttribute('aria-labelledby');
  if (!ids) return '';
  const root = element.getRootNode() as Document | ShadowRoot;
  return fold(
    ids
      .split(/\s+/)
      .map((id) => root.getElementById?.(id)?.textContent ?? '')
      .join(' '),
  );
}

/** Blocks that hold no fact of a row even when they stand in it. */
function isAside(element: Element): boolean {
  const role = element.getAttribute('role');
  return role === 'tooltip' || role === 'menu' || role === 'listbox' || element.localName === 'dialog';
}

/** Collects what one cell, heading or block says. */
class Words {
  lines: string[] = [];
  icons: string[] = [];
  actions: string[] = [];
  heard: string[] = [];
  /** What stands in the markup of pictures without a name: never a word, but it may warn. */
  signs: string[] = [];
  unnamed = 0;
  /** Something is seen that is no word: only then may a text for screen readers stand for it. */
  pictured = false;
  checks: Check[] = [];
  /** Boxes that are not seen themselves. */
  veiled: Element[] = [];
  private open = '';

  add(text: string): void {
    this.open += text;
  }

  break(): void {
    const line = fold(this.open);
    if (line) this.lines.push(line);
    this.open = '';
  }
}

export interface TextRules {
  /** Texts of buttons are part of the text (in headings of columns) instead of actions (in cells). */
  buttonsAreText: boolean;
  /** An element that is read by somebody else (a nested list) and left out here. */
  skip?: (element: Element) => boolean;
  /** What style puts before the cell's own words is its label, in a stacked list, and no part of it. */
  labelBefore?: boolean;
}

/**
 * What a person reads in `element`: its lines, icons by their accessible names, check boxes and actions.
 * Hidden copies, tooltips, struck-out words and texts for screen readers only are not part of it; the last are
 * used only where a picture is seen that they name.
 *
 * @param manner how `element` itself is styled, where the caller knows it already.
 */
export function cellOf(
  element: Element,
  met: Met,
  rules: TextRules,
  manner: Manner = mannerOf(element),
): Cell {
  if (manner.struck) return emptyCell();
  const only = element.firstChild;
  const plain = only === element.lastChild && (!only || only.nodeType === 3);
  if (plain && (element.localName === 'td' || !holdsMore(element))) {
    // Most cells hold one text and nothing else.
    const before = rules.labelBefore ? '' : manner.before;
    const cell = emptyCell(fold(`${before}${only?.nodeValue ?? ''}${manner.after}`));
    if (cell.text === '' && element.hasAttributes()) cell.icons = namedIcon(element);
    return cell;
  }
  const alone =
    only === element.lastChild && only?.nodeType === 1 ? markAlone(only as Element, manner) : null;
  if (alone) return alone;
  const words = new Words();
  // A column's heading may be there for screen readers alone; what a row says must be seen.
  words.pictured = rules.buttonsAreText || manner.pictured;
  if (!rules.labelBefore) words.add(manner.before);
  read(element, words, met, rules, manner, 0);
  words.add(manner.after);
  words.break();
  if (words.veiled.length > 0) unveil(words, element);
  return cellFrom(words);
}

/** What is seen in the element stands elsewhere: in a shadow root, in a frame, where its slot is filled. */
function holdsMore(element: Element): boolean {
  return (
    element.localName.includes('-') ||
    /^(slot|iframe|frame)$/.test(element.localName) ||
    shadowOf(element) !== null
  );
}

/** Boxes that are hidden count where something is drawn in their place; else nobody sees how they stand. */
function unveil(words: Words, element: Element): void {
  const drawn = words.pictured || words.unnamed > 0 || words.icons.length > 0;
  for (const box of words.veiled) {
    if (drawn || isDrawnBeside(box, element)) words.checks.push(readCheck(box));
    else words.unnamed += 1;
  }
}

function cellFrom(words: Words): Cell {
  const bare = words.lines.length === 0 && words.icons.length === 0 && words.actions.length === 0;
  const pictured = bare && (words.pictured || words.unnamed > 0);
  const states = new Set(words.checks.map((check) => check.on));
  return {
    text: words.lines.join(' '),
    lines: words.lines,
    icons: pictured ? words.heard : words.icons,
    unnamedIcons: words.unnamed,
    checked: words.checks.length > 0 && states.size === 1 ? (words.checks[0]?.on ?? null) : null,
    fixed: words.checks.length > 0 && words.checks.every((check) => check.fixed),
    actions: words.actions,
    heard: pictured ? [] : [...words.heard, ...words.signs],
  };
}

function namedIcon(element: Element): string[] {
  const label = labelOf(element);
  return label ? [label] : NONE;
}

/** The text alone, as {@link cellOf} reads it. */
export function textOf(element: Element, met: Met): string {
  return cellOf(element, met, { buttonsAreText: true }).text;
}

function read(parent: Node, words: Words, met: Met, rules: TextRules, manner: Manner, depth: number): void {
  if (depth > DEEPEST) {
    met.tooDeep = true;
    return;
  }
  let elder: Manner | null = null;
  for (const node of childrenOf(parent, met)) {
    if (node.nodeType === 3) words.add(node.nodeValue ?? '');
    else if (node.nodeType === 1) {
      const element = node as Element;
      const own: Manner = mannerBelow(manner, elder, element);
      elder = own;
      readElement(element, words, met, rules, { manner: own, depth });
    } else if (node.nodeType === 9 || node.nodeType === 11) read(node, words, met, rules, manner, depth + 1);
  }
}

interface Place {
  manner: Manner;
  depth: number;
}

function readElement(element: Element, words: Words, met: Met, rules: TextRules, place: Place): void {
  const tag = element.localName;
  if (NEVER_TEXT.has(tag) || rules.skip?.(element) || isAside(element)) return;
  if (tag === 'br') return words.break();
  const { manner } = place;
  // Also when hidden: design systems hide the real box and draw one in its place.
  if (isCheck(element)) {
    if (manner.sight === 'seen') words.checks.push(readCheck(element));
    else words.veiled.push(element);
    return;
  }
  if (manner.sight === 'hidden') return;
  if (manner.sight === 'heard') {
    const boxes = [...element.querySelectorAll('*')].filter(isCheck);
    words.veiled.push(...boxes);
    const text = boxes.length > 0 ? '' : fold(element.textContent ?? '');
    if (text) words.heard.push(text);
    return;
  }
  // Struck out: the page takes it back.
  if (manner.struck || tag === 's' || tag === 'del' || tag === 'strike') return;
  const icon = readIcon(element);
  if (icon !== null) {
    if (icon) words.icons.push(icon);
    else {
      words.unnamed += 1;
      words.signs.push(signOf(element));
    }
    return;
  }
  if (tag === 'select') return words.add(` ${chosen(element as HTMLSelectElement)} `);
  if (tag === 'input') return words.add(` ${valueOf(element as HTMLInputElement)} `);
  if (tag === 'textarea') return words.add(` ${(element as HTMLTextAreaElement).value} `);
  const isButton = tag === 'button' || element.getAttribute('role') === 'button';
  if (!rules.buttonsAreText && (isButton || tag === 'a')) {
    const text = textOf(element, met) || labelOf(element);
    if (text) words.actions.push(text);
    if (isButton) return;
  }
  words.pictured ||= manner.pictured;
  if (!manner.inline) words.break();
  words.add(manner.before);
  read(element, words, met, rules, manner, place.depth + 1);
  words.add(manner.after);
  if (!manner.inline) words.break();
}

function chosen(select: HTMLSelectElement): string {
  return select.value === '' ? '' : [...select.selectedOptions].map((option) => option.text).join(', ');
}

function valueOf(input: HTMLInputElement): string {
  return /^(text|email|date|tel|url|number)$/.test(input.type) ? input.value : '';
}
