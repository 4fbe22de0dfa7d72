/** What the choice between a window and no window asks of its machine; handed in, so that a test can make one up. */
export interface Screen {
  env: Record<string, string | undefined>;
  platform: NodeJS.Platform;
}

/** Whether a window would be seen by anybody: macOS and Windows always have a screen, the others say so. */
export function hasDisplay({ env, platform }: Screen): boolean {
  if (platform === 'darwin' || platform === 'win32') return true;
  return Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);
}
