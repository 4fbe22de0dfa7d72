import type { Letter, Program, ReadPortal } from '../model.ts';
import { count, namesText } from './days.ts';
import { portalName } from './portals.ts';
import type { Action, Elsewhere, UnclaimedQuestion } from './rounds.ts';

/** What one portal showed while no page of it had named an account. */
export interface Unclaimed {
  letters: readonly Letter[];
  programs: readonly Program[];
}

/**
 * "Are these your letters?", about what was read without an account.
 *
 * @param of the account that they may be of; `alone` when no other is known on this device
 */
export function unclaimedQuestion(
  portal: ReadPortal,
  of: { account: string; alone: boolean },
  unclaimed: Unclaimed,
): UnclaimedQuestion {
  const authors = [...new Set(unclaimed.letters.map(({ author }) => author))].filter((name) => name !== '');
  const by = authors.length === 0 ? '' : ` (by ${namesText(authors.sort())})`;
  const what = unclaimed.letters.length > 0 ? 'letters' : 'programs';
  const account = of.alone ? '' : ` (AAMC ID ${of.account})`;
  return {
    portal,
    account: of.account,
    text: `${readText(portal, unclaimed, by)}. Are these your ${what}${account}?`,
    actions: [answer('Yes', portal, of.account, true), answer('No', portal, of.account, false)],
  };
}

/**
 * The line for what was read without an account and is not shown.
 *
 * @param account the account that the user has said they are not of, which they can take back; `null`: it is asked
 */
export function unclaimedNotShown(
  portal: ReadPortal,
  account: string | null,
  unclaimed: Unclaimed,
): Elsewhere {
  return {
    text: `${readText(portal, unclaimed)}, not shown here.`,
    action: account === null ? null : answer('They’re mine', portal, account, true),
  };
}

function readText(portal: ReadPortal, { letters, programs }: Unclaimed, by = ''): string {
  const [number, noun] = letters.length > 0 ? [letters.length, 'letter'] : [programs.length, 'program'];
  const were = number === 1 ? 'was' : 'were';
  return `${count(number, `${portalName(portal)} ${noun}`)}${by} ${were} read without an AAMC ID`;
}

function answer(label: string, portal: ReadPortal, account: string, mine: boolean): Action {
  return { do: 'settle-unclaimed', label, portal, account, mine };
}
