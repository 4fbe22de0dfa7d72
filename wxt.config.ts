import { mergeConfig, type Plugin } from 'vite';
import { defineConfig } from 'wxt';

import { PORTAL_HOSTS } from './lib/portals/hosts.ts';

// `default-src` does not cover the last three; an extension page needs no address but its own.
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Where a word is from stands beside it for whoever reads the code; what runs on a page does not need it. */
const withoutSources = (): Plugin => ({
  name: 'without-sources',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/lib\/portals\/\w+\/words\.ts$/.test(id)) return null;
    return { code: code.replace(/\bsource:\s*(['"])(?:(?!\1)[^\\\n]|\\.)*\1,?/g, ''), map: null };
  },
});

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  imports: false,
  hooks: {
    // Every byte of what runs on a portal's page is paid for at each of its loads. The polyfill hands on the browser's
    // own promises wherever we run, so there it is left out: `wxt/browser` is WXT's own again, as without the module.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.every(({ type }) => type === 'content-script' || type === 'unlisted-script')) return;
      const native = { resolve: { alias: { 'wxt/browser': import.meta.resolve('wxt/browser') } } };
      Object.assign(config, mergeConfig(config, { ...native, plugins: [withoutSources()] }));
    },
  },
  manifest: ({ command }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    // Temporal, scheduler.yield and native promises everywhere: measured, see the README.
    minimum_chrome_version: '148',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'activeTab', 'scripting'],
    host_permissions: Object.values(PORTAL_HOSTS).flat(),
    optional_permissions: ['notifications'],
    optional_host_permissions: ['https://*.aamc.org/*'],
    // The dev server loads its modules over the network, which this policy refuses.
    ...(command === 'build' && { content_security_policy: { extension_pages: CSP } }),
  }),
});
