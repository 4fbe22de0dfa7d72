import { jaroWinkler } from '@skyra/jaro-winkler';

import type { Id, Letter, Tracker, Writer } from '../model.ts';
import { foldName, foldText } from '../names.ts';
import { personOf } from '../rounds/person.ts';

/** Two rows that may be one person. It is only ever proposed. */
export interface Alike {
  /** The row that would stand for both. */
  stays: Writer;
  other: Writer;
  /** Why it is thought so, for the screen: "the same e-mail address". */
  why: string;
}

/** So alike, two surnames or given names of some length may be one, mistyped (Jaro-Winkler, of 1). */
const NEARLY = 0.92;
const LONG_ENOUGH = 5;
const SUFFIX = /^(jr|sr|ii|iii|iv)$/u;

/**
 * Rows that are likely one person: the same address, the same name, or a name that is nearly the same, over portals and
 * seasons. Never two that one portal shows side by side, unless by one address: the portal keeps them apart. Never a pair
 * that the user said is two people.
 */
export function alikeOf({
  writers,
  letters,
  settings,
}: Pick<Tracker, 'writers' | 'letters' | 'settings'>): Alike[] {
  const who = personOf(writers);
  const leads = writers.filter(({ id }) => who(id) === id);
  const theirs = Map.groupBy(letters, ({ writer }) => who(writer));
  const apart = new Set((settings.notSame ?? []).map((pair) => pairKey(...pair)));
  const found: Alike[] = [];
  leads.forEach((a, at) => {
    for (const b of leads.slice(at + 1)) {
      if (apart.has(pairKey(a.id, b.id))) continue;
      const why = whyAlike(a, b, areSideBySide(theirs.get(a.id) ?? [], theirs.get(b.id) ?? []));
      if (why === null) continue;
      const [stays, other] = saidOf(b) > saidOf(a) ? [b, a] : [a, b];
      found.push({ stays, other, why });
    }
  });
  return found;
}

/** A pair, whichever of the two is named first. */
export function pairOf(a: Id, b: Id): [Id, Id] {
  return a < b ? [a, b] : [b, a];
}
const pairKey = (a: Id, b: Id): string => JSON.stringify(pairOf(a, b));

function whyAlike(a: Writer, b: Writer, sideBySide: boolean): string | null {
  const addresses = (row: Writer) => [row.email, row.writeTo].flatMap((one) => (one ? [foldText(one)] : []));
  if (addresses(a).some((one) => addresses(b).includes(one))) return 'the same e-mail address';
  if (sideBySide) return null;
  return whyNames(foldName(a.name).split(' '), foldName(b.name).split(' '));
}

function whyNames(a: string[], b: string[]): string | null {
  if (a.join(' ') === b.join(' ')) return 'the same name';
  const suffix = (words: string[]) => words.find((word) => SUFFIX.test(word)) ?? '';
  if (suffix(a) !== suffix(b)) return null;
  const plain = (words: string[]) => words.filter((word) => !SUFFIX.test(word));
  const [first, second] = [plain(a), plain(b)];
  const [surnameA = '', surnameB = ''] = [first.at(-1), second.at(-1)];
  // A surname alone says little: "Dr. Marsh" may be the one on the list.
  if (first.length === 1 || second.length === 1)
    return surnameA === surnameB ? 'the same surname, and no given name to tell by' : null;
  const given = whyGiven(first[0] ?? '', second[0] ?? '');
  if (given === null) return null;
  if (surnameA === surnameB) return given;
  return given === SAME_GIVEN && isNearly(surnameA, surnameB) ? 'nearly the same name' : null;
}

const SAME_GIVEN = 'the same first and last name';

function whyGiven(a: string, b: string): string | null {
  if (a === b) return SAME_GIVEN;
  if ((a.length === 1 || b.length === 1) && a[0] === b[0]) return 'the same surname, and the initial fits';
  return isNearly(a, b) ? 'nearly the same name' : null;
}

function isNearly(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= LONG_ENOUGH && jaroWinkler(a, b) >= NEARLY;
}

function areSideBySide(a: readonly Letter[], b: readonly Letter[]): boolean {
  return a.some((one) =>
    b.some(
      (other) =>
        one.stateBy === 'portal' &&
        other.stateBy === 'portal' &&
        one.portal === other.portal &&
        one.season === other.season &&
        one.account === other.account,
    ),
  );
}

/** How much the user has noted of a person: the row with more of it stands for both. */
function saidOf({ role, metAt, saw, notes, writeTo, talkEvery, answers }: Writer): number {
  const said = [role, metAt, saw, notes, writeTo, talkEvery].filter(
    (one) => one !== null && one !== undefined,
  );
  return said.length + Object.keys(answers).length;
}
