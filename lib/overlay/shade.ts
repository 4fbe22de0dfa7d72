import { holderOf } from './sight.ts';

/**
 * True when an element stands on a dark ground: the first painted background on the way out; where none is painted, what
 * the document's colour scheme says.
 */
export function onDark(element: Element): boolean {
  for (let at: Element | null = element; at !== null; at = holderOf(at)) {
    const colour = at.ownerDocument.defaultView?.getComputedStyle(at).backgroundColor ?? '';
    const light = lightness(colour);
    if (light !== null) return light < 0.42;
  }
  const view = element.ownerDocument.defaultView;
  const root = element.ownerDocument.documentElement;
  const scheme = view?.getComputedStyle(root).colorScheme ?? 'normal';
  const wantsDark = view?.matchMedia('(prefers-color-scheme: dark)').matches ?? false;
  return scheme.includes('dark') && (!scheme.includes('light') || wantsDark);
}

/**
 * How light a computed colour is, from 0 to 1; `null` when it is (nearly) transparent or in a notation that is not read.
 * Computed colours are `rgb()`, `rgba()`, `color(srgb …)`, or the perceptual spaces, whose first number is lightness.
 */
export function lightness(colour: string): number | null {
  const [, name = '', inside = ''] = /^([a-z]+)\((.*)\)$/.exec(colour.trim()) ?? [];
  const [body = '', slash] = inside.split('/');
  const numbers = (body.match(/-?[\d.]+(?:e-?\d+)?%?/g) ?? []).map(parseFloat);
  const [first = NaN, second = NaN, third = NaN, fourth] = numbers;
  const alpha = slash === undefined ? (fourth ?? 1) : parseFloat(slash);
  if (alpha < 0.5) return null;
  const luma = (red: number, green: number, blue: number): number =>
    0.2126 * red + 0.7152 * green + 0.0722 * blue;
  let light = NaN;
  if (name === 'rgb' || name === 'rgba') light = luma(first, second, third) / 255;
  else if (name === 'color' && body.trim().startsWith('srgb ')) light = luma(first, second, third);
  else if (name === 'oklab' || name === 'oklch') light = first;
  else if (name === 'lab' || name === 'lch') light = first / 100;
  return Number.isNaN(light) ? null : light;
}
