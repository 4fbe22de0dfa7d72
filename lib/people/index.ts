/** People who may write: who they are, whom to ask and when, what to give them. Pure; nothing here keeps a row. */
export { ADVICE, QUESTIONS_ASKED, type Advice } from './advice.ts';
export { aheadOf, nextStep, seasonToAskFor, type Ahead } from './ahead.ts';
export { alikeOf, pairOf, type Alike } from './alike.ts';
export { askCard, askedOf, LETTER_ANSWER_TEXTS, standsText } from './asking.ts';
export { CADENCES, peopleDue } from './due.ts';
export { mixFor, mixLines, MIXES, outsidersOf, slotsOf, type Mix } from './mix.ts';
export { momentsOf } from './moments.ts';
export { NOTHING_KEPT, packetDraft, packetHeld, packetOf, packetsGiven } from './packet.ts';
export { lastContactText, personsOf, ROLE_NAMES, type Person } from './person.ts';
export { movedUp, plansShown, slotsShown, type Slot } from './plan.ts';
export { ANSWER_TEXTS, compared, helpsLess, HELPS_LESS, QUESTION_TEXTS } from './questions.ts';
export { rotationsAsked, type RotationAsked } from './rotations.ts';
