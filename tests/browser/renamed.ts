import type { BrowserContext, Page } from 'playwright';

/** Nothing on the letters page of MyERAS is called what we know: its user has to show it to us. */
export const UNKNOWN_LETTERS: Record<string, string> = {
  ...{ 'Letters of Recommendation': 'Bramble Quern', 'LoR Information': 'Fenwick', Specialty: 'Obble' },
  ...{ 'Letter Type': 'Trunnel', 'Letter ID': 'Vask', Waived: 'Plimmer', 'Confirmed On': 'Dorrit' },
  ...{ Status: 'Zorp', Actions: 'Hask' },
};

/**
 * From the next load on, every heading that is one of `names` reads as the name given to it, whatever draws the page and
 * however often. `names` may be changed later by {@link renameNow}.
 */
export async function renameHeadings(
  where: BrowserContext | Page,
  names: Record<string, string>,
): Promise<void> {
  await where.addInitScript(install, names);
}

/** Gives other names to the headings of a page that stands, by those that they have now. */
export async function renameNow(page: Page, names: Record<string, string>): Promise<void> {
  await page.evaluate(install, names);
}

/** The same for the pages of the libraries, whose headings are handed to them before they draw. */
export async function renameSheets(
  where: BrowserContext | Page,
  names: Record<string, string>,
): Promise<void> {
  await where.addInitScript((given: Record<string, string>) => {
    interface Handed {
      heading: string;
      columns: { lines: string[] }[];
    }
    let handed: Handed | undefined;
    Object.defineProperty(window, '__sheet', {
      get: () => handed,
      set: (sheet: Handed) => {
        const named = (text: string): string => given[text] ?? text;
        const columns = sheet.columns.map((column) => ({ ...column, lines: column.lines.map(named) }));
        handed = { ...sheet, heading: named(sheet.heading), columns };
      },
    });
  }, names);
}

function install(names: Record<string, string>): void {
  const rename = (): void => {
    const texts = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const said = text.nodeValue?.trim() ?? '';
      const named = names[said];
      if (named !== undefined && text.parentElement?.closest('th, dt, h1, [role=columnheader]'))
        text.nodeValue = named;
    }
  };
  const start = (): void => {
    rename();
    new MutationObserver(rename).observe(document.documentElement, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
  else start();
}
