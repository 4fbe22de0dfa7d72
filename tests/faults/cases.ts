import type { Step } from './steps.ts';

/** Orders on which the tracker and its model once disagreed, as short as they could be made. */
export const CASES: Record<string, Step[]> = {};
