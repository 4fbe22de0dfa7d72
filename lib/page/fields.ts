import type { FieldAt, Look } from './look.ts';
import { childrenOf } from './roots.ts';
import { cellOf, fold, textOf } from './text.ts';
import { sightOf } from './visible.ts';

/** "AAMC ID: 12345678": a short label, a colon, a value on the same line. */
const LABELLED = /^([^:]{2,40}):\s+(\S.{0,200})$/;

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
  collect(element, look, found);
  return found;
}

function collect(parent: Node, look: Look, found: FieldAt[]): void {
  for (const node of childrenOf(parent, look.met)) {
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    if (sightOf(element) !== 'seen') continue;
    const here = fieldAt(element, look);
    if (here) found.push(here);
    else collect(element, look, found);
  }
}

/**
 * The field that `element` is, `null` when it is none: a `dt` with its `dd`, or a block of two parts (the first
 * ending in a colon, or a `label`, or small print over a value), or a line "Label: value".
 */
export function fieldAt(element: Element, look: Look): FieldAt | null {
  const tag = element.localName;
  if (tag === 'dt' || element.getAttribute('role') === 'term') {
    const value = element.nextElementSibling;
    if (!value || (value.localName !== 'dd' && value.getAttribute('role') !== 'definition')) return null;
    return field(textOf(element, look.met), valueText(value, look), element);
  }
  if (tag === 'dd' || element.childElementCount > 8) return null;
  const cell = cellOf(element, look.met, { buttonsAreText: true });
  if (cell.text.length > 240 || cell.lines.length === 0) return null;
  if (cell.lines.length === 1) {
    const parts = labelled(cell.text);
    return parts ? field(parts.label, parts.value, element) : null;
  }
  const [first, ...rest] = cell.lines;
  if (first && rest.length === 1 && first.endsWith(':') && first.length <= 42) {
    return field(first.slice(0, -1), rest.join(' '), element);
  }
  return null;
}

function valueText(value: Element, look: Look): string {
  const cell = cellOf(value, look.met, { buttonsAreText: false });
  return cell.text || (cell.icons[0] ?? '');
}

function field(label: string, value: string, element: Element): FieldAt | null {
  const name = fold(label.replace(/:$/, ''));
  return name ? { label: name, value, element } : null;
}
