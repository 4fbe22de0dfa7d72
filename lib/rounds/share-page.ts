import type { Share } from './share.ts';

const STYLE =
  'body{font:15px/1.5 system-ui,sans-serif;max-width:52em;margin:2em auto;padding:0 1em;color:#1f2423;background:#fff}' +
  'h1{font-size:1.4em;margin:0}p{margin:.3em 0 1.5em;color:#59615f}table{border-collapse:collapse;width:100%;margin:0 0 2em}' +
  'caption{text-align:start;font-weight:600;padding:.4em 0}th,td{text-align:start;vertical-align:top;padding:.4em 1em .4em 0;' +
  'border-bottom:1px solid #dddad2;overflow-wrap:anywhere}thead th{font-weight:500;color:#59615f}tbody th{font-weight:500}';

/** What is shared as one page that needs nothing else: no script, no address, and a policy that lets in neither. */
export function sharePage(share: Share): string {
  const tables = share.tables
    .map(
      ({ caption, columns, rows }) =>
        `<table><caption>${text(caption)}</caption><thead><tr>` +
        columns.map((column) => `<th scope="col">${text(column)}</th>`).join('') +
        '</tr></thead><tbody>' +
        rows
          .map(
            ([first = '', ...rest]) =>
              `<tr><th scope="row">${text(first)}</th>${rest.map((cell) => `<td>${text(cell)}</td>`).join('')}</tr>`,
          )
          .join('') +
        '</tbody></table>',
    )
    .join('\n');
  return (
    '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">' +
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">` +
    '<meta name="viewport" content="width=device-width">' +
    `<title>${text(share.title)}</title><style>${STYLE}</style></head>\n<body><main><h1>${text(share.title)}</h1>` +
    `<p>${text(share.about)}</p>\n${tables}\n</main></body></html>\n`
  );
}

const MEANT: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function text(plain: string): string {
  return plain.replace(/[&<>"']/gu, (sign) => MEANT[sign] ?? '');
}
