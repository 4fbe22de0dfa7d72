/**
 * For tests only: the page's side of a practice portal's state. The server side puts the state at `window.__practice`
 * before the app starts; later changes come as a `practice` event whose detail is a part of the state.
 */
declare global {
  interface Window {
    __practice?: unknown;
  }
}

/** Where a page tells the server side what its user changed, so that a reload keeps it. */
export const KEEP_PATH = '/practice-state';

export class PracticeStore<State extends object> {
  #state: State;
  readonly #listeners = new Set<() => void>();

  /** Throws when the page was opened without a state: the portals have no content of their own. */
  constructor() {
    if (window.__practice === undefined) throw new Error('Open this page through servePracticePortals.');
    this.#state = window.__practice as State;
    window.addEventListener('practice', (event) => {
      this.#take((event as CustomEvent<Partial<State>>).detail);
    });
  }

  readonly state = (): State => this.#state;

  /** Calls back after each change; gives the way to stop. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** A change made by the page's user: shown at once, kept by the server side. */
  async keep(change: Partial<State>): Promise<void> {
    this.#take(change);
    const answer = await fetch(KEEP_PATH, { method: 'PUT', body: JSON.stringify(change) });
    if (!answer.ok) throw new Error(`The change was not kept: ${answer.status}`);
  }

  #take(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
