import type { Letter } from '../model.ts';
import type { TrackerDb } from './database.ts';
import { dropLetter, handOver, isUntouched } from './hand-over.ts';
import { withReceipt, wordThen } from './letter-facts.ts';
import { isListed, letterIdentity } from './letter-identity.ts';
import { matchOneToOne } from './match.ts';
import { isOurs, takenReadings, type Merge } from './merge.ts';
import { saidOfEither } from './said.ts';
import { waitingLetters } from './waiting.ts';
import { portalsWord, withYours, yoursOf } from './yours.ts';

/** Was the list of letters read whole? Before that a name on a receipt may be that of an entry nobody has seen. */
export function isListKnown(merge: Merge): boolean {
  return takenReadings(merge).some(({ page, extent }) => page === 'letters' && extent === 'whole');
}

/**
 * Settles which entries the letters are that only receipts have shown so far, once the list of letters was read whole:
 * by the same rules by which a receipt that is read later finds its entry. One that fits two entries is told of
 * neither, and is no letter of its own.
 *
 * @param isWhole this reading shows the whole list of letters
 */
export async function settleReceipts(db: TrackerDb, merge: Merge, isWhole: boolean): Promise<void> {
  if (!isWhole && !isListKnown(merge)) return;
  const waiting = waitingLetters(merge);
  const ours = merge.letters
    .all()
    .filter((row) => isOurs(merge, row) && isListed(row) && !waiting.has(row.id));
  const receipts = ours.filter(({ namedBy }) => namedBy === 'receipt');
  const entries = ours.filter(({ namedBy }) => namedBy === undefined);
  const showsIds = receipts.some(({ letterId }) => letterId !== null);
  const { of } = matchOneToOne(receipts, entries, letterIdentity<Letter>(showsIds, true));
  for (const [index, receipt] of receipts.entries()) {
    const entry = of[index];
    if (entry === 'ambiguous') {
      if (await isUntouched(db, merge, receipt)) await dropLetter(db, merge, receipt.id);
    } else if (entry) {
      merge.letters.put(asEntry(entry, receipt));
      await handOver(db, merge, receipt.id, entry.id);
    }
  }
}

/** An entry with what its receipt says, and all that the user said of either. */
function asEntry(entry: Letter, receipt: Letter): Letter {
  const yours = [...yoursOf(entry), ...yoursOf(receipt)];
  const open = (key: (typeof yours)[number]) =>
    portalsWord(entry)[key] === null && portalsWord(receipt)[key] === null;
  const typed = entry.typed ?? receipt.typed;
  const row: Letter = {
    ...withReceipt(entry, receipt),
    ...(entry.lastSeenAt >= receipt.lastSeenAt ? wordThen(receipt, entry) : wordThen(entry, receipt)),
    ...saidOfEither(entry, receipt),
    receivedOn: entry.receivedOn ?? receipt.receivedOn,
    receivedSeenAt: receipt.receivedSeenAt ?? entry.receivedSeenAt,
    origin: receipt.origin === 'you' ? 'you' : entry.origin,
    ...(typed && { typed }),
  };
  return withYours(row, yours.filter(open));
}
