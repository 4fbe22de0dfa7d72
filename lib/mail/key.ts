import type { Draft } from './draft.ts';

/** By what a draft is kept: one for each letter and what is done about it, whichever reminder that is. */
export function draftKey({ logs, letters, writer }: Pick<Draft, 'logs' | 'letters' | 'writer'>): string {
  return `${logs}:${letters.length === 0 ? writer : letters.toSorted().join(',')}`;
}
