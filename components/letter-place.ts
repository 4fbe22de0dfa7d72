import { useSyncExternalStore } from 'react';

import type { Id } from '../lib/model.ts';

const PLACE = '#letter=';

/** The address of a letter's own view on the full page. */
export function letterHref(letter: Id): string {
  return `${PLACE}${encodeURIComponent(letter)}`;
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}

/** The letter whose view the page's address names, or `null`. Back and Forward go from one to the other. */
export function useLetterShown(): Id | null {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  if (!hash.startsWith(PLACE)) return null;
  try {
    return decodeURIComponent(hash.slice(PLACE.length));
  } catch {
    // Somebody typed an address that is none.
    return '';
  }
}
