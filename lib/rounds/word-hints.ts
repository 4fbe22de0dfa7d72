import { foldWord, type ReadingPage, type ReadingRow, type ReadPortal } from '../model.ts';
import { count } from './days.ts';
import { portalName } from './portals.ts';
import type { Item } from './rounds.ts';

/** A word of the portal, where it stands. */
interface WordAt {
  portal: ReadPortal;
  season: number;
  page: ReadingPage;
  word: string;
}

/**
 * What AMCAS's list of requests means by its words (2027 AMCAS Applicant Guide, pages 51-55; domain.md 2.2a). MyERAS moved
 * to the same portal for writers, so they may stand there too: a suggestion there, and no meaning.
 */
const AMCAS_MEANS: readonly [word: string, means: string][] = [
  ['Request Fulfilled', 'received'],
  ['Email Not Sent', 'not in yet: the request was not emailed'],
  ['Email Sent', 'not in yet: the request was emailed'],
  ['Email Resent', 'not in yet: the request was emailed again'],
  ['No Longer Being Sent', 'not coming'],
];

/** What the word most likely means, and what the list of receipts says; `null` for a word of which nothing is known. */
export function hintOf(
  at: WordAt,
  group: readonly Item[],
  items: readonly Item[],
  readings: readonly ReadingRow[],
): string | null {
  const means = AMCAS_MEANS.find(([word]) => foldWord(word) === foldWord(at.word))?.[1];
  if (means === undefined) return null;
  const from =
    at.portal === 'amcas'
      ? "AMCAS's guide says that its email icon goes away then, and does not say that the letter is in."
      : `That is what AMCAS means by it; ${portalName(at.portal)} uses the same Letter Writer Portal, and we have not seen it explain the word.`;
  const evidence = at.portal === 'amcas' ? evidenceOf(at, group, items, readings) : null;
  return [`Most likely: ${means}.`, from, evidence].filter(Boolean).join(' ');
}

/** What the list of receipts says of these letters, and of others whose request shows the same word. */
function evidenceOf(
  { portal, season, word }: WordAt,
  group: readonly Item[],
  items: readonly Item[],
  readings: readonly ReadingRow[],
): string {
  const isRead = readings.some((one) => one.portal === portal && one.page === 'receipt' && one.understood);
  if (!isRead)
    return 'Open Main Menu > Transcript and Letter Receipt Information > Details, and we can compare.';
  const same = items.filter(
    ({ letter }) =>
      letter.portal === portal &&
      letter.season === season &&
      foldWord(letter.request?.word ?? '') === foldWord(word),
  );
  const received = same.filter(({ letter }) => letter.receipt?.state === 'received').length;
  const notIn = group.filter(({ letter }) => letter.receipt?.state === 'requested').length;
  const said = [
    received > 0 ? `"Received" for ${count(received, 'other letter')} with this word` : null,
    notIn > 0 ? `"Not Received" for ${notIn === group.length ? 'this' : `${notIn} of these`}` : null,
    received + notIn === 0 ? 'nothing about these letters yet' : null,
  ].filter(Boolean);
  return `The receipt list says ${said.join(', and ')}.`;
}
