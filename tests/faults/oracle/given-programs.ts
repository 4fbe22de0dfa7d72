import type { Draw } from './draw.ts';
import { ACCOUNT, type Now } from './given-letters.ts';
import type { Assignment, Kind, Letter, Moment, Plan, Portal, Program, ReadPortal } from './rows.ts';
import { AGO, around, minutesBefore } from './when.ts';

const REQUIRED = [
  { min: 3, max: 4 },
  { min: 1, max: 4 },
  { min: 2, max: 3 },
] as const;
const REQUIRED_KINDS: readonly (readonly (Kind | 'chair')[])[] = [
  ['chair'],
  ['narrative'],
  ['standardized', 'chair'],
];

export function programFrom(
  draw: Draw,
  id: number,
  portal: ReadPortal,
  { season: of, today, moment }: Now,
): Program {
  const isEras = portal === 'eras';
  return {
    id: `p${String(id)}`,
    portal,
    season: of,
    account: ACCOUNT,
    accreditationId: isEras ? `14000${String(id)}` : null,
    track: 'Categorical',
    name: `Program ${String(id)}`,
    specialty: isEras ? draw.from(['Internal Medicine', 'Internal Medicine', 'Surgery', null]) : null,
    city: null,
    region: null,
    status: draw.from(['saved', 'applied', 'applied', 'withdrawn']),
    signaled: draw.from([true, false, null]),
    appliedOn: null,
    firstSeenAt: minutesBefore(moment, 100_000),
    lastSeenAt: minutesBefore(moment, 10),
    goneAt: draw.maybe(0.05, () => minutesBefore(moment, 10)),
    assignmentsReadAt: draw.maybe(0.8, () => minutesBefore(moment, draw.from(AGO))),
    required: draw.maybe(0.5, () => ({ ...draw.from(REQUIRED) })),
    requiredKinds: draw.maybe(0.3, () => [...draw.from(REQUIRED_KINDS)]),
    deadlineOn: draw.maybe(0.25, () => around(draw, today)),
    ...(!isEras && draw.chance(0.2) ? { printedDeadlineOn: around(draw, today) } : {}),
  };
}

/** At most four letters for each program, as in ERAS. */
export function assignmentsOf(
  draw: Draw,
  letters: readonly Letter[],
  programs: readonly Program[],
  moment: Moment,
): Assignment[] {
  const mayHave = (program: Program) =>
    letters
      .filter(
        ({ portal, season, account }) =>
          portal === program.portal && season === program.season && account === ACCOUNT,
      )
      .filter(() => draw.chance(0.5))
      .slice(0, 4);
  return programs.flatMap((program) =>
    mayHave(program).map((letter) => ({
      letter: letter.id,
      program: program.id,
      state: draw.from(['assigned', 'locked', 'sent']),
      firstSeenAt: minutesBefore(moment, 5000),
      goneAt: draw.maybe(0.1, () => minutesBefore(moment, 10)),
    })),
  );
}

const SLOTS: Record<ReadPortal, readonly string[]> = {
  eras: ['narrative', 'standardized', 'chair'],
  amcas: ['individual', 'committee', 'packet'],
};

export function plansFrom(draw: Draw, portal: Portal, season: number): Plan[] {
  if ((portal !== 'eras' && portal !== 'amcas') || !draw.chance(0.4)) return [];
  const slots = Array.from({ length: 1 + draw.upTo(3) }, () => ({
    ...{ kind: draw.from(SLOTS[portal]), writer: null, backup: null, reviewOn: null },
  }));
  return [{ id: `plan ${portal}`, season, portal, accepted: draw.chance(0.85), slots }];
}
