import { describe, expect, it } from 'vitest';

import { isMentioned, mentioned } from '../../../lib/mail/index.ts';

const THANKS = 'Dear Dr. Marsh,\n\nThank you.\n\nI will let you know.\n\nBest regards,\nAda Quill';

describe('a line that was noted of a talk', () => {
  it('stands behind the thanks, in a paragraph of its own', () => {
    expect(mentioned(THANKS, 'the case on bay 4')).toBe(
      'Dear Dr. Marsh,\n\nThank you.\n\nWhat stays with me: the case on bay 4.\n\nI will let you know.\n\nBest regards,\nAda Quill',
    );
  });

  it('joins the one that is there, in whatever words its user put that', () => {
    const one = mentioned(THANKS, 'the case on bay 4').replace('the case', 'your case');
    expect(mentioned(one, 'how to close.')).toContain(
      '\n\nWhat stays with me: your case on bay 4; how to close.\n\nI will',
    );
  });

  it('is known to be there, until it is changed', () => {
    const one = mentioned(THANKS, 'the case on bay 4.');
    expect(isMentioned(one, 'the case on bay 4.')).toBe(true);
    expect(isMentioned(one.replace('the case', 'your case'), 'the case on bay 4.')).toBe(false);
    for (const empty of ['', ' .']) expect(isMentioned(one, empty)).toBe(false);
  });

  it.each([
    ['', '\n\nWhat stays with me: a.'],
    ['Thanks', 'Thanks\n\nWhat stays with me: a.'],
    ['Dear You,\n\nAda', 'Dear You,\n\nWhat stays with me: a.\n\nAda'],
  ])('finds a place in what is left of the text: %j', (text, expected) => {
    expect(mentioned(text, 'a')).toBe(expected);
  });

  it('is one line with one full stop, and nothing when there is nothing in it', () => {
    expect(mentioned(THANKS, ' two\nlines.. ')).toContain('What stays with me: two lines.\n\n');
    for (const empty of ['', ' \n', '...']) expect(mentioned(THANKS, empty)).toBe(THANKS);
  });
});
