/** A file was not taken in, and nothing was changed; the message is a sentence for the screen. */
export class SheetRefused extends Error {
  override name = 'SheetRefused';
}
