/** Characters that show nothing and turn the text around them, or end a line where none should end. */
const TURNING = /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u2028\u2029\uFEFF]/gu;

/** Text as one line: for a subject, an address, a fact in a sentence. Nothing in it can begin a header. */
export function plainLine(text: string): string {
  return text
    .toWellFormed()
    .replace(TURNING, ' ')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

/** Text of several lines, each ended by `\n`, without control characters. */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replace(TURNING, '')
    .replace(/\t/gu, ' ')
    .replace(/[^\P{Cc}\n]/gu, '');
}
