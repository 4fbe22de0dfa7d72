import { useEffect, type RefObject } from 'react';

const CONTROLS = ':is(button, a[href], input, select, textarea, summary):not(:disabled)';

/**
 * Keeps a keyboard in its place. A browser drops the focus to nowhere when what has it is disabled while something is
 * done, or goes away: a row that was answered, a form that was closed. Then what was disabled gets it back; a form gives it
 * to what had opened it, and anything else to its place: the one control that came instead, else the row beside it. That is
 * never a control that changes something of another row, so that a key pressed twice does not answer twice.
 */
export function useFocusKept(screen: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = screen.current;
    if (!root) return;
    let last: HTMLElement | null = null;
    const listening = new AbortController();
    const { signal } = listening;
    root.addEventListener(
      'focusin',
      ({ target }) => {
        last = target instanceof HTMLElement ? target : null;
      },
      { signal },
    );
    // Who clicks elsewhere means to leave.
    document.addEventListener(
      'pointerdown',
      ({ target }) => {
        if (last && !(target instanceof Node && isOn(target, last))) last = null;
      },
      { signal, capture: true },
    );
    const watching = new MutationObserver((changes) => {
      if (!last || document.activeElement !== document.body) return;
      if (last.isConnected) {
        if (!last.matches(':disabled')) last.focus({ preventScroll: true });
        return;
      }
      const place = placeOf(last, changes, root);
      if (place) focusOn(place);
    });
    watching.observe(root, {
      subtree: true,
      childList: true,
      attributeFilter: ['disabled', 'aria-expanded'],
    });
    return () => {
      listening.abort();
      watching.disconnect();
    };
  }, [screen]);
}

/** A click on the control itself, or on the words that belong to it. */
function isOn(target: Node, control: HTMLElement): boolean {
  if (control.contains(target)) return true;
  const label = (target instanceof Element ? target : target.parentElement)?.closest('label');
  return label?.control === control;
}

/** Where a control stood that is gone. */
function placeOf(gone: Node, changes: readonly MutationRecord[], root: HTMLElement): HTMLElement | null {
  const taken = changes.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(gone)));
  if (!taken) return null;
  const { target, nextSibling, previousSibling } = taken;
  const came = changes.flatMap((change) =>
    [...change.addedNodes]
      .filter(isPlace)
      .map((node) => ({ node, controls: controlsOf(node), at: change.target })),
  );
  const [here] = came.filter(({ at }) => at === target);
  if (gone instanceof HTMLElement && gone.closest('form')) {
    const opener =
      openerOf(changes) ?? here?.controls[0] ?? came.find(({ node }) => node.matches(CONTROLS))?.node;
    if (opener) return opener;
  }
  if (here) return here.controls.length === 1 ? (here.controls[0] ?? here.node) : here.node;
  for (const node of [nextSibling, previousSibling]) {
    if (node instanceof HTMLLabelElement && node.control) return node.control;
    if (isPlace(node)) return node;
  }
  for (let node: Node | null = target; node && node !== root; node = node.parentNode)
    if (isPlace(node)) return node;
  return root;
}

/** The control that says from now on that its form is closed. */
function openerOf(changes: readonly MutationRecord[]): HTMLElement | undefined {
  return changes
    .filter(({ attributeName }) => attributeName === 'aria-expanded')
    .map(({ target }) => target)
    .find((target): target is HTMLElement => isPlace(target) && target.matches(CONTROLS));
}

function controlsOf(place: HTMLElement): HTMLElement[] {
  return [place, ...place.querySelectorAll<HTMLElement>('*')].filter((one) => one.matches(CONTROLS));
}

function isPlace(node: Node | null): node is HTMLElement {
  return (
    node instanceof HTMLElement && node.isConnected && node.checkVisibility() && node.innerText.trim() !== ''
  );
}

/** Gives the focus to a control, or to a place, from which the keyboard goes on. */
function focusOn(place: HTMLElement): void {
  if (!place.matches(CONTROLS) && !place.hasAttribute('tabindex')) {
    place.setAttribute('tabindex', '-1');
    place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true });
  }
  place.focus({ preventScroll: true });
}
