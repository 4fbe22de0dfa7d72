import { describe, expect, it } from 'vitest';

import { draftOf, type Purpose } from '../../../lib/mail/index.ts';
import {
  MAIL_KINDS,
  PORTALS,
  type Day,
  type Letter,
  type MailKind,
  type Template,
} from '../../../lib/model.ts';
import { arrived, letter, writer } from '../rounds/rows.ts';

/* The rules that hold for every email, whatever is known (face.md, "The emails"): one table over all of it. */

const TODAY = '2026-11-20';
const NAME = 'Dr. Helen Marsh';
const marsh = writer({ name: NAME, email: 'marsh@clinic.example' });

const DAYS: readonly (Day | null)[] = [null, '2026-09-01', '2026-11-19', TODAY, '2026-11-22'];
const WORDS = ['Confirmed for Upload', 'Email Sent', null];

/** Letters with every mix of what may be known of them. */
function letters(base: (changes: Partial<Letter>) => Letter): Letter[] {
  const all: Letter[] = [];
  for (const portal of PORTALS)
    for (const specialty of [null, 'General', 'Surgery'])
      for (const letterId of [null, 'AB12'])
        for (const [dueOn, toldDueOn] of DAYS.flatMap((a) => DAYS.map((b) => [a, b] as const)))
          for (const portalStatus of WORDS)
            all.push(
              base({
                ...{ author: NAME, portal, specialty, letterId, dueOn, toldDueOn, portalStatus },
                // Asked after the season's target, so that the rounds' own date is six weeks from the ask, December 1.
                askedOn: '2026-10-20',
                stateBy: portal === 'eras' || portal === 'amcas' ? 'portal' : 'you',
              }),
            );
  return all;
}

function purposes(kind: MailKind): Purpose[] {
  switch (kind) {
    case 'request':
      return letters(letter).map((one) => ({ do: 'write-request', letter: { ...one, state: 'planned' } }));
    case 'gentle':
    case 'short':
    case 'firm':
    case 'coordinator':
      return letters(letter).map((one) => ({ do: 'write-reminder', letter: one, rung: kind }));
    case 'thanks':
      return letters(arrived).map((one) => ({ do: 'write-thanks', letters: [one] }));
    case 'applying-again':
      return letters(arrived).map((one) => ({ do: 'write-thanks', letters: [{ ...one, imported: true }] }));
    case 'honest-no':
      return letters(letter).map((one) => ({ do: 'write-thanks', letters: [{ ...one, answer: 'no' }] }));
    case 'update':
    case 'matched':
    case 'not-this-time':
      return [{ do: 'write-update', kind }];
  }
}

function drafts(kind: MailKind, signAs = 'Ada Quill', templates: Partial<Record<MailKind, Template>> = {}) {
  return purposes(kind).map((purpose) => {
    const one = 'letter' in purpose ? purpose.letter : 'letters' in purpose ? purpose.letters[0] : undefined;
    return { one, draft: draftOf(purpose, marsh, { templates, signAs }, TODAY) };
  });
}

const DATE =
  /\b(January|February|March|April|May|June|July|August|September|October|November|December) \d+/gu;
const HOLE =
  / [,.;:]| {2}|\n{3}|,\.|\(\)|""|\b(for|in|by|under|due|through),|\n \n|[{}[\]]|\bnull\b|undefined/u;

describe.each(MAIL_KINDS)('the email "%s"', (kind) => {
  const all = drafts(kind);

  it('names no date but one that the user told or set, and none that is past', () => {
    for (const { one, draft } of all) {
      const named = [...`${draft.subject}\n${draft.text}`.matchAll(DATE)].map(([date]) => date);
      const own = [one?.dueOn, one?.toldDueOn].filter((day) => day && day >= TODAY);
      const allowed = own.map((day) => (day === TODAY ? 'November 20' : 'November 22'));
      for (const date of named) expect(allowed, draft.text).toContain(date);
    }
  });

  it('quotes no word of a portal', () => {
    for (const { draft } of all)
      expect(`${draft.subject}\n${draft.text}`).not.toMatch(/Confirmed for Upload|Email Sent/u);
  });

  it('has no hole where a fact is not known', () => {
    for (const { draft } of all) {
      expect(draft.subject).not.toBe('');
      expect(`${draft.subject}\n${draft.text}`).not.toMatch(HOLE);
      // Every paragraph is a whole one.
      for (const line of draft.text.split('\n').filter((text) => text !== '' && text !== 'Ada Quill'))
        expect(line).toMatch(/[.,?)]$/u);
    }
  });

  it('opens with its reader and ends with the user’s name', () => {
    for (const { draft } of all) {
      expect(draft.text).toMatch(kind === 'coordinator' ? /^Hello,\n\n/u : /^Dear Dr\. Marsh,\n\n/u);
      expect(draft.text).toMatch(/\n\nBest regards,\nAda Quill$/u);
    }
  });

  it.each(['', ' ', '\u200E'])('without a name (%j) asks for it before it can go', (signAs) => {
    for (const { draft } of drafts(kind, signAs)) {
      expect(draft.asksName).toBe(true);
      // Nor does it ever end in its closing and nothing.
      expect(draft.text).toMatch(/\n\nBest regards,\n\(Your name\)$/u);
    }
  });

  it('keeps to that in the user’s own words too', () => {
    const own = {
      subject: 'About {status}',
      text: 'Dear {writer},\n\nStill "{status}". Asked {asked}. Due {due}. Please look.\n\nBest regards,\n{me}',
    };
    for (const { one, draft } of drafts(kind, 'Ada Quill', { [kind]: own })) {
      expect(draft.text).not.toMatch(/Confirmed|Email Sent|Asked|Still|\{|October/u);
      expect(draft.subject).not.toMatch(/Confirmed|Email Sent|About/u);
      expect(draft.subject).not.toBe('');
      const named = [...draft.text.matchAll(DATE)].map(([date]) => date);
      const may = [one?.dueOn, one?.toldDueOn].some((day) => day && day >= TODAY);
      if (!may) expect(named).toEqual([]);
    }
  });
});
