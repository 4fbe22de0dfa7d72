import { SheetRefused } from './refused.ts';

/** More than any list of letters and programs is, and no more than a page reads without a wait. */
export const MOST_BYTES = 5_000_000;

export interface Decoded {
  text: string;
  encoding: 'UTF-8' | 'UTF-16' | 'Windows-1252';
}

/** Files that people take for a table of text, by their first bytes. */
const OTHERS: readonly { bytes: readonly number[]; sentence: string }[] = [
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    sentence: 'This is a workbook. In Excel or Numbers, save the sheet as CSV, then choose that file.',
  },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    sentence: 'This is an Excel workbook. In Excel, save the sheet as CSV, then choose that file.',
  },
  { bytes: [0x25, 0x50, 0x44, 0x46], sentence: 'This is a PDF. Choose a CSV file, or paste the table.' },
];

/**
 * The text of a file that people's programs save: UTF-8, UTF-16 with or without its mark, else Windows-1252 (what
 * Excel writes for "CSV").
 *
 * @throws SheetRefused for a file that is too large, or no text
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > MOST_BYTES)
    throw new SheetRefused('This file is larger than 5 MB. Nothing was changed.');
  for (const { bytes: start, sentence } of OTHERS) {
    if (start.every((byte, index) => bytes[index] === byte)) throw new SheetRefused(sentence);
  }
  const decoded = decodeAs(bytes);
  if (decoded.text.includes('\0')) {
    throw new SheetRefused('This file holds bytes that are no text. Nothing was changed.');
  }
  return decoded;
}

function decodeAs(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as(bytes, 'utf-16le', 'UTF-16');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return as(bytes, 'utf-16be', 'UTF-16');
  const side = zeroSide(bytes);
  if (side !== null) return as(bytes, side, 'UTF-16');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    // No UTF-8: every sequence of bytes is Windows-1252.
    return as(bytes, 'windows-1252', 'Windows-1252');
  }
}

function as(bytes: Uint8Array, label: string, encoding: Decoded['encoding']): Decoded {
  return { text: new TextDecoder(label).decode(bytes), encoding };
}

/** Text of our alphabets in UTF-16 has a zero in every second byte, on one side. */
function zeroSide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const start = bytes.subarray(0, 2_000);
  if (start.length < 4 || bytes.length % 2 !== 0) return null;
  let even = 0;
  let odd = 0;
  start.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  });
  const half = start.length / 2;
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le';
  return even > half * 0.4 && odd < half * 0.05 ? 'utf-16be' : null;
}
