import { phrase } from '../portals/phrase.ts';
import type { KnownWords } from './known-words.ts';
import { shapeOf } from './shape.ts';
import type { Part } from './tree.ts';

/** The words of headings and buttons name what stands in a list. Links and rows are named after people and programs. */
const HEADINGS = new Set([
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'th',
  'dt',
  'button',
  'label',
  'legend',
  'caption',
  'summary',
]);
const HEADING_ROLES = new Set(['heading', 'columnheader', 'button', 'tab', 'menuitem']);

/** Attributes with words in them. */
const WORDED = new Set(['aria-label', 'title', 'alt', 'placeholder']);
const ROLE = new RegExp(
  '^(?:' +
    'alert|alertdialog|application|article|banner|button|cell|checkbox|columnheader|combobox|complementary|' +
    'contentinfo|definition|dialog|document|feed|figure|form|grid|gridcell|group|heading|img|link|list|listbox|' +
    'listitem|log|main|menu|menubar|menuitem|menuitemcheckbox|menuitemradio|navigation|none|note|option|' +
    'presentation|progressbar|radio|radiogroup|region|row|rowgroup|rowheader|scrollbar|search|searchbox|separator|' +
    'slider|spinbutton|status|switch|tab|table|tablist|tabpanel|term|textbox|toolbar|tooltip|tree|treegrid|treeitem' +
    ')$',
);
/** Attributes that say what an element is or how it stands, with the values that can be no word of a page. */
const PLAIN: Record<string, RegExp> = {
  role: ROLE,
  type: /^(?:button|checkbox|radio|text|search|submit|email|number|date|tel)$/,
  scope: /^(?:col|row|colgroup|rowgroup)$/,
  colspan: /^\d{1,2}$/,
  rowspan: /^\d{1,2}$/,
  ...Object.fromEntries(['hidden', 'checked', 'disabled', 'open', 'selected'].map((name) => [name, /^$/])),
  ...Object.fromEntries(
    [
      ...['sort', 'expanded', 'selected', 'checked', 'hidden', 'level', 'colindex', 'rowindex', 'colcount'],
      ...['rowcount', 'current', 'busy', 'pressed', 'disabled', 'haspopup', 'modal'],
    ].map((name) => [
      `aria-${name}`,
      /^(?:true|false|none|ascending|descending|mixed|page|step|location|menu|dialog|listbox|\d{1,4})$/,
    ]),
  ),
};

/**
 * A page's parts without what says whose page it is: every text becomes its shape, but for known words. In a heading
 * or a button a text is kept when every word of it is known; elsewhere only a whole known phrase is, and nothing below a
 * column that is known to hold names, IDs, addresses, programs or days. Digits are never kept.
 */
export function scrub(page: Part, known: KnownWords): Part {
  const secret = secretParts(page, known);
  const names = [...secret].map((part) => phrase(wordsIn(part))).filter((name) => name.length > 2);
  return scrubbed(page, { known, secret, names: new Set(names), heading: false, hidden: false });
}

interface Within {
  known: KnownWords;
  secret: ReadonlySet<Part>;
  /** What stands in those parts: it is hidden wherever else it stands, a name of two known words too. */
  names: ReadonlySet<string>;
  heading: boolean;
  hidden: boolean;
}

function scrubbed(part: Part, within: Within): Part {
  const role = part.says['role'] ?? '';
  const named = HEADINGS.has(part.tag) ? part.says['scope'] !== 'row' : HEADING_ROLES.has(role);
  const here = {
    ...within,
    hidden: within.hidden || within.secret.has(part),
    // What stands in a link inside of a heading is still somebody's.
    heading: (within.heading || named) && part.tag !== 'a' && part.tag !== 'td',
  };
  const says: Record<string, string> = {};
  for (const [name, value] of Object.entries(part.says)) {
    if (WORDED.has(name)) says[name] = textOf(value, { ...here, heading: true });
    else if (PLAIN[name]?.test(value)) says[name] = value;
  }
  const tag = /^[a-z][a-z0-9-]{0,40}$/.test(part.tag) ? part.tag : 'div';
  const look = /^[a-z -]{0,60}$/.test(part.look) ? part.look : '';
  const parts = part.parts.map((each) =>
    typeof each === 'string' ? textOf(each, here) : scrubbed(each, here),
  );
  return { tag, says, box: part.box, look, parts };
}

/** A text as a report keeps it. */
function textOf(text: string, { known, names, heading, hidden }: Within): string {
  const said = phrase(text);
  const kept =
    !hidden &&
    said !== '' &&
    !(heading && [...names].some((name) => ` ${said} `.includes(` ${name} `))) &&
    (known.values.has(said) || (heading && said.split(' ').every((word) => isKnown(word, known))));
  return kept ? text.normalize('NFC').replace(/\p{N}/gu, '0') : shapeOf(text);
}

function isKnown(word: string, { words }: KnownWords): boolean {
  return /^\d+$/.test(word) || words.has(word.replace(/\?/g, ''));
}

/** The title of a document, or an address, part by part. */
export function scrubName(text: string, known: KnownWords): string {
  const none = { secret: new Set<Part>(), names: new Set<string>() };
  const within = { known, ...none, heading: true, hidden: false };
  return text
    .split(/(\s+[|–—·:-]\s+|[/#])/)
    .map((each, at) => (at % 2 === 1 ? each : textOf(each, within)))
    .join('');
}

/** The cells that stand below a heading, or behind a label, whose texts are private whatever they say. */
function secretParts(page: Part, known: KnownWords): Set<Part> {
  const secret = new Set<Part>();
  const isSecret = (heading: Part): boolean => known.secret.has(phrase(wordsIn(heading)));
  const visit = (part: Part, columns: readonly boolean[]): void => {
    const kids = part.parts.filter((each) => typeof each !== 'string');
    const heads = kids.filter(isColumnHead);
    let below = columns;
    if (isListed(part)) below = headingsIn(part).map(isSecret);
    if (isRow(part) && heads.length === 0) {
      kids.filter(isCell).forEach((cell, at) => {
        const index = Number(cell.says['aria-colindex'] ?? at + 1) - 1;
        if (below[index] === true || below[at] === true) secret.add(cell);
      });
    }
    kids.forEach((kid, at) => {
      const label = kids[at - 1];
      if (kid.tag === 'dd' && label?.tag === 'dt' && isSecret(label)) secret.add(kid);
      visit(kid, below);
    });
  };
  visit(page, []);
  return secret;
}

const isRow = (part: Part): boolean => part.tag === 'tr' || part.says['role'] === 'row';
const isListed = (part: Part): boolean =>
  part.tag === 'table' || /^(?:table|grid|treegrid)$/.test(part.says['role'] ?? '');
const isColumnHead = (part: Part): boolean =>
  part.says['role'] === 'columnheader' || (part.tag === 'th' && part.says['scope'] !== 'row');
const isCell = (part: Part): boolean =>
  part.tag === 'td' || part.tag === 'th' || /^(?:grid)?cell$|^rowheader$/.test(part.says['role'] ?? '');

/** The headings of a list's columns: those of its last row of headings. */
function headingsIn(list: Part): Part[] {
  let found: Part[] = [];
  const visit = (part: Part): void => {
    const kids = part.parts.filter((each) => typeof each !== 'string');
    const heads = kids.filter(isColumnHead);
    if (isRow(part) && heads.length > 0) found = kids.filter((kid) => isColumnHead(kid) || isCell(kid));
    else kids.forEach(visit);
  };
  visit(list);
  return found;
}

function wordsIn(part: Part): string {
  return part.parts.map((each) => (typeof each === 'string' ? each : wordsIn(each))).join(' ');
}
