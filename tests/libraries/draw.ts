import type { Sheet, SheetCell } from './sheet.ts';

declare global {
  interface Window {
    /** Put there by the server side before the library starts. */
    __sheet?: Sheet;
  }
}

/**
 * Draws the page around a list (the same for every library) and lets the library draw the list itself.
 *
 * @param draw gets the page's headings and cells, and the element to draw into
 */
export function drawSheet(draw: (sheet: Sheet, into: HTMLElement) => void): void {
  const sheet = window.__sheet;
  if (!sheet) throw new Error('Open this page through serveLibraries.');
  document.title = sheet.portal === 'eras' ? 'MyERAS' : 'AMCAS';
  const header = element('header');
  header.append(...sheet.bar.map((part) => element('div', part)));
  const main = element('main');
  const into = element('div');
  into.id = 'list';
  main.append(element('h1', sheet.heading), element('p', sheet.help), into);
  document.body.append(
    header,
    main,
    element('footer', 'Practice page for tests. Everybody here is made up.'),
  );
  draw(sheet, into);
}

/** A new element with text in it. */
export function element<T extends keyof HTMLElementTagNameMap>(tag: T, text = ''): HTMLElementTagNameMap[T] {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

/** The lines of a heading or a cell, each in a block of its own when there are several. */
export function linesIn(lines: readonly string[]): HTMLElement {
  if (lines.length < 2) return element('span', lines[0]);
  const box = element('div');
  box.append(...lines.map((line) => element('div', line)));
  return box;
}

/** What stands in a cell: its lines, or a box as the browser draws one. */
export function contentOf(cell: SheetCell | undefined): HTMLElement {
  if (cell?.check === undefined) return linesIn(cell?.lines ?? []);
  const box = element('input');
  box.type = 'checkbox';
  box.checked = cell.check;
  box.disabled = cell.fixed === true;
  return box;
}

/** What stands in a cell as text alone, with a glyph for a box that is ticked. */
export function glyphOf(cell: SheetCell | undefined): HTMLElement {
  if (cell?.check === undefined) return linesIn(cell?.lines ?? []);
  return element('span', cell.check ? '✓' : '');
}
