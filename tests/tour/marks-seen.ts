import type { Page } from 'playwright';

interface Node {
  localName: string;
  nodeType: number;
  nodeValue: string;
  attributes?: string[];
  children?: Node[];
  shadowRoots?: Node[];
}

/** What we have drawn on a portal's page. */
export interface MarksSeen {
  strip: string;
  /** Each as a screen reader says it: the row's first words, then the mark. */
  marks: string[];
}

/**
 * The texts of our layer on a page. Its shadow root is closed to the page and to Playwright; the DevTools see through.
 *
 * @returns `null` while nothing of ours stands there
 */
export async function readMarks(page: Page): Promise<MarksSeen | null> {
  const devtools = await page.context().newCDPSession(page);
  try {
    const { root } = await devtools.send('DOM.getDocument', { depth: -1, pierce: true });
    const layer = find(root, (node) => node.localName === 'letter-rounds-overlay')[0];
    if (!layer) return null;
    const texts = (className: string): string[] =>
      find(layer, (node) => classesOf(node).includes(className)).map(textOf);
    return { strip: texts('said')[0] ?? '', marks: texts('mark') };
  } finally {
    await devtools.detach();
  }
}

function find(node: Node, fits: (node: Node) => boolean): Node[] {
  const inside = [...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap((one) => find(one, fits));
  return fits(node) ? [node, ...inside] : inside;
}

function classesOf({ attributes = [] }: Node): string[] {
  const at = attributes.indexOf('class');
  return at === -1 ? [] : (attributes[at + 1] ?? '').split(' ');
}

function textOf(node: Node): string {
  return find(node, ({ nodeType }) => nodeType === 3)
    .map(({ nodeValue }) => nodeValue)
    .join('');
}
