import { expect, test } from 'vitest';

import { foldName, foldText } from '../../lib/names.ts';

test.each([
  ['Dr. Helen Marsh', 'helen marsh'],
  ['HELEN MARSH', 'helen marsh'],
  ['Helen Marsh, MD', 'helen marsh'],
  ['Helen Marsh, M.D., Ph.D.', 'helen marsh'],
  ['Helen Marsh MD PhD', 'helen marsh'],
  ['Helen Marsh, MD, MPH, FACP', 'helen marsh'],
  ['Marsh, Helen', 'helen marsh'],
  ['Marsh, Helen, MD', 'helen marsh'],
  ['Dr. Marsh, Helen', 'helen marsh'],
  ['Prof. Helen  Marsh', 'helen marsh'],
  ['Ms. Helen Marsh', 'helen marsh'],
  ['Helen Marsh, DO', 'helen marsh'],
  ['Helen Marsh, D.O.', 'helen marsh'],
  ['Helen Marsh DO', 'helen marsh'],
  ['José Núñez', 'jose nunez'],
  ['Søren Łukasz', 'soren lukasz'],
  ["Siobhán O'Neill", 'siobhan oneill'],
  ['Siobhan O’Neill', 'siobhan oneill'],
  ['Anne-Marie Weiß', 'anne marie weiss'],
  ['J. R. Smith', 'j r smith'],
  ['J.R. Smith', 'j r smith'],
  ['Anh Do', 'anh do'],
  ['Yo-Yo Ma', 'yo yo ma'],
  ['ANH DO', 'anh do'],
  ['Robert Smith, Jr.', 'robert smith jr'],
  ['Smith, Robert, Jr.', 'robert smith jr'],
  ['Robert Smith Jr., MD', 'robert smith jr'],
  ['李 明', '李 明'],
  ['Dr.', 'dr'],
])('%s is compared as "%s"', (printed, folded) => {
  expect(foldName(printed)).toBe(folded);
});

test.each([
  ['Helen Marsh', 'Helena Marsh'],
  ['Robert Smith', 'Robert Smith Jr.'],
  ['Robert Smith III', 'Robert Smith'],
  ['Helen A. Marsh', 'Helen Marsh'],
  ['Marsh Helen', 'Helen Marsh'],
])('%s and %s are two names', (one, other) => {
  expect(foldName(one)).not.toBe(foldName(other));
});

test('a text is compared without case, accents and punctuation, and null is nothing', () => {
  expect(foldText('  Départment of—Medicine. ')).toBe('department of medicine');
  expect(foldText(null)).toBe('');
});
