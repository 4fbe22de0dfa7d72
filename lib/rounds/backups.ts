import type { Id, Letter, Plan, Writer } from '../model.ts';
import { personOf } from './person.ts';

/** What the user's plans say about who stands in for whom. */
export interface ForBackup {
  plans: readonly Plan[];
  writers: readonly Writer[];
}

/**
 * The name of the person who would write in the place of this letter's writer: the backup of their slot in an accepted
 * plan, else whom the user made the backup for this kind of letter; `null` when nobody is named.
 */
export function backupFor(letter: Letter, { plans, writers }: ForBackup): string | null {
  const slots = plans
    .filter(
      ({ accepted, portal, season }) => accepted && portal === letter.portal && season === letter.season,
    )
    .flatMap((plan) => plan.slots);
  const nameOf = (id: Id | null) => writers.find((writer) => writer.id === id && id !== letter.writer)?.name;
  const who = personOf(writers);
  const slot = slots.find(
    ({ writer, backup }) => writer !== null && who(writer) === who(letter.writer) && backup !== null,
  );
  const named = nameOf(slot?.backup ?? null);
  if (named) return named;
  const kind = letter.kind;
  return (
    writers.find(({ id, backupFor: of }) => of !== null && of === kind && id !== letter.writer)?.name ?? null
  );
}
