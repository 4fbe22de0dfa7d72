/** A line or a button that says that a list has more than is shown. */
export interface PagingSaid {
  total: number | null;
  from: number | null;
  to: number | null;
  more: boolean;
}

const RANGE =
  /(?:^|\D)(\d[\d,]*)\s*(?:-|–|—|to|through)\s*(\d[\d,]*)\s*(?:of|\/|out of)\s*(?:about\s*)?(\d[\d,]*)(?!\s*[-–/]\s*\d)/i;
const PAGES = /\bpage\s*:?\s*(\d+)\s*(?:of|\/)\s*(\d+)/i;
const SOME = /\b(?:showing|displaying)\s+(?:the\s+)?(?:first\s+)?(\d[\d,]*)\s+(?:of|out of)\s+(\d[\d,]*)/i;
const MORE =
  /^(?:go to (?:the )?)?next(?: page| set of .*)?(?:\s*[>›»→])?$|^(?:load|show|view|see) (?:\d+ )?more\b|^(?:show|view) all\b|^[›»>]$/i;

const number = (text: string | undefined): number => Number((text ?? '').replace(/,/g, ''));

/** What a line such as "1 – 25 of 52" or "Page 1 of 3" says; `null` when it is no such line. */
export function pagingLine(line: string): PagingSaid | null {
  if (line.length > 80) return null;
  const range = RANGE.exec(line);
  if (range) {
    const [from, to, total] = [number(range[1]), number(range[2]), number(range[3])];
    return from <= to && to <= total ? { from, to, total, more: from > 1 || to < total } : null;
  }
  const pages = PAGES.exec(line);
  if (pages) return { from: null, to: null, total: null, more: number(pages[2]) > 1 };
  const some = SOME.exec(line);
  if (some) return { from: null, to: null, total: number(some[2]), more: number(some[1]) < number(some[2]) };
  return null;
}

/** True for the name of a button that brings more rows. */
export function isMoreButton(name: string): boolean {
  return MORE.test(name);
}
