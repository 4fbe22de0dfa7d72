import type { Look } from './look.ts';
import { labelOf, textOf } from './text.ts';
import { sightOf } from './visible.ts';

/** What a filter shows when it lets everything through. */
const EVERYTHING =
  /^(?:(?:all|any|every|everything|none|no filter|show all|view all|select|choose|filter|search)\b|[-–—\s]*$)/i;
const NAMES_FILTER = /\b(search|filter|find|narrow|refine)/i;
const TAKES_BACK = /^(?:clear|reset|remove)\s+(?:all\s+|the\s+)?(?:filters?|search)\b/i;

/** True when a text box of a search or filter has something in it. */
export function isSearching(input: HTMLInputElement): boolean {
  if (!/^(text|search)$/.test(input.type) || input.value.trim() === '') return false;
  if (sightOf(input) !== 'seen') return false;
  if (input.type === 'search' || input.closest('[role=search], search')) return true;
  const named = [
    input.placeholder,
    labelOf(input),
    input.labels?.[0]?.textContent ?? '',
    input.title,
    input.getAttribute('role') === 'searchbox' ? 'search' : '',
  ];
  return NAMES_FILTER.test(named.join(' '));
}

/** True when a box in a row of headings holds text, or a drop-down there lets only some through. */
export function isFilledIn(headings: Element): boolean {
  for (const box of headings.querySelectorAll('input, select')) {
    if (box.localName === 'select') {
      if (isNarrowing(box as HTMLSelectElement)) return true;
    } else {
      const input = box as HTMLInputElement;
      if (/^(text|search|number|date|)$/.test(input.type) && input.value.trim() !== '') return true;
    }
  }
  return false;
}

/** True when a drop-down that offers "All" stands on something else. */
export function isNarrowing(select: HTMLSelectElement): boolean {
  const chosen = select.selectedOptions[0]?.text.trim() ?? '';
  if (select.multiple ? chosen === '' : EVERYTHING.test(chosen) || select.value === '') return false;
  const name = `${labelOf(select)} ${select.labels?.[0]?.textContent ?? ''}`;
  const offersAll = [...select.options].some((option) => /^(all|any)\b/i.test(option.text.trim()));
  // "Show 10 entries" offers all, too; how many rows a page has says its pager.
  if (/^\d+\b/.test(chosen)) return false;
  return offersAll || NAMES_FILTER.test(name);
}

/** True when a drop-down that is drawn by hand, and named a filter, stands on something. */
export function isNarrowingBox(box: Element, look: Look): boolean {
  const value = box.localName === 'input' ? (box as HTMLInputElement).value : textOf(box, look.met);
  return NAMES_FILTER.test(labelOf(box)) && !EVERYTHING.test(value.trim());
}

/**
 * True for one of several tabs or pressed buttons, of which another lets everything through ("All", "Uploaded",
 * "Waiting").
 */
export function isNarrowingTab(tab: Element, look: Look): boolean {
  const group = tab.closest('[role=tablist], [role=group], [role=radiogroup], [role=toolbar], ul, fieldset');
  if (!group || EVERYTHING.test(textOf(tab, look.met))) return false;
  const others = group.querySelectorAll('[role=tab], [aria-pressed=false], button, a, [role=radio]');
  return [...others].some((other) => other !== tab && /^all\b/i.test((other.textContent ?? '').trim()));
}

/** True for a box beside "Show only …" or "Hide …" that is checked. */
export function isHiding(input: HTMLInputElement): boolean {
  if (input.type !== 'checkbox' || !input.checked) return false;
  const name = `${labelOf(input)} ${input.labels?.[0]?.textContent ?? ''}`;
  return /^\s*(hide|only)\b|\bonly\b/i.test(name);
}

/** True for the name of a button that is there only while a filter is on. */
export function takesFilterBack(name: string): boolean {
  return TAKES_BACK.test(name);
}
