import type { Grid, Page } from '../page/page.ts';
import { isOneOf, phrase, speaksOf } from './phrase.ts';
import type { PortalWords } from './portal.ts';

/** What the headings above a list say that it is. */
export type ListKind = keyof PortalWords['headings'];

const KINDS: readonly ListKind[] = [
  'unmatched',
  'receipt',
  'assignments',
  'programsApplied',
  'programsSaved',
  'letters',
];

/** The kind of list that a text names, `null` when it names none or is a sentence of help. */
export function kindOf(text: string, words: PortalWords): ListKind | null {
  if (phrase(text).split(' ').length > 12) return null;
  return KINDS.find((kind) => speaksOf(text, words.headings[kind])) ?? null;
}

/**
 * True when the list's own name or nearest heading names documents that are no letters (an MSPE, scores), or any heading
 * above it another service than this portal.
 */
export function isOfOthers(grid: Grid, words: PortalWords): boolean {
  if ([grid.name, ...grid.under].some((text) => speaksOf(text, words.otherServices))) return true;
  const nearest = grid.name || (grid.under[0] ?? '');
  return (
    kindOf(nearest, words) === null &&
    !speaksOf(nearest, ['letter', 'letters']) &&
    speaksOf(nearest, [...words.otherDocuments, 'documents', 'document'])
  );
}

/** What the list's own name, then the nearest heading above it, says. */
export function listKind(grid: Grid, words: PortalWords): ListKind | null {
  for (const text of [grid.name, ...grid.under]) {
    const kind = text ? kindOf(text, words) : null;
    if (kind) return kind;
  }
  return null;
}

/** What the page as a whole is about: its first main heading and the tabs that are selected. */
export function pageKind(page: Page, words: PortalWords): ListKind | null {
  const levels = page.headings.filter((heading) => heading.level > 0).map((heading) => heading.level);
  const top = Math.min(...levels);
  const main = page.headings.find((heading) => heading.level === top);
  const tabs = page.headings.filter((heading) => heading.level === 0).reverse();
  for (const heading of [...(main ? [main] : []), ...tabs]) {
    const kind = kindNamed(heading.text, words);
    if (kind) return kind;
  }
  if (main) return null;
  // Pages without a heading are named by their title ("Letters of Recommendation | MyERAS").
  for (const part of page.title.split(/\s+[|–—·:-]\s+/)) {
    const kind = kindNamed(part, words);
    if (kind) return kind;
  }
  return null;
}

function kindNamed(text: string, words: PortalWords): ListKind | null {
  // "Letters of Recommendation (5)": the count is not part of the name.
  const name = text.replace(/\s*[([]?\d+[)\]]?\s*$/, '');
  return KINDS.find((one) => isOneOf(name, words.headings[one])) ?? null;
}

/** The season that the page names: in its title or headings, else in labelled values, else in one line alone. */
export function seasonOf(page: Page, words: PortalWords): number | null {
  const labelled = page.fields.find((field) => isOneOf(field.label, words.seasonLabels))?.value ?? '';
  const stated = labelled.match(/\b20\d\d\b/g) ?? [];
  if (stated.length === 1) return Number(stated[0]);
  const places = [
    [page.title, ...page.headings.map((heading) => heading.text)],
    page.fields.map((field) => `${field.label} ${field.value}`),
    // Banners are short; a sentence that names a season may speak of the last one.
    page.lines.filter((line) => line.length <= 60),
  ];
  for (const texts of places) {
    const years = new Set<number>();
    for (const text of texts) {
      const match = words.season.exec(text);
      if (match) years.add(Number(match[1] ?? match[2]));
    }
    if (years.size === 1) return [...years][0] ?? null;
    // Two seasons in one place: a note on the last one, most often. Which is meant is not ours to guess.
    if (years.size > 1) return null;
  }
  return null;
}

/** Every applicant's id that the page shows under its own label. More than one: it is not known whose page it is. */
export function accountsOn(page: Page, words: PortalWords): string[] {
  const found = new Set<string>();
  const take = (text: string): void => {
    const id = text.replace(/\s/g, '');
    if (words.accountShape.test(id)) found.add(id);
  };
  for (const field of page.fields) {
    // A banner may hold more before the label: "ERAS 2027 AAMC ID: 12345678".
    if (words.accountLabels.some((label) => ` ${phrase(field.label)}`.endsWith(` ${phrase(label)}`))) {
      take(field.value);
    }
  }
  page.lines.forEach((line, index) => {
    for (const label of words.accountLabels) {
      const match = new RegExp(`\\b${label}\\b\\s*(?:#|no\\.?|number)?\\s*[:#-]?\\s*(\\d+)\\b`, 'i').exec(
        line,
      );
      if (match?.[1]) take(match[1]);
    }
    if (isOneOf(line, words.accountLabels)) take(page.lines[index + 1] ?? '');
  });
  return [...found];
}

/** True when the page's title, headings or first lines name this portal. */
export function bearsMarks(page: Page, words: PortalWords): boolean {
  const texts = [page.title, ...page.headings.map((heading) => heading.text), ...page.lines.slice(0, 40)];
  return texts.some((text) => speaksOf(text, words.marks));
}
