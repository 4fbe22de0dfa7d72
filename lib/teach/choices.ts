import type { LetterState, ReadPortal, TaughtPage } from '../model.ts';
import { isOfLetters, type Column } from '../portals/guess.ts';

/** What a list can be, in words for its user. */
export function pageText(page: TaughtPage, portal: ReadPortal): string {
  switch (page) {
    case 'letters':
      return portal === 'eras' ? 'My letters of recommendation' : 'My letters of evaluation';
    case 'unmatched':
      return 'Letters that arrived and wait to be matched';
    case 'receipt':
      return 'What has arrived: letters and transcripts';
    case 'assignments':
      return portal === 'eras' ? 'Which letter goes to which program' : 'Which letter goes to which school';
    case 'programs-applied':
      return portal === 'eras' ? 'Programs that I applied to' : 'My medical schools';
    case 'programs-saved':
      return 'Programs that I saved';
  }
}

const OF_LETTERS: readonly [Column, string][] = [
  ['writer', 'Who writes it'],
  ['firstName', 'First name of the writer'],
  ['lastName', 'Last name of the writer'],
  ['status', 'Where the letter stands'],
  ['letterId', 'Letter ID'],
  ['title', 'Title or department of the writer'],
  ['letterTitle', 'Name of the letter'],
  ['email', 'E-mail of the writer'],
  ['specialty', 'Specialty'],
  ['kind', 'Type of letter'],
  ['waived', 'Waived: yes or no'],
  ['chair', 'Department chair: yes or no'],
  ['imported', 'Imported: yes or no'],
  ['requestedOn', 'Date: asked or confirmed'],
  ['receivedOn', 'Date: arrived'],
  ['notSending', 'Will not come: yes or no'],
  ['item', 'Which document it is'],
];
const OF_PROGRAMS: readonly [Column, string][] = [
  ['program', 'Program or school'],
  ['accreditationId', 'ID of the program'],
  ['track', 'Training or degree type'],
  ['specialty', 'Specialty'],
  ['city', 'City'],
  ['region', 'State or region'],
  ['status', 'Saved or applied'],
  ['signaled', 'Signaled: yes or no'],
  ['appliedOn', 'Date: applied'],
  ['deadline', 'Date: deadline'],
  ['slot', 'One letter that goes there'],
  ['letters', 'All letters that go there'],
];

/** What a column of such a list can hold, with what it is called. */
export function choicesFor(page: TaughtPage): readonly [Column, string][] {
  return isOfLetters(page) ? OF_LETTERS : OF_PROGRAMS;
}

/** Where a letter stands, as it is shown before anything is kept. */
export const STATE_TEXTS: Record<LetterState, string> = {
  planned: 'planned',
  draft: 'not confirmed',
  requested: 'not in yet',
  accepted: 'accepted, not in yet',
  received: 'in',
  declined: 'declined',
  withdrawn: 'taken back',
  rejected: 'refused by the portal',
  expired: 'expired',
  unmatched: 'waits to be matched',
  'not-sending': 'not coming',
  unknown: 'needs a look',
};
