import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** A built extension's files: path from its top (with `/`), in order, and content. */
export function filesOf(folder: string): Map<string, Buffer> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(
    paths.map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)]),
  );
}

/** Strings of each library that no minifier touches. */
export const TELL_TALES: Record<string, string[]> = {
  react: ['react.transitional.element', 'react.fragment'],
  dexie: ['DexieError', 'PrematureCommit'],
  zod: ['_zod', 'invalid_type', 'unrecognized_keys'],
};

/** The libraries that a piece of code shows a sign of. */
export function librariesIn(code: string): string[] {
  return Object.keys(TELL_TALES).filter((library) =>
    TELL_TALES[library]?.some((sign) => code.includes(sign)),
  );
}

/** Bytes as a browser's store would pack them. */
export function gzipped(...contents: Buffer[]): number {
  return contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0);
}
