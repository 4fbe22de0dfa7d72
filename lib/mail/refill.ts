/** Behind a sentence or a line: what a text is compared by. */
const PIECE = /(?<=\n)|(?<=[.!?] )/u;

/**
 * Brings a text that its user may have changed up to date with what is filled in: where `before` and `after` differ,
 * the text changes alike, and everything that the user wrote stays.
 *
 * @param text the email as it stands
 * @param before what our filling gave when `text` was begun
 * @param after what it gives now
 * @returns `null` when the user wrote over that very place: then it is theirs to change
 */
export function refilled(text: string, before: string, after: string): string | null {
  if (before === after) return text;
  if (text === before) return after;
  const [was, now, have] = [before, after, text].map((one) => one.split(PIECE));
  if (!was || !now || !have) return null;
  let start = 0;
  while (start < was.length && start < now.length && was[start] === now[start]) start += 1;
  let end = 0;
  while (
    end < was.length - start &&
    end < now.length - start &&
    was[was.length - 1 - end] === now[now.length - 1 - end]
  )
    end += 1;
  const old = was.slice(start, was.length - end);
  const fresh = now.slice(start, now.length - end);
  const place = old.length === 0 ? placeBetween(have, was, start) : placeOf(have, old);
  return place === null ? null : have.toSpliced(place, old.length, ...fresh).join('');
}

/** Where these pieces stand one after the other. */
function placeOf(have: readonly string[], pieces: readonly string[]): number | null {
  const at = have.findIndex((_, from) => pieces.every((piece, index) => have[from + index] === piece));
  return at < 0 ? null : at;
}

/** Where something new belongs: behind the piece that was before it, else before the one that was behind it. */
function placeBetween(have: readonly string[], was: readonly string[], start: number): number | null {
  const isLine = (piece: string | undefined): piece is string => piece !== undefined && piece.trim() !== '';
  const before = was.slice(0, start).findLast(isLine);
  const after = was.slice(start).find(isLine);
  if (before !== undefined && have.includes(before)) {
    // Blank lines that followed it stay with it.
    let at = have.lastIndexOf(before) + 1;
    while (at < have.length && have[at]?.trim() === '') at += 1;
    return at;
  }
  const at = after === undefined ? -1 : have.indexOf(after);
  return at < 0 ? null : at;
}
