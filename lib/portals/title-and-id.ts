import type { Cell } from '../page/page.ts';
import { letterIdIn } from './named.ts';
import { columnOf, meaningOf } from './phrase.ts';
import type { PortalWords } from './portal.ts';

/** A cell that holds a letter's title, its ID, or both. */
export interface TitleAndId {
  title: string | null;
  letterId: string | null;
}

/**
 * Parts a cell that holds a letter's title and its ID ("Organic Chemistry" over "4KQ7-28M1Z-0PX35"): AMCAS prints both in
 * one column (domain.md 2.2a). The ID is what has the shape of one, under its own label or as the last word; the rest is
 * the title, whatever it says.
 */
export function titleAndId(cell: Cell | undefined, words: PortalWords): TitleAndId {
  const { idBesideTitle: shape } = words;
  if (!cell) return { title: null, letterId: null };
  if (!shape) return { title: cell.text.trim() || null, letterId: null };
  const shown = partedLines(cell.lines.length > 0 ? cell.lines : [cell.text.trim()], shape, words);
  // A title that can be pressed is no text of its cell.
  const [pressed, ...others] = cell.actions;
  if (shown.title !== null || pressed === undefined || others.length > 0) return shown;
  const button = partedLines([pressed], shape, words);
  return { title: button.title, letterId: shown.letterId ?? button.letterId };
}

function partedLines(lines: readonly string[], shape: RegExp, words: PortalWords): TitleAndId {
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const found = idAtEnd(lines[at] ?? '', shape, words);
    if (!found) continue;
    const rest = [...lines.slice(0, at), found.before, ...lines.slice(at + 1)].filter((line) => line !== '');
    return { title: rest.filter((line) => !isIdLabel(line, words)).join(' ') || null, letterId: found.id };
  }
  return { title: lines.join(' ') || null, letterId: null };
}

/** The ID with which a line ends, and what stands before it without the ID's own label and brackets. */
function idAtEnd(line: string, shape: RegExp, words: PortalWords): { id: string; before: string } | null {
  const match = /^(.*?)[\s([:#]*?([A-Za-z0-9-]+)[\s)\].]*$/.exec(line);
  const id = letterIdIn(match?.[2] ?? null);
  if (id === null || !shape.test(id)) return null;
  return { id, before: withoutLabel((match?.[1] ?? '').trim(), words) };
}

/** "Organic Chemistry - Request ID" without the label; a dash, comma or bar before the ID belongs to neither. */
function withoutLabel(text: string, words: PortalWords): string {
  const bare = text.replace(/[\s:#([,|•·–—-]+$/, '');
  const parts = bare.split(' ');
  for (let count = Math.min(5, parts.length); count > 0; count -= 1) {
    const label = parts.slice(-count).join(' ').replace(/^[([]/, '');
    // "Committee Letter - Request ID": the label is what stands behind the dash.
    if (!/(?:^|\s)[-–—|•·]\s/.test(label) && isIdLabel(label, words))
      return parts
        .slice(0, -count)
        .join(' ')
        .replace(/[\s:#([,|•·–—-]+$/, '');
  }
  return bare;
}

/** "Request ID", "AMCAS Letter ID:"; a bare "ID" too. */
function isIdLabel(text: string, words: PortalWords): boolean {
  const label = text.replace(/[\s:#]+$/, '');
  const means = /\bids?\b/i.test(label) ? columnOf(label, words.letterColumns) : null;
  return means === 'letterId' && meaningOf(label, words.kinds) === null;
}
