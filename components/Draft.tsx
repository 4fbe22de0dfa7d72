import { lazy, Suspense } from 'react';

import type { DraftPanelProps } from './DraftPanel.tsx';
import './draft.css';

/** Only for who writes, so it is fetched from the extension itself when it is shown. */
const DraftPanel = lazy(async () => ({ default: (await import('./DraftPanel.tsx')).DraftPanel }));

/** A mail to look at and change; see {@link DraftPanel}. */
export function Draft(props: DraftPanelProps) {
  return (
    <Suspense>
      <DraftPanel {...props} />
    </Suspense>
  );
}
