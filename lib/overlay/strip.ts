import type { Mark } from '../messages.ts';
import { hear } from '../page/hear.ts';
import { announce, draw, say } from '../page/say.ts';
import { boxAt, overlap, type Box, type Size } from './box.ts';
import type { Marks } from './marks.ts';
import { onDark } from './shade.ts';
import { shapeOf } from './shape.ts';
import { takeSight, type Owns } from './sight.ts';
import { coverIn, type Cover } from './taken.ts';

const EDGE = 12;
const COPY = 'Copy list';

export interface Strip {
  /** Says this sentence, and offers what can be done with it; `null` takes the strip away. */
  set(text: string | null, offer?: StripOffer): void;
  /** Marks were drawn: it gets out of their way. */
  keepOff(): void;
}

/** Rows to go to one after the other, and a list to copy; what is empty is not offered. */
export interface StripOffer {
  next: readonly string[];
  copy: string;
  /** The user can show us the list. */
  offersList: boolean;
  rowElement(row: string): Element | null;
  /** What it says when it is folded; `null` where no row is marked. */
  worst: Pick<Mark, 'tone' | 'text'> | null;
}

export interface StripChoices {
  onHide(): void;
  onNever(): void;
  /** The user wants to show us the list that we could not read. */
  onShowList(): void;
}

/**
 * The strip that sums up the page: one sentence, announced politely, that can be folded, hidden, or sent away for good.
 * It stands at the bottom right. Where it would cover a control, a text or a mark there, it folds to a pill that says the
 * worst thing; a sentence that stands alone, without marks, looks for a free place first.
 *
 * @param boxes where marks and their rows stand
 */
export function createStrip(
  layer: ShadowRoot,
  document: Document,
  owns: Owns,
  boxes: Marks['boxes'],
  { onHide, onNever, onShowList }: StripChoices,
): Strip {
  const view = document.defaultView ?? window;
  const strip = document.createElement('section');
  strip.className = 'strip';
  strip.setAttribute('aria-label', 'Letter Rounds');
  const said = document.createElement('div');
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
    const done = (text: string) => () => say(copy, text);
    view.navigator.clipboard.writeText(offer?.copy ?? '').then(done('Copied'), done('Could not copy'));
  });
  const fold = buttonOf('fold', '', () => {
    folded = !folded;
    choice = folded ? 'folded' : 'open';
    dress();
    place();
  });
  const pill = document.createElement('span');
  fold.append(pill);
  buttons.append(show, next, copy, hide, never, fold);
  strip.append(said, buttons);

  let offer: StripOffer | null = null;
  /** How many of the rows were gone to. */
  let went = 0;
  let folded = false;
  /** Of the pill its shape alone is left: a page that is full of text has room for no more. */
  let tiny = false;
  /** What the user wants it to be. Without a wish it folds by itself where the sentence would cover a control. */
  let choice: 'folded' | 'open' | null = null;
  let listening: AbortController | null = null;
  let frame: number | null = null;
  let at: Box | null = null;
  let sentence: string | null = null;

  function buttonOf(name: string, text: string, onClick: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = name;
    if (text) say(button, text);
    hear(button, 'click', onClick);
    return button;
  }

  function dress(): void {
    strip.className = `strip${folded ? ' folded' : ''}${onDark(document.body ?? document.documentElement) ? ' dark' : ''}`;
    const worst = offer?.worst ?? null;
    const isTiny = folded && tiny && worst !== null;
    draw(pill, isTiny ? '' : folded ? (worst?.text ?? 'Letter Rounds') : '–');
    fold.className = `fold ${worst?.tone ?? ''}`;
    fold.replaceChildren(...(folded && worst !== null ? [shapeOf(document, worst.tone)] : []), pill);
    const folding = worst === null ? '' : ` ${worst.text}.`;
    fold.setAttribute(
      'aria-label',
      folded ? `Letter Rounds:${folding} Show the summary` : 'Fold the summary',
    );
    fold.setAttribute('aria-expanded', String(!folded));
  }

  /** Stays where it is as long as that is nobody else's place. */
  function place(): void {
    const sight = takeSight(document, owns);
    // What lies under the strip is asked for, and near an edge it would be measured as it is squeezed there.
    strip.style.pointerEvents = 'none';
    strip.style.left = '0';
    const { width, height } = strip.getBoundingClientRect();
    const coverOf = coverIn(document, sight);
    const { marks, rows } = boxes();
    const spots = spotsFor({ width, height }, sight.viewport);
    const here = at === null ? undefined : spots.find((box) => box.left === at?.left && box.top === at.top);
    // Open and with marks beside it, it has the corner or folds.
    const isPill = folded || choice === 'open' || !offer?.worst;
    const [corner] = spots;
    const others = [...(here ? [here] : []), ...spots];
    // Opened by its user it stays where it is: the next press is meant for the same place.
    const tried = !isPill ? spots.slice(0, 1) : choice === 'open' || !corner ? others : [corner, ...others];
    let best: { box: Box; isFree: boolean; covers: number; controls: number; score: number } | null = null;
    for (const [index, box] of tried.entries()) {
      const meets = (other: Box): boolean => overlap(other, box) !== null;
      const [marked, inRows] = [marks.filter(meets).length, rows.filter(meets).length];
      // The corner before other places, where as much is covered.
      const scoreOf = ({ controls, texts }: Cover) =>
        controls * 100_000 + (texts + marked) * 1_000 + inRows * 100 + index;
      const least = best?.score ?? Infinity;
      const cover = coverOf(box, (soFar) => scoreOf(soFar) >= least);
      const { controls, texts } = cover;
      const score = scoreOf(cover);
      const isFree = controls + texts + marked + inRows === 0;
      if (score < least) best = { box, isFree, covers: controls + texts + marked, controls, score };
      if (isFree || (choice === 'open' && box === here && controls === 0)) break;
    }
    strip.style.pointerEvents = '';
    if (best === null) return;
    if (!folded && choice === null && (offer?.worst ? !best.isFree : best.controls > 0)) {
      folded = true;
      dress();
      place();
      return;
    }
    if (folded && !tiny && offer?.worst && best.covers > 0) {
      tiny = true;
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
      place();
    });
  }

  /** It folded for want of room: there may be some now. */
  function askAnew(): void {
    if (choice === null) folded = false;
    tiny = false;
    dress();
    ask();
  }

  function stop(): void {
    listening?.abort();
    listening = null;
    if (frame !== null) view.cancelAnimationFrame(frame);
    frame = null;
    sentence = null;
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
        say(copy, COPY);
      }
      const isOther = sentence !== text;
      const isNew = isOther || offer?.worst?.text !== offered?.worst?.text;
      sentence = text;
      offer = offered ?? null;
      next.hidden = !offer || offer.next.length === 0;
      copy.hidden = !offer?.copy;
      show.hidden = offer?.offersList !== true;
      if (isNew) {
        if (choice === null) folded = false;
        tiny = false;
      }
      if (isOther) announce(said, text);
      dress();
      if (listening === null) {
        listening = new AbortController();
        const how = { capture: true, passive: true, signal: listening.signal };
        hear(view, 'resize', askAnew, how);
        hear(view, 'scrollend', ask, how);
      }
      ask();
    },
    keepOff() {
      if (at === null || !strip.isConnected) return;
      const now: Box = strip.getBoundingClientRect();
      const { marks, rows } = boxes();
      if ([...marks, ...rows].some((box) => overlap(box, now) !== null)) ask();
    },
  };
}

/** The corners, the bottom ones first; the bottom edge, from right to left; the right edge, downwards. */
function spotsFor(size: Size, viewport: Box): Box[] {
  const right = Math.max(EDGE, viewport.right - size.width - EDGE);
  const bottom = Math.max(EDGE, viewport.bottom - size.height - EDGE);
  const spots = [boxAt(right, bottom, size), boxAt(EDGE, bottom, size)];
  // What is small fits between two columns.
  const step = Math.min(60, size.width / 4);
  for (let left = right - step; left > EDGE; left -= step) spots.push(boxAt(left, bottom, size));
  // Downwards: beside a heading it stands better than between two rows.
  for (let top = EDGE; top < bottom; top += 30) spots.push(boxAt(right, top, size));
  return [...spots, boxAt(EDGE, EDGE, size)];
}
