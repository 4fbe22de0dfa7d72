import type { LetterKind, ProgramStatus, TypedState } from '../model.ts';

/** A cell as it is compared with our words: small letters, without marks around it. */
export function foldCell(cell: string): string {
  return cell
    .toLowerCase()
    .replace(/['’]/gu, '')
    .replace(/[^\p{L}\p{N}✓✔☑✅☐✗✘❌]+/gu, ' ')
    .trim();
}

const set = (words: string) => new Set(words.split(' / '));

/** "It is done", in whatever words: the user says so, and no portal. */
const YES = set(
  'yes / y / x / ✓ / ✔ / ☑ / ✅ / true / 1 / ok / done / sent / submitted / complete / completed / uploaded / received / ' +
    'in / letter in / letter sent / letter received / letter uploaded / has sent / all done / finished / turned in / si / sí / ja / oui',
);
const NO = set(
  'no / n / ☐ / ✗ / ✘ / ❌ / false / 0 / not yet / not sent / not received / not uploaded / not submitted / pending / waiting / ' +
    'to do / todo / none / na / n a / no letter / incomplete / outstanding / missing / tbd / awaiting / nein / non',
);
const ASKED = set(
  'asked / requested / request sent / emailed / agreed / accepted / said yes / will write / writing / in progress / started / ' +
    'confirmed / waiting / pending / not yet / not sent / not received / not uploaded / not submitted / outstanding / awaiting / invited',
);
const PLANNED = set(
  'planned / plan / to ask / will ask / not asked / not asked yet / not requested / idea / maybe / potential / todo / to do / not started',
);
const DECLINED = set('declined / said no / refused / wont write / cannot / unable / turned down / rejected');

/** True or false for a cell that is ticked or not, `null` for one that says something else. */
export function yesNo(cell: string): boolean | null {
  const word = foldCell(cell);
  return YES.has(word) ? true : NO.has(word) || word === '' ? false : null;
}

/** What a word in a column of states says; `done` is "sent", and no more, until the user says what the column is. */
export function stateWord(cell: string): TypedState | 'done' | null {
  const word = foldCell(cell);
  if (DECLINED.has(word)) return 'declined';
  if (PLANNED.has(word)) return 'planned';
  if (ASKED.has(word)) return 'requested';
  return YES.has(word) ? 'done' : null;
}

const KINDS: readonly [RegExp, LetterKind][] = [
  [/\b(e?slo[er]|o?sloe|sel|standardi[sz]ed|standard)\b/u, 'standardized'],
  [/\bnarrative\b/u, 'narrative'],
  [/\bcommittee\b/u, 'committee'],
  [/\bpacket\b/u, 'packet'],
  [/\bindividual\b/u, 'individual'],
];

/** The kind of a letter by its usual names (domain.md 1.1, 2.1), `null` for another word. */
export function kindWord(cell: string): LetterKind | null {
  const word = foldCell(cell);
  return KINDS.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

const STATUSES: Record<ProgramStatus, Set<string>> = {
  applied: set('applied / submitted / yes / x / y / done / ✓ / ✔ / true / 1'),
  saved: set('saved / considering / interested / planned / plan / list / will apply / not yet / maybe'),
  withdrawn: set('withdrawn / withdrew / cancelled / canceled'),
};

export function statusWord(cell: string): ProgramStatus | null {
  const word = foldCell(cell);
  const found = Object.entries(STATUSES).find(([, words]) => words.has(word));
  return (found?.[0] as ProgramStatus | undefined) ?? null;
}
