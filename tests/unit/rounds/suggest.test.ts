import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { LETTER_KINDS, LETTER_STATES, REQUIRED_KINDS, type Letter, type Writer } from '../../../lib/model.ts';
import { roundsOf } from '../../../lib/rounds/index.ts';
import { suggestForAll, suggestLetters, type Wants } from '../../../lib/rounds/suggest.ts';
import { arrived, letter, on, program, tracker, writer } from './rows.ts';

const TODAY = '2026-08-25';
const wants = (changes: Partial<Wants> = {}): Wants => program({ specialty: 'Psychiatry', ...changes });
const inFor = (author: string, changes: Partial<Letter> = {}) =>
  arrived({
    id: author,
    author,
    writer: author,
    specialty: 'Psychiatry',
    receivedOn: '2026-08-01',
    ...changes,
  });

function suggest(letters: Letter[], of: Wants = wants(), people: Writer[] = []) {
  const { items } = roundsOf(tracker({ letters }), on(TODAY));
  return suggestLetters(items, new Map(people.map((one) => [one.id, one])), of, TODAY);
}
const names = (letters: Letter[], of?: Wants, people?: Writer[]) =>
  suggest(letters, of, people).best.map(({ writer: name }) => name);

describe('which letters suit a program best', () => {
  it.each<[what: string, letters: Letter[], of: Partial<Wants>, best: string[], missing: string[]]>([
    ['nothing in', [letter()], {}, [], []],
    [
      'its own specialty before General',
      [inFor('A', { specialty: 'General' }), inFor('B')],
      {},
      ['B', 'A'],
      [],
    ],
    ['another specialty never', [inFor('A', { specialty: 'Neurology' }), inFor('B')], {}, ['B'], []],
    [
      'a kind that it asks for, even the weakest',
      [inFor('A'), inFor('B'), inFor('C'), inFor('D'), inFor('E', { specialty: 'General', chair: true })],
      { requiredKinds: ['chair'] },
      ['A', 'B', 'C', 'E'],
      [],
    ],
    [
      'a kind that nobody wrote is missing',
      [inFor('A')],
      { requiredKinds: ['chair', 'narrative'] },
      ['A'],
      ['chair'],
    ],
    [
      'the rarest kind first, where there is no room for all',
      [
        inFor('A', { kind: 'standardized' }),
        inFor('B', { kind: 'standardized' }),
        inFor('C', { kind: 'committee' }),
      ],
      { requiredKinds: ['standardized', 'committee'], required: { min: 1, max: 1 } },
      ['C'],
      [],
    ],
    [
      'one that is two kinds at once',
      [inFor('A', { kind: 'standardized' }), inFor('B', { kind: 'standardized', chair: true })],
      { requiredKinds: ['standardized', 'chair'], required: { min: 1, max: 1 } },
      ['B'],
      [],
    ],
    [
      'standardized, where the specialty usually wants it',
      [
        inFor('A', { specialty: 'Dermatology' }),
        inFor('B', { specialty: 'Dermatology', kind: 'standardized' }),
      ],
      { specialty: 'Dermatology' },
      ['B', 'A'],
      [],
    ],
    ['the newer one', [inFor('A', { receivedOn: '2024-01-01' }), inFor('B')], {}, ['B', 'A'], []],
    ['not the imported one', [inFor('A', { imported: true }), inFor('B')], {}, ['B', 'A'], []],
    ['no more than four', 'ABCDEF'.split('').map((name) => inFor(name)), {}, ['A', 'B', 'C', 'D'], []],
    [
      'no more than the program takes',
      'ABC'.split('').map((name) => inFor(name)),
      { required: { min: 1, max: 2 } },
      ['A', 'B'],
      [],
    ],
  ])('%s', (_what, letters, of, best, missing) => {
    const suggestion = suggest(letters, wants(of));
    expect(suggestion.best.map(({ writer: name }) => name).sort()).toEqual(best.toSorted());
    if (letters.length > 1 && !of.requiredKinds) expect(names(letters, wants(of))).toEqual(best);
    expect(suggestion.missing).toEqual(missing);
  });

  it('goes by what the user answered about the writer, and says so', () => {
    const yes = writer({ id: 'B', answers: { knows: { answer: 'yes', reason: null } } });
    const no = writer({ id: 'A', answers: { knows: { answer: 'no', reason: null } } });
    const { best } = suggest([inFor('A'), inFor('B')], wants(), [yes, no]);
    expect(best.map(({ writer: name, reasons }) => `${name}: ${reasons.join('; ')}`)).toEqual([
      'B: for Psychiatry; less than a year old; your answers: 1 yes',
      'A: for Psychiatry; less than a year old; your answers: 1 no',
    ]);
  });

  it('names those that weigh as much as the last and were left out by their names alone', () => {
    const { best, ties } = suggest('ABCDEF'.split('').map((name) => inFor(name)));
    expect(best.map(({ writer: name }) => name)).toEqual(['A', 'B', 'C', 'D']);
    expect(ties.map(({ writer: name }) => name)).toEqual(['E', 'F']);
  });

  it('is worked out once for programs that are alike', () => {
    const { items } = roundsOf(tracker({ letters: [inFor('A')] }), on(TODAY));
    const programs = Array.from({ length: 800 }, (_, index) =>
      program({ id: `p${String(index)}`, specialty: index % 2 ? 'Psychiatry' : 'Neurology' }),
    );
    const made = suggestForAll(items, new Map(), programs, TODAY);
    expect(made.size).toBe(800);
    expect(new Set(made.values()).size).toBe(2);
  });
});

const anyLetter = fc.record({
  id: fc.uuid(),
  author: fc.constantFrom('A', 'B', 'C', 'D'),
  portal: fc.constantFrom('eras' as const, 'eras' as const, 'amcas' as const),
  state: fc.constantFrom(...LETTER_STATES, 'received' as const, 'received' as const, 'received' as const),
  kind: fc.option(fc.constantFrom(...LETTER_KINDS), { nil: null }),
  chair: fc.constantFrom(true, false, null),
  specialty: fc.constantFrom('General', 'Psychiatry', 'Neurology', null),
  needed: fc.constantFrom('yes' as const, 'spare' as const, 'no' as const),
  goneAt: fc.constantFrom(null, null, '2026-08-10T12:00:00Z'),
  receivedOn: fc.constantFrom(null, '2026-08-01', '2025-01-01'),
});
const anyWants = fc.record({
  specialty: fc.constantFrom('Psychiatry', 'Internal Medicine', null),
  requiredKinds: fc.subarray([...REQUIRED_KINDS]),
  required: fc.constantFrom(null, { min: 1, max: 2 }, { min: 3, max: 9 }),
});
const some = fc.uniqueArray(anyLetter, { selector: ({ id }) => id, maxLength: 15 });

describe('whatever the letters', () => {
  it('only letters that are in and allowed are suggested, four at most, each once', () => {
    fc.assert(
      fc.property(some, anyWants, (rows, of) => {
        const letters = rows.map((row) => letter(row));
        const { best, allowed, ties, missing } = suggest(letters, wants(of));
        expect(best.length).toBeLessThanOrEqual(Math.min(4, of.required?.max ?? 4));
        const named = [...best, ...ties].map((choice) => choice.letter);
        expect(new Set(named).size).toBe(named.length);
        for (const id of [...named, ...allowed]) {
          const row = letters.find((one) => one.id === id);
          expect(row).toMatchObject({ state: 'received', portal: 'eras', goneAt: null });
          expect(row?.needed).not.toBe('no');
          expect([of.specialty, 'General']).toContain(row?.specialty);
          expect(allowed).toContain(id);
        }
        for (const kind of missing)
          expect(
            letters.some(
              (row) => allowed.includes(row.id) && (row.kind === kind || (kind === 'chair' && row.chair)),
            ),
          ).toBe(false);
      }),
    );
  });
  it('neither the order of the letters nor a second call changes it', () => {
    fc.assert(
      fc.property(some, anyWants, fc.infiniteStream(fc.nat()), (rows, of, dice) => {
        const letters = rows.map((row) => letter(row));
        const weights = new Map(letters.map((row) => [row.id, dice.next().value]));
        const mixed = letters.toSorted((a, b) => (weights.get(a.id) ?? 0) - (weights.get(b.id) ?? 0));
        const { items } = roundsOf(tracker({ letters }), on(TODAY));
        const again = mixed.flatMap((row) => items.filter((item) => item.letter.id === row.id));
        expect(suggestLetters(again, new Map(), wants(of), TODAY)).toEqual(suggest(letters, wants(of)));
      }),
    );
  });
});
