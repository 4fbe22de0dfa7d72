import type { Tracker } from '../model.ts';
import type { Signer } from './draft.ts';

/** How the user writes, and whose office wants what by when: what every draft is filled with. */
export function signerOf({ settings, letters }: Pick<Tracker, 'settings' | 'letters'>): Signer {
  return {
    templates: settings.templates ?? {},
    signAs: settings.signAs ?? '',
    officeDate: ({ partOf }) => letters.find(({ id }) => id === partOf)?.partsBy ?? null,
  };
}
