import type { Letter } from '../model.ts';

/** The user's columns of a letter about which they have said nothing. */
export const NOTHING_SAID = {
  needed: 'yes',
  askedOn: null,
  answer: null,
  agreedOn: null,
  toldDueOn: null,
  dueOn: null,
  formSentOn: null,
  saidSentOn: null,
  thankedOn: null,
  snoozedUntil: null,
  lookClearedAt: null,
  partOf: null,
  partsBy: null,
  deliveryOf: null,
  notes: null,
} as const satisfies Partial<Letter>;
