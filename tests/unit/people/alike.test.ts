import { describe, expect, test } from 'vitest';

import type { Tracker, Writer } from '../../../lib/model.ts';
import { alikeOf, pairOf } from '../../../lib/people/index.ts';
import { letter, tracker, writer } from '../rounds/rows.ts';

const proposed = (a: Partial<Writer>, b: Partial<Writer>, more: Partial<Tracker> = {}) =>
  alikeOf(tracker({ writers: [writer({ id: 'w1', ...a }), writer({ id: 'w2', ...b })], ...more })).map(
    ({ why }) => why,
  );

describe('two rows are proposed as one person', () => {
  test.each<[string, Partial<Writer>, Partial<Writer>, string]>([
    [
      'by one address',
      { name: 'H. Marsh', email: 'h@x.edu' },
      { name: 'Helen', writeTo: 'H@x.edu' },
      'e-mail',
    ],
    ['by one name', { name: 'Dr. Helen Marsh' }, { name: 'Marsh, Helen, MD' }, 'the same name'],
    ['with a middle name more', { name: 'Helen Marsh' }, { name: 'Helen A. Marsh' }, 'first and last name'],
    ['by an initial', { name: 'H. Marsh' }, { name: 'Helen Marsh' }, 'the initial fits'],
    ['mistyped', { name: 'Sofia Lindqvist' }, { name: 'Sofia Lindkvist' }, 'nearly the same name'],
    ['with a surname alone', { name: 'Dr. Marsh' }, { name: 'Helen Marsh' }, 'no given name'],
    ['with accents', { name: 'José Núñez' }, { name: 'Jose Nunez' }, 'the same name'],
  ])('%s', (_, a, b, why) => {
    expect(proposed(a, b)).toEqual([expect.stringContaining(why)]);
    expect(proposed(b, a)).toEqual([expect.stringContaining(why)]);
  });
});

describe('and these are not', () => {
  test.each<[string, Partial<Writer>, Partial<Writer>]>([
    ['two given names', { name: 'Anna Marsh' }, { name: 'Helen Marsh' }],
    ['two surnames', { name: 'Helen Marsh' }, { name: 'Helen March' }],
    ['another initial', { name: 'A. Marsh' }, { name: 'Helen Marsh' }],
    ['father and son', { name: 'John Smith, Sr.' }, { name: 'John Smith, Jr.' }],
    ['a son', { name: 'John Smith' }, { name: 'John Smith, Jr.' }],
    ['short names that differ by a letter', { name: 'Wei Li' }, { name: 'Wei Lu' }],
    ['given names that look alike', { name: 'Hanna Berg' }, { name: 'Johanna Berg' }],
    ['strangers', { name: 'Ngozi Okafor' }, { name: 'Helen Marsh' }],
  ])('%s', (_, a, b) => expect(proposed(a, b)).toEqual([]));

  test('two that one portal shows side by side, since it keeps them apart; unless by one address', () => {
    const letters = [letter({ id: 'a', writer: 'w1' }), letter({ id: 'b', writer: 'w2', letterId: 'CD34' })];
    const name = { name: 'Helen Marsh' };
    expect(proposed(name, name, { letters })).toEqual([]);
    const email = { ...name, email: 'h@x.edu' };
    expect(proposed(email, email, { letters })).toEqual(['the same e-mail address']);
    const [first] = letters;
    const elsewhere = first ? [first, letter({ id: 'b', writer: 'w2', portal: 'amcas' })] : [];
    expect(proposed(name, name, { letters: elsewhere })).toEqual(['the same name']);
  });

  test('a pair that the user said is two people, and one that is one already', () => {
    const same = { name: 'Helen Marsh' };
    expect(proposed(same, same, { settings: { notSame: [pairOf('w2', 'w1')] } })).toEqual([]);
    expect(proposed(same, { ...same, sameAs: 'w1' })).toEqual([]);
  });
});

test('the row of which more is noted stands for both', () => {
  const writers = [writer({ id: 'w1' }), writer({ id: 'w2', metAt: 'Surgery', role: 'supervisor' })];
  expect(alikeOf(tracker({ writers }))).toMatchObject([{ stays: { id: 'w2' }, other: { id: 'w1' } }]);
});
