/** The same list of letters as different pages draw it. Made-up people; each shape takes any headings and rows. */
export interface Drawn {
  headings: string[];
  rows: string[][];
}

export type Shape = (list: Drawn) => string;

const wrap =
  (tag: string, attributes = '') =>
  (text: string) =>
    `<${tag}${attributes ? ` ${attributes}` : ''}>${text}</${tag}>`;
const each = (texts: readonly string[], draw: (text: string, at: number) => string): string =>
  texts.map(draw).join('');
const tr = (texts: readonly string[], tag: string): string => `<tr>${each(texts, wrap(tag))}</tr>`;

const plainTable: Shape = ({ headings, rows }) =>
  `<table><thead>${tr(headings, 'th')}</thead><tbody>${rows.map((row) => tr(row, 'td')).join('')}</tbody></table>`;

/** One div for each row, one for each cell, laid out by `style`. */
const divRows =
  (style: string, head = 'div', cell = 'div'): Shape =>
  ({ headings, rows }) =>
    `<div class="list"><div class="row head" style="${style}">${each(headings, wrap(head))}</div>${rows
      .map((row) => `<div class="row" style="${style}">${each(row, wrap(cell))}</div>`)
      .join('')}</div>`;

const aria =
  (kind: 'table' | 'grid' | 'treegrid'): Shape =>
  ({ headings, rows }) => {
    const cell = kind === 'table' ? 'cell' : 'gridcell';
    return `<div role="${kind}" aria-label="Letters"><div role="rowgroup"><div role="row">${each(
      headings,
      (text) => `<div role="columnheader">${text}</div>`,
    )}</div></div><div role="rowgroup">${rows
      .map((row) => `<div role="row">${each(row, wrap('div', `role="${cell}"`))}</div>`)
      .join('')}</div></div>`;
  };

/** Pinned columns: `parts` of the columns each in a container of their own, rows told apart by their index. */
const pinned =
  (parts: readonly (readonly number[])[]): Shape =>
  ({ headings, rows }) => {
    const row = (texts: readonly string[], columns: readonly number[], role: string, index: number): string =>
      `<div role="row" aria-rowindex="${index}">${columns
        .map((at) => `<div role="${role}" aria-colindex="${at + 1}">${texts[at] ?? ''}</div>`)
        .join('')}</div>`;
    const containers = (draw: (columns: readonly number[]) => string): string =>
      parts.map((columns) => `<div class="part" role="presentation">${draw(columns)}</div>`).join('');
    return `<div role="grid" aria-rowcount="${rows.length + 1}" aria-colcount="${headings.length}">
      <div class="header" role="presentation">${containers((columns) => row(headings, columns, 'columnheader', 1))}</div>
      <div class="body" role="rowgroup">${containers((columns) =>
        rows.map((texts, at) => row(texts, columns, 'gridcell', at + 2)).join(''),
      )}</div></div>`;
  };

const two =
  (between: (head: string, body: string) => string): Shape =>
  ({ headings, rows }) =>
    between(
      `<table>${tr(headings, 'th')}</table>`,
      `<table><tbody>${rows.map((row) => tr(row, 'td')).join('')}</tbody></table>`,
    );

const oldTable: Shape = ({ headings, rows }) =>
  `<table width="100%"><tr><td><table><tr><td><a href="#h">Home</a></td><td><a href="#l">Help</a></td></tr></table></td></tr>
   <tr><td><table border="1" cellpadding="2">${tr(
     headings.map((text) => `<b>${text}</b>`),
     'td bgcolor="#ccc"',
   ).replaceAll('</td bgcolor="#ccc">', '</td>')}${rows
     .map((row) =>
       tr(
         row.map((text) => `<font size="2">${text}&nbsp;</font>`),
         'td',
       ),
     )
     .join('')}</table></td></tr></table>`;

/** Ext JS 3: a header table, and each row a table of its own inside a div. */
const ext: Shape = ({ headings, rows }) => `<div class="x-grid3"><div class="x-grid3-viewport">
  <div class="x-grid3-header"><div class="x-grid3-header-inner"><div class="x-grid3-header-offset">
  <table border="0"><thead><tr class="x-grid3-hd-row">${headings
    .map(
      (text) =>
        `<td class="x-grid3-hd x-grid3-cell"><div class="x-grid3-hd-inner"><a class="x-grid3-hd-btn" href="#"></a>${text}<img class="x-grid3-sort-icon" src="data:," alt=""></div></td>`,
    )
    .join('')}</tr></thead></table></div></div></div>
  <div class="x-grid3-scroller"><div class="x-grid3-body">${rows
    .map(
      (row) =>
        `<div class="x-grid3-row"><table class="x-grid3-row-table" border="0"><tbody><tr>${row
          .map(
            (text) =>
              `<td class="x-grid3-col"><div class="x-grid3-cell-inner">${text || '&#160;'}</div></td>`,
          )
          .join('')}</tr></tbody></table></div>`,
    )
    .join('')}</div></div></div></div>`;

const cards =
  (card: (pairs: [string, string][]) => string): Shape =>
  ({ headings, rows }) =>
    `<div class="cards">${rows
      .map((row) => card(row.map((text, at) => [headings[at] ?? '', text])))
      .join('')}</div>`;

const pairsOf = (draw: (label: string, value: string) => string, tag = 'section'): Shape =>
  cards((pairs) => `<${tag}>${pairs.map(([label, value]) => draw(label, value)).join('')}</${tag}>`);

let defined = 0;
/** An element with `inside` in an open shadow root and `slotted` below it; its name is new each time. */
function withRoot(inside: string, slotted = ''): string {
  const name = `letter-list-${(defined += 1)}`;
  const html = JSON.stringify(inside).replaceAll('</', '<\\/');
  return `<script>customElements.define('${name}',class extends HTMLElement{constructor(){super();this.attachShadow({mode:'open'}).innerHTML=${html}}})</script><${name}>${slotted}</${name}>`;
}

/** Every shape that shows the whole list, by name. */
export const SHAPES: Record<string, Shape> = {
  'a plain table': plainTable,
  'a table without thead': ({ headings, rows }) =>
    `<table>${tr(headings, 'th')}${rows.map((row) => tr(row, 'td')).join('')}</table>`,
  'a table with a row heading in each row': ({ headings, rows }) =>
    `<table><tr>${each(headings, wrap('th', 'scope="col"'))}</tr>${rows
      .map(
        (row) =>
          `<tr>${row.map((text, at) => (at === 0 ? `<th scope="row">${text}</th>` : `<td>${text}</td>`)).join('')}</tr>`,
      )
      .join('')}</table>`,
  'a table whose row headings have no scope': ({ headings, rows }) =>
    `<table><thead>${tr(headings, 'th')}</thead><tbody>${rows
      .map(
        (row) =>
          `<tr>${row.map((text, at) => (at === 0 ? `<th>${text}</th>` : `<td>${text}</td>`)).join('')}</tr>`,
      )
      .join('')}</tbody></table>`,
  'an old table inside layout tables': oldTable,
  'a table of td alone, its first row in bold': ({ headings, rows }) =>
    `<table>${tr(headings.map(wrap('strong')), 'td')}${rows.map((row) => tr(row, 'td')).join('')}</table>`,
  'an ARIA table': aria('table'),
  'an ARIA grid': aria('grid'),
  'an ARIA treegrid': aria('treegrid'),
  'pinned columns in two containers': pinned([
    [0, 1],
    [2, 3, 4, 5],
  ]),
  'pinned columns in three containers, the last first': pinned([[5], [0, 1], [2, 3, 4]]),
  'header and body in two tables side by side': two((head, body) => `${head}${body}`),
  'header and body in two wrapped tables': two(
    (head, body) =>
      `<div><div><div>${head}</div></div><div style="overflow:auto"><div>${body}</div></div></div>`,
  ),
  'a split header whose body repeats the headings out of sight': ({ headings, rows }) =>
    `<div><div><table><thead>${tr(headings, 'th')}</thead></table></div><div style="height:500px;overflow:auto"><table><thead style="visibility:collapse">${tr(headings, 'th')}</thead><tbody>${rows.map((row) => tr(row, 'td')).join('')}</tbody></table></div></div>`,
  'a split header whose body keeps the headings in boxes of no height': ({ headings, rows }) =>
    `<div><div><table><thead>${tr(headings, 'th')}</thead></table></div><div style="height:500px;overflow:auto"><table><thead><tr>${each(headings, (text) => `<th style="height:0;padding:0;border:0"><div style="height:0;overflow:hidden">${text}</div></th>`)}</tr></thead><tbody>${rows.map((row) => tr(row, 'td')).join('')}</tbody></table></div></div>`,
  'divs in flex rows': divRows('display:flex'),
  'divs in grid rows': divRows('display:grid;grid-template-columns:repeat(6,1fr)'),
  'spans in flex rows': divRows('display:flex', 'span', 'span'),
  'divs drawn as a table by CSS': ({ headings, rows }) =>
    `<div style="display:table"><div style="display:table-row">${each(headings, wrap('div', 'style="display:table-cell"'))}</div>${rows
      .map(
        (row) =>
          `<div style="display:table-row">${each(row, wrap('div', 'style="display:table-cell"'))}</div>`,
      )
      .join('')}</div>`,
  'divs with the header outside of the body': ({ headings, rows }) =>
    `<div><div class="h" style="display:flex">${each(headings, wrap('div'))}</div><div class="b">${rows
      .map((row) => `<div style="display:flex">${each(row, wrap('div'))}</div>`)
      .join('')}</div></div>`,
  'one flat CSS grid of cells': ({ headings, rows }) =>
    `<div style="display:grid;grid-template-columns:repeat(${headings.length},1fr)">${each(headings, wrap('div', 'class="h"'))}${rows.map((row) => each(row, wrap('div'))).join('')}</div>`,
  'a list of li in flex rows': ({ headings, rows }) =>
    `<ul style="list-style:none"><li style="display:flex">${each(headings, wrap('span'))}</li>${rows
      .map((row) => `<li style="display:flex">${each(row, wrap('span'))}</li>`)
      .join('')}</ul>`,
  'an Ext grid, each row a table of its own': ext,
  'cards of dl': cards(
    (pairs) =>
      `<article><dl>${pairs.map(([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`).join('')}</dl></article>`,
  ),
  'cards of dl with div wrappers': cards(
    (pairs) =>
      `<div><dl>${pairs.map(([label, value]) => `<div><dt>${label}</dt><dd>${value}</dd></div>`).join('')}</dl></div>`,
  ),
  'cards of "Label: value" lines': pairsOf((label, value) => `<div>${label}: ${value}</div>`),
  'cards of bold labels before values': pairsOf(
    (label, value) => `<p><strong>${label}:</strong> ${value}</p>`,
  ),
  'cards of a label over its value': pairsOf(
    (label, value) => `<div><div class="label">${label}</div><div class="value">${value}</div></div>`,
  ),
  'cards of two columns, label: and value': pairsOf(
    (label, value) => `<div style="display:flex"><div>${label}:</div><div>${value}</div></div>`,
  ),
  'cards of small tables of label and value': ({ headings, rows }) =>
    rows
      .map(
        (row) =>
          `<div class="card"><table>${row.map((text, at) => `<tr><th scope="row">${headings[at]}</th><td>${text}</td></tr>`).join('')}</table></div>`,
      )
      .join(''),
  'open details with a dl inside': ({ headings, rows }) =>
    rows
      .map(
        (row) =>
          `<details open><summary>${row[1]}</summary><dl>${row.map((text, at) => `<dt>${headings[at]}</dt><dd>${text}</dd>`).join('')}</dl></details>`,
      )
      .join(''),
  'stacked cells that carry data-label': ({ headings, rows }) =>
    `<table style="display:block"><thead style="display:none">${tr(headings, 'th')}</thead><tbody>${rows
      .map(
        (row) =>
          `<tr style="display:block">${row.map((text, at) => `<td style="display:block" data-label="${headings[at]}">${text}</td>`).join('')}</tr>`,
      )
      .join('')}</tbody></table>`,
  'stacked cells whose labels CSS draws': ({ headings, rows }) =>
    `<style>td::before{content:attr(data-title) ": ";font-weight:bold}thead{position:absolute;left:-9999px;top:-9999px}td,tr,tbody{display:block}</style><table><thead>${tr(headings, 'th')}</thead><tbody>${rows
      .map(
        (row) =>
          `<tr>${row.map((text, at) => `<td data-title="${headings[at]}">${text}</td>`).join('')}</tr>`,
      )
      .join('')}</tbody></table>`,
  'a table on the desk and a hidden list for phones': (list) =>
    `<div>${plainTable(list)}</div><div style="display:none">${SHAPES['cards of dl']?.(list) ?? ''}</div>`,
  'a list for phones and a hidden table for the desk': (list) =>
    `<div style="display:none">${plainTable(list)}</div><div>${SHAPES['cards of dl']?.(list) ?? ''}</div>`,
  'an open shadow root': (list) => withRoot(plainTable(list)),
  'rows in slots of an open shadow root': (list) =>
    withRoot(
      '<div><slot name="list"></slot></div>',
      `<div slot="list">${plainTable(list)}</div><p slot="unused">Uploaded</p>`,
    ),
  'a srcdoc frame': (list) =>
    `<iframe width="900" height="500" srcdoc="${plainTable(list).replaceAll('"', '&quot;')}"></iframe>`,
  'sort arrows, hints and texts for screen readers in the headings': ({ headings, rows }) =>
    plainTable({
      headings: headings.map(
        (text) =>
          `<button type="button">${text} <span aria-hidden="true">▲</span><span style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)">activate to sort descending</span></button><span role="tooltip">About ${text}</span>`,
      ),
      rows,
    }),
  'a filter row under the headings': ({ headings, rows }) =>
    `<table><thead>${tr(headings, 'th')}<tr>${each(headings, () => `<td><input type="text" placeholder="Filter"></td>`)}</tr></thead><tbody>${rows.map((row) => tr(row, 'td')).join('')}</tbody></table>`,
  'boxes to pick rows and a column of actions': ({ headings, rows }) =>
    plainTable({
      headings: ['<input type="checkbox" aria-label="Select all">', ...headings, 'Actions'],
      rows: rows.map((row) => [
        '<input type="checkbox" aria-label="Select row">',
        ...row,
        '<button>Edit</button> <button>Upload status: Uploaded</button> <a href="#x">Download Letter Request Form</a>',
      ]),
    }),
  'columns in another order': ({ headings, rows }) =>
    plainTable({ headings: headings.toReversed(), rows: rows.map((row) => row.toReversed()) }),
  'a totals row, a template row and a legend': ({ headings, rows }) =>
    `<table><thead>${tr(headings, 'th')}</thead><tbody><tr hidden>${each(headings, (text) => `<td>{{${text}}}</td>`)}</tr>${rows
      .map((row) => tr(row, 'td'))
      .join(
        '',
      )}<tr>${each(headings, () => `<td>{{ row.value }}</td>`)}</tr></tbody><tfoot><tr><td colspan="${headings.length}">Total: ${rows.length} letters Uploaded</td></tr></tfoot></table><ul class="legend"><li>Uploaded: the letter is in ERAS</li><li>Confirmed for Upload: waiting</li></ul>`,
  'letters parted over two tables': (list) =>
    `<h3>Current season</h3>${plainTable({ ...list, rows: list.rows.slice(0, 3) })}<h3>Other letters of recommendation</h3>${plainTable({ ...list, rows: list.rows.slice(3) })}`,
  'headings in two levels': ({ headings, rows }) =>
    `<table><thead><tr><th rowspan="2">${headings[0]}</th><th colspan="3">Letter details</th><th colspan="2">Progress</th></tr><tr>${each(headings.slice(1), wrap('th'))}</tr></thead><tbody>${rows.map((row) => tr(row, 'td')).join('')}</tbody></table>`,
};
