import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';

import { faultsOf } from '../browser/accessible.ts';
import { OUR_HOST } from '../browser/overlay-shown.ts';
import { LETTERS_BODY, lettersHead, LETTERS_OVERLAY } from './overlay.letters.ts';
import { openPage, startBrowser } from './overlay.pieces.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

interface Pieces {
  createOverlay: typeof import('../../lib/overlay/index.ts').createOverlay;
}
declare global {
  interface Window {
    pieces: Pieces;
    overlay?: ReturnType<Pieces['createOverlay']>;
    told: string[];
  }
}

/** Shows the letters' overlay on the page and waits until it is drawn. */
async function show(page: Page, overlay: unknown = LETTERS_OVERLAY): Promise<void> {
  await page.evaluate((what) => {
    window.told = [];
    window.overlay ??= window.pieces.createOverlay(document, {
      onHide: () => window.told.push('hide'),
      onNever: () => window.told.push('never'),
      onShowList: () => window.told.push('show'),
    });
    window.overlay.show(what as never, (row) => {
      const frame = document.querySelector('iframe')?.contentDocument;
      return document.getElementById(row) ?? frame?.getElementById(row) ?? null;
    });
  }, overlay);
  await drawn(page);
}

/** Lets the screen draw a few times: nearness comes after one frame, marks with the next. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 8; frame += 1) await new Promise(requestAnimationFrame);
  });
}

interface Drawn {
  text: string;
  className: string;
  box: { left: number; top: number; right: number; bottom: number };
}
/** The marks that can be seen, with their boxes. */
function marksOn(page: Page): Promise<Drawn[]> {
  return page.evaluate(() =>
    [...(window.ours()?.querySelectorAll('.mark:not(.unseen)') ?? [])].map((mark) => {
      const { left, top, right, bottom } = mark.getBoundingClientRect();
      const name = mark.querySelector('[role=img]')?.getAttribute('aria-label') ?? '';
      return { text: name, className: mark.className, box: { left, top, right, bottom } };
    }),
  );
}

/** Boxes of the page's texts and controls that something of ours lies on. */
function covered(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ours = [...(window.ours()?.querySelectorAll('.mark:not(.unseen), .strip') ?? [])];
    const boxes = ours.map((element) => ({
      mark: element.matches('.mark'),
      box: element.getBoundingClientRect(),
    }));
    const meets = (a: DOMRect, b: DOMRect): boolean =>
      a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    const found: string[] = [];
    const range = document.createRange();
    for (const element of document.body.querySelectorAll('*')) {
      const control = element.matches('button, a, select, input');
      for (const { mark, box } of boxes) {
        if (control && meets(element.getBoundingClientRect(), box))
          found.push(`control ${element.outerHTML}`);
        for (const node of mark ? element.childNodes : []) {
          if (node.nodeType !== 3 || node.textContent?.trim() === '') continue;
          range.selectNodeContents(node);
          if ([...range.getClientRects()].some((rect) => meets(rect, box)))
            found.push(`text ${node.textContent}`);
        }
      }
    }
    return found;
  });
}

const widths = ['640px', '94%', '100%'];

for (const width of widths) {
  test(`marks and strip cover no text and no control of a table ${width} wide`, async () => {
    const page = await openPage(browser, LETTERS_BODY, { head: lettersHead(width) });
    await show(page);
    expect(await marksOn(page)).toHaveLength(4);
    expect(await covered(page)).toEqual([]);
  });
}

test('nothing on the page moves when the overlay comes, and nothing in it is changed', async () => {
  const page = await openPage(browser, LETTERS_BODY, { head: lettersHead('94%') });
  const state = (): Promise<unknown> =>
    page.evaluate(() => ({
      boxes: [document.documentElement, ...document.body.querySelectorAll('*')].map((element) =>
        JSON.stringify(element.getBoundingClientRect()),
      ),
      body: document.body.outerHTML,
      scroll: [document.documentElement.scrollWidth, document.documentElement.scrollHeight, scrollX, scrollY],
      focus: document.activeElement?.tagName,
    }));
  const before = await state();
  await show(page);
  expect(await state()).toEqual(before);
});

test('marks stand in the margin where there is one, each level with its row', async () => {
  const page = await openPage(browser, LETTERS_BODY, { head: lettersHead('640px') });
  await show(page);
  const rows = await page.evaluate(() =>
    ['r1', 'r2', 'r3', 'r4'].map((id) => {
      const { top, bottom, right } = document.getElementById(id)?.getBoundingClientRect() ?? new DOMRect();
      return { middle: (top + bottom) / 2, right };
    }),
  );
  for (const [index, { box }] of (await marksOn(page)).entries()) {
    expect(box.left).toBeGreaterThanOrEqual(rows[index]?.right ?? Infinity);
    expect(Math.abs((box.top + box.bottom) / 2 - (rows[index]?.middle ?? 0))).toBeLessThan(1.5);
  }
});

test('in a full row a mark becomes a dot that tells its text by keyboard, pointer and screen reader', async () => {
  const wide = LETTERS_BODY.replaceAll(/<td>([^<]+)<\/td>/g, '<td style="white-space:nowrap">$1 $1 $1</td>');
  const page = await openPage(browser, wide, { head: lettersHead('100%') });
  await show(page);
  expect(await covered(page)).toEqual([]);
  const dots = (await marksOn(page)).filter((mark) => mark.className.includes('dot'));
  expect(dots.length).toBeGreaterThan(0);
  expect(dots[0]?.text).toMatch(/^Dr\. Ingrid Lindqvist.*: Waiting · due 9 Sep$/);
  const opacity = (): Promise<string | undefined> =>
    page.evaluate(() => {
      const text = window.ours()?.querySelector('.mark.dot .text');
      return text ? getComputedStyle(text).opacity : undefined;
    });
  expect(await opacity()).toBe('0');
  await page.mouse.move((dots[0]?.box.left ?? 0) + 5, (dots[0]?.box.top ?? 0) + 5);
  expect(await opacity()).toBe('1');
  await page.mouse.move(5, 5);
  expect(await opacity()).toBe('0');
  await page.evaluate(() => window.ours()?.querySelector<HTMLElement>('.mark.dot')?.focus());
  expect(await opacity()).toBe('1');
});

test('every control of the page can be clicked while marks and strip are shown', async () => {
  const page = await openPage(browser, LETTERS_BODY, { head: lettersHead('100%') });
  await page.evaluate(() => {
    const clicks: string[] = [];
    Object.assign(window, { clicks });
    document.addEventListener('click', (event) => clicks.push((event.target as Element).textContent));
  });
  await show(page);
  for (const button of await page.locator('button').all()) await button.click({ timeout: 2000 });
  expect(await page.evaluate(() => (window as unknown as { clicks: string[] }).clicks)).toHaveLength(10);
});

test('marks follow their rows when the page scrolls, and hide with them', async () => {
  const page = await openPage(
    browser,
    `<div id="box" style="height:300px;overflow:auto">${LETTERS_BODY}<div style="height:900px"></div></div>`,
    { head: lettersHead('640px') },
  );
  await show(page);
  const [before] = await marksOn(page);
  await page.evaluate(() => document.getElementById('box')?.scrollTo(0, 40));
  await drawn(page);
  const [after] = await marksOn(page);
  expect(after?.box.top).toBeCloseTo((before?.box.top ?? 0) - 40, 0);
  await page.evaluate(() => document.getElementById('box')?.scrollTo(0, 700));
  await drawn(page);
  expect(await marksOn(page)).toEqual([]);
});

test('a dialog over the table hides the marks under it', async () => {
  const page = await openPage(browser, LETTERS_BODY, { head: lettersHead('640px') });
  await show(page);
  expect(await marksOn(page)).toHaveLength(4);
  await page.evaluate(() => {
    const veil = document.createElement('div');
    veil.style.cssText = 'position:fixed;inset:0;z-index:1000;background:rgb(0 0 0 / .5)';
    document.body.append(veil);
  });
  await show(page);
  expect(await marksOn(page)).toEqual([]);
});

test.each(['640px', '94%', '100%'])(
  'a bar that sticks over a row hides its mark alone: the others keep column and text (%s)',
  async (width) => {
    const formsOf = async (hasBar: boolean): Promise<string[]> => {
      const page = await openPage(browser, LETTERS_BODY, { head: lettersHead(width) });
      if (hasBar)
        await page.evaluate(() => {
          const { top, height } = document.getElementById('r4')!.getBoundingClientRect();
          const bar = document.createElement('footer');
          bar.style.cssText = `position: fixed; inset: ${String(top + height * 0.3)}px 0 0; background: #eee`;
          document.body.append(bar);
        });
      await show(page);
      return (await marksOn(page)).map(
        ({ className, box }) => `${className} ${String(Math.round(box.left))}`,
      );
    };
    expect(await formsOf(true)).toEqual((await formsOf(false)).slice(0, 3));
  },
);

test('a row inside a frame gets its mark where the frame shows it', async () => {
  const page = await openPage(
    browser,
    '<p>Above</p><iframe src="/inner" style="width:900px;height:560px;border:5px solid"></iframe>',
    {
      frames: { '/inner': `<!doctype html><head>${lettersHead('500px')}</head><body>${LETTERS_BODY}</body>` },
    },
  );
  await page.frameLocator('iframe').locator('#r1').waitFor();
  await show(page);
  const row = await page.frameLocator('iframe').locator('#r1').boundingBox();
  const [mark] = await marksOn(page);
  expect(await marksOn(page)).toHaveLength(4);
  expect((mark?.box.top ?? 0) + 10).toBeCloseTo((row?.y ?? 0) + (row?.height ?? 0) / 2, -0.5);
});

test('the strip says its sentence politely and leaves a corner that holds a control', async () => {
  const corner = '<button style="position:fixed;right:20px;bottom:20px;width:60px;height:60px">+</button>';
  const page = await openPage(browser, LETTERS_BODY + corner, { head: lettersHead('640px') });
  await show(page);
  expect(await covered(page)).toEqual([]);
  const strip = await page.evaluate(() => {
    const said = window.ours()?.querySelector('[role=status]');
    const text = said?.querySelector('[aria-label]')?.getAttribute('aria-label');
    return { text, live: said?.getAttribute('aria-live') };
  });
  expect(strip).toEqual({ text: LETTERS_OVERLAY.strip, live: 'polite' });
});

test('where rows fill the window, the strip stands beside the heading and not on a row', async () => {
  const cell = '<td>Dr. Amos Marsh - Attending/Surgery, and more of what stands in a row</td>';
  const rows = `<tr>${cell.repeat(5)}</tr>`.repeat(30);
  const body = `<main><h1>Letters</h1><p>Assign them.</p><table><tbody>${rows}</tbody></table></main>`;
  const page = await openPage(browser, body, { head: lettersHead('98%') });
  await show(page);
  const { strip, text } = await page.evaluate(() => {
    const first = document.createRange();
    first.selectNodeContents(document.querySelector('td') ?? document.body);
    return {
      strip: window.ours()?.querySelector('.strip')?.getBoundingClientRect().bottom ?? Infinity,
      text: first.getBoundingClientRect().top,
    };
  });
  expect(strip).toBeLessThanOrEqual(text);
});

test('the strip keeps off a disabled button, which the pointer goes through', async () => {
  const body = `${LETTERS_BODY}<button id="apply" disabled style="position: fixed; right: 12px; bottom: 12px;
    width: 300px; height: 40px; pointer-events: none">Apply to Selected (0)</button>`;
  const page = await openPage(browser, body, { head: lettersHead('94%') });
  await show(page);
  expect(await covered(page)).toEqual([]);
});

test('the strip grows with its sentence and stays inside the window, on one line where there is room', async () => {
  const page = await openPage(browser, LETTERS_BODY, { head: lettersHead('640px') });
  const strip = () =>
    page.evaluate(() => {
      const box = window.ours()?.querySelector('.strip')?.getBoundingClientRect() ?? new DOMRect();
      return { height: box.height, room: document.documentElement.clientWidth - box.right };
    });
  await show(page, { ...LETTERS_OVERLAY, strip: 'Letter Rounds (not AAMC) · 4 of 4 rows read' });
  const before = await strip();
  await show(page, { ...LETTERS_OVERLAY, strip: `${LETTERS_OVERLAY.strip}, 1 to look at` });
  const after = await strip();
  expect(after.height).toBe(before.height);
  expect(after.room).toBeGreaterThanOrEqual(12);
});

test('a mark is heard with what its row is called by, and with no more of it', async () => {
  const body = `<main><div id="r1"><h3>Premedical Committee Letter</h3><dl><dt>Letter Type</dt><dd>Committee</dd></dl></div>
    <div id="r2"><p>Dr. Anders Lindqvist - Clerkship Director - Inpatient Medicine/Department of Medicine</p></div></main>`;
  const page = await openPage(browser, body, { head: lettersHead('640px') });
  await show(page);
  expect((await marksOn(page)).map(({ text }) => text)).toEqual([
    'Premedical Committee Letter: Waiting · due 9 Sep',
    'Dr. Anders Lindqvist - Clerkship Director - Inpatient…: Overdue 5 days · due 20 Aug',
  ]);
});

test('Hide and Never here tell whoever asked, and the strip folds and unfolds', async () => {
  const page = await openPage(browser, LETTERS_BODY, { head: lettersHead('640px') });
  await show(page);
  const press = async (name: string): Promise<void> => {
    const at = await page.evaluate((button) => {
      const rect = window.ours()?.querySelector(`.${button}`)?.getBoundingClientRect() ?? new DOMRect();
      return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
    }, name);
    await page.mouse.click(at.x, at.y);
  };
  await press('hide');
  await press('never');
  expect(await page.evaluate(() => window.told)).toEqual(['hide', 'never']);
  const sentence = (): Promise<number | undefined> =>
    page.evaluate(() => window.ours()?.querySelector('.said')?.getBoundingClientRect().height);
  await press('fold');
  expect(await sentence()).toBe(0);
  await press('fold');
  expect(await sentence()).toBeGreaterThan(0);
});

test('axe finds no fault in marks, strip and pill; each is heard by a name', async () => {
  // axe looks into open roots alone.
  const script = `const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function () { return attach.call(this, { mode: 'open' }); };`;
  for (const width of ['640px', '100%']) {
    const page = await openPage(browser, LETTERS_BODY, { head: lettersHead(width), script });
    await show(page);
    const heard = page.locator(OUR_HOST);
    expect(await heard.getByRole('img').count()).toBe(4);
    expect(await heard.getByRole('img', { name: /Okafor.*In · thank-you open$/ }).count()).toBe(1);
    expect(await faultsOf(page, { within: [OUR_HOST] })).toEqual([]);
  }
});

test('a host that the page removes is put back three times, then stays away', async () => {
  const page = await openPage(browser, LETTERS_BODY, { head: lettersHead('640px') });
  await show(page);
  const back: boolean[] = [];
  for (let round = 0; round < 5; round += 1) {
    await page.evaluate((host) => document.querySelector(host)?.remove(), OUR_HOST);
    await drawn(page);
    back.push((await page.locator(OUR_HOST).count()) === 1);
  }
  expect(back).toEqual([true, true, true, false, false]);
  await show(page);
  expect(await page.locator(OUR_HOST).count()).toBe(0);
});

test('a hostile page style does not reach the overlay', async () => {
  const page = await openPage(browser, LETTERS_BODY, {
    head: `${lettersHead('640px')}<style>* { display: block !important; font-size: 40px !important; opacity: .1 !important; }
      body { display: block } html > div { position: absolute !important; filter: blur(9px) !important; }</style>`,
  });
  await show(page);
  const size = await page.evaluate(() => {
    const mark = window.ours()?.querySelector('.mark');
    return mark
      ? [getComputedStyle(mark).fontSize, getComputedStyle((window.ours() as ShadowRoot).host).filter]
      : null;
  });
  expect(size).toEqual(['12px', 'none']);
});

test('tones are told apart by shape, and remain in forced colours', async () => {
  const page = await openPage(browser, LETTERS_BODY, { head: lettersHead('640px'), forcedColors: 'active' });
  await show(page);
  const shapes = await page.evaluate(() =>
    [...(window.ours()?.querySelectorAll('.mark svg') ?? [])].map((shape) => shape.innerHTML),
  );
  expect(new Set(shapes).size).toBe(4);
  expect(await marksOn(page)).toHaveLength(4);
});
