/** What every script of ours in a document shares: a world that the page cannot see. */
interface World {
  letterRoundsHosts?: WeakSet<Node>;
}
const hosts = ((globalThis as World).letterRoundsHosts ??= new WeakSet<Node>());

/** An element of ours in a page, and its closed shadow root, which holds everything that we draw there. */
export interface Host {
  host: HTMLElement;
  root: ShadowRoot;
}

/**
 * Makes a host. It is a plain `div`: a page can define a custom element under any name that we could think of, and an
 * instance of its class hands out its closed root through `ElementInternals.shadowRoot`. A built-in element has no
 * internals to give.
 *
 * @param sheet the looks of what is in it, as CSS
 */
export function createHost(document: Document, sheet: string): Host {
  const host = document.createElement('div');
  hosts.add(host);
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [sheetFor(document.defaultView ?? window, sheet)];
  return { host, root };
}

/** True for a host that any script of ours made in this document: what is in it is no part of the page. */
export function isHost(node: Node): boolean {
  return hosts.has(node);
}

/** A stylesheet that belongs to a window: one made by another window is refused. */
export function sheetFor(view: Window & typeof globalThis, text: string): CSSStyleSheet {
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}
