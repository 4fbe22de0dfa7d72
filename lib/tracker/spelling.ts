import { foldName } from '../names.ts';

/** Words of many names, which say of nobody who they are. */
const PARTICLES = new Set('al ben bin da de del den der di dos du el la le van von'.split(' '));

/**
 * True for two names that one letter may print of one person: a name in common, or one that is a slip or a longer form
 * of the other. It is asked only where the Letter ID is the same, so it has to tell a correction from somebody else.
 */
export function maySpellOnePerson(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  if (one.length === 0 || other.length === 0) return false;
  return (
    one.some((word) => other.some((with_) => isSlip(word, with_))) || isSlip(one.join(''), other.join(''))
  );
}

/** A name without initials and particles. */
function wordsOf(name: string): string[] {
  return foldName(name)
    .split(' ')
    .filter((word) => word.length > 1 && !PARTICLES.has(word));
}

/** One slip in a short name, two in a longer one; or the beginning of a longer form ("Alex", "Alexander"). */
function isSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length >= 3 && long.startsWith(short)) return true;
  return slips(a, b) <= (short.length < 4 ? 0 : short.length < 7 ? 1 : 2);
}

/** How many letters were added, left out, changed or swapped with their neighbor between two words. */
function slips(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        (row[j - 1] ?? 0) + 1,
        (last[j] ?? 0) + 1,
        (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        swapped ? (before[j - 2] ?? 0) + 1 : Infinity,
      );
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
