export interface WatchOptions {
  document: Document;
  /** The page has been still for `quietMs`, or has moved for `longestMs`: time to look. Never called twice at once. */
  onQuiet(): void | Promise<void>;
  /** The address changed without a reload (hash routes too), or the page came back from the back/forward cache. */
  onRoute(): void;
  /** True for nodes of ours: what happens to them is no news. */
  ignore(node: Node): boolean;
  /** Ends everything. */
  signal: AbortSignal;
  quietMs?: number;
  longestMs?: number;
}

export interface Watch {
  /** The roots that the newest look went into. New ones are watched from now on, and looked into once more. */
  setRoots(roots: readonly Node[]): void;
  /** Counts what could make a look wrong. The same number before and after a look: nothing moved during it. */
  changes(): number;
  /** When the document's content last changed, in epoch milliseconds; `null`: not since the watch began. */
  changedAt(): number | null;
}

/**
 * The attributes that can change what a page says. `class` and `style` are among them because that is how frameworks
 * show and hide things; of `style` only what hides counts, or every animation would wake us.
 */
const MEANINGFUL = [
  ...['class', 'style', 'hidden', 'inert', 'open', 'slot', 'role', 'scope', 'headers', 'colspan', 'rowspan'],
  ...['checked', 'disabled', 'selected', 'readonly', 'value', 'type', 'alt', 'title', 'placeholder', 'href'],
  ...['aria-label', 'aria-labelledby', 'aria-describedby', 'aria-description', 'aria-hidden', 'aria-busy'],
  ...['aria-checked', 'aria-pressed', 'aria-selected', 'aria-expanded', 'aria-disabled', 'aria-current'],
  ...['aria-sort', 'aria-owns', 'aria-controls', 'aria-rowcount', 'aria-colcount', 'aria-rowindex'],
  ...['aria-colindex', 'aria-setsize', 'aria-posinset', 'aria-valuetext', 'aria-modal'],
];

/** Elements whose `load` brings content, or hides and shows it. */
const LOADS = new Set(['IFRAME', 'FRAME', 'OBJECT', 'SCRIPT', 'LINK']);

/**
 * Watches a page for anything that could change what it says: its nodes and meaningful attributes, check boxes and
 * filters (whose properties change without a mutation), frames that load, and the route. One observer over the document
 * and every root that {@link Watch.setRoots} names. The first look comes after the first quiet window.
 *
 * While the document is hidden it takes note of changes and does nothing else; a look follows when it is shown again.
 * A quiet page costs no timer.
 *
 * @returns the watch. Throws nothing; what `onQuiet` throws goes to the console, and the watch goes on.
 */
export function watchPage(options: WatchOptions): Watch {
  const { document, ignore, signal, quietMs = 250, longestMs = 2000 } = options;
  const window = document.defaultView;
  const roots = new Map<Node, AbortController>();
  let changes = 0;
  let changedAt: number | null = null;
  let lastAt = 0;
  let dirtySince: number | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let looking = false;

  const observer = new MutationObserver(take);

  function take(records: MutationRecord[]): void {
    // `some` stops at the first that matters: a batch of any size is handled once.
    if (records.some((record) => matters(record, ignore))) changed();
  }

  function changed(): void {
    changedAt = Date.now();
    wake();
  }

  function wake(): void {
    if (signal.aborted) return;
    changes += 1;
    lastAt = performance.now();
    dirtySince ??= lastAt;
    arm();
  }

  function arm(): void {
    if (timer !== null || looking || dirtySince === null || document.hidden || signal.aborted) return;
    const due = Math.min(lastAt + quietMs, dirtySince + longestMs);
    timer = setTimeout(ring, Math.max(0, due - performance.now()));
  }

  function ring(): void {
    timer = null;
    if (dirtySince === null || document.hidden || signal.aborted) return;
    const now = performance.now();
    // One timer for a whole storm: it is set anew when it rings, not with each mutation. (1 ms: timers ring early.)
    if (now + 1 < lastAt + quietMs && now + 1 < dirtySince + longestMs) arm();
    else void look();
  }

  async function look(): Promise<void> {
    dirtySince = null;
    looking = true;
    try {
      await options.onQuiet();
    } catch (error) {
      console.error('Letter Rounds could not look at this page', error);
    } finally {
      looking = false;
      arm();
    }
  }

  function watchRoot(root: Node): void {
    const left = new AbortController();
    roots.set(root, left);
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: MEANINGFUL,
      attributeOldValue: true,
    });
    // On each root: these events do not leave a shadow tree or a frame.
    const how = { capture: true, passive: true, signal: AbortSignal.any([signal, left.signal]) };
    const unlessOurs = (event: Event): void => {
      if (!isNode(event.target) || !ignore(event.target)) changed();
    };
    root.addEventListener('input', unlessOurs, how);
    root.addEventListener('change', unlessOurs, how);
    root.addEventListener(
      'load',
      (event) => {
        if (isNode(event.target) && LOADS.has(event.target.nodeName)) changed();
      },
      how,
    );
  }

  function setRoots(named: readonly Node[]): void {
    if (signal.aborted) return;
    const wanted = new Set<Node>([document, ...named.filter((root) => !ignore(root))]);
    if ([...roots.keys()].some((root) => !wanted.has(root))) {
      // An observer cannot let go of one root: what it has seen so far is taken first, so that nothing is lost.
      take(observer.takeRecords());
      observer.disconnect();
      for (const [root, left] of [...roots]) {
        left.abort();
        roots.delete(root);
        if (wanted.has(root)) watchRoot(root);
      }
    }
    const added = [...wanted].filter((root) => !roots.has(root));
    added.forEach(watchRoot);
    // Whatever moved in it before now, nobody saw: the look that found it does not count.
    if (added.length > 0) wake();
  }

  function listenForRoutes(window: Window): void {
    let address = window.location.href;
    // Not `navigate`: it fires before the navigation commits, when the old page still stands.
    window.navigation.addEventListener(
      'currententrychange',
      () => {
        if (window.location.href === address) return;
        address = window.location.href;
        options.onRoute();
        wake();
      },
      { signal },
    );
    window.addEventListener(
      'pageshow',
      (event) => {
        if (!event.persisted) return;
        options.onRoute();
        wake();
      },
      { signal },
    );
  }

  function stopTimer(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  }

  if (!signal.aborted) {
    setRoots([]);
    if (window !== null) listenForRoutes(window);
    document.addEventListener('visibilitychange', () => (document.hidden ? stopTimer() : arm()), { signal });
    signal.addEventListener('abort', () => {
      observer.disconnect();
      stopTimer();
    });
  }

  return {
    setRoots,
    changes() {
      take(observer.takeRecords());
      return changes;
    },
    changedAt: () => changedAt,
  };
}

/** Whether a mutation can have changed what the page says. */
function matters(record: MutationRecord, ignore: (node: Node) => boolean): boolean {
  if (ignore(record.target)) return false;
  if (record.type === 'characterData') return record.target.nodeType !== Node.COMMENT_NODE;
  if (record.type === 'attributes') return attributeChanged(record);
  return [...record.addedNodes, ...record.removedNodes].some(
    (node) => node.nodeType !== Node.COMMENT_NODE && !ignore(node),
  );
}

/** Frameworks write attributes that stay the same; and a style that hides nothing says nothing. */
function attributeChanged(record: MutationRecord): boolean {
  const value = (record.target as Element).getAttribute(record.attributeName ?? '');
  if (value === record.oldValue) return false;
  return record.attributeName !== 'style' || hiding(value) !== hiding(record.oldValue);
}

/** The part of an inline style that shows or hides: `display:none`. */
function hiding(style: string | null): string {
  const parts = (style ?? '')
    .toLowerCase()
    .matchAll(/(?:^|[;\s])(display|(?:content-)?visibility)\s*:[^;]*/g);
  return Array.from(parts, ([part]) => part.replace(/[;\s]/g, '')).join(';');
}

/** Across frames `instanceof` answers wrongly, so the shape is asked for. */
function isNode(target: EventTarget | null): target is Node {
  return target !== null && 'nodeType' in target;
}
