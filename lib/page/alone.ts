import { emptyCell } from './cell.ts';
import { isCheck, readCheck, readIcon } from './marks.ts';
import type { Cell } from './page.ts';
import { mannerBelow, type Manner } from './visible.ts';

/** A mark that was read, and what a cell of it says. */
interface Known {
  mark: Element;
  checked: boolean;
  disabled: boolean;
  cell: Cell;
}

/** More kinds of marks in one column than this are each its own, and comparing them is in vain. */
const MOST = 6;
/** Marks in cells of one manner. Comparing two marks costs less than reading one. */
const KNOWN = new WeakMap<Manner, Known[]>();

/**
 * A cell of one box or one named picture and nothing else, as matrices have by the thousand; `null` for any other. A mark
 * of the same markup and state as one before it, in a cell of the same manner, says the same.
 */
export function markAlone(mark: Element, manner: Manner): Cell | null {
  const tag = mark.localName;
  const isInput = tag === 'input';
  if ((!isInput && tag !== 'svg' && tag !== 'img') || manner.before || manner.after) return null;
  const input = mark as HTMLInputElement;
  const checked = isInput && input.checked;
  const disabled = isInput && input.disabled;
  let known = KNOWN.get(manner);
  for (const one of known ?? []) {
    if (one.checked !== checked || one.disabled !== disabled || !mark.isEqualNode(one.mark)) continue;
    if (!isInput || !input.indeterminate) return one.cell;
  }
  const cell = isInput ? boxCell(mark, manner) : pictureCell(mark, manner);
  if (!cell || (isInput && input.indeterminate)) return cell;
  if (!known) KNOWN.set(manner, (known = []));
  if (known.length < MOST) known.push({ mark, checked, disabled, cell });
  return cell;
}

function boxCell(mark: Element, manner: Manner): Cell | null {
  // One that nobody sees may be drawn by something else: a look at all of it tells.
  if (!isCheck(mark) || mannerBelow(manner, null, mark).sight !== 'seen') return null;
  const { on, fixed } = readCheck(mark);
  return { ...emptyCell(), checked: on, fixed };
}

function pictureCell(mark: Element, manner: Manner): Cell | null {
  const name = readIcon(mark);
  if (!name || mannerBelow(manner, null, mark).sight !== 'seen') return null;
  return { ...emptyCell(), icons: [name] };
}
