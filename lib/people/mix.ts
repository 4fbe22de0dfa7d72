import { foldWord, type Letter, type Plan, type Portal } from '../model.ts';
import { fitsSlot } from '../rounds/gaps.ts';
import type { Item } from '../rounds/rounds.ts';
import type { Person } from './person.ts';

/** One kind of letter that a field usually wants. */
export interface Wanted {
  /** A kind as a plan's slot holds it. */
  kind: Plan['slots'][number]['kind'];
  /** "A structured evaluative letter of the department". */
  text: string;
  many: number;
}

/** What a field usually wants, with where that is from. A rule of thumb: programs differ, and the user's own plan counts. */
export interface Mix {
  key: string;
  name: string;
  portals: readonly Portal[];
  wants: readonly Wanted[];
  /** What is said besides. */
  note: string | null;
  source: string;
  /** Where somebody fits who is neither faculty nor a supervisor: an employer, a coach; with its own source. */
  outsiders: { text: string; source: string };
}

const ERAS: readonly Portal[] = ['eras'];
const CAS: readonly Portal[] = ['residencycas'];
const SCHOOLS: readonly Portal[] = ['amcas', 'aacomas', 'tmdsas'];
const faculty = (many: number, text = 'Letters of faculty who saw you work'): Wanted => ({
  kind: 'narrative',
  text,
  many,
});

/** aafp.org, "Requesting Letters of Recommendation": some programs ask for one now and then, and no more than they ask for. */
const OUTSIDE_MEDICINE: Mix['outsiders'] = {
  text: 'only for a program that asks for a letter from outside medicine; now and then one does.',
  source: 'AAFP, requesting letters of recommendation',
};
/** ocs.yale.edu (2020) and wayne.edu name both among those to ask; tmdsas.com takes one letter beyond its three. */
const BESIDE_FACULTY: Mix['outsiders'] = {
  text: 'beside the letters of faculty, where they know your work well. In TMDSAS as the one extra letter.',
  source: 'Yale’s Office of Career Strategy; Wayne State’s pre-health advising; TMDSAS',
};

/** domain.md 4.2, each line with its source. */
const USUAL: readonly Omit<Mix, 'outsiders'>[] = [
  {
    key: 'internal medicine',
    name: 'Internal Medicine',
    portals: ERAS,
    wants: [
      { kind: 'standardized', text: 'A structured evaluative letter of the department', many: 1 },
      faculty(2, 'Letters of internists'),
    ],
    note: 'A third letter of faculty may be of any field.',
    source: 'Guideline for the structured evaluative letter (im.org); Boston University’s advice',
  },
  {
    key: 'general surgery',
    name: 'General Surgery',
    portals: ERAS,
    wants: [
      { kind: 'chair', text: 'A letter of the department’s chair', many: 1 },
      faculty(2, 'Letters of surgeons'),
    ],
    note: 'Four are usual, three are asked for.',
    source: 'One surgeon’s guide (medium.com): ask your programs',
  },
  {
    key: 'emergency medicine',
    name: 'Emergency Medicine',
    portals: CAS,
    wants: [{ kind: 'standardized', text: 'eSLOEs of emergency rotations', many: 2 }, faculty(1)],
    note: 'Applied for in ResidencyCAS, not in MyERAS.',
    source: 'CORD’s questions and answers on the SLOE (cordem.org)',
  },
  {
    key: 'obstetrics and gynecology',
    name: 'Obstetrics and Gynecology',
    portals: CAS,
    wants: [{ kind: 'standardized', text: 'A SLOE', many: 1 }, faculty(2)],
    note: 'Four at the most. Who writes the SLOE may not write another letter too.',
    source: 'ResidencyCAS, materials for applicants',
  },
  ...['Dermatology', 'Urology', 'Plastic Surgery-Integrated'].map((name): Omit<Mix, 'outsiders'> => ({
    key: name.toLowerCase(),
    name,
    portals: ERAS,
    wants: [
      { kind: 'standardized', text: 'A standardized form in the AAMC Letter Writer Portal', many: 1 },
      faculty(2),
    ],
    note: 'The form cannot be sent as a PDF: the request has to name the right specialty.',
    source: 'AAMC, terms of the Letter Writer Portal (2027)',
  })),
  {
    key: 'residency',
    name: 'Most other residencies',
    portals: [...ERAS, ...CAS],
    wants: [faculty(3)],
    note: 'Three to four, and one or two more people in reserve.',
    source: 'AAFP; University of Maryland; University of Nevada, Reno',
  },
  {
    key: 'medical school',
    name: 'Medical school',
    portals: SCHOOLS,
    wants: [
      { kind: 'individual', text: 'Letters of science faculty', many: 2 },
      { kind: 'individual', text: 'A letter of faculty of another field', many: 1 },
    ],
    note: 'Three to six. Where your school writes a committee letter, it usually stands for them.',
    source: 'Harvard Medical School’s admissions page; an adviser’s guide (careeradvancement.netlify.app)',
  },
];

/** What each field usually wants. */
export const MIXES: readonly Mix[] = USUAL.map((mix) => ({
  ...mix,
  outsiders: SCHOOLS.some((portal) => mix.portals.includes(portal)) ? BESIDE_FACULTY : OUTSIDE_MEDICINE,
}));

/** Those on the list who are neither faculty nor supervisors, by name. */
export function outsidersOf(persons: readonly Pick<Person, 'name' | 'role'>[]): string[] {
  return persons.flatMap(({ name, role }) => (role === 'employer' || role === 'coach' ? [name] : []));
}

/** The mix for what somebody applies in; the most general one of the portal where the specialty is none of ours. */
export function mixFor(portal: Portal, specialty: string | null): Mix | null {
  const said =
    specialty === null ? '' : foldWord(specialty).replace(/^surgery[ -]+general$/u, 'general surgery');
  const fits = MIXES.filter(({ portals }) => portals.includes(portal));
  return (
    fits.find(({ key }) => key === said || (key === 'general surgery' && said === 'surgery')) ??
    fits.at(-1) ??
    null
  );
}

/** One line of the view: what is usual, what there is of it, and what lacks. */
export interface MixLine extends Wanted {
  have: string[];
  lacks: number;
}

/** What there is of a mix. A letter counts once, for the first line that it fits; one that will not come counts for none. */
export function mixLines(mix: Mix, items: readonly Item[]): MixLine[] {
  const free = new Set(
    items.filter(
      ({ bucket, letter }) =>
        bucket !== 'closed' && mix.portals.includes(letter.portal) && letter.partOf === null,
    ),
  );
  return mix.wants.map((wanted) => {
    const taken = [...free].filter(({ letter }) => fits(letter, wanted)).slice(0, wanted.many);
    for (const item of taken) free.delete(item);
    return { ...wanted, have: taken.map(({ writer }) => writer), lacks: wanted.many - taken.length };
  });
}

/** A committee letter or packet stands for the single letters (domain.md 4.2). */
function fits(letter: Letter, { kind }: Wanted): boolean {
  if (
    kind === 'individual' &&
    (letter.kind === 'narrative' || letter.kind === 'committee' || letter.kind === 'packet')
  )
    return true;
  return fitsSlot(letter, kind);
}

/** The slots of a plan that takes a mix over: nobody in them yet but those whose letters are there. */
export function slotsOf(mix: Mix, items: readonly Item[]): Plan['slots'] {
  return mixLines(mix, items).flatMap(({ kind, many, have }) => {
    const writers = items.filter(
      ({ writer, letter }) => have.includes(writer) && fits(letter, { kind, text: '', many }),
    );
    return Array.from({ length: many }, (_, at) => ({
      kind,
      writer: writers[at]?.letter.writer ?? null,
      backup: null,
      reviewOn: null,
    }));
  });
}
