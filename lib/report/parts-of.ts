import { isHost } from '../page/host.ts';
import { childrenOf, type Met } from '../page/roots.ts';
import { sightOf } from '../page/visible.ts';
import { MOST_PARTS, type Part } from './tree.ts';

const LEFT = new Set(['script', 'style', 'noscript', 'template', 'link', 'meta', 'path']);
/** So many elements alike, side by side, show how a list is drawn. */
const ALIKE_KEPT = 24;

/** What a document is made of, as it is shown, with its texts: it has to be scrubbed before anybody sees it. */
export function partsOf(doc: Document): Part {
  const met: Met = { roots: [], unseenParts: 0, tooDeep: false, strays: false };
  let count = 0;

  function part(element: Element, depth: number): Part | null {
    if (isHost(element) || LEFT.has(element.localName) || depth > 120 || count >= MOST_PARTS) return null;
    if (sightOf(element) !== 'seen') return null;
    count += 1;
    const parts: (Part | string)[] = [];
    const alike = new Map<string, number>();
    if (element.localName !== 'svg') {
      for (const node of childrenOf(element, met)) {
        if (node.nodeType === 3) {
          const text = (node.nodeValue ?? '').replace(/\s+/g, ' ');
          if (text.trim()) parts.push(text);
        } else if (node.nodeType === 1) {
          const kid = node as Element;
          const drawn = `${kid.localName} ${kid.getAttribute('role') ?? ''} ${kid.classList[0] ?? ''}`;
          const before = alike.get(drawn) ?? 0;
          alike.set(drawn, before + 1);
          const made = before < ALIKE_KEPT ? part(kid, depth + 1) : null;
          if (made) parts.push(made);
        }
      }
    }
    return {
      tag: element.localName,
      says: saysOf(element),
      box: boxOf(element),
      look: lookOf(element),
      parts,
    };
  }

  const page = doc.body && part(doc.body, 0);
  return page ?? { tag: 'body', says: {}, box: [0, 0, 0, 0], look: '', parts: [] };
}

const KEPT = /^(?:role|type|scope|colspan|rowspan|hidden|disabled|open|alt|title|placeholder|aria-[a-z]+)$/;

function saysOf(element: Element): Record<string, string> {
  const says: Record<string, string> = {};
  for (const { name, value } of element.attributes) if (KEPT.test(name)) says[name] = value;
  // The property says what a person sees; the attribute what the page began with.
  if ((element as Partial<HTMLInputElement>).checked === true) says['checked'] = '';
  for (const name of ['hidden', 'disabled', 'open']) if (name in says) says[name] = '';
  return says;
}

function boxOf(element: Element): Part['box'] {
  const { left, top, width, height } = element.getBoundingClientRect();
  const step = (pixels: number): number => Math.round(pixels / 4) * 4;
  return [step(left), step(top), step(width), step(height)];
}

function lookOf(element: Element): string {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  if (!style) return '';
  const bold = Number(style.fontWeight) >= 600 ? ' bold' : '';
  const direction = /flex/.test(style.display) ? ` ${style.flexDirection}` : '';
  const free = /absolute|fixed/.test(style.position) ? ' absolute' : '';
  return `${style.display}${direction}${bold}${free}`;
}
