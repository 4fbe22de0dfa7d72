import { BUILD } from '../browser/build.ts';
import { filesOf, gzipped, loadedBy, zipped } from '../browser/bundle.ts';
import type { Row } from './row.ts';

/** What is loaded, in bytes as packed. */
export function measureSizes(): Row[] {
  const files = filesOf(BUILD);
  const packed = (paths: readonly string[]) =>
    gzipped(...paths.map((path) => files.get(path) ?? Buffer.alloc(0)));
  const manifest = JSON.parse(files.get('manifest.json')?.toString('utf8') ?? '') as {
    content_scripts: { js: string[] }[];
  };
  const always = Math.max(...manifest.content_scripts.map(({ js }) => packed(js)));
  const row = (what: string, most: number, bytes: number, more = ''): Row => ({
    ...{ what, against: '-', most: `${most} kB` },
    found: `${(bytes / 1000).toFixed(1)} kB${more}`,
    kept: bytes <= most * 1000,
  });
  const list = `, and ${(packed(['list.js']) / 1000).toFixed(1)} kB more where a list of ours is`;
  return [
    row('always-on code on a portal page, gzip', 30, always, list),
    row('popup, gzip', 140, packed(loadedBy('popup.html', files))),
    row('whole zip', 400, zipped(files)),
  ];
}
