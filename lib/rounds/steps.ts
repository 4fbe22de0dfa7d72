import type { Letter } from '../model.ts';
import { givenForm } from './drafts.ts';
import { isRead, portalName } from './portals.ts';
import { writeReminder } from './reminders.ts';
import type { Action, Reminder } from './rounds.ts';

/** True for a letter that its user keeps, in a portal that nothing reads: what it is, the user says. */
export function isKeptByHand(letter: Letter): boolean {
  return letter.stateBy === 'you' && !isRead(letter.portal);
}

/**
 * The one next step for a letter that is still out, and what else can be said about it. A writer cannot have sent
 * what was not asked for, or what the portal does not take yet: then the step is the applicant's own. Else it is a
 * reminder where one is allowed, or what has to be done before one is.
 */
export function stepsFor(
  letter: Letter,
  overdue: boolean,
  reminder: Reminder | null,
): { action: Action; others: Action[] } {
  const id = letter.id;
  const setDue: Action = { do: 'set-due', label: 'Set a date', letter: id };
  const letGo: Action = { do: 'let-go', label: 'Let it go', letter: id };
  const unready = letter.state === 'draft' || letter.state === 'planned';
  const saidSent: Action[] =
    unready || letter.saidSentOn ? [] : [{ do: 'said-sent', label: 'Writer says sent', letter: id }];
  const asked: Action[] =
    unready && !letter.askedOn ? [{ do: 'said-asked', label: 'I have asked', letter: id }] : [];
  const remind = reminderSteps(letter, reminder);
  const [first, ...second] = remind;
  if (isKeptByHand(letter)) {
    const isIn: Action = { do: 'set-state', label: 'It is in', letter: id, state: 'received' };
    const requested: Action = { do: 'set-state', label: 'Requested', letter: id, state: 'requested' };
    if (unready) return { action: requested, others: [...asked, setDue, isIn, letGo] };
    return first && reminder?.allowed
      ? { action: first, others: [...second, isIn, setDue, ...saidSent, letGo] }
      : { action: isIn, others: [...remind, setDue, ...saidSent, letGo] };
  }
  if (unready) {
    const open: Action = {
      do: 'open-portal',
      label: `Open ${portalName(letter.portal)}`,
      portal: letter.portal,
    };
    return { action: open, others: [...givenForm(letter), ...asked, setDue, letGo] };
  }
  if (first) return { action: first, others: [...second, ...saidSent, setDue, letGo] };
  const [said] = saidSent;
  return overdue && said
    ? { action: said, others: [setDue, letGo] }
    : { action: setDue, others: [...saidSent, letGo] };
}

/** A reminder, or what comes before one; a draft that was opened has two answers. */
function reminderSteps(letter: Letter, reminder: Reminder | null): Action[] {
  if (!reminder) return [];
  if (reminder.allowed) return [writeReminder(letter, reminder.rung)];
  const { step } = reminder;
  if (!step || step.do === 'set-due') return [];
  if (reminder.because === 'not-reached')
    return [step, { do: 'said-reached', label: 'They got the request', letter: letter.id }];
  return step.do === 'say-sent' ? [step, { ...step, label: 'Not yet', sent: false }] : [step];
}
