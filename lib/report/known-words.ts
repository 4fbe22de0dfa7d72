import type { PortalWords } from '../portals/portal.ts';
import { phrase } from '../portals/phrase.ts';

/** Words of forms and lists. None of them is anybody's name ("May", "Will" and "Mark" are). */
const COMMON = (
  'a about accepted action actions active add added all alphabetical an and answer application applied apply are as ' +
  'assign assigned assignment assignments at author available awaiting back button by cancel cannot change changed ' +
  'checklist choose clear click close closed code column columns complete completed confirm confirmation confirmed ' +
  'contact continue count create created current date dates days declined delete deleted department details display ' +
  'document documents done download due edit email entries entry error evaluation evaluations evaluator evaluators ' +
  'expand expired failed field file filter finish first for form from go has have help hide history how id if ' +
  'import imported in inactive incomplete information instructions is item items last learn letter letters list ' +
  'load loading locked log lor lors manage match menu message messages missing more my name names needed new next ' +
  'no none not notes number of off on open optional option options or order out page pages password pending phone ' +
  'position preview previous print processing profile progress program programs recommendation recommendations ' +
  'recommender recommenders record records refresh rejected reminder remove report request requested requests ' +
  'required resend reset result results review role row rows save saved school schools search season section see ' +
  'select selected send sending sent settings show sign signed sort sorted specialty start state status step steps ' +
  'submission submit submitted summary tab table the this time title to total track type unassigned unassign ' +
  'unavailable unmatched until upload uploaded uploading view views waived waiver warning what when which with ' +
  'withdrawn writer writers yes you your'
).split(' ');

/** What may stand in a cell and is a word of the list, and nobody's. */
const VALUES = [
  ...['yes', 'no', 'y', 'n', 'none', 'n a', 'not applicable', 'not assigned', 'unassigned', 'not available'],
  ...[
    'pending',
    'in review',
    'under review',
    'pending review',
    'submitted',
    'complete',
    'completed',
    'incomplete',
  ],
  ...[
    'in progress',
    'processing',
    'not started',
    'started',
    'sent',
    'not sent',
    'requested',
    'not requested',
  ],
  ...['received', 'not received', 'uploaded', 'not uploaded', 'accepted', 'declined', 'expired', 'withdrawn'],
  ...[
    'confirmed',
    'not confirmed',
    'active',
    'inactive',
    'available',
    'waiting',
    'awaiting upload',
    'missing',
  ],
  ...['required', 'optional', 'locked', 'assigned', 'match', 'view', 'edit', 'delete', 'more'],
];

/** The words that a report may keep as they are. */
export interface KnownWords {
  /** For headings and buttons: single words; a text is kept when it holds no other. */
  words: ReadonlySet<string>;
  /** For everything else: whole phrases. */
  values: ReadonlySet<string>;
  /** Headings of columns, as phrases, whose cells are private whatever they say. */
  secret: ReadonlySet<string>;
}

/** Columns whose cells say who somebody is, where, or when. */
const SECRET = [
  ...[
    'writer',
    'firstName',
    'lastName',
    'title',
    'email',
    'letterId',
    'letterTitle',
    'requestedOn',
    'receivedOn',
  ],
  ...['program', 'accreditationId', 'city', 'region', 'appliedOn', 'letters', 'slot'],
];

/** The words of all portals that are read, with the common ones. */
export function knownWords(portals: readonly PortalWords[]): KnownWords {
  const words = new Set(COMMON);
  const values = new Set(VALUES);
  const secret = new Set<string>();
  const learn = (texts: readonly string[], also?: Set<string>): void => {
    for (const text of texts) {
      for (const word of phrase(text).split(' ')) if (/\p{L}/u.test(word)) words.add(word.replace(/\?/g, ''));
      also?.add(phrase(text));
    }
  };
  for (const portal of portals) {
    for (const texts of Object.values(portal.headings)) learn(texts);
    for (const { means, words: texts } of [...portal.letterColumns, ...portal.programColumns]) {
      // As whole phrases they are headings, whatever draws them.
      learn(texts, values);
      if (SECRET.includes(means)) learn(texts, secret);
    }
    for (const meanings of [
      portal.letterStates,
      portal.kinds,
      portal.programStatuses,
      portal.assignmentWords,
    ]) {
      for (const { words: texts } of meanings) learn(texts, values);
    }
    learn(portal.letterDocuments, values);
    learn(portal.otherDocuments, values);
    for (const texts of Object.values(portal.stated)) learn(texts);
    for (const texts of [portal.marks, portal.accountLabels, portal.seasonLabels, portal.noLetters])
      learn(texts);
    for (const texts of [portal.noPrograms, portal.matchActions, portal.chairIcons]) learn(texts);
    learn(portal.assignActions);
    learn(portal.requests.words, values);
  }
  return { words, values, secret };
}
