import type { Page } from 'playwright';

interface Node {
  localName: string;
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
    // Hosts of ours stand beside the body.
    const hosts = (root.children ?? []).flatMap((html) => html.children ?? []).filter(isDiv);
    const ours = (className: string): Node[] =>
      hosts.flatMap((host) => find(host, (node) => classesOf(node).includes(className)));
    const [said] = ours('said');
    if (!said) return null;
    return { strip: nameIn(said), marks: ours('mark').map(nameIn) };
  } finally {
    await devtools.detach();
  }
}

const isDiv = ({ localName }: Node): boolean => localName === 'div';

function find(node: Node, fits: (node: Node) => boolean): Node[] {
  const inside = [...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap((one) => find(one, fits));
  return fits(node) ? [node, ...inside] : inside;
}

function classesOf(node: Node): string[] {
  return attributeOf(node, 'class').split(' ');
}

/** What a screen reader says of it: all words of ours are drawn from attributes. */
function nameIn(node: Node): string {
  const [named] = find(node, (one) => attributeOf(one, 'aria-label') !== '');
  return named ? attributeOf(named, 'aria-label') : '';
}

function attributeOf({ attributes = [] }: Node, name: string): string {
  const at = attributes.indexOf(name);
  return at === -1 ? '' : (attributes[at + 1] ?? '');
}
