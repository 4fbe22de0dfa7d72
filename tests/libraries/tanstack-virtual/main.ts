import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualItem,
} from '@tanstack/virtual-core';

import { contentOf, drawSheet, element, linesIn } from '../draw.ts';
import type { Sheet } from '../sheet.ts';

const HEIGHT = 48;

const box = (style: string, ...content: HTMLElement[]): HTMLElement => {
  const made = element('div');
  made.style.cssText = style;
  made.append(...content);
  return made;
};

/** One row where it belongs in the height of all of them. */
function rowOf(sheet: Sheet, { index, start }: VirtualItem, columns: string): HTMLElement {
  const cells = sheet.columns.map(({ key }) => box('', contentOf(sheet.rows[index]?.cells[key])));
  const style = `position: absolute; top: 0; transform: translateY(${start}px); height: ${HEIGHT}px;`;
  return box(`${style} ${columns}`, ...cells);
}

// `div`s without a role: of the rows only those in view are in the page, each moved to its place.
drawSheet((sheet, into) => {
  const columns = `display: grid; grid-template-columns: repeat(${sheet.columns.length}, 140px);`;
  const inner = box('position: relative;');
  const scroller = box('height: 400px; overflow: auto;', inner);
  into.append(
    box(`${columns} font-weight: bold;`, ...sheet.columns.map(({ lines }) => box('', linesIn(lines)))),
    scroller,
  );
  const draw = (): void => {
    inner.style.height = `${virtual.getTotalSize()}px`;
    inner.replaceChildren(...virtual.getVirtualItems().map((item) => rowOf(sheet, item, columns)));
  };
  const virtual = new Virtualizer<HTMLElement, HTMLElement>({
    count: sheet.rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => HEIGHT,
    overscan: 2,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: draw,
  });
  virtual._didMount();
  virtual._willUpdate();
  draw();
});
