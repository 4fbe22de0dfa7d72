import { browser } from 'wxt/browser';

import type { fromUs, Message, Replies, Reply } from './messages.ts';

/** What our own pages may ask of the worker. */
export type Asked = keyof typeof fromUs;

/**
 * Asks the worker to do something and gives its answer. Throws an `Error` with a sentence that can be shown when it was
 * refused, or when the worker did not answer.
 */
export async function ask<T extends Asked>(type: T, content: Omit<Message<T>, 'type'>): Promise<Replies[T]> {
  const reply = await browser.runtime.sendMessage<unknown, Reply<Replies[T]> | undefined>({
    ...content,
    type,
  });
  if (!reply) throw new Error('Letter Rounds did not answer. Close this and open it again.');
  if (!reply.ok) throw new Error(reply.error);
  return reply.value;
}
