import type { Reading } from '../model.ts';

/** A portal's ID as it is compared: pages print one ID with other case and spaces. */
export function printedId(id: string): string {
  return id.replace(/\s+/gu, '').toUpperCase();
}

/** The Letter IDs that a reading names, in its list of letters or where letters are assigned. */
export function idsNamed(reading: Reading): Set<string> {
  const ids = [...reading.letters, ...reading.assignments.map(({ letter }) => letter)].map(
    ({ letterId }) => letterId,
  );
  return new Set(ids.filter((id) => id !== null && id !== '').map((id) => printedId(id ?? '')));
}
