import { useSyncExternalStore } from 'react';

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** The part of the address after `#`, "/main-menu" by default. */
export function useRoute(): string {
  return useSyncExternalStore(subscribe, () => window.location.hash.slice(1) || '/main-menu');
}
