import type { Page } from 'playwright';

import { launchExtension, type Extension } from '../browser/extension.ts';

/** A portal's address at which a page stands that means ill, or that is far too much. */

const ADDRESS = 'https://myeras.aamc.org/letters';
const HEADS = ['LoR Information', 'Specialty', 'Letter ID', 'Status'];
export const OKAFOR = ['Dr. Ngozi Okafor - Professor/Medicine', 'Internal Medicine', 'R7KD42QX', 'Uploaded'];

const MARKUP = '<img src=x onerror="document.title=1"><script>document.title=1</script>';
/** A script, and the names of every object, in each field. */
export const SCRIPTED = [
  [`Dr. ${MARKUP} Sly - ${MARKUP}`, MARKUP, 'A1B2C3D4', 'Uploaded'],
  ['__proto__', 'constructor', 'toString', '__proto__'],
  ["Dr. O'Brien javascript:alert(1)", 'General', '"><svg/onload=alert(1)>', 'Uploaded'],
];

/** What a page's own script can do to the page before anybody reads it; and it counts events that nobody made. */
const TRICKS = `
  window.synthetic = [];
  for (const name of Object.keys(window).concat(Object.keys(HTMLElement.prototype)).filter((key) => key.startsWith('on')))
    addEventListener(name.slice(2), (event) => { if (!event.isTrusted && event.type !== 'message') synthetic.push(event.type); }, true);
  Object.prototype.state = 'received';
  Object.prototype.toJSON = () => ({ letters: 'all received' });
  Array.prototype.map = () => { throw new Error('no'); };
  String.prototype.trim = () => 'Uploaded';
  Document.prototype.querySelectorAll = () => [];
  Object.defineProperty(Node.prototype, 'textContent', { get: () => 'Uploaded' });
  window.getComputedStyle = () => ({ display: 'block', visibility: 'visible' });
  const reading = { type: 'reading', visit: 'v', reading: { portal: 'eras', page: 'letters' } };
  for (const message of [reading, { type: 'delete-everything' }, { type: 'overlay', visit: 'v' }]) {
    postMessage(message, '*');
    dispatchEvent(new MessageEvent('message', { data: message }));
    globalThis.chrome?.runtime?.sendMessage?.(message);
  }
`;

export interface Stage {
  extension: Extension;
  /** Shows a page at the portal's address. `script` runs in it before anything else does. */
  show(rows: readonly (readonly string[])[], more?: { script?: string; after?: string }): Promise<Page>;
}

export async function openStage(): Promise<Stage> {
  const extension = await launchExtension();
  return {
    extension,
    async show(rows, { script = TRICKS, after = '' } = {}) {
      const page = await extension.context.newPage();
      const build = `
        const cell = (tag, text) => { const made = document.createElement(tag); made.append(text); return made; };
        const line = (tag, texts) => { const row = document.createElement('tr'); row.append(...texts.map((text) => cell(tag, text))); return row; };
        document.querySelector('thead').append(line('th', ${JSON.stringify(HEADS)}));
        document.querySelector('tbody').append(...${JSON.stringify(rows).replaceAll('<', '\\u003c')}.map((texts) => line('td', texts)));
        ${after}`;
      // Clobbered names: a form whose boxes are called like what is asked of it.
      const clobber =
        '<form id="body" name="documentElement"><input name="attributes"><input name="children"></form>';
      const body = `<main><h1>Letters of Recommendation</h1>${clobber}<table><thead></thead><tbody></tbody></table></main>`;
      const html = `<!doctype html><html lang="en"><title>MyERAS | Letters of Recommendation</title><body>${body}<script>${build}${script}</script></body></html>`;
      await page.route('https://myeras.aamc.org/**', (route) =>
        route.fulfill({ contentType: 'text/html', body: html }),
      );
      await page.goto(ADDRESS);
      return page;
    },
  };
}

/**
 * Nodes in nodes. Chromium itself gives up a page on which three thousand are laid out in each other, with or without
 * us: so that many are hidden, and a thousand shown.
 */
export const nested = (depth: number): string => `
  for (const [many, display] of [[${depth}, 'none'], [1000, 'block']]) {
    let at = document.createElement('div');
    at.style.display = display;
    document.body.append(at);
    for (let now = 1; now < many; now += 1) { const next = document.createElement('div'); at.append(next); at = next; }
    at.append('the bottom');
  }`;

/** A second list without end. */
export const cells = (rows: number, columns: number): string => `
  const huge = document.createElement('table');
  const row = document.createElement('tr');
  for (let at = 0; at < ${columns}; at += 1) row.append(cell('td', 'cell ' + at));
  for (let at = 0; at < ${rows}; at += 1) huge.append(row.cloneNode(true));
  document.querySelector('main').append(huge);`;

/** Rows that change places while they are read, for a while. */
export const MOVING = `
  let turns = 80;
  const timer = setInterval(() => {
    const body = document.querySelector('tbody');
    body.append(body.firstElementChild);
    if ((turns -= 1) === 0) clearInterval(timer);
  }, 12);`;

/** The events that reached a page and that no person made. */
export function syntheticEvents(page: Page): Promise<string[]> {
  return page.evaluate(() => (globalThis as unknown as { synthetic: string[] }).synthetic);
}

/** A page whose thread is alive draws its next frames. */
export async function draws(page: Page): Promise<boolean> {
  return page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(true)));
      }),
  );
}
