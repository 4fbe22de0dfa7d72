import type { Contact, Day, PacketKept, Portal, Program } from '../model.ts';
import {
  dateText,
  dateToName,
  formOfAddress,
  isUnsigned,
  NAME_WANTED,
  nameToSign,
  type Draft,
} from '../mail/index.ts';
import { seasonDates, type SeasonSaid } from '../rounds/calendar.ts';
import { count, dayText } from '../rounds/days.ts';
import { kindText } from '../rounds/gaps.ts';
import { portalName } from '../rounds/portals.ts';
import type { Item } from '../rounds/rounds.ts';
import type { Person } from './person.ts';

/** What a writer is given for one letter: the same on screen, on one page of paper, and in a mail. */
export interface Packet {
  title: string;
  sections: { heading: string; lines: string[] }[];
}

/** What a packet is made of besides its person and letter. */
interface ForPacket {
  kept: PacketKept;
  programs: readonly Program[];
  said: SeasonSaid;
  /** How the user signs. */
  signAs: string;
  today: Day;
  /** The shared moments that the user wants in it, as written. */
  moments: readonly string[];
}

export const NOTHING_KEPT: PacketKept = { goals: '', achievements: '', files: [] };

/** A page holds so many names of programs; of more, their number is enough. */
const NAMED = 8;

/**
 * The packet for one letter: what it is for and by when, the programs, the user's goals and achievements, the moments to
 * mention, the files that go with it by name, and how this portal takes letters. What the user answered about the person
 * is not in it.
 */
export function packetOf(person: Person, item: Item, known: ForPacket): Packet {
  const { kept, moments, signAs } = known;
  const whose = signAs.trim() === '' ? '' : ` of ${signAs.trim().split('\n')[0] ?? ''}`;
  const sections = [
    { heading: 'The letter', lines: letterLines(item, known) },
    { heading: 'Where I’m applying', lines: programLines(item, known.programs) },
    { heading: 'My goals', lines: linesOf(kept.goals) },
    { heading: 'What I have done', lines: linesOf(kept.achievements) },
    { heading: 'Moments you may remember', lines: moments.flatMap(linesOf) },
    {
      heading: 'With this page',
      lines: kept.files.map(({ name, note }) => (note.trim() === '' ? name : `${name}: ${note.trim()}`)),
    },
    { heading: `How ${portalText(item.letter.portal)} takes letters`, lines: portalLines(item) },
  ];
  return {
    title: `Letter of recommendation${whose}, for ${formOfAddress(person.name)}`,
    sections: sections.filter(({ lines }) => lines.length > 0),
  };
}

/** The packet as the text of a mail, for the user's own mail program. */
export function packetDraft(person: Person, item: Item, packet: Packet, signAs: string): Draft {
  const intro =
    'Here is some information that may help with my letter of recommendation. Please let me know if anything is missing, or if the timing is difficult.';
  const body = packet.sections.map(({ heading, lines }) =>
    [heading, ...lines.map((line) => `- ${line}`)].join('\n'),
  );
  const me = nameToSign(signAs);
  const sign = `Best regards,\n${me || NAME_WANTED}`;
  const text = [
    `Dear ${formOfAddress(person.name)},`,
    intro,
    ...body,
    'Thank you so much for your help.',
    sign,
  ].join('\n\n');
  return {
    kind: 'packet',
    writer: item.letter.writer,
    letters: [item.letter.id],
    name: person.name,
    to: person.address,
    subject: 'Information for my letter of recommendation',
    text,
    attach: packet.sections.some(({ heading }) => heading === 'With this page')
      ? 'the files that it names'
      : null,
    logs: 'packet-opened',
    rung: null,
    toWriter: true,
    offers: [],
    // Its date is a line of the sheet, which is the same on paper.
    due: null,
    dueText: null,
    asksDue: null,
    me,
    asksName: isUnsigned(text),
    asksReached: null,
  };
}

/** Which packet went to whom and when, newest first. */
export function packetsGiven(persons: readonly Person[], today: Day): { contact: Contact; text: string }[] {
  return persons
    .flatMap((person) =>
      person.contacts.filter(({ kind }) => kind === 'packet').map((contact) => ({ person, contact })),
    )
    .toSorted((a, b) => (a.contact.on < b.contact.on ? 1 : -1))
    .map(({ person, contact }) => {
      const item = person.items.find(({ letter }) => letter.id === contact.letter);
      const forWhat = item ? ` for ${item.portalName}` : '';
      const held = contact.note === null ? '' : `: ${contact.note}`;
      return { contact, text: `${dayText(contact.on, today)} · ${person.name}${forWhat}${held}` };
    });
}

/** What a packet held, in a line of the log: its files by name. */
export function packetHeld({ files, goals, achievements }: PacketKept): string | null {
  const held = [
    ...files.map(({ name }) => name),
    ...(goals.trim() === '' ? [] : ['goals']),
    ...(achievements.trim() === '' ? [] : ['achievements']),
  ];
  return held.length === 0 ? null : held.join(', ');
}

function letterLines({ letter, due }: Item, { said, today }: ForPacket): string[] {
  const field =
    letter.specialty === null || /^general$/iu.test(letter.specialty) ? '' : `, ${letter.specialty}`;
  const what = `${kindText(letter.kind ?? 'individual')} for ${portalText(letter.portal)} ${String(letter.season)}${field}`;
  const office = due?.basis === 'office' ? due.on : null;
  const by = dateToName(letter, office, today);
  // A date of a season is the writer's to hear only where the user knows it themself.
  const { reading } = seasonDates(letter.portal, letter.season, said);
  const review = reading?.grade === 'you' && reading.on >= today ? reading.on : null;
  return [
    what,
    by && `I'm hoping to have it in by ${dateText(by, today)}`,
    review && `Programs begin reviewing on ${dateText(review, today)}`,
  ].filter((line) => line !== null);
}

function programLines({ letter }: Item, programs: readonly Program[]): string[] {
  const theirs = programs.filter(
    (program) =>
      program.portal === letter.portal &&
      program.season === letter.season &&
      program.goneAt === null &&
      program.status !== 'withdrawn' &&
      (letter.specialty === null ||
        /^general$/iu.test(letter.specialty) ||
        program.specialty === null ||
        program.specialty === letter.specialty),
  );
  if (theirs.length === 0) return [];
  const names = theirs.map(({ name, city }) => (city === null ? name : `${name}, ${city}`));
  if (names.length <= NAMED) return names;
  const specialties = [
    ...new Set(theirs.flatMap(({ specialty }) => (specialty === null ? [] : [specialty]))),
  ];
  return [
    `${count(names.length, 'program')}${specialties.length === 0 ? '' : `, in ${specialties.join(' and ')}`}`,
  ];
}

function portalText(portal: Portal): string {
  return portal === 'other' ? 'the office' : portalName(portal);
}

/** What each portal is known to do with a request (domain.md 1.2, 2.1, 3). What is not known is not said. */
function portalLines({ letter }: Item): string[] {
  const { portal, letterId, account, waived } = letter;
  const waiver =
    waived === true
      ? 'I have waived my right to see the letter: please do not share it with me'
      : waived === false
        ? 'I have not waived my right to see the letter'
        : null;
  const lines: (string | null)[] = {
    eras: [
      'The letter goes into the AAMC Letter Writer Portal, from the link in the request or with the Letter ID; a PDF on letterhead, dated and signed, without a password',
      letterId && `Letter ID: ${letterId}`,
      account && `My AAMC ID: ${account}`,
      'The salutation names no program: one letter goes to all of them',
    ],
    amcas: [
      'The letter goes into the AAMC Letter Writer Portal, or comes through Interfolio; the form carries both numbers',
      letterId && `AMCAS Letter ID (Request ID): ${letterId}`,
      account && `My AAMC ID: ${account}`,
    ],
    residencycas: [
      'ResidencyCAS emails you a request: you accept it there and finish the letter there',
      'For a SLOE, the form’s own site asks for the ResidencyCAS Letter ID',
      letterId && `ResidencyCAS Letter ID: ${letterId}`,
    ],
    aacomas: ['AACOMAS emails you a request. One letter goes to every school'],
    tmdsas: [
      'The letter needs letterhead, your contact information, a signature, a date and my name: TMDSAS sends back letters without them',
    ],
    interfolio: [
      'Interfolio emails you a request and keeps the letter',
      letterId && `Interfolio ID: ${letterId}`,
    ],
    carms: [letterId && `CaRMS document ID: ${letterId}`],
    sfmatch: [],
    other: [],
  }[portal];
  return [...lines, waiver].filter((line): line is string => line !== null && line !== '');
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
