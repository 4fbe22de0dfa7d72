/** The user asked for what cannot be; the message is a sentence for the screen. */
export class EditRefused extends Error {
  override name = 'EditRefused';
}
