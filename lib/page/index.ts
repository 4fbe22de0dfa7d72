export type * from './page.ts';
export { readPage, readPageNow } from './read.ts';
