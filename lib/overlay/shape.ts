import type { Mark } from '../messages.ts';

const SVG = 'http://www.w3.org/2000/svg';

type Part = { name: 'circle' | 'path'; [attribute: string]: string };

const line = { fill: 'none', stroke: 'currentColor', 'stroke-width': '1.8' };
const cut = { fill: 'none', stroke: 'var(--paper)', 'stroke-width': '1.6', 'stroke-linecap': 'round' };

/** One shape for each tone, told apart without colour: ring, triangle, disc with a tick, tick, diamond, bar. */
const SHAPES: Record<Mark['tone'], Part[]> = {
  waiting: [{ name: 'circle', cx: '6', cy: '6', r: '4.6', ...line }],
  overdue: [
    { name: 'path', d: 'M6 .6 11.8 11.2H.2Z', fill: 'currentColor' },
    { name: 'path', d: 'M6 4.4v3.2M6 9.5v.1', ...cut },
  ],
  in: [
    { name: 'circle', cx: '6', cy: '6', r: '5.8', fill: 'currentColor' },
    { name: 'path', d: 'M3.4 6.2 5.3 8l3.4-3.8', ...cut },
  ],
  done: [{ name: 'path', d: 'M1.6 6.4 4.6 9.4 10.4 2.8', ...line }],
  closed: [{ name: 'path', d: 'M2 6h8', ...line }],
  look: [
    { name: 'path', d: 'M6 0 12 6 6 12 0 6Z', fill: 'currentColor' },
    { name: 'path', d: 'M6 3.2v3.2M6 8.6v.1', ...cut },
  ],
};

/** The shape of a tone, drawn in the colour of the text around it. Silent to screen readers: the text says it. */
export function shapeOf(document: Document, tone: Mark['tone']): SVGElement {
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('viewBox', '0 0 12 12');
  picture.setAttribute('aria-hidden', 'true');
  for (const { name, ...attributes } of SHAPES[tone]) {
    const part = document.createElementNS(SVG, name);
    for (const [attribute, value] of Object.entries(attributes)) part.setAttribute(attribute, value);
    picture.append(part);
  }
  return picture;
}
