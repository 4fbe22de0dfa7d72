import { describe, expect, it } from 'vitest';

import { draftOf, refilled } from '../../../lib/mail/index.ts';
import { letter, writer } from '../rounds/rows.ts';

const filled = (kind: 'request' | 'gentle', due: string | null, me = '') => {
  const about = letter({ author: 'Dr. Helen Marsh' });
  const purpose =
    kind === 'request'
      ? ({ do: 'write-request', letter: about } as const)
      : ({ do: 'write-reminder', letter: about, rung: 'gentle' } as const);
  return draftOf(purpose, writer({}), { templates: {}, signAs: '' }, '2026-08-25', { due, me }).text;
};

describe('a date that is given late', () => {
  it('goes into a text that nobody has changed', () => {
    expect(refilled(filled('request', null), filled('request', null), filled('request', '2026-09-09'))).toBe(
      filled('request', '2026-09-09'),
    );
  });

  it('goes into its place among what the user wrote, changes there, and goes again', () => {
    const own = (text: string) =>
      text.replace(/\(One line[^\n]*\)/u, 'We worked on the bay 4 project.').replace('so much', 'very much');
    const [none, first, second] = [null, '2026-09-09', '2026-09-20'].map((due) => filled('request', due));
    if (!none || !first || !second) throw new Error('no text');
    expect(refilled(own(none), none, first)).toBe(own(first));
    expect(refilled(own(first), first, second)).toBe(own(second));
    expect(refilled(own(first), first, none)).toBe(own(none));
  });

  it('is the user’s to add where they wrote over its place', () => {
    const [none, first] = [filled('gentle', null), filled('gentle', '2026-09-09')];
    const own = none.replace(
      'I wanted to check in on my letter of recommendation for Internal Medicine.',
      'Any news?',
    );
    expect(refilled(own, none, first)).toBeNull();
  });
});

describe('a name that is typed letter by letter', () => {
  it('ends a text that nobody has changed, and one that the user wrote', () => {
    let text = filled('request', null).replace(/\(One line[^\n]*\)\n\n/u, '');
    let before = filled('request', null);
    for (const me of ['A', 'Ad', 'Ada', 'Ada Q.']) {
      const after = filled('request', null, me);
      text = refilled(text, before, after) ?? '';
      before = after;
    }
    expect(text).toMatch(/\n\nBest regards,\nAda Q\.$/u);
    expect(text).not.toContain('(One line');
  });
});

it('nothing changes where nothing is filled in otherwise', () => {
  expect(refilled('my own words', 'a', 'a')).toBe('my own words');
});
