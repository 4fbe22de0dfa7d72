/**
 * Questions that rounds.md leaves open: its sentence, and what the sentence does not say. The oracle accepts every
 * reading of these (see `open.ts`). Once the text answers one, take it out here and settle it in the rule.
 */
export const QUESTIONS = {
  // Due dates and seasons.
  'deadline of a school that is gone':
    '"the first of the schools\' own deadlines": does a school count that is gone or withdrawn?',
  'typed and printed deadline':
    '"typed by the user or printed by the portal": which one when a school has both?',
  'due, seen on a checklist only':
    '"seen on a checklist only: missing, … never overdue": does it have a due date?',
  'own date for letters':
    'The user can set "letters by" for a season: does it replace a target that comes from another date?',
  'date of the office':
    '"Committee letter or packet: none until the user types the office\'s date": which column is that date?',
  'due of a part':
    '"its parts (who, sent to the office on) kept by hand": when is a part due, and when is it late?',
  'target of another portal':
    'Only ERAS and "AMCAS and its like" have a target: what about ResidencyCAS, Interfolio, CaRMS, SF Match and others?',
  'rank list of a fellowship':
    '"from the rank-list day": domain.md has no such day for the fellowship cycles.',
  'rank list of 2026': '"from the rank-list day": domain.md has no such day for ERAS 2026.',
  'end of another season': '"when the season is over (ERAS: …)": when is it over for the other portals?',
  'season of another portal': 'contract.md says which months a season runs for ERAS and AMCAS only.',
  'due past the rank-list day':
    '"from the rank-list day, unless its due date is later": what if that later date has passed, too?',
  'zero days of lag':
    'The Letter Writer Portal reaches AMCAS after 0 business days: is the day it was sent still lag?',

  // Buckets.
  'no longer a look':
    '"From the rank-list day on nothing of that season is a look": then what is an unknown, withdrawn, rejected, unmatched or gone letter?',
  'still expected, though received':
    '"Still expected" on a letter that was received and is gone: which bucket?',
  'still expected, though expired':
    '"Still expected" on an expired letter after the rank-list day, due later: closed as expired, or still missing?',
  'cleared at the same moment': 'Something changed at the very moment of "Still expected".',
  'change without an event': 'It was received once and is not now, and no event says when that changed.',
  'checklist only, gone or late':
    '"seen on a checklist only: missing": still so when it is gone, or when the season is over?',

  // Reminders.
  'spare letter': '"reminder allowed" does not mention spare letters: may their writers be reminded?',
  'reminder for a committee': '"its step is Check with the office": does that rule out a reminder?',
  'said sent, not due yet': 'May a writer who says it is sent be reminded before the due date?',
  'two days': '"read in the last 2 days": calendar days or 48 hours?',
  'letters read in part':
    '"that portal\'s letters were read in the last 2 days": is a partial reading enough?',
  'failed reading since': 'Does a failed reading cancel the good one before it?',
  'read on the receipt list': "Is AMCAS's receipt list a reading of its letters?",
  'read, without a reader':
    '"that portal\'s letters were read in the last 2 days": what about a portal that is tracked by hand?',
  'draft waiting for Sent?':
    '"Opening a draft is not sending it": may another reminder be written while the question is open?',
  'how the request reached them':
    '"the request is known to have reached the writer": what else shows it besides the form sent, "accepted", and a reminder sent?',
  'form sent later': 'The form is marked as sent on a day that is still to come.',
  'second rung before firm':
    '"the first is short …, else gentle; firm only after one was sent and from due + 3": what may follow the first before that day?',
  'history of a person':
    '"The ladder of reminders goes by history": the history of the letter, or of the person?',
  'rung not noted': 'A reminder was logged without its rung: which rung was it?',

  // Plans and programs.
  'letter without a kind':
    'The portal shows no kind (General hides it): which slots and required kinds does it fill?',
  'part in a plan': 'Does a part of a committee letter fill a slot of the plan?',
  'checklist only, in a plan': 'Does a letter seen on a checklist only fill a slot?',
  'still expected, in a plan':
    '"Withdrawn, rejected, expired and gone letters fill none": even after "Still expected"?',
  'less than before, in a plan':
    'It was received once and is requested now, so expected and a look: does it fill a slot?',
  'neither in nor expected':
    '"no letter in, and none expected", and a list of four that fill none: do unmatched letters and unknown words fill a slot?',
  'received, and a look or closed':
    'A received letter that is gone or not needed: does a program still have it?',
  'read at the very arrival': '"read before the newest arrival": read at that very moment.',
  'arrival that is a look':
    '"read before the newest arrival": does an arrival count that is gone or doubtful by now?',
  'kinds without a number':
    '"No number set: requirement not set": can required kinds alone make a program short?',
  "user's own maximum": '"a free slot": does the user\'s own maximum limit it below the portal\'s four?',
  'no specialty shown': '"a program of its specialty (General: any)": what if no specialty is shown?',

  // Headline, ring, badge, Match Week.
  'Interfolio in the ring':
    '"received by Interfolio … never in": is its row one of the letters of the ring at all?',
  'headline for a gone letter':
    '"rejected, withdrawn or less than before": is a gone letter less than before?',
  'headline for a new word': '"less than before": is a received letter less once its word is unknown?',
  'headline for another page':
    '"a reading that failed" ranks first: also one of a page other than the letters?',
  'age of several portals':
    '"With data older than 7 days": with several portals, or one tracked by hand, which age?',
  'age of a failed reading':
    '"With data older than 7 days": which age after a reading that failed or was partial?',
  'seven days': '"within 7 days", "older than 7 days": calendar days, or 24 hours each?',
  'typed, nothing read': '"empty before anything was read": what if the user typed letters?',
  'another season was read': '"empty before anything was read": does a reading of another season count?',
  'Match Week with other portals':
    '"Match Week: residency portals only": what if the user also uses another portal?',
  'weekend after Match Day': '"Match Week … On the Monday after Match Day": what about the two days between?',
} as const;
export type Question = keyof typeof QUESTIONS;
