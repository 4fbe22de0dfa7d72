/** Signs that say nothing of anybody; any other is drawn as a question mark. */
const SIGNS = /[ .,:;!?()[\]{}'"“”‘’/\\|@#&*+=<>_‐‑–—•·…✓✔✗✘☐☑-]/u;

/**
 * A text as its shape: capital letters as `A`, others as `a`, digits as `0`, punctuation as it is. "Dr. Okafor,
 * 09/14/2026" gives "Aa. Aaaaaa, 00/00/0000". Words of any length above twelve look alike.
 */
export function shapeOf(text: string): string {
  return Array.from(text.normalize('NFC').slice(0, 400))
    .map((sign) => {
      if (/\p{M}/u.test(sign)) return '';
      if (/\p{Lu}/u.test(sign)) return 'A';
      if (/\p{L}/u.test(sign)) return 'a';
      if (/\p{N}/u.test(sign)) return '0';
      if (/\s/u.test(sign)) return ' ';
      return SIGNS.test(sign) ? sign : '?';
    })
    .join('')
    .replace(/([Aa]{12})[Aa]+/g, '$1')
    .replace(/(.)\1{15,}/gu, (run) => run.slice(0, 15));
}
