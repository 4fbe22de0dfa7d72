import { foldWord, type Program, type RequiredKind } from '../model.ts';

/**
 * What programs like this one are said to ask for. It is offered, marked as a rule of thumb, and is no requirement
 * until the user takes it over; nothing is ever judged by it.
 */
export interface Thumb {
  min: number;
  kinds: RequiredKind[];
  /** "Rule of thumb for Internal Medicine: 3 letters, one of them a standardized letter". */
  text: string;
}

interface Rule {
  specialties: readonly string[];
  min: number;
  kinds: RequiredKind[];
  /** Where it is from: domain.md 4.2 with its grade. */
  source: string;
}

const RULES: readonly Rule[] = [
  { specialties: ['internal medicine'], min: 3, kinds: ['standardized'], source: '4.2 T and D (im.org SEL)' },
  {
    specialties: ['surgery', 'general surgery', 'surgery-general', 'surgery - general'],
    min: 3,
    kinds: ['chair'],
    source: '4.2 T, one author',
  },
  { specialties: ['emergency medicine'], min: 3, kinds: ['standardized'], source: '4.2 D (CORD)' },
  {
    specialties: ['obstetrics and gynecology', 'obstetrics & gynecology', 'ob-gyn', 'obgyn'],
    min: 3,
    kinds: ['standardized'],
    source: '4.2 D (ResidencyCAS)',
  },
  {
    specialties: [
      'dermatology',
      'urology',
      'plastic surgery-integrated',
      'plastic surgery - integrated',
      'integrated plastic surgery',
    ],
    min: 3,
    kinds: ['standardized'],
    source: '4.2 D (Letter Writer Portal, 2027)',
  },
];
/** Most residency programs (4.2 T), and MD schools (4.2 T: 3 to 6). */
const USUAL = 3;
/** IM prelim: department letter and 1 of the specialty; surgery prelim: at least 1 surgeon (4.2 T). */
const PRELIMINARY: Record<string, number> = { 'internal medicine': 2 };

/** The rule of thumb for a program (domain.md 4.2), by its specialty and training type. */
export function thumbOf({
  portal,
  specialty,
  track,
}: Pick<Program, 'portal' | 'specialty' | 'track'>): Thumb {
  if (portal === 'amcas') return thumb('medical schools', USUAL, []);
  const said = specialty === null ? '' : foldWord(specialty);
  const rule = RULES.find(({ specialties }) => specialties.includes(said));
  const preliminary = track !== null && /\bprelim/i.test(track) ? PRELIMINARY[said] : undefined;
  if (!rule || specialty === null) return thumb('most residency programs', USUAL, []);
  if (preliminary !== undefined) return thumb(`${specialty}, preliminary`, preliminary, rule.kinds);
  return thumb(specialty, rule.min, rule.kinds);
}

function thumb(whose: string, min: number, kinds: RequiredKind[]): Thumb {
  const [kind] = kinds;
  const one = kind ? `, one of them a ${kind === 'chair' ? 'chair' : kind} letter` : '';
  return { min, kinds, text: `Rule of thumb for ${whose}: ${String(min)} letters${one}` };
}
