import type { Day, Id, Letter, MailKind, Rung, Template, Writer } from '../model.ts';
import { isDeclined } from '../rounds/notes.ts';
import { portalName } from '../rounds/portals.ts';
import { formOfAddress } from './address.ts';
import { fill, type Facts } from './fill.ts';
import type { Mail } from './links.ts';
import { ATTACH, templateOf } from './templates.ts';

/** What is to be written. */
export type Purpose =
  | { do: 'write-request'; letter: Letter }
  | { do: 'write-reminder'; letter: Letter; rung: Rung }
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
}

export interface Signer {
  templates: Partial<Record<MailKind, Template>>;
  signAs: string;
  /** When a letter is due, as the rounds judge it; `null`: nothing is said of it. */
  dueOn: (letter: Letter) => Day | null;
}

const LOGS = {
  'write-request': 'asked-opened',
  'write-reminder': 'reminder-opened',
  'write-thanks': 'thanks-opened',
  'write-update': 'update-opened',
} as const;

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/**
 * Writes the draft for a purpose. `today` decides whether a date needs its year.
 *
 * @throws RangeError for thanks for a letter that is not in and was not declined: nobody is thanked for what they have
 * not done
 */
export function draftOf(
  purpose: Purpose,
  writer: Writer,
  { templates, signAs, dueOn }: Signer,
  today: Day,
): Draft {
  const letters = lettersOf(purpose);
  const kind = kindOf(purpose);
  const [letter] = letters;
  const known = factsOf(letters, letter?.author ?? writer.name, { signAs, dueOn }, today);
  // What the user said, and a part, no portal shows to have arrived.
  const untold =
    purpose.do === 'write-thanks' &&
    (purpose.withWhole === true || letters.some(({ stateBy }) => stateBy !== 'portal'));
  const facts = untold ? { ...known, portal: null } : known;
  const { subject, text } = templateOf(kind, templates);
  const toWriter = kind !== 'coordinator';
  return {
    kind,
    writer: writer.id,
    letters: letters.map(({ id }) => id),
    name: writer.name,
    to: toWriter ? (writer.writeTo ?? letter?.email ?? writer.email ?? '') : '',
    subject: fill(subject, facts),
    text: fill(text, facts),
    attach: ATTACH[kind] ?? null,
    logs: LOGS[purpose.do],
    rung: purpose.do === 'write-reminder' ? purpose.rung : null,
    toWriter,
    offers: purpose.do === 'write-thanks' ? (purpose.noted ?? []) : [],
  };
}

function lettersOf(purpose: Purpose): readonly Letter[] {
  if (purpose.do === 'write-reminder' || purpose.do === 'write-request') return [purpose.letter];
  return purpose.do === 'write-thanks' ? purpose.letters : [];
}

function kindOf(purpose: Purpose): MailKind {
  if (purpose.do === 'write-request') return 'request';
  if (purpose.do === 'write-reminder') return purpose.rung;
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

/** A fact that two letters of one mail do not share is not said. */
function factsOf(
  letters: readonly Letter[],
  author: string,
  { signAs, dueOn }: Omit<Signer, 'templates'>,
  today: Day,
): Facts {
  const shared = (fact: (letter: Letter) => string | null): string | null => {
    const values = new Set(letters.map(fact));
    const [only = null] = values;
    return values.size === 1 ? only : null;
  };
  return {
    writer: formOfAddress(author),
    portal: shared(({ portal }) => (portal === 'other' ? null : portalName(portal))),
    specialty: shared(({ specialty }) =>
      specialty && !/^general$/iu.test(specialty.trim()) ? specialty : null,
    ),
    due: shared((letter) => {
      const on = dueOn(letter);
      return on && dateText(on, today);
    }),
    asked: shared(({ askedOn, requestedOn }) => {
      const asked = askedOn ?? requestedOn;
      return asked && dateText(asked, today);
    }),
    id: shared(idText),
    status: shared(({ portalStatus, stateBy }) => (stateBy === 'portal' ? portalStatus : null)),
    me: signAs.trim() === '' ? null : signAs,
  };
}

/** AMCAS calls it a Letter ID on older pages and a Request ID since 2026 (domain.md 2.1); the row does not say which. */
function idText({ portal, letterId }: Letter): string | null {
  if (letterId === null) return null;
  if (portal === 'amcas') return `the AMCAS Letter ID (Request ID) ${letterId}`;
  return portal === 'eras' ? `the ERAS Letter ID ${letterId}` : `the ID ${letterId}`;
}

/** "December 9", with its year when that is not this one: as it is written in a letter. */
function dateText(day: Day, today: Day): string {
  const date = Temporal.PlainDate.from(day);
  const text = `${MONTHS[date.month - 1] ?? ''} ${date.day}`;
  return date.year === Temporal.PlainDate.from(today).year ? text : `${text}, ${date.year}`;
}
