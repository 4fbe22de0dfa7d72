/** The browser could not keep a change: there is no room for it. The message is a sentence for the screen. */
export class NoRoom extends Error {
  override name = 'NoRoom';

  constructor(cause: unknown) {
    super(
      'The disk is full, so this could not be kept. Nothing was changed. Make room, then do it once more.',
      {
        cause,
      },
    );
  }
}

/** True for what a browser says when a disk or a quota is full, wherever Dexie has put it in its own error. */
export function isFull(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { name, inner, failures } = error as { name?: unknown; inner?: unknown; failures?: unknown };
  if (name === 'QuotaExceededError') return true;
  return isFull(inner) || (Array.isArray(failures) && failures.some((one) => isFull(one)));
}
