/** A line or a button that says that a list has more than is shown. */
export interface PagingSaid {
  total: number | null;
  from: number | null;
  to: number | null;
  more: boolean;
  /** The list is cut by a filter or search, as it says itself. */
  filtered: boolean;
}

const RANGE =
  /(?:^|\D)(\d[\d,]*)\s*(?:-|–|—|to|through)\s*(\d[\d,]*)\s*(?:of|\/|out of)\s*(?:about\s*)?(\d[\d,]*)(?!\s*[-–/]\s*\d)/i;
const PAGES = /\bpage\s*:?\s*(\d+)\s*(?:of|\/)\s*(\d+)/i;
const SOME =
  /\b(?:showing|displaying|viewing|shown:?)\s+(?:the\s+)?(?:first\s+)?(\d[\d,]*)\s+(?:of|out of|\/)\s+(\d[\d,]*)/i;
const SHOWN =
  /^(\d[\d,]*)\s*(?:of|out of|\/)\s*(\d[\d,]*)\s+(?:\w+\s+){0,3}?(?:shown|displayed|visible|entries|items|records|rows|results)\b/i;
const MORE =
  /^(?:go to (?:the )?)?next(?: page| set of .*| \d+)?(?:\s*[>›»→])?$|^(?:load|show|view|see) (?:\d+ |the )?(?:more|next|remaining|rest)\b|^(?:show|view|see|load) all\b|^more (?:letters|results|rows|items)\b|^[›»>]$/i;
const LOADING = /^(?:loading|please wait|fetching|retrieving|still loading)\b/i;

const number = (text: string | undefined): number => Number((text ?? '').replace(/,/g, ''));

/** What a line such as "1 – 25 of 52" or "Page 1 of 3" says; `null` when it is no such line. */
export function pagingLine(line: string): PagingSaid | null {
  if (line.length > 100) return null;
  const filtered = /\bfiltered (?:from|by)\b/i.test(line);
  const range = RANGE.exec(line);
  if (range) {
    const [from, to, total] = [number(range[1]), number(range[2]), number(range[3])];
    if (from > to || to > total) return null;
    return { from, to, total, more: from > 1 || to < total || filtered, filtered };
  }
  const none = { from: null, to: null, filtered };
  const pages = PAGES.exec(line);
  if (pages) return { ...none, total: null, more: number(pages[2]) > 1 || filtered };
  const some = SOME.exec(line) ?? SHOWN.exec(line);
  if (some) return { ...none, total: number(some[2]), more: number(some[1]) < number(some[2]) || filtered };
  return filtered ? { ...none, total: null, more: true } : null;
}

/** True for a line that stands where rows will be. */
export function isLoadingLine(line: string): boolean {
  return line.length < 80 && LOADING.test(line);
}

/** True for the name of a button that brings more rows. */
export function isMoreButton(name: string): boolean {
  return MORE.test(name);
}
