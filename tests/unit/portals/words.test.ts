import { describe, expect, test } from 'vitest';

import { amcas } from '../../../lib/portals/amcas/words.ts';
import { eras } from '../../../lib/portals/eras/words.ts';
import { columnOf, meaningOf, phrase, stateMeaning } from '../../../lib/portals/phrase.ts';
import type { Meaning, PortalWords } from '../../../lib/portals/portal.ts';

const PORTALS: [string, PortalWords][] = [
  ['MyERAS', eras],
  ['AMCAS', amcas],
];

/** Every table of meanings of a portal, by name. */
function tables(words: PortalWords): [string, readonly Meaning<string>[]][] {
  return Object.entries(words).filter(
    (entry): entry is [string, readonly Meaning<string>[]] =>
      Array.isArray(entry[1]) &&
      entry[1].some((one: unknown) => typeof one === 'object' && one !== null && 'means' in one),
  );
}

describe.each(PORTALS)('the words of %s', (_, words) => {
  test('each line names its source', () => {
    expect(tables(words).length).toBeGreaterThan(4);
    for (const [name, meanings] of tables(words)) {
      for (const meaning of meanings) {
        expect([name, meaning.means, /\S/.test(meaning.source)]).toEqual([name, meaning.means, true]);
        expect(meaning.words.length).toBeGreaterThan(0);
      }
    }
  });

  test('no word of a state stands for two states', () => {
    const states = new Map<string, Set<string>>();
    for (const { means, words: said } of words.letterStates) {
      for (const word of said) states.set(phrase(word), (states.get(phrase(word)) ?? new Set()).add(means));
    }
    expect([...states].filter(([, means]) => means.size > 1)).toEqual([]);
  });

  test('each word of a state is read back as its own state', () => {
    for (const { means, words: said } of words.letterStates) {
      for (const word of said) {
        for (const drawn of [
          word,
          word.toUpperCase(),
          ` ${word} `,
          word.replaceAll(' ', '\u00a0'),
          `✓ ${word}`,
          `${word}.`,
        ]) {
          expect([drawn, stateMeaning(drawn, words.letterStates)]).toEqual([drawn, means]);
        }
      }
    }
  });

  test('a word of arrival inside of another phrase is no arrival', () => {
    const arrived = words.letterStates.filter((one) => one.means === 'received').flatMap((one) => one.words);
    const around = [
      (word: string) => `Not ${word}`,
      (word: string) => `Not yet ${word}`,
      (word: string) => `To be ${word}`,
      (word: string) => `Will be ${word}`,
      (word: string) => `${word} failed`,
      (word: string) => `${word} - rejected`,
      (word: string) => `${word} (pending review)`,
      (word: string) => `Partially ${word}`,
      (word: string) => `${word} by mistake`,
      (word: string) => `If ${word}`,
      (word: string) => `Un${word.toLowerCase()}`,
      (word: string) => `Un-${word}`,
      (word: string) => `No longer ${word}`,
      (word: string) => `${word}?`,
      (word: string) => `${word}*`,
      (word: string) => `⚠ ${word}`,
      (word: string) => `❌ ${word}`,
      (word: string) => `✗ ${word}`,
      (word: string) => `~${word}`,
      (word: string) => `! ${word}`,
      (word: string) => `${word} → withdrawn`,
      (word: string) => `${word} 0 of 3`,
      (word: string) => `${word} by applicant`,
      (word: string) => `Awaiting ${word}`,
    ];
    for (const word of arrived) {
      for (const put of around) {
        const text = put(word);
        expect([text, stateMeaning(text, words.letterStates)]).not.toEqual([text, 'received']);
      }
    }
  });

  test('each heading of a column is read back as its own meaning, unless an earlier line claims it', () => {
    for (const [name, meanings] of [
      ['letters', words.letterColumns],
      ['programs', words.programColumns],
    ] as const) {
      const claimed = new Map<string, string>();
      for (const { means, words: said } of meanings) {
        for (const word of said) {
          // "Author Title" and "Author / Title" are two headings.
          const printed = word.toLowerCase().replace(/\s*([-/])\s*/g, '$1');
          const first = claimed.get(printed) ?? means;
          claimed.set(printed, first);
          expect([name, word, columnOf<string>(word, meanings)]).toEqual([name, word, first]);
        }
      }
    }
  });

  test('no heading that is not in the table means something', () => {
    for (const heading of [
      '',
      ' ',
      'constructor',
      '__proto__',
      'Notes',
      'Statuses of others',
      'Uploaded by',
      '#',
      '?',
    ]) {
      expect([heading, columnOf<string>(heading, words.letterColumns)]).toEqual([heading, null]);
    }
  });
});

describe('phrases', () => {
  test.each([
    ['Confirmed for Upload', 'confirmed for upload'],
    ['  CONFIRMED\u00a0for  upload. ', 'confirmed for upload'],
    ['Signaled ?', 'signaled?'],
    ['Title/Department', 'title department'],
    ['Ångström', 'angstrom'],
    ['ERAS®', 'eras'],
    ['“Uploaded”', 'uploaded'],
    ['—', ''],
    ['', ''],
  ])('%j is %j', (text, folded) => {
    expect(phrase(text)).toBe(folded);
    expect(phrase(text)).toBe(folded);
  });
  test('only the whole phrase has a meaning', () => {
    const meanings = [{ means: 'in', source: 'test', words: ['Uploaded'] }];
    expect(meaningOf('uploaded', meanings)).toBe('in');
    expect(meaningOf('uploaded letters', meanings)).toBeNull();
    expect(meaningOf('', meanings)).toBeNull();
  });
});
