import type { ReadingRow } from '../../lib/model.ts';

const PAGES = ['letters', 'assignments', 'programs-applied', 'programs-saved', 'dashboard'] as const;

/**
 * The log of a season in which portals were looked at fifty times a day: 13,500 readings of one account, the newest an
 * hour before `now` (UTC).
 */
export function seasonLooks(now: string, season: number, account: string): ReadingRow[] {
  const newest = Temporal.Instant.from(now).subtract({ hours: 1 });
  return Array.from({ length: 270 * 50 }, (_, number): ReadingRow => {
    const page = PAGES[number % PAGES.length] ?? 'letters';
    return {
      id: `look-${String(number)}`,
      at: newest.subtract({ minutes: number * 28 }).toString({ fractionalSecondDigits: 3 }),
      portal: 'eras',
      season,
      seasonFrom: 'page',
      account,
      page,
      extent: number % 7 === 6 ? 'part' : 'whole',
      understood: true,
      counts: {
        ...{ letters: page === 'letters' ? 5 : 0, programs: page === 'letters' ? 0 : 70, assignments: 0 },
        ...(page === 'dashboard' && { unassignedLetters: 0 }),
      },
      problems: [],
    };
  });
}
