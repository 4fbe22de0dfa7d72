/**
 * What a portal's own script can do to get at what is ours on its page. It runs in the page, before anything else does.
 */
export interface Attacks {
  /** The names of the elements beside the page's body, ours among them, in the order in which they came. */
  hosts(): string[];
  /** Each way that led to something inside of a host of ours, or to words of it. */
  waysIn(words: readonly string[]): string[];
  /** Makes up every kind of press, on every element and at every point, and drives what it got hold of. */
  drive(): void;
  /** What a listener of the page saw of the last real click: how it was nested, from the inside out. */
  lastPath(): string[];
}

/**
 * Runs in the page. What it learns of our hosts on one visit it uses on the next: it defines custom elements by their
 * names before our script runs.
 *
 * @param known the names of our hosts
 */
export function attackPage(known: readonly string[]): void {
  const internals: ElementInternals[] = [];
  for (const name of known) {
    if (!name.includes('-') || customElements.get(name)) continue;
    customElements.define(
      name,
      class extends HTMLElement {
        constructor() {
          super();
          internals.push(this.attachInternals());
        }
      },
    );
  }
  const old = document as unknown as {
    caretRangeFromPoint(x: number, y: number): Range | null;
    execCommand(name: string): boolean;
  };
  const seen: Element[] = [];
  const label = document.createElement('label');
  let path: EventTarget[] = [];
  const start = (): void => {
    const { documentElement } = document;
    new MutationObserver((records) => {
      for (const { addedNodes, target } of records)
        for (const node of addedNodes)
          if (
            target === documentElement &&
            node instanceof Element &&
            !/^(HEAD|BODY|LABEL)$/.test(node.nodeName)
          )
            seen.push(node);
    }).observe(documentElement, { childList: true });
  };
  // Before the document has a root there is nothing to look at.
  addEventListener('DOMContentLoaded', start, { once: true });
  for (const type of ['click', 'pointermove', 'keydown', 'focusin', 'change', 'input', 'toggle', 'load'])
    addEventListener(
      type,
      (event) => {
        if (event.isTrusted) path = event.composedPath();
      },
      true,
    );

  const nameOf = (target: EventTarget): string =>
    target === window ? 'window' : target instanceof Node ? target.nodeName.toLowerCase() : 'elsewhere';
  const isOurs = (node: Node | null | undefined): boolean =>
    node instanceof Element && seen.some((host) => host === node);
  /** A node that no walk through the page leads to. A host that was taken away again is the page's own to know. */
  const isInside = (node: unknown): boolean =>
    node instanceof Node && node !== document && !isOurs(node) && !document.contains(node);

  /** Roots and documents that the page got hold of. */
  function held(): { way: string; root: ShadowRoot | Document }[] {
    const found: { way: string; root: ShadowRoot | Document | null | undefined }[] = [];
    for (const each of internals) found.push({ way: 'internals of its own element', root: each.shadowRoot });
    for (const host of seen) {
      found.push({ way: 'shadowRoot', root: host.shadowRoot });
      for (const [way, get] of [
        ['attachInternals', () => (host as HTMLElement).attachInternals().shadowRoot],
        ['attachShadow', () => host.attachShadow({ mode: 'open' })],
        ['a copy of it', () => (host.cloneNode(true) as Element).shadowRoot],
      ] as const) {
        try {
          const root = get();
          // One that is empty was made just now.
          if (root && root.childNodes.length > 0) found.push({ way, root });
        } catch {
          // Refused.
        }
      }
    }
    // `window.length` may lie low; what is asked for beyond it is not there.
    for (let index = 0; index < window.length + 3; index += 1) {
      const frame = (window as unknown as Record<number, Window | undefined>)[index];
      try {
        if (frame && ![...document.querySelectorAll('iframe')].some((one) => one.contentWindow === frame))
          found.push({ way: `window[${String(index)}]`, root: frame.document });
      } catch {
        // Of another origin.
      }
    }
    return found.flatMap(({ way, root }) => (root ? [{ way, root }] : []));
  }

  function waysIn(words: readonly string[]): string[] {
    const ways = held().map(({ way }) => way);
    const note = (way: string, node: unknown): void => {
      if (isInside(node)) ways.push(way);
    };
    path.forEach((node) => note('composedPath of a click', node));
    note('activeElement', document.activeElement);
    for (let x = 4; x < innerWidth; x += 24)
      for (let y = 4; y < innerHeight; y += 12) {
        document.elementsFromPoint(x, y).forEach((node) => note('elementsFromPoint', node));
        note('caretRangeFromPoint', old.caretRangeFromPoint(x, y)?.startContainer);
        note('caretPositionFromPoint', document.caretPositionFromPoint(x, y)?.offsetNode);
      }
    for (const animation of document.getAnimations())
      note('getAnimations', (animation.effect as KeyframeEffect | null)?.target);
    const observed = performance.getEntries() as (PerformanceEntry & {
      element?: unknown;
      target?: unknown;
    })[];
    for (const entry of observed) {
      note(`performance entry ${entry.entryType}`, entry.element);
      note(`performance entry ${entry.entryType}`, entry.target);
    }
    const texts: Record<string, string> = {};
    const selection = getSelection();
    selection?.selectAllChildren(document.documentElement);
    texts['the selection'] = String(selection);
    note('anchorNode', selection?.anchorNode);
    note('focusNode', selection?.focusNode);
    old.execCommand('selectAll');
    texts['selectAll'] = String(selection);
    selection?.removeAllRanges();
    const html = document.documentElement as HTMLElement & { getHTML(options: object): string };
    texts['getHTML'] = html.getHTML({ serializableShadowRoots: true });
    texts['innerText'] = html.innerText;
    for (const host of seen) {
      if (!host.parentNode) continue;
      const range = document.createRange();
      range.selectNode(host);
      texts['a range'] = `${String(range)} ${(host as HTMLElement).innerText}`;
      texts['names of its host'] = [...host.attributes].map(({ value }) => value).join(' ');
    }
    // The page's own words are no secret.
    const own = document.body.textContent;
    for (const [way, text] of Object.entries(texts))
      for (const word of words) if (!own.includes(word) && text.includes(word)) ways.push(`${way}: ${word}`);
    return [...new Set(ways)];
  }

  function drive(): void {
    const press = (target: EventTarget, x = 0, y = 0): void => {
      const how = { bubbles: true, composed: true, cancelable: true, clientX: x, clientY: y };
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
        target.dispatchEvent(new MouseEvent(type, how));
      for (const key of ['Enter', ' ', 'Escape', 'Tab'])
        for (const type of ['keydown', 'keypress', 'keyup'])
          target.dispatchEvent(new KeyboardEvent(type, { ...how, key }));
      for (const type of ['input', 'change', 'focus', 'resize', 'scroll'])
        target.dispatchEvent(new Event(type, how));
    };
    for (const host of seen) {
      press(host);
      (host as HTMLElement).click();
      label.append(document.createElement('span'));
      // One that is gone stands nowhere.
      if (host.parentNode) host.before(label);
      label.click();
      label.remove();
    }
    for (const target of [window, document, document.documentElement]) press(target);
    for (let x = 4; x < innerWidth; x += 24)
      for (let y = 4; y < innerHeight; y += 12) {
        const hit = document.elementFromPoint(x, y);
        if (hit && isOurs(hit)) press(hit, x, y);
      }
    // Whatever was got hold of is driven to its end, as fast as it can be.
    for (let round = 0; round < 12; round += 1) {
      for (const { root } of held()) {
        const all = [
          root,
          ...[...root.querySelectorAll('iframe')].flatMap((one) => one.contentDocument ?? []),
        ];
        for (const part of all) {
          const buttons = [...part.querySelectorAll('button')];
          const said = (button: Element): string =>
            button.textContent + (button.getAttribute('aria-label') ?? '');
          const wanted = /List 1|^Next|In, usable|Received|^Yes|Keep this/;
          buttons.find((button) => wanted.test(said(button)))?.click();
        }
      }
    }
  }

  Object.assign(window, {
    attacks: {
      hosts: () => seen.map(({ localName }) => localName),
      waysIn,
      drive,
      lastPath: () => path.map(nameOf),
    } satisfies Attacks,
  });
}
