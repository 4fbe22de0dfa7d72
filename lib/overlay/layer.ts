import { createHost } from '../page/host.ts';
import { sheetText } from './sheet.ts';

/** How often a host that the page removes is put back before we leave the page alone. */
const PUT_BACK = 3;

/** The one element of ours in a page, beside its body, and the closed shadow root that everything of ours stands in. */
export interface Layer {
  root: ShadowRoot;
  /** Puts the host into the document. False: the page has removed it too often, we stay away for good. */
  attach(): boolean;
  /** Takes the host out; {@link Layer.attach} may bring it back. */
  detach(): void;
  /** Puts what we show above the page's top layer, where a dialog is whose rows are marked, or back among the page. */
  raise(above: boolean): void;
  owns(node: Node): boolean;
}

export function createLayer(document: Document): Layer {
  const { host, root } = createHost(document, sheetText);
  const view = document.defaultView ?? window;

  let wanted = false;
  let removals = 0;
  const observer = new view.MutationObserver(() => {
    if (!wanted || host.isConnected) return;
    removals += 1;
    if (removals > PUT_BACK) detach();
    else place();
  });

  function place(): void {
    document.documentElement.append(host);
    // The children of the document and of its root element: two lists that next to never change.
    observer.observe(document, { childList: true });
    observer.observe(document.documentElement, { childList: true });
  }

  function detach(): void {
    wanted = false;
    observer.disconnect();
    host.remove();
  }

  return {
    root,
    attach() {
      if (removals > PUT_BACK) return false;
      if (wanted && host.isConnected) return true;
      wanted = true;
      place();
      return true;
    },
    detach,
    raise(above) {
      for (const part of root.children as unknown as HTMLElement[]) {
        if (above === part.matches(':popover-open')) continue;
        part.popover = above ? 'manual' : null;
        if (above) part.showPopover();
      }
    },
    owns: (node) => node === host || node.getRootNode() === root,
  };
}
