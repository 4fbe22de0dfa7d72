import type { Letter } from '../model.ts';
import { isRead, portalName } from './portals.ts';
import type { Action } from './rounds.ts';

/** True for a letter that its user keeps, in a portal that nothing reads: what it is, the user says. */
export function isKeptByHand(letter: Letter): boolean {
  return letter.stateBy === 'you' && !isRead(letter.portal);
}

/**
 * The one next step for a letter that is still out, and what else can be said about it. A writer cannot have sent
 * what was not asked for, or what the portal does not take yet: then the step is the applicant's own.
 */
export function stepsFor(letter: Letter, overdue: boolean): { action: Action; others: Action[] } {
  const id = letter.id;
  const setDue: Action = { do: 'set-due', label: 'Set a date', letter: id };
  const letGo: Action = { do: 'let-go', label: 'Let it go', letter: id };
  const unready = letter.state === 'draft' || letter.state === 'planned';
  const saidSent: Action[] =
    unready || letter.saidSentOn ? [] : [{ do: 'said-sent', label: 'Writer says sent', letter: id }];
  if (isKeptByHand(letter)) {
    const isIn: Action = { do: 'set-state', label: 'It is in', letter: id, state: 'received' };
    const asked: Action = { do: 'set-state', label: 'Requested', letter: id, state: 'requested' };
    return unready
      ? { action: asked, others: [setDue, isIn, letGo] }
      : { action: isIn, others: [setDue, ...saidSent, letGo] };
  }
  if (unready) {
    const open: Action = {
      do: 'open-portal',
      label: `Open ${portalName(letter.portal)}`,
      portal: letter.portal,
    };
    return { action: open, others: [setDue, letGo] };
  }
  const [said] = saidSent;
  return overdue && said
    ? { action: said, others: [setDue, letGo] }
    : { action: setDue, others: [...saidSent, letGo] };
}
