import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { FACT_NAMES, fill, type Facts } from '../../../lib/mail/fill.ts';
import { templateOf } from '../../../lib/mail/templates.ts';
import { MAIL_KINDS } from '../../../lib/model.ts';

const ALL: Facts = {
  writer: 'Dr. Marsh',
  portal: 'MyERAS',
  specialty: 'Internal Medicine',
  due: 'September 9',
  id: 'ERAS Letter ID AB12',
  me: 'Ada Quill',
};
const none = Object.fromEntries(FACT_NAMES.map((name) => [name, null])) as Facts;

describe('a fact that is not known leaves no hole', () => {
  it.each([
    ['My letter[ for {specialty}]', 'My letter'],
    ['It is due {due}. Thank you.', 'Thank you.'],
    ['Thank you. It is due {due}.', 'Thank you.'],
    ['Please ask Dr. {writer}. Thank you.', 'Thank you.'],
    ['A word[, due {due}][ in {portal}]: thanks.', 'A word: thanks.'],
    ['Dear {writer},\n\n{id}\n\nBest regards,\n{me}', 'Best regards,'],
  ])('%j', (template, text) => expect(fill(template, none)).toBe(text));

  it('and one that is known stands in its place', () => {
    expect(fill('My letter[ for {specialty}], due {due}.', ALL)).toBe(
      'My letter for Internal Medicine, due September 9.',
    );
  });
});

it('what is told to no writer falls away with its sentence, whatever else is known', () => {
  expect(fill('Still "{status}". I asked {asked}[, and it says {status}]. Thank you.', ALL)).toBe(
    'Thank you.',
  );
  expect(fill('A letter[ ("{status}")] by {due}.', ALL)).toBe('A letter by September 9.');
});

it.each([
  ['brackets without a fact stay', 'A [sic] B', 'A [sic] B'],
  ['a name that is no fact stays', 'A {program} B', 'A {program} B'],
])('%s', (_, template, text) => expect(fill(template, none)).toBe(text));

it('what is filled in is text: braces and brackets in a name are not filled again', () => {
  expect(
    fill('Dear {writer}[ of {portal}],', { ...none, writer: '{me}[{due}]', portal: '[x]', me: 'M' }),
  ).toBe('Dear {me}[{due}] of [x],');
});

it('a name with a line end in it stays on its line', () => {
  expect(fill('Dear {writer},', { ...none, writer: 'A\r\nBcc: b@c.example' })).toBe(
    'Dear A Bcc: b@c.example,',
  );
});

/** Any of the facts known or not: letters only, so that what is odd in the text is the template's. */
const anyFacts = fc.record(
  Object.fromEntries(FACT_NAMES.map((name) => [name, fc.constantFrom(ALL[name], null, '')])),
) as fc.Arbitrary<Facts>;

describe.each(MAIL_KINDS)('our text "%s"', (kind) => {
  const { subject, text } = templateOf(kind, {});
  it('reads whole, whichever facts are missing', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const filled = { subject: fill(subject, facts), text: fill(text, facts) };
        if (facts.writer) expect(filled.subject).not.toBe('');
        for (const one of Object.values(filled)) {
          expect(one).not.toMatch(/[{}[\]]|null|undefined/u);
          expect(one).not.toMatch(/ [,.;:]| {2}|\n{3}|,\.|\(\)|""/u);
        }
        expect(filled.text).toContain('Best regards,');
        // Every paragraph ends as one does.
        for (const line of filled.text.split('\n').filter((one) => one !== '' && one !== facts.me))
          expect(line).toMatch(/[.,?)]$/u);
      }),
    );
  });
  it('tells nothing of what a letter says', () => {
    // A strong letter is asked for; nobody has seen one.
    expect(kind === 'request' ? text.replace('a strong letter', '') : text).not.toMatch(
      /\b(read|reading|kind words|what you (wrote|said)|your words|enjoyed|strong letter)\b/iu,
    );
  });
});
