import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { formOfAddress, isAddress } from '../../../lib/mail/address.ts';

it.each([
  ['Dr. Helen Marsh', 'Dr. Marsh'],
  ['Helen Marsh, MD', 'Dr. Marsh'],
  ['Helen Marsh MD', 'Dr. Marsh'],
  ['Marsh, Helen, M.D.', 'Dr. Marsh'],
  ['Helen J. Marsh, MD, PhD', 'Dr. Marsh'],
  ['Marsh, Helen MD', 'Dr. Marsh'],
  ['Marsh, Helen J. M.D. PhD', 'Dr. Marsh'],
  ['Vogel, Renata MPH', 'Renata Vogel'],
  ['Do, Anh', 'Anh Do'],
  ['Marsh, MD', 'Dr. Marsh'],
  ['Prof. Hana Sato', 'Professor Sato'],
  ['Prof. Dr. Hana Sato', 'Professor Sato'],
  ['Ms. Renata Vogel', 'Ms. Vogel'],
  ['Renata Vogel', 'Renata Vogel'],
  ['Renata Vogel, MPH', 'Renata Vogel'],
  ['Vogel, Renata', 'Renata Vogel'],
  ['Dr. Jan van der Berg', 'Dr. van der Berg'],
  ['Dr. Gabriel García Márquez', 'Dr. Gabriel García Márquez'],
  ['Robert Hale Jr., DO', 'Dr. Hale'],
  ['Dr. Okafor', 'Dr. Okafor'],
  ['Anh Do', 'Anh Do'],
  ['Yo-Yo Ma', 'Yo-Yo Ma'],
  ['Prehealth Committee', 'Prehealth Committee'],
  ['Dr. Dre', 'Dr. Dre'],
  ['Dr.', 'Dr.'],
  ['', ''],
])('a letter to "%s" begins with "Dear %s,"', (author, form) => expect(formOfAddress(author)).toBe(form));

it('never throws, whatever is printed for a name', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => typeof formOfAddress(name) === 'string'));
});

it.each(['a@b.example', 'first.last+tag@sub.host.example', "o'neil_x@h-1.example", 'a?b=c&d@h.example'])(
  '%s is an address',
  (text) => expect(isAddress(text)).toBe(true),
);

it.each([
  '',
  'a',
  'a@b',
  'a b@c.example',
  'a@b.example,c@d.example',
  'a@b.example;c@d.example',
  'a@b.example?bcc=c@d.example',
  'a@b.example\nBcc: c@d.example',
  'a@b.example%0ABcc:c@d.example',
  'Ada <a@b.example>',
  'a@@b.example',
  '.a@b.example',
  'a..b@c.example',
  'a@-b.example',
  `${'a'.repeat(65)}@b.example`,
  `a@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(63)}.${'e'.repeat(63)}.example`,
])('%j is none', (text) => expect(isAddress(text)).toBe(false));
