/** Letters that Unicode does not take apart into a base letter and a mark. */
const UNDECOMPOSED: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Forms of address and degrees that belong to nobody's name. */
const HONORIFICS = new Set(
  (
    'dr doctor prof professor mr mrs mx miss sir md mbbs mbchb dmd dds phd dphil edd psyd pharmd dnp mph mba msc mhs ' +
    'mshp facp facs facc faap facog facep fasn frcp frcpc frcs faan esq'
  ).split(' '),
);
/** Degrees that are somebody's name too ("Anh Do", "Yo-Yo Ma"): taken for one only as a degree is printed. */
const DEGREES_OR_NAMES = new Set('do ma ms ba bs pa np rn jd dc dm od'.split(' '));

/** Text without case, accents, punctuation and doubled spaces; '' for `null`. */
export function foldText(text: string | null): string {
  return (text ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[ßæœøłđðþı]/gu, (letter) => UNDECOMPOSED[letter] ?? letter)
    .replace(/['’ʼ`]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * A person's name as it is compared, never as it is shown: case, accents, punctuation, forms of address and degrees
 * are taken off, and "Last, First" is turned round. Initials and "Jr." stay, since they tell people apart.
 */
export function foldName(name: string): string {
  const [first = '', ...rest] = name
    .replace(/\bPh\.?\s*D\b\.?/giu, 'PhD')
    .split(',')
    .map((part, index) => withoutHonorifics(part, index > 0));
  const more = rest.filter((part) => part !== '');
  const [given, ...suffixes] = more;
  // "Smith, Jr." and "Smith, III" are a suffix behind the name, not a given name before it.
  const turned =
    given !== undefined && !/^(jr|sr|ii|iii|iv)$/u.test(given)
      ? [given, first, ...suffixes]
      : [first, ...more];
  return turned.filter((part) => part !== '').join(' ') || foldText(name);
}

/** One part of a name between commas, folded. Behind a comma even "DO" is a degree. */
function withoutHonorifics(part: string, behindComma: boolean): string {
  const words = part.split(/[\s/]+/u).filter((word) => word !== '');
  const shouted = words.every((word) => word === word.toUpperCase());
  return words
    .filter((word, index) => {
      const bare = foldText(word.replaceAll('.', ''));
      if (HONORIFICS.has(bare)) return false;
      if (!DEGREES_OR_NAMES.has(bare)) return true;
      const printedAsDegree = /\p{L}\.\p{L}/u.test(word) || (word === word.toUpperCase() && !shouted);
      const formOfAddress = bare === 'ms' && index === 0 && words.length > 1;
      const alone = behindComma && word === word.toUpperCase() && words.length === 1;
      return !(formOfAddress || alone || (printedAsDegree && index > 0));
    })
    .map(foldText)
    .filter((word) => word !== '')
    .join(' ');
}

const SUFFIX = /^(jr|sr|ii|iii|iv)$/u;

/**
 * True for two names that may be one person's: the same family name, and given names of which one says less ("Dr.
 * Marsh", "H. Marsh", "Helen R. Marsh"). It never decides: where it is true the user is asked.
 */
export function mayBeOneName(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => foldName(name).split(' '));
  if (!one || !other) return false;
  if (one.join(' ') === other.join(' ') || one.toSorted().join(' ') === other.toSorted().join(' '))
    return true;
  const suffixes = [one, other].map((words) => words.filter((word) => SUFFIX.test(word)).join(' '));
  if (suffixes[0] !== '' && suffixes[1] !== '' && suffixes[0] !== suffixes[1]) return false;
  const [short, long] = [one, other]
    .map((words) => words.filter((word) => !SUFFIX.test(word)))
    .sort((x, y) => x.length - y.length);
  if (!short || !long || short.at(-1) === '' || short.at(-1) !== long.at(-1)) return false;
  const [given, called] = [short[0] ?? '', long[0] ?? ''];
  if (short.length === 1) return true;
  return given === called || (given.length === 1 || called.length === 1 ? given[0] === called[0] : false);
}
