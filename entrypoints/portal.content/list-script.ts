import type { createOverlay, PageOverlay } from '../../lib/overlay/index.ts';
import type { readAs } from '../../lib/portals/read-as.ts';

/** What is needed on a page that holds something of ours, and on no other. */
export interface ListScript {
  createOverlay: typeof createOverlay;
  readAs: typeof readAs;
}

/** Where the script that the worker brings finds who asked for it: a world that the page cannot see. */
export interface Left {
  letterRoundsList?: (script: ListScript) => void;
}

/** The script that reads and marks lists, which comes when it is first needed. */
export interface OnDemand {
  /** `null` until it has come. */
  readonly script: ListScript | null;
  /** Comes back when it is there; rejects when it could not be brought. */
  bring(): Promise<void>;
}

/**
 * @param ask has the worker put the script into this document; rejects when it does not
 */
export function listScript(ask: () => Promise<void>): OnDemand {
  let script: ListScript | null = null;
  let coming: Promise<void> | null = null;

  function bring(): Promise<void> {
    (globalThis as Left).letterRoundsList = (come) => {
      script = come;
    };
    coming ??= askTwice().finally(() => {
      coming = null;
    });
    return coming;
  }

  /** The worker may die while it answers: then the script has come without a word, or is asked for once more. */
  async function askTwice(): Promise<void> {
    try {
      await ask();
    } catch (error) {
      if (script !== null) return;
      console.warn('Letter Rounds: the worker did not answer', error);
      await ask();
    }
    if (script === null) throw new Error('The script that reads lists did not come');
  }

  return {
    get script() {
      return script;
    },
    bring,
  };
}

/**
 * An overlay that needs no code before there is something to show. What cannot be shown for want of it is left: a
 * page without a list of ours has nothing of ours to say.
 *
 * @param choices as {@link createOverlay} takes them
 */
export function overlayOf(onDemand: OnDemand, choices: Parameters<typeof createOverlay>[1]): PageOverlay {
  let overlay: PageOverlay | null = null;
  const here = (): PageOverlay | null =>
    (overlay ??= onDemand.script?.createOverlay(document, choices) ?? null);
  return {
    show: (shown, rowElement) => {
      if (overlay !== null || shown.marks.length > 0 || shown.strip !== null) here()?.show(shown, rowElement);
    },
    say: (text) => here()?.say(text),
    remove: () => overlay?.remove(),
    owns: (node) => overlay?.owns(node) ?? false,
  };
}
