const FORM = /^(dr|prof|professor|mr|mrs|ms|mx)\b\.?\s+(?:dr\b\.?\s+)?/iu;
const DOCTOR = /^(md|do|mbbs|mbchb|mbbch|phd|dphil|dmd|dds|dvm|edd|psyd|pharmd|dnp|scd|drph|dpt)$/iu;
const DEGREE =
  /^(mph|mba|msc?|ma|ba|bsc?|bs|mhs|mshp|med|jd|rn|np|pa|pac|facp|facs|facc|faap|facog|facep|fasn|frcpc?|frcs|faan|esq)$/iu;
const SUFFIX = /^(jr|sr|ii|iii|iv)\.?$/iu;
const PARTICLE = /^(van|von|der|den|de|la|del|della|di|da|dos|das|du|le|ter|ten|bin|ibn|al|el|st\.?)$/iu;

/**
 * How a letter begins: "Dr. Marsh" where a form of address or a doctor's degree is printed, "Professor Sato", else the
 * name as it is: "Renata Vogel", "Prehealth Committee". Where the last name is not plain (three names that are no
 * initials), the whole name stands behind the form: it is never wrong.
 *
 * @param author the name as a portal or the user prints it: "Dr. Helen Marsh", "Marsh, Helen, MD"
 */
export function formOfAddress(author: string): string {
  const [first = '', ...rest] = author.split(',').map((part) => part.trim());
  const ends = rest.filter((part) => isEnding(part));
  const given = rest.find((part) => part !== '' && !isEnding(part))?.split(/\s+/u) ?? [];
  // Degrees behind a first name that follows the last one: "Marsh, Helen MD".
  while (given.length > 1 && isPrintedDegree(given.at(-1) ?? '')) ends.push(given.pop() ?? '');
  const turned = [...given, first].join(' ');
  const form = FORM.exec(turned);
  const words = turned
    .slice(form?.[0].length ?? 0)
    .split(/\s+/u)
    .filter((word) => word !== '');
  let doctor = ends.some((part) => part.split(/[\s/]+/u).some(isDoctor));
  // Degrees without a comma: "Helen Marsh MD".
  while (words.length > 2 && isPrintedDegree(words.at(-1) ?? ''))
    doctor = isDoctor(words.pop() ?? '') || doctor;
  const name = words.join(' ');
  if (name === '') return author.trim();
  const printed = form?.[1]?.toLowerCase();
  const title = printed === undefined ? (doctor ? 'Dr.' : null) : TITLES[printed];
  return title ? `${title} ${lastName(words)}` : name;
}

const TITLES: Record<string, string> = {
  dr: 'Dr.',
  prof: 'Professor',
  professor: 'Professor',
  mr: 'Mr.',
  mrs: 'Mrs.',
  ms: 'Ms.',
  mx: 'Mx.',
};

const bare = (word: string): string => word.replaceAll('.', '');
const isDoctor = (word: string): boolean => DOCTOR.test(bare(word));

/** "MD", "M.D.": as a degree is printed, and never a name ("Do", "Ma"). */
function isPrintedDegree(word: string): boolean {
  const plain = bare(word);
  return (
    (DOCTOR.test(plain) || DEGREE.test(plain)) && (plain === plain.toUpperCase() || /[a-z][A-Z]/u.test(plain))
  );
}

/** A part between commas that holds degrees or a suffix only. */
function isEnding(part: string): boolean {
  const words = part.split(/[\s/]+/u).filter((word) => word !== '');
  return words.length > 0 && words.every((word) => SUFFIX.test(word) || isPrintedDegree(word));
}

function lastName(words: readonly string[]): string {
  const names = SUFFIX.test(words.at(-1) ?? '') ? words.slice(0, -1) : [...words];
  if (names.length < 2) return words.join(' ');
  const particle = names.findIndex((word, index) => index > 0 && PARTICLE.test(word));
  if (particle > 0) return names.slice(particle).join(' ');
  const middle = names.slice(1, -1);
  const plain = middle.every((word) => /^\p{L}\.?$/u.test(word));
  return plain ? (names.at(-1) ?? '') : words.join(' ');
}

const ADDRESS =
  /^(?=.{1,254}$)(?=.{1,64}@)[\w!#$%&'*+/=?^{|}~`-]+(?:\.[\w!#$%&'*+/=?^{|}~`-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/;

/** True for one plain e-mail address (RFC 5321 without quoted forms): no name, no second one, no header behind it. */
export function isAddress(text: string): boolean {
  return ADDRESS.test(text);
}
