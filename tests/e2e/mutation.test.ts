import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { DRAWINGS, openGallery, type Gallery } from '../accuracy/measure.ts';
import { fuzz, fuzzScript } from '../fuzz/fuzz.ts';

/** One drawing of each kind; `npm run fuzz` takes them all. */
const CHOSEN = [
  'Angular Material: eras-letters',
  'Angular Material: eras-assignments',
  'MUI: amcas-letters',
  'AG Grid: amcas-letters',
  'DataTables, scrolling: amcas-assignments',
  'Bootstrap Table: eras-letters',
  'UI5 Web Components: amcas-letters',
  'Shoelace: amcas-letters',
  'TanStack Virtual: eras-letters',
  'Vuetify: amcas-letters',
  'Ext-style, by hand: eras-letters',
];
const chosen = DRAWINGS.filter(({ library, page }) => CHOSEN.includes(`${library}: ${page}`));

let gallery: Gallery;
let script: string;
beforeAll(async () => {
  [gallery, script] = await Promise.all([openGallery(), fuzzScript()]);
});
afterAll(() => gallery.close());

describe('a page that was tampered with is read in part or not at all, never wrongly', () => {
  test.each(chosen)('$library: $page', async (drawing) => {
    const { failures, stillRead } = await fuzz(gallery, drawing, script, 1, (tried) => tried >= 40);
    expect(failures).toEqual([]);
    // Silence would be honest too, and worth nothing.
    expect(stillRead).toBeGreaterThan(10);
  });
});

test('every drawing that is named here is there', () => {
  expect(chosen).toHaveLength(CHOSEN.length);
});
