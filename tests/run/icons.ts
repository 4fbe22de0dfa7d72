/** Draws the extension's icons from `icon.svg`: `npm run icons`. The pictures are committed beside their source. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { launchPlain } from '../browser/plain-browser.ts';

const SIZES = [16, 32, 48, 128];

const drawing = await readFile(new URL('icon.svg', import.meta.url), 'utf8');
const browser = await launchPlain();
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${drawing}`,
    );
    const path = fileURLToPath(new URL(`../../public/icon/${size}.png`, import.meta.url));
    await page.screenshot({ path, omitBackground: true });
  }
} finally {
  await browser.close();
}
