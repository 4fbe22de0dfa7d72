import type { Day, Id, Letter, MailKind, Portal, Rung, Template, Writer } from '../model.ts';
import { isDeclined } from '../rounds/notes.ts';
import { portalName } from '../rounds/portals.ts';
import { formOfAddress } from './address.ts';
import { dateText, dateToName } from './date.ts';
import { fill, type Facts } from './fill.ts';
import type { Mail } from './links.ts';
import { isUnsigned, NAME_WANTED, nameToSign } from './signature.ts';
import { ATTACH, DEAR, HELLO, ourText, templateOf } from './templates.ts';

/** What is to be written. */
export type Purpose =
  | { do: 'write-request'; letter: Letter }
  /** `reached`: false while it is not known that the request got to the writer; the draft asks. */
  | { do: 'write-reminder'; letter: Letter; rung: Rung; reached?: boolean | undefined }
  /**
   * Of one writer. `noted`: what the user wrote down of talks with them; `withWhole`: these are parts of a committee
   * letter or packet that is in.
   */
  | {
      do: 'write-thanks';
      letters: readonly Letter[];
      noted?: readonly string[] | undefined;
      withWhole?: boolean | undefined;
    }
  | { do: 'write-update'; kind: 'update' | 'matched' | 'not-this-time' };

/** What the user gives in the draft itself; what is not given is as it is known. */
export interface Given {
  /** The date that the email names; `null`: none. */
  due?: Day | null | undefined;
  /** The name that it is signed with. */
  me?: string | undefined;
  /** Which reminder it is, where a draft that was kept goes on. */
  rung?: Rung | undefined;
}

/** A mail that stands ready to be looked at, changed, and opened in the user's own mail. */
export interface Draft extends Mail {
  /** `packet`: what a writer is given; it has no template. */
  kind: MailKind | 'packet';
  writer: Id;
  letters: Id[];
  /** The name of whom it is about, for the screen. */
  name: string;
  /** What to attach before it is sent, or `null`. */
  attach: string | null;
  /** What is kept when it is opened: whether it was sent is asked afterwards. */
  logs: 'asked-opened' | 'reminder-opened' | 'thanks-opened' | 'update-opened' | 'packet-opened';
  rung: Rung | null;
  /** False: it goes to an office whose address is not known, and that is not the writer's. */
  toWriter: boolean;
  /** What the user noted of talks with them. It is in no text until they put it in ({@link mentioned}). */
  offers: readonly string[];
  /** The date that it names, and as the text has it. */
  due: Day | null;
  dueText: string | null;
  /** Whether its text has a place for a date: a request needs one, a reminder may have one. */
  asksDue: 'needed' | 'may' | null;
  /** The name that it is signed with; '': none. */
  me: string;
  /** It cannot go before the user has given a name to sign with. */
  asksName: boolean;
  /** It cannot go before the user has said that the request reached the writer: the portal that sends it. */
  asksReached: Portal | null;
}

export interface Signer {
  templates: Partial<Record<MailKind, Template>>;
  signAs: string;
  /** By when the office of a part's committee letter or packet wants it; `null`: not known. */
  officeDate?: ((letter: Letter) => Day | null) | undefined;
}

const LOGS = {
  'write-request': 'asked-opened',
  'write-reminder': 'reminder-opened',
  'write-thanks': 'thanks-opened',
  'write-update': 'update-opened',
} as const;

/**
 * Writes the draft for a purpose. `today` is the day in the user's zone: no earlier date is named, and a date of another
 * year has its year.
 *
 * @throws RangeError for thanks for a letter that is not in and was not declined: nobody is thanked for what they have
 * not done
 */
export function draftOf(
  purpose: Purpose,
  writer: Writer,
  { templates, signAs, officeDate = () => null }: Signer,
  today: Day,
  given: Given = {},
): Draft {
  const letters = lettersOf(purpose);
  const kind = kindOf(purpose, given);
  const [letter] = letters;
  const due =
    given.due === undefined
      ? shared(letters, (one) => dateToName(one, officeDate(one), today))
      : given.due !== null && given.due >= today
        ? given.due
        : null;
  const me = nameToSign(given.me ?? signAs);
  const facts: Facts = {
    ...factsOf(letters),
    // A list may name no author: then who writes is known by another name, or by none.
    writer: formOfAddress(letter?.author.trim() ? letter.author : writer.name),
    due: due && dateText(due, today),
    me: me || NAME_WANTED,
  };
  if (isUntold(purpose, letters)) facts.portal = null;
  const template = templateOf(kind, templates);
  const body = facts.writer ? template.text : template.text.replace(DEAR, HELLO);
  const text = fill(body, facts);
  const toWriter = kind !== 'coordinator';
  const asks = `${template.subject}\n${template.text}`;
  return {
    kind,
    writer: writer.id,
    letters: letters.map(({ id }) => id),
    name: writer.name,
    to: toWriter ? (writer.writeTo ?? letter?.email ?? writer.email ?? '') : '',
    // A subject of the user's that is all about what is not known is none.
    subject: fill(template.subject, facts) || fill(ourText(kind).subject, facts),
    text,
    attach: ATTACH[kind] ?? null,
    logs: LOGS[purpose.do],
    rung: purpose.do === 'write-reminder' ? (given.rung ?? purpose.rung) : null,
    toWriter,
    offers: purpose.do === 'write-thanks' ? (purpose.noted ?? []) : [],
    due,
    dueText: facts.due,
    asksDue: !asks.includes('{due}') ? null : kind === 'request' ? 'needed' : 'may',
    me,
    asksName: me === '' && isUnsigned(text),
    asksReached: purpose.do === 'write-reminder' && purpose.reached === false ? purpose.letter.portal : null,
  };
}

function lettersOf(purpose: Purpose): readonly Letter[] {
  if (purpose.do === 'write-reminder' || purpose.do === 'write-request') return [purpose.letter];
  return purpose.do === 'write-thanks' ? purpose.letters : [];
}

function kindOf(purpose: Purpose, given: Given): MailKind {
  if (purpose.do === 'write-request') return 'request';
  if (purpose.do === 'write-reminder') return given.rung ?? purpose.rung;
  if (purpose.do === 'write-update') return purpose.kind;
  const { letters } = purpose;
  // A part has no word of the portal's: its whole is in.
  if (purpose.withWhole && letters.every(({ partOf }) => partOf !== null)) return 'thanks';
  // The portal may not know of the no: the writer said it to the user.
  if (letters.length > 0 && letters.every(isDeclined)) return 'honest-no';
  const states = new Set(letters.map(({ state }) => state));
  if (states.size !== 1 || !states.has('received'))
    throw new RangeError('Thanks are for a letter that is in.');
  return letters.every(({ imported }) => imported === true) ? 'applying-again' : 'thanks';
}

/** What the user said, and a part, no portal shows to have arrived. */
function isUntold(purpose: Purpose, letters: readonly Letter[]): boolean {
  if (purpose.do !== 'write-thanks') return false;
  return purpose.withWhole === true || letters.some(({ stateBy }) => stateBy !== 'portal');
}

/** A fact that two letters of one mail do not share is not said. */
function shared(letters: readonly Letter[], fact: (letter: Letter) => string | null): string | null {
  const values = new Set(letters.map(fact));
  const [only = null] = values;
  return values.size === 1 ? only : null;
}

function factsOf(letters: readonly Letter[]): Pick<Facts, 'portal' | 'specialty' | 'id'> {
  return {
    portal: shared(letters, ({ portal }) => (portal === 'other' ? null : portalName(portal))),
    specialty: shared(letters, ({ specialty }) =>
      specialty && !/^general$/iu.test(specialty.trim()) ? specialty : null,
    ),
    id: shared(letters, idText),
  };
}

/** AMCAS calls it a Letter ID on older pages and a Request ID since 2026 (domain.md 2.1); the row does not say which. */
function idText({ portal, letterId }: Letter): string | null {
  if (letterId === null) return null;
  if (portal === 'amcas') return `AMCAS Letter ID (Request ID) ${letterId}`;
  return portal === 'eras' ? `ERAS Letter ID ${letterId}` : `ID ${letterId}`;
}
