import { useSyncExternalStore } from 'react';

/** The views of the full page, in the order of its navigation. Each has an address: `tracker.html#letters`. */
export const VIEWS = ['home', 'letters', 'people', 'programs', 'timeline', 'data', 'settings'] as const;
export type View = (typeof VIEWS)[number];

/** `#letter=…` and the like are places within a view: what stands before the sign is its name, or begins it. */
function viewOf(hash: string): View {
  const name = hash.slice(1).split('=')[0] ?? '';
  return VIEWS.find((view) => view === name) ?? VIEWS.find((view) => view === `${name}s`) ?? 'home';
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}

/** The view that the page's address names; `home` when it names none. Back and Forward go from view to view. */
export function useView(): View {
  return viewOf(useSyncExternalStore(subscribe, () => location.hash));
}
