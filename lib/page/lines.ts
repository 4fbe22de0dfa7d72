import type { Look } from './look.ts';
import { isLoadingLine, pagingLine } from './paging.ts';

/** Keeps a line that stands outside of lists, and takes what it says of paging, filters and loading. */
export function takeLine(text: string, look: Look): void {
  const said = pagingLine(text);
  if (said) look.paging.push({ ...said, order: look.next() });
  if (said?.filtered) look.filtered = true;
  if (isLoadingLine(text)) look.busy = true;
  look.line(text);
}
