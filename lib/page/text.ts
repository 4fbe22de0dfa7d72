import type { Cell } from './page.ts';
import { childrenOf, type Met } from './roots.ts';
import { sightOf } from './visible.ts';

const NEVER_TEXT = new Set(['script', 'style', 'noscript', 'template', 'head', 'meta', 'link', 'datalist']);
const INLINE = /^(inline|ruby|contents|none)/;

/** White space, no-break and zero-width characters folded to single spaces. */
export function fold(text: string): string {
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
  unnamed = 0;
  checks: { on: boolean | null; fixed: boolean }[] = [];
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
}

/**
 * What a person reads in `element`: its lines, icons by their accessible names, check boxes and actions.
 * Hidden copies, tooltips, struck-out words and texts for screen readers only are not part of it; the last are
 * used only where nothing else is there.
 */
export function cellOf(element: Element, met: Met, rules: TextRules): Cell {
  const only = element.firstChild;
  if (only === element.lastChild && (!only || only.nodeType === 3) && !element.localName.includes('-')) {
    // Most cells hold one text and nothing else.
    const text = fold(only?.nodeValue ?? '');
    return {
      text,
      lines: text ? [text] : [],
      icons: namedIcon(element, text),
      unnamedIcons: 0,
      checked: null,
      fixed: false,
      actions: [],
    };
  }
  const words = new Words();
  read(element, words, met, rules);
  words.break();
  if (words.lines.length === 0 && words.icons.length === 0 && words.actions.length === 0) {
    words.icons.push(...words.heard);
  }
  const states = new Set(words.checks.map((check) => check.on));
  return {
    text: words.lines.join(' '),
    lines: words.lines,
    icons: words.icons,
    unnamedIcons: words.unnamed,
    checked: words.checks.length > 0 && states.size === 1 ? (words.checks[0]?.on ?? null) : null,
    fixed: words.checks.length > 0 && words.checks.every((check) => check.fixed),
    actions: words.actions,
  };
}

function namedIcon(element: Element, text: string): string[] {
  const label = text ? '' : labelOf(element);
  return label ? [label] : [];
}

/** The text alone, as {@link cellOf} reads it. */
export function textOf(element: Element, met: Met): string {
  return cellOf(element, met, { buttonsAreText: true }).text;
}

function read(parent: Node, words: Words, met: Met, rules: TextRules): void {
  for (const node of childrenOf(parent, met)) {
    if (node.nodeType === 3) words.add(node.nodeValue ?? '');
    else if (node.nodeType === 1) readElement(node as Element, words, met, rules);
  }
}

function readElement(element: Element, words: Words, met: Met, rules: TextRules): void {
  const tag = element.localName;
  if (NEVER_TEXT.has(tag) || rules.skip?.(element) || isAside(element)) return;
  if (tag === 'br') return words.break();
  const sight = sightOf(element);
  if (sight === 'hidden' && !isCheck(element)) return;
  if (sight === 'heard' && !isCheck(element) && !element.querySelector('input')) {
    const text = fold(element.textContent ?? '');
    if (text) words.heard.push(text);
    return;
  }
  if (isCheck(element)) return readCheck(element, words);
  // Struck out: the page takes it back.
  if (tag === 's' || tag === 'del' || tag === 'strike') return;
  if (readIcon(element, words)) return;
  if (tag === 'select') return words.add(` ${chosen(element as HTMLSelectElement)} `);
  if (tag === 'input') return words.add(` ${valueOf(element as HTMLInputElement)} `);
  if (tag === 'textarea') return words.add(` ${(element as HTMLTextAreaElement).value} `);
  if (!rules.buttonsAreText && (tag === 'button' || element.getAttribute('role') === 'button')) {
    const text = textOf(element, met) || labelOf(element);
    if (text) words.actions.push(text);
    return;
  }
  if (tag === 'a' && !rules.buttonsAreText) {
    const text = textOf(element, met) || labelOf(element);
    if (text) words.actions.push(text);
  }
  const inline = isInline(element);
  if (!inline) words.break();
  read(element, words, met, rules);
  if (!inline) words.break();
}

function isInline(element: Element): boolean {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return style ? INLINE.test(style.display) : false;
}

function isCheck(element: Element): boolean {
  if (element.localName === 'input') {
    const type = (element as HTMLInputElement).type;
    return type === 'checkbox' || type === 'radio';
  }
  const role = element.getAttribute('role');
  return role === 'checkbox' || role === 'switch';
}

function readCheck(element: Element, words: Words): void {
  const input = element.localName === 'input' ? (element as HTMLInputElement) : null;
  const said = element.getAttribute('aria-checked');
  const mixed = input?.indeterminate === true || said === 'mixed';
  const on = mixed ? null : input ? input.checked : said === 'true';
  const fixed = input?.disabled === true || element.getAttribute('aria-disabled') === 'true';
  words.checks.push({ on, fixed });
}

/** Icons speak by their accessible name only; a font icon's ligature ("check_circle") is not a word. */
function readIcon(element: Element, words: Words): boolean {
  const tag = element.localName;
  const role = element.getAttribute('role');
  const isImage = tag === 'img' || tag === 'svg' || role === 'img' || tag === 'i' || tag.endsWith('-icon');
  const ligature =
    !isImage &&
    element.getAttribute('aria-hidden') === 'true' &&
    element.childElementCount === 0 &&
    /^[a-z][a-z0-9_]*$/.test(fold(element.textContent ?? ''));
  if (ligature) words.unnamed += 1;
  if (ligature) return true;
  if (!isImage) return false;
  if (tag === 'i' && role !== 'img' && element.textContent?.trim() && !element.hasAttribute('aria-label')) {
    // An <i> with words in it is emphasis, unless it is a ligature.
    return /^[a-z0-9]+(_[a-z0-9]+)+$/.test(fold(element.textContent));
  }
  if (element.getAttribute('aria-hidden') === 'true') {
    words.unnamed += 1;
    return true;
  }
  const title =
    tag === 'svg' ? element.querySelector(':scope > title')?.textContent : element.getAttribute('title');
  const name = fold(element.getAttribute('alt') ?? '') || labelOf(element) || fold(title ?? '');
  if (name) words.icons.push(name);
  else words.unnamed += 1;
  return true;
}

function chosen(select: HTMLSelectElement): string {
  return select.value === '' ? '' : [...select.selectedOptions].map((option) => option.text).join(', ');
}

function valueOf(input: HTMLInputElement): string {
  return /^(text|email|date|tel|url|number)$/.test(input.type) ? input.value : '';
}
