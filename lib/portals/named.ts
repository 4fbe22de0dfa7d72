import type { LetterNamed } from '../model.ts';
import type { Cell, Field } from '../page/page.ts';
import { columnOf, isOneOf, meaningOf, phrase } from './phrase.ts';
import type { PortalWords } from './portal.ts';

const NO_VALUE = [
  'none',
  'n a',
  'na',
  'not applicable',
  'not assigned',
  'unassigned',
  'not available',
  'tbd',
  'empty',
  'no letter',
  'no letters',
  'no letter assigned',
  'no letters assigned',
  'not selected',
  'select',
  'assign',
  'select a letter',
  'not shown',
  'pending',
];
const SEPARATOR = /\s+[-–—|•·]\s+/;

/** "None assigned", "No letter selected yet": a cell that says in its own words that it holds nothing. */
const SAYS_NOTHING =
  /^(?:none|nothing|no|not)(?: (?:letters?|lors?|writers?|authors?|documents?|recommendations?|evaluations?|programs?|one|of|assigned|selected|chosen|available|added|provided|specified|applicable|listed|set|yet|here|shown|found|is|are|has|have|been|any))+$/;

/** True for what stands in a cell that holds nothing: '', a dash, "None". */
export function isNoValue(text: string): boolean {
  return phrase(text) === '' || isOneOf(text, NO_VALUE);
}

/** The same where a person's name is looked for, in more words. Beside a state, "Not yet" denies it. */
export function namesNobody(text: string): boolean {
  return isNoValue(text) || SAYS_NOTHING.test(phrase(text));
}

/** A Letter ID or Request ID as printed, `null` when the text is not one: letters and digits, at least one digit. */
export function letterIdIn(text: string | null): string | null {
  const id = text?.trim().replace(/^#\s*/, '') ?? '';
  return /^(?=.*\d)[A-Za-z0-9][A-Za-z0-9-]{2,39}$/.test(id) ? id : null;
}

/** A person's or an office's name, `null` for a text that cannot be one: a word of the portal's own among them. */
export function personName(text: string, words: PortalWords): string | null {
  const name = text.trim();
  if (
    !/\p{L}{2}/u.test(name) ||
    name.length > 200 ||
    name.split(/\s+/).length > 14 ||
    namesNobody(name) ||
    isPortalWord(name, words) ||
    endsInState(name, words) ||
    /[{}<>]{2}/.test(name)
  )
    return null;
  return name;
}

/** True for a word that says where a letter or program stands, or of what kind a letter is. */
function isPortalWord(text: string, words: PortalWords): boolean {
  return [words.letterStates, words.kinds, words.assignmentWords, words.programStatuses].some(
    (meanings) => meaningOf<unknown>(text, meanings) !== null,
  );
}

/** "Adaeze Okafor Uploaded": a name and a chip in one line, of which neither is sure. */
export function endsInState(text: string, words: PortalWords): boolean {
  const parts = text.split(/\s+/);
  return [1, 2, 3, 4].some(
    (count) => count < parts.length && meaningOf(parts.slice(-count).join(' '), words.letterStates) !== null,
  );
}

/** A cell that holds a person with more around it: "Name - Title/Department", icons, labelled lines. */
export interface Composite {
  name: string;
  title: string | null;
  chair: true | null;
  fields: Field[];
}

/** An address of e-mail and nothing else. */
export const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Parts a composite cell (domain.md 1.1: "LoR Author Name - Title/Department"). */
export function composite(cell: Cell | undefined, words: PortalWords): Composite {
  const parts: Composite = { name: '', title: null, chair: null, fields: [] };
  if (!cell) return parts;
  if (cell.icons.some((icon) => isOneOf(icon, words.chairIcons))) parts.chair = true;
  const lines: string[] = [];
  for (const line of cell.lines) {
    const field = /^([^:]{2,40}):\s*(\S.*)$/.exec(line);
    if (isOneOf(line, words.chairIcons)) parts.chair = true;
    else if (field?.[1] && field[2] && columnOf(field[1], words.letterColumns)) {
      if (columnOf(field[1], words.letterColumns) === 'writer') lines.unshift(field[2]);
      else parts.fields.push({ label: field[1], value: field[2] });
    } else if (EMAIL.test(line)) parts.fields.push({ label: 'Email', value: line });
    else lines.push(line);
  }
  const [first = '', ...rest] = lines;
  const [name = '', ...titles] = first.split(SEPARATOR);
  parts.name = name;
  const title = [titles.join(' - '), ...rest].filter((part) => part !== '').join(', ');
  parts.title = title || null;
  return parts;
}

const ID_LABELLED =
  /\b(?:(?:amcas\s+)?(?:letter|lor|request)\s*id|id)\s*[:#]?\s*#?([A-Za-z0-9-]*\d[A-Za-z0-9-]*)/i;
const ID_BRACKETED = /[([]\s*#?((?=[A-Z0-9-]*\d)[A-Z0-9][A-Z0-9-]{3,39})\s*[)\]]/i;
const ID_LAST = /(?:[-–—|#,]\s*|\s)#?((?=[A-Z0-9-]*\d)[A-Z0-9][A-Z0-9-]{4,39})$/;

/** How a text names a letter where letters are assigned: "Okafor, Adaeze (LTR20417)". `null`: it names none. */
export function letterNamed(lines: readonly string[], words: PortalWords): LetterNamed | null {
  const text = lines
    .filter(
      (line) => meaningOf(line, words.assignmentWords) === null && meaningOf(line, words.kinds) === null,
    )
    .join('\n');
  const id = ID_LABELLED.exec(text) ?? ID_BRACKETED.exec(text) ?? ID_LAST.exec(text);
  const rest = (id ? text.replace(id[0], ' ') : text)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim());
  // A label whose value was taken is no title, whatever it says.
  const left = rest.filter((line) => phrase(line) !== '' && !line.endsWith(':'));
  const [first = '', ...more] = left;
  const [name = '', ...titles] = first.split(SEPARATOR);
  const author = personName(name.replace(/[,;]\s*$/, ''), words);
  const letterId = letterIdIn(id?.[1] ?? null);
  if (!author && !letterId) return null;
  const title = [...titles, ...more].join(', ') || null;
  // A request's letter is called by its title: "Organic Chemistry" is nobody's name.
  if (letterId && words.requests.titledIds?.test(letterId))
    return { letterId, author: null, title: left.join(', ') || null, specialty: null };
  return { letterId, author, title, specialty: null };
}
