import type { Day, Letter } from '../model.ts';
import { count, dayText, daysBetween, namesText } from './days.ts';
import { dueText, overText } from './due.ts';
import type { Action, Due } from './rounds.ts';

/** A committee letter or packet: one letter for the portal, whose parts its office gathers. */
export function hasParts({ kind, partOf }: Pick<Letter, 'kind' | 'partOf'>): boolean {
  return (kind === 'committee' || kind === 'packet') && !partOf;
}

export function wholeName({ kind }: Pick<Letter, 'kind'>): string {
  return kind === 'packet' ? 'the packet' : 'the committee letter';
}

/** A part of a committee letter or packet, by the name of who writes it. */
export interface Part {
  letter: Letter;
  writer: string;
}

/** The parts that are waited for: not those that the user let go, or whose writers said no. */
function wanted(parts: readonly Part[]): Part[] {
  return parts.filter(({ letter }) => letter.needed !== 'no' && letter.answer !== 'no');
}

/**
 * Which parts the office has by the user's word, and which are missing; `null` for a letter without parts. What the
 * portal says of the whole is the portal's alone, and nothing follows from it that every part is there.
 */
export function partsNote(parts: readonly Part[]): string | null {
  const all = wanted(parts);
  if (all.length === 0) return null;
  const missing = all.filter(({ letter }) => letter.saidSentOn === null).map(({ writer }) => writer);
  if (missing.length === 0)
    return all.length === 1
      ? 'Its one part is with the office.'
      : `All ${all.length} parts are with the office.`;
  const there = all.length - missing.length;
  const has =
    there === 0 ? `None of ${count(all.length, 'part')}` : `${there} of ${count(all.length, 'part')}`;
  return `${has} ${there > 1 ? 'are' : 'is'} with the office. Missing: ${namesText(missing)}.`;
}

/** How a part stands that was not sent yet, or that the office has; its whole is still out. */
export interface PartStands {
  over: boolean;
  reason: string;
  action: Action | null;
  others: Action[];
}

/** A part goes to its office, and not to the portal: it is done for its writer once the office has it. */
export function partStands(letter: Letter, whole: Letter, due: Due | null, today: Day): PartStands {
  const id = letter.id;
  const setDue: Action = { do: 'set-due', label: 'Set a date', letter: id };
  const letGo: Action = { do: 'let-go', label: 'Let it go', letter: id };
  const of = `for ${wholeName(whole)}`;
  if (letter.saidSentOn !== null) {
    const reason = `With the office since ${dayText(letter.saidSentOn, today)}, ${of}`;
    return { over: false, reason, action: null, others: [letGo] };
  }
  const over = due !== null && letter.needed !== 'spare' && daysBetween(due.on, today) > 0;
  const when = due === null ? 'no date of its office' : over ? overText(due, today) : dueText(due, today);
  const asked = letter.askedOn ? `asked ${dayText(letter.askedOn, today)}` : 'not asked yet';
  const sent: Action = { do: 'said-sent', label: 'Sent to the office', letter: id };
  const ask: Action = { do: 'said-asked', label: 'I have asked', letter: id };
  return {
    over,
    reason: [of.charAt(0).toUpperCase() + of.slice(1), asked, when].join(' · '),
    action: letter.askedOn ? sent : ask,
    others: [...(letter.askedOn ? [] : [sent]), setDue, letGo],
  };
}
