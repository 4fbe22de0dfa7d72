import { boxOf, listAt, type Box } from './outline.ts';
import type { Grid, PageLook } from '../page/page.ts';
import { hostSheet, sheetText } from './sheet.ts';

/**
 * The one element of ours in the page. The reader's watch is woken by it: marks that found no room below the pane are put
 * in their places when it goes.
 */
const HOST = 'letter-rounds-teach';

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
 * document, so that the portal hears none of the pointer and none of the keys.
 *
 * @param onEscape the user leaves
 */
export function layPane(page: Document, look: PageLook, onEscape: () => void): Pane {
  const view = page.defaultView ?? window;
  const host = page.createElement(HOST);
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [sheetOf(view, hostSheet)];
  const frame = page.createElement('iframe');
  frame.title = 'Letter Rounds: show me the list';
  root.append(frame);
  page.documentElement.append(host);
  const inside = frame.contentDocument;
  const own = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!inside || !own) throw new Error('The page leaves no room for a pane.');
  inside.adoptedStyleSheets = [sheetOf(own, sheetText)];
  inside.documentElement.lang = 'en';
  inside.title = frame.title;

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
  name.textContent = 'Letter Rounds (not AAMC)';
  const side = made('button', 'plain');
  side.type = 'button';
  side.textContent = 'Move aside';
  side.addEventListener('click', () => panel.classList.toggle('left'));
  const leave = made('button', 'plain');
  leave.type = 'button';
  leave.textContent = 'Leave';
  leave.addEventListener('click', onEscape);
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

  glass.addEventListener('mousemove', (event) => pointed(event, false));
  glass.addEventListener('click', (event) => pointed(event, true));
  for (const moved of ['scroll', 'resize'])
    view.addEventListener(moved, draw, { capture: true, passive: true, signal });
  /** A key that is down: where it is let go, its last event is heard, and that is not to be the page. */
  let held = false;
  inside.addEventListener('keyup', () => {
    held = false;
  });
  inside.addEventListener('keydown', (event) => {
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
      heard.textContent = text;
    },
    close() {
      ended.abort();
      if (!held) {
        host.remove();
        return;
      }
      inside.body.replaceChildren();
      for (const over of ['keyup', 'blur']) own.addEventListener(over, () => host.remove(), { once: true });
    },
  };
}

function sheetOf(view: Window & typeof globalThis, text: string): CSSStyleSheet {
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
