import { isHost } from './host.ts';

/** What was met on the way through a document: other roots to watch, and parts that stay closed to us. */
export interface Met {
  roots: Node[];
  unseenParts: number;
  /** Something was nested deeper than is looked into. */
  tooDeep: boolean;
  /** The table that was read last held words outside of its rows. */
  strays: boolean;
}

/** The parent that a person would name, also out of a shadow root. */
export function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return 'host' in root ? (root as ShadowRoot).host : null;
}

/** True when `inner` stands in `outer`, itself included, through shadow roots. */
export function holds(outer: Element, inner: Element): boolean {
  for (let at: Element | null = inner; at;) {
    if (outer.contains(at)) return true;
    const root = at.getRootNode();
    at = 'host' in root ? (root as ShadowRoot).host : null;
  }
  return false;
}

interface DomApi {
  openOrClosedShadowRoot?: (element: HTMLElement) => ShadowRoot | null;
}

/** `chrome.dom` opens closed shadow roots too, in a content script; elsewhere only open ones are seen. */
const dom = (globalThis as { chrome?: { dom?: DomApi } }).chrome?.dom;

/** The shadow root of an element, open or (in a content script) closed; `null` when it has none, or when it is ours. */
export function shadowOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  // Only custom elements and a few tags can host one; asking for each element would cost.
  if (!element.localName.includes('-') && !PLAIN_HOSTS.has(element.localName)) return null;
  // A page can move a host of ours among its own rows.
  if (isHost(element)) return null;
  try {
    return dom?.openOrClosedShadowRoot?.(element as HTMLElement) ?? null;
  } catch {
    // Thrown for elements that cannot host a root (foreign namespaces): there is nothing to look into.
    return null;
  }
}

const PLAIN_HOSTS = new Set([
  'article',
  'aside',
  'body',
  'div',
  'footer',
  'header',
  'main',
  'nav',
  'p',
  'section',
  'span',
]);

/**
 * The children that a person sees below `node`: through shadow roots, slots and frames of the same origin.
 * A visible frame that cannot be looked into is counted in `met`; roots that were entered are listed there.
 */
export function childrenOf(node: Node, met: Met): Iterable<Node> {
  if (node.nodeType !== Node.ELEMENT_NODE) return node.childNodes;
  const element = node as Element;
  const shadow = shadowOf(element);
  if (shadow) {
    met.roots.push(shadow);
    return shadow.childNodes;
  }
  switch (element.localName) {
    case 'slot': {
      const given = (element as HTMLSlotElement).assignedNodes();
      return given.length > 0 ? given : element.childNodes;
    }
    case 'iframe':
    case 'frame':
      return frameChildren(element as HTMLIFrameElement, met);
    case 'details':
      // The content of a closed one keeps its styles and has no box.
      return (element as HTMLDetailsElement).open
        ? element.childNodes
        : element.querySelectorAll(':scope > summary');
    default:
      return element.childNodes;
  }
}

function frameChildren(frame: HTMLIFrameElement, met: Met): Iterable<Node> {
  const inside = openDocument(frame);
  if (inside) {
    met.roots.push(inside);
    return inside.body ? [inside.body] : [];
  }
  const { width, height } = frame.getBoundingClientRect();
  // Invisible frames (analytics, session keepers) hold nothing that a person would read.
  if (width >= 60 && height >= 60) met.unseenParts += 1;
  return [];
}

function openDocument(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument;
  } catch {
    // A frame of another origin: the caller counts it as a part that cannot be seen.
    return null;
  }
}
