import { boxAt, overlap, type Box, type Size } from './box.ts';
import { onDark } from './shade.ts';
import { takeSight, type Owns } from './sight.ts';
import { coverIn, type Cover } from './taken.ts';

const EDGE = 12;
const COPY = 'Copy list';

export interface Strip {
  /** Says this sentence, and offers what can be done with it; `null` takes the strip away. */
  set(text: string | null, offer?: StripOffer): void;
}

/** Rows to go to one after the other, and a list to copy; what is empty is not offered. */
export interface StripOffer {
  next: readonly string[];
  copy: string;
  /** The user can show us the list. */
  offersList: boolean;
  rowElement(row: string): Element | null;
}

export interface StripChoices {
  onHide(): void;
  onNever(): void;
  /** The user wants to show us the list that we could not read. */
  onShowList(): void;
}

/**
 * The strip that sums up the page: one sentence, announced politely, that can be folded, hidden, or sent away for good.
 * It stands in a corner where it covers no control, and moves when that changes.
 */
export function createStrip(
  layer: ShadowRoot,
  document: Document,
  owns: Owns,
  { onHide, onNever, onShowList }: StripChoices,
): Strip {
  const view = document.defaultView ?? window;
  const strip = document.createElement('section');
  strip.className = 'strip';
  strip.setAttribute('aria-label', 'Letter Rounds');
  const said = document.createElement('p');
  said.className = 'said';
  said.setAttribute('role', 'status');
  said.setAttribute('aria-live', 'polite');
  const buttons = document.createElement('div');
  buttons.className = 'buttons';
  const show = buttonOf('show', 'Show me the list', onShowList);
  const hide = buttonOf('hide', 'Hide', onHide);
  const never = buttonOf('never', 'Never here', onNever);
  const next = buttonOf('next', 'Next one', () => {
    // Scrolling is all: nothing of the page's is pressed or given the focus.
    for (let tries = offer?.next.length ?? 0; tries > 0; tries -= 1) {
      const row = offer?.next[went % offer.next.length] ?? '';
      went += 1;
      const element = offer?.rowElement(row);
      if (!element?.isConnected) continue;
      element.scrollIntoView({ block: 'center' });
      return;
    }
  });
  const copy = buttonOf('copy', COPY, () => {
    const done = (text: string) => () => void (copy.textContent = text);
    view.navigator.clipboard.writeText(offer?.copy ?? '').then(done('Copied'), done('Could not copy'));
  });
  const fold = buttonOf('fold', '', () => {
    folded = !folded;
    choice = folded ? 'folded' : 'open';
    dress();
    place();
  });
  buttons.append(show, next, copy, hide, never, fold);
  strip.append(said, buttons);

  let offer: StripOffer | null = null;
  /** How many of the rows were gone to. */
  let went = 0;
  let folded = false;
  /** What the user wants it to be. Without a wish it folds by itself where the sentence would cover a control. */
  let choice: 'folded' | 'open' | null = null;
  let listening: AbortController | null = null;
  let frame: number | null = null;
  let at: Box | null = null;

  function buttonOf(name: string, text: string, onClick: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = name;
    button.textContent = text;
    button.addEventListener('click', (event) => {
      // A page can make a click of its own; this one has to be a person's.
      if (event.isTrusted) onClick();
    });
    return button;
  }

  function dress(): void {
    strip.className = `strip${folded ? ' folded' : ''}${onDark(document.body ?? document.documentElement) ? ' dark' : ''}`;
    fold.textContent = folded ? 'Letter Rounds' : '–';
    fold.setAttribute('aria-label', folded ? 'Letter Rounds: show the summary' : 'Fold the summary');
    fold.setAttribute('aria-expanded', String(!folded));
  }

  /** Stays where it is as long as that is no control's place. */
  function place(): void {
    const sight = takeSight(document, owns);
    // What lies under the strip is asked for, and near an edge it would be measured as it is squeezed there.
    strip.style.pointerEvents = 'none';
    strip.style.left = '0';
    const { width, height } = strip.getBoundingClientRect();
    const coverOf = coverIn(document, sight);
    const marks = [...layer.querySelectorAll('.mark:not(.unseen)')].map((mark) =>
      mark.getBoundingClientRect(),
    );
    const spots = spotsFor({ width, height }, sight.viewport);
    const here = at === null ? undefined : spots.find((box) => box.left === at?.left && box.top === at.top);
    let best: { box: Box; controls: number; score: number } | null = null;
    for (const [index, box] of (here === undefined ? spots : [here, ...spots]).entries()) {
      const marked = marks.filter((mark) => overlap(mark, box) !== null).length;
      // Corners before edges, the bottom before the top, where as much is covered.
      const scoreOf = ({ controls, texts }: Cover) => controls * 10_000 + (texts + marked) * 100 + index;
      const least = best?.score ?? Infinity;
      const cover = coverOf(box, (soFar) => scoreOf(soFar) >= least);
      const { controls } = cover;
      const score = scoreOf(cover);
      if (score < least) best = { box, controls, score };
      if (controls === 0 && (box === here || cover.texts + marked === 0)) break;
    }
    strip.style.pointerEvents = '';
    strip.style.left = at === null ? '' : `${String(Math.floor(at.left))}px`;
    if (best === null) return;
    if (best.controls > 0 && !folded && choice === null) {
      folded = true;
      dress();
      place();
      return;
    }
    at = best.box;
    // Whole pixels, and never nearer to the window's edge than that.
    strip.style.left = `${String(Math.floor(at.left))}px`;
    strip.style.top = `${String(Math.floor(at.top))}px`;
  }

  function ask(): void {
    frame ??= view.requestAnimationFrame(() => {
      frame = null;
      if (folded && choice === null) {
        // It folded for want of room: there may be some now.
        folded = false;
        dress();
      }
      place();
    });
  }

  function stop(): void {
    listening?.abort();
    listening = null;
    if (frame !== null) view.cancelAnimationFrame(frame);
    frame = null;
    strip.remove();
  }

  return {
    set(text, offered) {
      if (text === null) {
        stop();
        return;
      }
      if (!strip.isConnected) layer.append(strip);
      if (offer?.copy !== offered?.copy) {
        went = 0;
        copy.textContent = COPY;
      }
      offer = offered ?? null;
      next.hidden = !offer || offer.next.length === 0;
      copy.hidden = !offer?.copy;
      show.hidden = offer?.offersList !== true;
      dress();
      if (said.textContent !== text) said.textContent = text;
      if (listening === null) {
        listening = new AbortController();
        const how = { capture: true, passive: true, signal: listening.signal };
        view.addEventListener('resize', ask, how);
        view.addEventListener('scrollend', ask, how);
      }
      ask();
    },
  };
}

/** The corners, the bottom ones first; the bottom edge, from right to left; the right edge, downwards. */
function spotsFor(size: Size, viewport: Box): Box[] {
  const right = Math.max(EDGE, viewport.right - size.width - EDGE);
  const bottom = Math.max(EDGE, viewport.bottom - size.height - EDGE);
  const spots = [boxAt(right, bottom, size), boxAt(EDGE, bottom, size)];
  for (let left = right - 60; left > EDGE; left -= 60) spots.push(boxAt(left, bottom, size));
  // Downwards: beside a heading it stands better than between two rows.
  for (let top = EDGE; top < bottom; top += 30) spots.push(boxAt(right, top, size));
  return [...spots, boxAt(EDGE, EDGE, size)];
}
