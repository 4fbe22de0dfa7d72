import type { MailTarget } from '../model.ts';
import { isAddress } from './address.ts';
import { plainLine, plainText } from './plain.ts';

export interface Mail {
  /** One address, or '': the user types it in their own mail. */
  to: string;
  subject: string;
  text: string;
}

/**
 * The longest link that each opens whole. Windows hands 2,048 characters to a mail program; Outlook's server takes as
 * much of a query; Gmail's about 8,000. Some are kept in reserve.
 */
const LONGEST: Record<Exclude<MailTarget, 'copy'>, number> = { mail: 1_900, gmail: 7_500, outlook: 1_900 };

export type Link = { url: string } | { url: null; why: 'address' | 'length' };

/**
 * The link that opens a mail at that place, or why there is none. Line ends are CRLF, all else is percent-encoded
 * (RFC 6068, section 5), so that nothing in a name, a subject or a text can begin another header.
 */
export function linkTo(target: Exclude<MailTarget, 'copy'>, mail: Mail): Link {
  const to = mail.to.trim();
  if (to !== '' && !isAddress(to)) return { url: null, why: 'address' };
  const url = urlOf(target, { to, subject: plainLine(mail.subject), text: plainText(mail.text) });
  return url.length > LONGEST[target] ? { url: null, why: 'length' } : { url };
}

function urlOf(target: Exclude<MailTarget, 'copy'>, { to, subject, text }: Mail): string {
  const said = {
    subject: encodeURIComponent(subject),
    body: encodeURIComponent(text.replaceAll('\n', '\r\n')),
  };
  const address = encodeURIComponent(to);
  switch (target) {
    case 'mail':
      // The one "@" of an address stays as it is: some programs look for it.
      return `mailto:${address.replace('%40', '@')}?subject=${said.subject}&body=${said.body}`;
    case 'gmail':
      return `https://mail.google.com/mail/?view=cm&fs=1&to=${address}&su=${said.subject}&body=${said.body}`;
    case 'outlook':
      return `https://outlook.office.com/mail/deeplink/compose?to=${address}&subject=${said.subject}&body=${said.body}`;
  }
}
