import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

import type { Moment } from '../../lib/model.ts';
import { newsFrom, type Looked } from '../../lib/rounds/since.ts';

const moment = (): Moment => Temporal.Now.instant().toString();
const kept = async (): Promise<Looked | null> =>
  (await browser.storage.local.get<{ looked?: Looked }>('looked')).looked ?? null;

/**
 * From when on what changed is news on this page; `null`: nothing is, or it is not known yet. Kept beside the database,
 * since it is about this device's screen and no fact of a letter.
 */
export function useLastLooked(): Moment | null {
  const [from, setFrom] = useState<Moment | null>(null);
  useEffect(() => {
    let shown: Moment | null = null;
    const fail = (error: unknown) =>
      setFrom(() => {
        throw error;
      });
    const look = async () => {
      if (document.visibilityState === 'visible') setFrom((shown = newsFrom(await kept(), moment())));
      await browser.storage.local.set({ looked: { from: shown, until: moment() } satisfies Looked });
    };
    const onChange = () => void look().catch(fail);
    onChange();
    document.addEventListener('visibilitychange', onChange);
    return () => document.removeEventListener('visibilitychange', onChange);
  }, []);
  return from;
}
