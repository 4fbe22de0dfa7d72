import { chromium, type Browser } from 'playwright';

import { findBrowser } from '../run/browser-path.mjs';

/** How every Chromium of ours is started: it can reach no network, and draws by software in one place. */
export const CHROMIUM_ARGS: readonly string[] = [
  // Routed pages still work; nothing else can leave this machine.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  // Without a screen the graphics process would only be a second place in which software draws.
  '--disable-gpu',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/**
 * A Chromium without the extension, for pages that are read or drawn by themselves.
 *
 * @throws when there is no browser
 */
export function launchPlain(): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: [...CHROMIUM_ARGS] });
}
