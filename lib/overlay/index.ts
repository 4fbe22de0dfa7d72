import type { Overlay } from '../messages.ts';
import { createLayer } from './layer.ts';
import { createMarks } from './marks.ts';
import { createStrip, type StripChoices } from './strip.ts';
import { worstOf } from './worst.ts';

export interface PageOverlay {
  /** Shows the marks beside their rows and the strip; an overlay without either takes everything away. */
  show(overlay: Overlay, rowElement: (row: string) => Element | null): void;
  /** Says one sentence in the strip, without marks. */
  say(text: string): void;
  /** Takes everything of ours out of the document. A later `show` brings it back. */
  remove(): void;
  /** True for every node of ours. */
  owns(node: Node): boolean;
}

/**
 * What we show on a portal's page: plain DOM in one layer of ours, beside the page's body. It moves nothing on the page,
 * lets the pointer through but for its own buttons, and never clicks, scrolls or focuses anything of the page's.
 */
export function createOverlay(document: Document, choices: StripChoices): PageOverlay {
  const layer = createLayer(document);
  const owns = (node: Node): boolean => layer.owns(node);
  const marks = createMarks(layer.root, document, owns, () => strip.keepOff());
  const strip = createStrip(layer.root, document, owns, marks.boxes, choices);

  function remove(): void {
    marks.clear();
    strip.set(null);
    layer.detach();
  }

  function show(overlay: Overlay, rowElement: (row: string) => Element | null): void {
    if ((overlay.marks.length === 0 && overlay.strip === null) || !layer.attach()) {
      remove();
      return;
    }
    const above = overlay.marks.some(({ row }) => rowElement(row)?.closest(':modal, :popover-open'));
    const worst = worstOf(marks.set(overlay.marks, rowElement));
    const { next = [], copy = '', offersList = false } = overlay;
    strip.set(overlay.strip, { next, copy, offersList, rowElement, worst });
    layer.raise(above);
  }

  return {
    show,
    say(text) {
      show({ marks: [], strip: text }, () => null);
    },
    remove,
    owns,
  };
}
