/**
 * What only a content script has: a key to closed shadow roots, and with it the layer of ours. Runs in a page before its
 * own scripts, for pieces of ours that are tried in the page's world.
 */
export const KEY = `(() => {
  const opened = new WeakMap();
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    opened.set(this, root);
    return root;
  };
  const open = (element) => opened.get(element) ?? null;
  window.chrome = { ...window.chrome, dom: { openOrClosedShadowRoot: open } };
  window.ours = () =>
    [...document.documentElement.children].map(open).find((root) => root?.querySelector('.strip, .marks')) ?? null;
})();`;

declare global {
  interface Window {
    /** The root that our layer on this page stands in. */
    ours(): ShadowRoot | null;
  }
}
