import { boxOf, listAt, type Box } from './outline.ts';
import type { Grid, PageLook } from '../page/page.ts';
import { hear } from '../page/hear.ts';
import { createHost, sheetFor } from '../page/host.ts';
import { announce, say } from '../page/say.ts';
import { hostSheet, sheetText } from './sheet.ts';

/** A pane over the whole page: the pointer and the keys stay in it, and its panel stands on it. */
export interface Pane {
  document: Document;
  /** What stands in the panel below its bar. */
  fill(content: Node[], foot: Node[]): void;
  /** Draws frames around lists; one of them is the chosen one. */
  outline(lists: readonly Grid[], chosen: number | null): void;
  /** Calls back when the pointer is on a list, and when it is pressed there. Without: pointing does nothing. */
  onPoint(point: ((list: number, pressed: boolean) => void) | null): void;
  /** Says a sentence to screen readers. */
  say(text: string): void;
  close(): void;
}

/**
 * Lays a pane over the page. It is a frame with a document of its own: an event in it never runs through the page's
 * document, so that the portal hears none of the pointer and none of the keys. A frame in a shadow tree is not among
 * the frames of the page (`window.frames`), so that the page has no way to its document.
 *
 * Its coming and going wakes the reader's watch: marks that found no room below the pane are put in their places when it
 * goes.
 *
 * @param onEscape the user leaves
 */
export function layPane(page: Document, look: PageLook, onEscape: () => void): Pane {
  const view = page.defaultView ?? window;
  const { host, root } = createHost(page, hostSheet);
  const frame = page.createElement('iframe');
  const called = 'Letter Rounds: show me the list';
  frame.setAttribute('aria-label', called);
  root.append(frame);
  page.documentElement.append(host);
  const inside = frame.contentDocument;
  const own = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!inside || !own) throw new Error('The page leaves no room for a pane.');
  inside.adoptedStyleSheets = [sheetFor(own, sheetText)];
  inside.documentElement.lang = 'en';
  inside.title = called;

  const made = <T extends keyof HTMLElementTagNameMap>(tag: T, name: string): HTMLElementTagNameMap[T] => {
    const element = inside.createElement(tag);
    element.className = name;
    return element;
  };
  const glass = made('div', 'glass');
  const outlines = made('div', 'outlines');
  const panel = made('div', 'panel');
  panel.setAttribute('role', 'dialog');
  panel.setAttribute('aria-modal', 'true');
  panel.setAttribute('aria-labelledby', 'title');
  const bar = made('div', 'bar');
  const name = inside.createElement('span');
  say(name, 'Letter Rounds (not AAMC)');
  const button = (text: string, onClick: () => void): HTMLButtonElement => {
    const element = made('button', 'plain');
    element.type = 'button';
    say(element, text);
    hear(element, 'click', onClick);
    return element;
  };
  const side = button('Move aside', () => panel.classList.toggle('left'));
  const leave = button('Leave', onEscape);
  bar.append(name, side, leave);
  const body = made('div', 'body');
  const foot = made('div', 'foot');
  const heard = made('div', 'heard');
  heard.setAttribute('role', 'status');
  panel.append(bar, body, foot, heard);
  inside.body.append(glass, outlines, panel);
  inside.body.classList.toggle('dark', view.matchMedia('(prefers-color-scheme: dark)').matches);

  let lists: readonly Grid[] = [];
  let chosen: number | null = null;
  let point: ((list: number, pressed: boolean) => void) | null = null;
  const ended = new AbortController();
  const { signal } = ended;

  const boxes = (): (Box | null)[] => lists.map((grid) => boxOf(grid, look));

  function draw(): void {
    outlines.replaceChildren();
    boxes().forEach((box, index) => {
      if (!box || (chosen !== null && chosen !== index && point === null)) return;
      const line = made('div', index === chosen ? 'outline chosen' : 'outline');
      line.style.left = `${String(box.left - 4)}px`;
      line.style.top = `${String(box.top - 4)}px`;
      line.style.width = `${String(box.right - box.left + 8)}px`;
      line.style.height = `${String(box.bottom - box.top + 8)}px`;
      outlines.append(line);
    });
  }

  function pointed(event: MouseEvent, pressed: boolean): void {
    const list = listAt(boxes(), event.clientX, event.clientY);
    if (list !== null) point?.(list, pressed);
  }

  hear(glass, 'mousemove', (event) => pointed(event, false));
  hear(glass, 'click', (event) => pointed(event, true));
  for (const moved of ['scroll', 'resize'] as const)
    hear(view, moved, draw, { capture: true, passive: true, signal });
  /** A key that is down: where it is let go, its last event is heard, and that is not to be the page. */
  let held = false;
  hear(inside, 'keyup', () => {
    held = false;
  });
  hear(inside, 'keydown', (event) => {
    held = true;
    if (event.key === 'Escape') onEscape();
    if (event.key === 'Tab') stayInside(event);
  });

  /** The keys' focus goes round in the panel, and never out to the page. */
  function stayInside(event: KeyboardEvent): void {
    const stops = [...panel.querySelectorAll<HTMLElement>('button, select, input:checked, a[href]')];
    const [first, last] = [stops[0], stops.at(-1)];
    const at = inside?.activeElement;
    if (event.shiftKey && (at === first || at?.localName === 'h1')) last?.focus();
    else if (!event.shiftKey && at === last) first?.focus();
    else return;
    event.preventDefault();
  }

  return {
    document: inside,
    fill(content, buttons) {
      body.replaceChildren(...content);
      body.scrollTop = 0;
      foot.replaceChildren(...buttons);
      inside.getElementById('title')?.focus();
    },
    outline(all, one) {
      lists = all;
      chosen = one;
      draw();
    },
    onPoint(listener) {
      point = listener;
      glass.classList.toggle('picking', listener !== null);
    },
    say(text) {
      announce(heard, text);
    },
    close() {
      ended.abort();
      if (!held) {
        host.remove();
        return;
      }
      inside.body.replaceChildren();
      for (const over of ['keyup', 'blur'] as const) hear(own, over, () => host.remove());
    },
  };
}
