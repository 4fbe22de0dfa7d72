import { useSyncExternalStore } from 'react';

import { PracticeStore } from '../practice.ts';
import type { AmcasState } from '../state.ts';

const store = new PracticeStore<AmcasState>();

/** The portal's state, live. */
export function usePractice(): AmcasState {
  return useSyncExternalStore(store.subscribe, store.state);
}

/** A change made by the page's user. */
export const keep = (change: Partial<AmcasState>): Promise<void> => store.keep(change);
