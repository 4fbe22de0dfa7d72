import type { Id, Writer } from '../model.ts';

/**
 * Tells which row stands for a writer: the one that the user said is the same person, else their own. Rows that point
 * at each other, which no edit of ours makes, stand for themselves.
 */
export function personOf(writers: readonly Pick<Writer, 'id' | 'sameAs'>[]): (writer: Id) => Id {
  const rows = new Map(writers.map((row) => [row.id, row.sameAs ?? null]));
  return (writer) => {
    const seen = new Set([writer]);
    let at = writer;
    for (;;) {
      const next = rows.get(at) ?? null;
      if (next === null || !rows.has(next)) return at;
      if (seen.has(next)) return writer;
      seen.add(next);
      at = next;
    }
  };
}
