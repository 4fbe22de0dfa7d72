import type { Lesson } from '../model.ts';
import { portalName } from './portals.ts';

const PAGES: Record<string, string> = {
  letters: 'letters',
  unmatched: 'letters to be matched',
  receipt: 'what has arrived',
  assignments: 'which letter goes where',
  'programs-applied': 'programs applied to',
  'programs-saved': 'programs saved',
};

/** A list that the user showed us, in words; `null` for a lesson about a word. */
export function listTaughtText({
  portal,
  page,
  lesson,
}: Lesson): { name: string; where: string; columns: string } | null {
  if (lesson.kind !== 'columns') return null;
  const headings = lesson.columns.map(({ heading }) =>
    heading === '' ? 'title of each card' : `"${heading}"`,
  );
  return {
    name: `${portalName(portal)}: ${PAGES[page] ?? page}, "${lesson.mark.text}"`,
    where: `on ${lesson.host}`,
    columns: `by ${headings.join(', ')}`,
  };
}
