/** What the border takes at most from one page (`CAPS` in messages.ts); the reader stops there and says so. */
export const CAPPED_LETTERS = 200;
export const CAPPED_PROGRAMS = 2_000;
