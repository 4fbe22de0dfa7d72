import type { LetterSeen, LetterState } from '../../../lib/model.ts';

/**
 * A season as it really is: who applies, and how each of their letters stands at the portal. Pages show parts of it; the
 * tracker knows only what pages show.
 */
export interface TrueLetter {
  who: number;
  id: string;
  /** The name as first typed into the portal, and as corrected later. */
  names: [string, string];
  specialty: string;
  kind: LetterSeen['kind'];
  state: LetterState;
  corrected: boolean;
  /** Taken off the portal's list by its applicant. */
  deleted: boolean;
}
export interface World {
  accounts: string[];
  letters: TrueLetter[];
  /** Whether the portal's list has a column of IDs. */
  showsIds: boolean;
}

const NAMES: [string, string][] = [
  ['Helen Marsh', 'Helen R. Marsh'],
  ['Ana Reyes', 'Ana Reyes-Soto'],
  ['Chidi Okafor', 'Chidiebere Okafor'],
  ['Lena Lindqvist', 'Lena Lindquist'],
  ['Tom Whitaker', 'Thomas Whitaker'],
  // One writer with two letters, told apart by the specialty.
  ['Helen Marsh', 'Helen R. Marsh'],
];

/** Two people whose lists are alike in everything could not be told apart: the second has asked one person more. */
const NOT_BOTH: [string, string] = ['Ngozi Adeyemi', 'Ngozi O. Adeyemi'];

/** Each applicant has asked that many people; a sixth letter is the first writer's second one. */
export function newWorld(applicants: number, letters: number, showsIds: boolean): World {
  const accounts = ['11111111', '22222222'].slice(0, applicants);
  return {
    ...{ accounts, showsIds },
    letters: accounts.flatMap((_, who) =>
      NAMES.slice(0, letters).map((names, index): TrueLetter => ({
        ...{ who, names: who === 1 && index === 0 ? NOT_BOTH : names },
        ...{ id: `${who === 0 ? 'AB' : 'CD'}${String(index)}`, state: 'draft' },
        specialty: index === 5 ? 'Surgery' : 'Internal Medicine',
        kind: index % 2 === 0 ? 'narrative' : null,
        ...{ corrected: false, deleted: false },
      })),
    ),
  };
}

const WORDS: Partial<Record<LetterState, string>> = {
  draft: 'Not Confirmed for Upload',
  requested: 'Confirmed for Upload',
  received: 'Uploaded',
  unknown: 'Under Review',
};
const NEXT: Partial<Record<LetterState, LetterState>> = { draft: 'requested', requested: 'received' };

/** What happens to a letter at the portal: it goes on, is taken back, its writer's name is corrected, or it is deleted. */
export function happen(letter: TrueLetter, what: 'goes on' | 'taken back' | 'new word' | 'deleted'): void {
  if (what === 'goes on') letter.state = NEXT[letter.state] ?? letter.state;
  else if (what === 'taken back' && letter.state === 'received') letter.state = 'requested';
  else if (what === 'new word' && letter.state === 'requested') letter.state = 'unknown';
  else if (what === 'deleted' && letter.state === 'draft') letter.deleted = true;
}

/** The letter's row as the portal's list prints it. A draft has no ID yet (domain.md 1.2). */
export function printed(world: World, letter: TrueLetter): LetterSeen {
  return {
    row: letter.id,
    letterId: world.showsIds && letter.state !== 'draft' ? letter.id : null,
    author: letter.names[letter.corrected ? 1 : 0],
    ...{ title: null, email: null, chair: null, waived: null, imported: null },
    ...{ kind: letter.kind, specialty: letter.specialty, state: letter.state },
    portalStatus: WORDS[letter.state] ?? null,
    ...{ requestedOn: null, receivedOn: null },
  };
}
