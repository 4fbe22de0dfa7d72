import type { CDPSession, Page } from 'playwright';

interface Node {
  nodeName: string;
  nodeType: number;
  nodeValue: string;
  backendNodeId: number;
  attributes?: string[];
  children?: Node[];
  shadowRoots?: Node[];
  contentDocument?: Node;
}

/** What of ours stands on a portal's page, as those hear and see it who look from outside of the page. */
export interface OursOnPage {
  /** Each word as a screen reader has it: the role and the name of what says it. */
  heard: { role: string; name: string }[];
  /** Words that stand in the document as text, or in attributes that a browser shows: the page's own search finds them. */
  asText: string[];
}

/** Attributes whose text is drawn, or pops up. */
const SHOWN = ['title', 'placeholder', 'value', 'alt'];

/** Looks into every closed root of ours on a page, and into the pane's document. */
export async function oursOn(page: Page): Promise<OursOnPage> {
  const devtools = await page.context().newCDPSession(page);
  try {
    await devtools.send('Accessibility.enable');
    const { root } = await devtools.send('DOM.getDocument', { depth: -1, pierce: true });
    const html = (root as Node).children?.find(({ nodeName }) => nodeName === 'HTML');
    const roots = (html?.children ?? []).flatMap(({ shadowRoots = [] }) => shadowRoots);
    const parts = roots.flatMap(({ children = [] }) => children).map((part) => part.contentDocument ?? part);
    const heard = await Promise.all(parts.map((part) => heardOf(devtools, part)));
    return { heard: heard.flat(), asText: parts.flatMap(textsIn) };
  } finally {
    await devtools.detach();
  }
}

async function heardOf(devtools: CDPSession, { backendNodeId }: Node): Promise<OursOnPage['heard']> {
  const { nodes } = await devtools.send('Accessibility.queryAXTree', { backendNodeId });
  return nodes.flatMap(({ ignored, role, name }) => {
    const said = String(name?.value ?? '').trim();
    return ignored || said === '' ? [] : [{ role: String(role?.value), name: said }];
  });
}

function textsIn(node: Node): string[] {
  const { attributes = [] } = node;
  const shown = attributes.filter(
    (value, index) =>
      index % 2 === 1 && SHOWN.includes(attributes[index - 1] ?? '') && node.nodeName !== 'OPTION',
  );
  const inside = [...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap(textsIn);
  const own = node.nodeType === 3 ? [node.nodeValue] : shown;
  // The list of a drop-down is the browser's own, and a title is not drawn.
  if (node.nodeName === 'SELECT') return shown;
  if (node.nodeName === 'HEAD') return [];
  return [...own, ...inside].filter((text) => text.trim() !== '');
}
