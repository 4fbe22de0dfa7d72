import type { Item } from '../lib/rounds/rounds.ts';
import { useActing } from './act.ts';

/** Says that an email about this letter was begun, and where it goes on: the popup closed over it. */
export function DraftBegun({ item: { action, others } }: { item: Item }) {
  const { commands } = useActing();
  const begun = [action, ...others].find((one) => one !== null && commands.mail.isBegun(one));
  if (!begun) return null;
  return <p className="wide quiet small">Your draft is saved. Press “{begun.label}” to finish it.</p>;
}
