import { expect, test } from 'vitest';

import { concernsUs } from '../../../lib/portals/concerns.ts';
import { readAs } from '../../../lib/portals/read-as.ts';
import { wordsOf } from '../../../lib/portals/index.ts';
import type { Page } from '../../../lib/page/page.ts';
import { pageGiven } from './page-given.ts';

const eras = wordsOf('eras');
const about = (page: Page, heading: string): Page => ({
  ...page,
  headings: [{ text: heading, level: 1 }],
});

test.each<[string, Page, boolean]>([
  ['a list of letters', pageGiven(['LoR Author', 'Status'], [['Ada Elm', 'Uploaded']]), true],
  ['a list of programs', pageGiven(['Program Name', 'Accreditation ID'], [['Elm', '1400500001']]), true],
  ['a letters page without its list', about(pageGiven([], []), 'Letters of Recommendation'), true],
  ['a list of jobs', pageGiven(['Employer', 'From', 'To'], [['Elm Ltd.', '2024', '2025']]), false],
  ['an empty page', about(pageGiven([], []), 'Experiences'), false],
])('%s', (_, page, concerned) => {
  expect(concernsUs(page, eras, false)).toBe(concerned);
  if (!concerned) expect(readAs(page, eras)).toEqual([]);
});

test('a portal at which its user taught a list concerns us on every page', () => {
  expect(concernsUs(pageGiven(['Employer'], [['Elm Ltd.']]), eras, true)).toBe(true);
});
