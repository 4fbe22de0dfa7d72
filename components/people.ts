import type { Draft, Given } from '../lib/mail/index.ts';
import type {
  Contact,
  Day,
  Id,
  LetterAnswer,
  LetterKind,
  PacketKept,
  Plan,
  Portal,
  Program,
  Role,
  Rotation,
  Writer,
} from '../lib/model.ts';
import type { Ahead, Alike, Person, RotationAsked } from '../lib/people/index.ts';
import type { SeasonSaid } from '../lib/rounds/calendar.ts';
import type { Done } from './act.ts';

/** What is asked about somebody new. */
export interface NewPerson {
  name: string;
  role: Role | null;
  metAt: string | null;
  saw: string | null;
  /** An address that the user would write to. */
  writeTo: string | null;
}

/** What the popup can do about people. Each promise rejects with an `Error` whose message can be shown. */
export interface PeopleAheadCommands {
  /** `rotation`: the one whose question this answers. */
  add(person: NewPerson, rotation: Id | null): Promise<Done>;
  /** "Who saw you work?": nobody, or everybody is on the list. */
  answerRotation(rotation: Id): Promise<Done>;
}

/** What the tracker page can do about people besides. */
export interface PeopleCommands extends PeopleAheadCommands {
  addRotation(name: string, endsOn: Day): Promise<Done>;
  removeRotation(rotation: Id): Promise<Done>;
  edit(person: Person, changes: PersonEdit): Promise<Done>;
  writeTo(person: Person, address: string | null): Promise<Done>;
  remove(person: Person): Promise<Done>;
  talked(person: Person): Promise<Done>;
  /** A line about something that passed; '' takes it away. */
  writeLine(contact: Contact, note: string): Promise<Done>;
  same(alike: Alike): Promise<Done>;
  notSame(alike: Alike): Promise<Done>;
  apart(row: Writer): Promise<Done>;
  planLetter(person: Person, letter: PlannedLetter): Promise<Done>;
  sayAsked(letter: Id): Promise<Done>;
  sayAnswer(letter: Id, answer: LetterAnswer | null): Promise<Done>;
  /** The written request as a draft. Throws an `Error` for the screen when the letter is gone. */
  request(letter: Id, given?: Given): Draft;
  putPlan(plan: Pick<Plan, 'portal' | 'season' | 'slots'>, text: string): Promise<Done>;
  /** The backup of this slot becomes its writer, and a letter with them is planned. */
  moveUp(plan: Plan, slot: number): Promise<Done>;
  setPacket(kept: PacketKept): Promise<Done>;
  /** They have it, on paper or by hand. */
  gave(person: Person, letter: Id, held: string | null): Promise<Done>;
}

export type PersonEdit = Partial<
  Pick<Writer, 'name' | 'title' | 'role' | 'metAt' | 'saw' | 'notes' | 'talkEvery' | 'answers'>
>;
export interface PlannedLetter {
  portal: Portal;
  season: number;
  kind: LetterKind | null;
  dueOn: Day | null;
}

/** What the popup shows of people while no portal is open. */
export interface PeopleAheadShown {
  /** How many are on the list. */
  people: number;
  ahead: readonly Ahead[];
  /** The one next step; `null` while a season goes on. */
  next: string | null;
  asked: readonly RotationAsked[];
}

/** Everything that the tracker page shows of people. */
export interface PeopleShown {
  persons: readonly Person[];
  ahead: readonly Ahead[];
  next: string;
  asked: readonly RotationAsked[];
  rotations: readonly Rotation[];
  alike: readonly Alike[];
  plans: readonly Plan[];
  programs: readonly Program[];
  kept: PacketKept;
  said: SeasonSaid;
  signAs: string;
  /** Where the user applies. */
  uses: readonly Portal[];
  today: Day;
  /** The page was opened for this part. */
  opened: boolean;
}
