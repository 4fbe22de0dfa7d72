import { holderOf } from './sight.ts';

const LIST = 'table,[role=grid],[role=table],[role=treegrid],[role=list],ul,ol,dl';

/**
 * What each row is a row of: marks of one list stand in one column. Mostly that is the table or list around a row. Where
 * each row is a table or a card of its own, it is the nearest thing that holds two of the rows.
 */
export function listsOf(rows: readonly Element[]): Map<Element, Element> {
  const held = new Map<Element, number>();
  for (const row of rows)
    for (let at = holderOf(row); at !== null; at = holderOf(at)) held.set(at, (held.get(at) ?? 0) + 1);
  return new Map(
    rows.map((row) => {
      const list = row.parentElement?.closest(LIST);
      if (list && (held.get(list) ?? 0) > 1) return [row, list];
      let at = holderOf(row);
      while (at !== null && (held.get(at) ?? 0) < 2) at = holderOf(at);
      return [row, at ?? list ?? row.parentElement ?? row];
    }),
  );
}
