import type { DamagedRow, Tracker } from '../model.ts';

const WHAT: Record<DamagedRow['table'], readonly [one: string, many: string]> = {
  letters: ['letter', 'letters'],
  programs: ['program', 'programs'],
  assignments: ['assignment', 'assignments'],
  writers: ['person', 'people'],
  other: ['other entry', 'other entries'],
};

/** What was left out because its row is damaged, for the screen; `null`: nothing was. */
export function damagedText(damaged: Tracker['damaged'] = []): string | null {
  if (damaged.length === 0) return null;
  const parts = Object.entries(WHAT).flatMap(([table, [one, many]]) => {
    const rows = damaged.filter((row) => row.table === table);
    if (rows.length === 0) return [];
    const names = [...new Set(rows.flatMap(({ name }) => (name === null ? [] : [name])))].slice(0, 3);
    return `${String(rows.length)} ${rows.length === 1 ? one : many}${names.length > 0 ? ` (${names.join(', ')})` : ''}`;
  });
  const again = damaged.some(({ table }) => table !== 'writers' && table !== 'other')
    ? ' Open the page of its portal once more for what that says now.'
    : '';
  const [it, goes] =
    damaged.length === 1 ? ['it', 'It is not deleted, and goes'] : ['them', 'They are not deleted, and go'];
  return `Damaged, and left out: ${parts.join(', ')}. Nothing is concluded from ${it}. ${goes} into every backup.${again}`;
}
