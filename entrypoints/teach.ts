import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import type { Replies, Reply } from '../lib/messages.ts';
import { READ_PORTALS } from '../lib/model.ts';
import { readPageNow } from '../lib/page/read.ts';
import { wordsOf } from '../lib/portals/index.ts';
import { showList } from '../lib/teach/show-list.ts';

/** What the worker and an earlier run of this script leave in this world, which the page cannot see. */
interface Left {
  letterRoundsPortal?: string;
  letterRoundsTeach?: () => void;
}

/** "Show me the list": run in a tab by the user's click. */
export default defineUnlistedScript(() => {
  const left = globalThis as Left;
  left.letterRoundsTeach?.();
  const portal = READ_PORTALS.find((one) => one === left.letterRoundsPortal);
  if (!portal) throw new Error('It is not known whose page this is.');
  left.letterRoundsTeach = showList(document, {
    words: wordsOf(portal),
    at: location,
    look: () => readPageNow(document),
    keep: async (taught) => {
      const reply = await browser.runtime.sendMessage<unknown, Reply<Replies['taught']> | undefined>({
        ...taught,
        type: 'taught',
      });
      if (!reply) throw new Error('Letter Rounds did not answer. Reload this tab and try again.');
      if (!reply.ok) throw new Error(reply.error);
    },
    onEnd: () => {
      delete left.letterRoundsTeach;
    },
  });
});
