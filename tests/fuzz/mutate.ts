import { oneOf, type Random } from './random.ts';

/** How a page is changed behind the reader's back. */
export const MUTATIONS = [
  'drop',
  'rename',
  'reorder',
  'duplicate',
  'nest',
  'hide',
  'translate',
  'truncate',
] as const;
export type MutationKind = (typeof MUTATIONS)[number];

const TAGS = ['div', 'span', 'section', 'p', 'li', 'td', 'tr', 'table', 'a', 'label'];
const HIDING: readonly [attribute: string, value: string][] = [
  ['style', 'display: none'],
  ['style', 'visibility: hidden'],
  ['style', 'position: absolute; left: -9999px'],
  ['style', 'width: 0; height: 0; overflow: hidden; position: absolute'],
  ['style', 'opacity: 0'],
  ['style', 'position: absolute; clip-path: inset(50%)'],
  ['style', 'font-size: 0'],
  ['style', 'text-decoration: line-through'],
  ['hidden', ''],
];
/** What a word may turn into: another language, a word nobody knows, and every way to take "in" back. */
const WORDS = [
  'Recibida',
  'Hochgeladen',
  'Zyx',
  'Not Yet Received',
  'Upload Failed',
  'Will be uploaded',
  'Received in error',
  'Uploaded - Rejected',
  'Awaiting Upload',
  '',
];

/** What names columns, lists and fields: hit more often than its number would have it. */
const HEADINGS = 'th, [role=columnheader], thead td, dt, legend, h1, h2, h3, summary, caption';
/** What may stand in a cell in the place of text, an empty cell among them. */
const WORDLESS = 'input, svg, img, i, td, dd, [role=checkbox], [role=gridcell], [role=cell]';

/** The elements below `root` that show text, a mark or nothing, shadow roots and all. */
function leavesOf(root: Node): Element[] {
  const leaves: Element[] = [];
  for (const child of root.childNodes) {
    if (child.nodeType === Node.TEXT_NODE && child.textContent?.trim() && child.parentElement) {
      leaves.push(child.parentElement);
    } else if (child instanceof Element && !['SCRIPT', 'STYLE'].includes(child.tagName)) {
      if (child.matches(WORDLESS) && (child.childElementCount === 0 || child.localName === 'svg')) {
        if (child.textContent.trim() === '') leaves.push(child);
        if (child.localName === 'svg') continue;
      }
      if (child.shadowRoot) leaves.push(...leavesOf(child.shadowRoot));
      leaves.push(...leavesOf(child));
    }
  }
  return leaves;
}

/**
 * Changes one thing on the page: a text, or an element somewhere above one.
 *
 * @returns what was done, in words
 */
export function mutate(random: Random): { kind: MutationKind; what: string } {
  const leaves = leavesOf(document.body);
  // The last mutation may have taken the whole page away.
  if (leaves.length === 0) return { kind: 'drop', what: 'nothing left' };
  const headings = random() < 0.15 ? leaves.filter((leaf) => leaf.closest(HEADINGS)) : [];
  const leaf = oneOf(headings.length > 0 ? headings : leaves, random);
  let target = leaf;
  // Mostly cells and rows, now and then a whole list.
  const up = Math.floor(random() ** 2 * 6);
  for (
    let level = 0;
    level < up && target.parentElement && target.parentElement !== document.body;
    level += 1
  ) {
    target = target.parentElement;
  }
  const kind = oneOf(MUTATIONS, random);
  const what = `${kind} <${target.localName}> "${target.textContent.trim().slice(0, 60)}"`;
  DO[kind](target, leaf, random);
  return { kind, what };
}

const DO: Record<MutationKind, (target: Element, leaf: Element, random: Random) => void> = {
  drop: (target) => {
    target.remove();
  },
  rename: (target, _leaf, random) => {
    if (random() < 0.5) {
      const attribute = oneOf([...target.getAttributeNames(), 'class', 'role'], random);
      if (random() < 0.5) target.removeAttribute(attribute);
      else target.setAttribute(attribute, 'zyx');
      return;
    }
    const other = document.createElement(oneOf(TAGS, random));
    for (const { name, value } of target.attributes) other.setAttribute(name, value);
    other.append(...target.childNodes);
    target.replaceWith(other);
  },
  reorder: (target, _leaf, random) => {
    const siblings = [...(target.parentElement?.children ?? [])];
    const other = oneOf(siblings.length > 0 ? siblings : [target], random);
    if (other === target) return;
    const place = document.createComment('');
    target.replaceWith(place);
    other.replaceWith(target);
    place.replaceWith(other);
  },
  duplicate: (target) => {
    target.after(target.cloneNode(true));
  },
  nest: (target, _leaf, random) => {
    const before = target.previousElementSibling;
    if (before && random() < 0.5) {
      before.append(target);
      return;
    }
    const around = document.createElement(oneOf(TAGS, random));
    target.replaceWith(around);
    around.append(target);
  },
  hide: (target, _leaf, random) => {
    const [attribute, value] = oneOf(HIDING, random);
    target.setAttribute(attribute, value);
  },
  translate: (_target, leaf, random) => {
    const word = oneOf(WORDS, random);
    const text = textIn(leaf);
    if (!text) {
      // A mark says something else: its name, its state, or a word in its place.
      if (leaf.hasAttribute('aria-label')) leaf.setAttribute('aria-label', word);
      else if (leaf.localName === 'input') leaf.toggleAttribute('disabled');
      else if (leaf.localName !== 'svg') leaf.append(word);
      return;
    }
    const all = text.data;
    text.data = oneOf([word, `Not ${all}`, `${all} (rejected)`, `${all}?`, `${word} ${all}`], random);
  },
  truncate: (target, leaf, random) => {
    const text = textIn(leaf);
    const cut = Math.floor(random() * (text?.data.length ?? 0));
    if (random() < 0.5 && text) text.data = text.data.slice(0, cut) + oneOf(['', '…', '...'], random);
    else while (target.nextElementSibling) target.nextElementSibling.remove();
  },
};

function textIn(leaf: Element): Text | null {
  const text = [...leaf.childNodes].find(
    (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
  );
  return (text as Text | undefined) ?? null;
}
