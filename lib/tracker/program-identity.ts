import type { Program, ProgramSeen, ReadPortal } from '../model.ts';
import { agreesOrUnsaid } from './letter-identity.ts';
import type { Identity } from './match.ts';
import { foldText } from '../names.ts';
import { printedId } from './printed-id.ts';
import { sameValue } from './rows.ts';

type Parts = Pick<ProgramSeen, 'accreditationId' | 'track' | 'name' | 'specialty' | 'city'>;

/**
 * When a program on a page is a stored one (contract.md, "program"): accreditation ID and track; AMCAS, where no
 * school has one: name as printed and degree track. A page that shows no track, or no ID, speaks of the one row that
 * it does not contradict; a name alone that fits two is ambiguous.
 */
export function programIdentity<S extends Parts>(portal: ReadPortal): Identity<S, Program> {
  const folded = new Map<Parts, ReturnType<typeof foldParts>>();
  const fold = (parts: Parts) => {
    const made = folded.get(parts) ?? foldParts(parts, portal);
    folded.set(parts, made);
    return made;
  };
  return {
    seenId: (seen) => fold(seen).key,
    rowId: (row) => fold(row).key,
    same: (seen, row) => sameValue(fold(seen), fold(row)),
    fits(seen, row) {
      const [a, b] = [fold(seen), fold(row)];
      if (a.id !== '' && b.id !== '') return a.id === b.id && agreesOrUnsaid(a.track, b.track);
      return (
        a.name === b.name &&
        agreesOrUnsaid(a.track, b.track) &&
        agreesOrUnsaid(a.specialty, b.specialty) &&
        agreesOrUnsaid(a.city, b.city)
      );
    },
    twice: (a, b) => sameValue({ ...a, row: '' }, { ...b, row: '' }),
  };
}

function foldParts({ accreditationId, track, name, specialty, city }: Parts, portal: ReadPortal) {
  const id = accreditationId ? printedId(accreditationId) : '';
  const printed = { name: foldText(name), track: foldText(track) };
  // In ERAS a name tells programs apart only together with all else that is shown.
  const key = id ? `${id} ${printed.track}` : portal === 'amcas' ? `${printed.name} ${printed.track}` : null;
  return { key, id, ...printed, specialty: foldText(specialty), city: foldText(city) };
}
