import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { DRAWINGS, measure, openGallery, show, type Gallery } from '../accuracy/measure.ts';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

describe('every fact of a page is read, and none that it does not state', () => {
  test.each(DRAWINGS)('$library: $page', async (drawing) => {
    await show(gallery, drawing);
    const { expected, right, ...score } = await measure(gallery, drawing);
    expect({ ...score, right }).toEqual({ wrong: [], missed: [], falseReceived: 0, right: expected });
  });
});
