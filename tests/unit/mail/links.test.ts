import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isAddress } from '../../../lib/mail/address.ts';
import { linkTo, type Mail } from '../../../lib/mail/links.ts';
import { plainLine, plainText } from '../../../lib/mail/plain.ts';

const TARGETS = ['mail', 'gmail', 'outlook'] as const;
const mail: Mail = {
  to: 'marsh@clinic.example',
  subject: 'My letter',
  text: 'Dear Dr. Marsh,\n\nA & B = 100 %?',
};

/** What the program that opens the link takes from it: addresses, and each header with its value. */
function taken(url: string): { to: string[]; headers: [string, string][] } {
  const [head = '', query = ''] = url.replace(/^mailto:/u, '').split('?');
  const fields = query.split('&').map((field): [string, string] => {
    const [name = '', ...value] = field.split('=');
    return [decodeURIComponent(name), decodeURIComponent(value.join('='))];
  });
  const own = head.startsWith('https:')
    ? (fields.find(([name]) => name === 'to')?.[1] ?? '')
    : decodeURIComponent(head);
  return { to: own === '' ? [] : own.split(','), headers: fields.filter(([name]) => name !== 'to') };
}
const HEADERS = {
  mail: ['subject', 'body'],
  gmail: ['view', 'fs', 'su', 'body'],
  outlook: ['subject', 'body'],
} as const;

it('a mail link is as RFC 6068 has it: CRLF between lines, no plus for a space', () => {
  expect(linkTo('mail', mail)).toEqual({
    url: 'mailto:marsh@clinic.example?subject=My%20letter&body=Dear%20Dr.%20Marsh%2C%0D%0A%0D%0AA%20%26%20B%20%3D%20100%20%25%3F',
  });
});

it('without an address the link opens a mail to nobody yet', () => {
  expect(linkTo('mail', { ...mail, to: ' ' }).url).toMatch(/^mailto:\?subject=/u);
});

const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '\r\nBcc: x@y.example',
    '?bcc=x@y.example',
    '&bcc=x@y.example',
    '%0D%0ABcc:x@y.example',
    '\u202Egnp.exe',
    '\uD800',
  ),
);
const text = fc.array(nasty, { maxLength: 4 }).map((parts) => parts.join(''));

describe.each(TARGETS)('a link for %s', (target) => {
  it('carries one address, its own headers and no other, and exactly this text', () => {
    fc.assert(
      fc.property(
        text,
        text,
        fc.constantFrom('', 'a@b.example', 'a?bcc=c&d@h.example'),
        (subject, body, to) => {
          const link = linkTo(target, { to, subject, text: body });
          if (link.url === null) {
            expect(link.why).toBe('length');
            return;
          }
          expect(link.url).toMatch(/^[\x21-\x7e]+$/u);
          const found = taken(link.url);
          expect(found.to).toEqual(to === '' ? [] : [to]);
          expect(found.headers.map(([name]) => name)).toEqual([...HEADERS[target]]);
          const [said, written] = found.headers.slice(-2).map(([, value]) => value);
          expect(said).toBe(plainLine(subject));
          expect(said).not.toMatch(/[\r\n]/u);
          expect(written).toBe(plainText(body).replaceAll('\n', '\r\n'));
        },
      ),
    );
  });

  it('is not made for what is no address', () => {
    fc.assert(
      fc.property(
        text.filter((to) => to.trim() !== '' && !isAddress(to.trim())),
        (to) => {
          expect(linkTo(target, { ...mail, to })).toEqual({ url: null, why: 'address' });
        },
      ),
    );
  });

  it('is not made when it would be cut: it says so', () => {
    expect(linkTo(target, { ...mail, text: 'é'.repeat(1_300) })).toEqual({ url: null, why: 'length' });
    expect(linkTo(target, { ...mail, text: 'a'.repeat(1_500) }).url).not.toBeNull();
  });
});
