import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';

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

/** Bytes of each content packed by itself, as a browser's store would. */
export function gzipped(...contents: Buffer[]): number {
  return contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0);
}

/** Bytes of a zip of these files: what is in it packed, and what a zip says of each file, twice, and of itself. */
export function zipped(files: ReadonlyMap<string, Buffer>): number {
  return [...files].reduce(
    (sum, [path, content]) =>
      sum + deflateRawSync(content, { level: 9 }).length + 30 + 46 + 2 * Buffer.byteLength(path),
    22,
  );
}

/** What a page of the extension loads before it does anything: the page, its scripts with what they import, its sheets. */
export function loadedBy(page: string, files: ReadonlyMap<string, Buffer>): string[] {
  const loaded = new Set<string>();
  const load = (path: string): void => {
    const content = files.get(path);
    if (content === undefined || loaded.has(path)) return;
    loaded.add(path);
    const text = content.toString('utf8');
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    for (const [, address] of text.matchAll(/(?:src|href)="\/([^"]+)"/g)) load(address ?? '');
    for (const [, name] of text.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g))
      load(`${folder}${name ?? ''}`);
  };
  load(page);
  return [...loaded];
}
