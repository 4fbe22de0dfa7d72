import type { CDPSession, Page } from 'playwright';

/** A rectangle of the window, in CSS pixels. */
export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What our layer shows on a page: looked into from outside, as its shadow root is closed to the page. */
export interface OverlayShown {
  /** The strip's sentence, `null` when there is no strip. */
  strip: string | null;
  stripRect: Rect | null;
  /** The strip is a pill. */
  folded: boolean;
  /** Each mark with its tone and whom it is about; `rect` is `null` for one that is not drawn. */
  marks: { who: string; text: string; tone: string; rect: Rect | null }[];
  /** The strip's buttons, by what they say. */
  buttons: Record<string, Rect>;
}

interface Node {
  localName?: string;
  backendNodeId: number;
  /** Names and values by turns. */
  attributes?: string[];
  children?: Node[];
  shadowRoots?: Node[];
}

/** Every layer of ours in the page: more than one would be a script that did not let go. */
export async function overlaysShown(page: Page): Promise<OverlayShown[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    return await Promise.all(hostsIn(root as Node).map((host) => lookInto(session, host)));
  } finally {
    await session.detach();
  }
}

/** The one layer in the page, or `null`. @throws when there are two */
export async function overlayShown(page: Page): Promise<OverlayShown | null> {
  const [only, ...more] = await overlaysShown(page);
  if (more.length > 0) throw new Error(`${String(more.length + 1)} overlays in one page`);
  return only ?? null;
}

/** Where hosts of ours stand, the layer's and the pane's, as a selector. No page of the tests puts anything there. */
export const OUR_HOST = 'html > div';

/** Presses a button of the strip, with the mouse, as a user does: the strip takes no other click. It is unfolded first. */
export async function pressInStrip(page: Page, name: string): Promise<void> {
  const press = async ({ left, right, top, bottom }: Rect): Promise<void> =>
    page.mouse.click((left + right) / 2, (top + bottom) / 2);
  const shown = await overlayShown(page);
  if (shown?.folded && !(name in shown.buttons)) {
    const [pill] = Object.values(shown.buttons);
    if (pill) await press(pill);
  }
  const rect = (await overlayShown(page))?.buttons[name];
  if (!rect) throw new Error(`The strip has no button "${name}"`);
  await press(rect);
}

function hostsIn(node: Node): Node[] {
  const within = [...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap(hostsIn);
  const inRoot = node.shadowRoots?.[0]?.children ?? [];
  return inRoot.some(({ attributes = [] }) => /^(strip|marks)\b/.test(attributes[1] ?? ''))
    ? [node, ...within]
    : within;
}

async function lookInto(session: CDPSession, host: Node): Promise<OverlayShown> {
  const root = host.shadowRoots?.[0];
  if (!root) throw new Error('The overlay has no shadow root');
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: root.backendNodeId });
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId ?? '',
    functionDeclaration: `function () { return (${describe.toString()})(this); }`,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as OverlayShown;
}

/** Runs in the page. */
function describe(root: ShadowRoot): OverlayShown {
  const rectOf = (element: Element): Rect => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left, top, right, bottom };
  };
  const said = (element: Element | null | undefined): string =>
    element
      ? [element, ...element.querySelectorAll('[data-says]')]
          .map((each) => (each as HTMLElement).dataset['says'] ?? '')
          .join('')
      : '';
  const strip = root.querySelector('.strip');
  const folded = strip?.classList.contains('folded') ?? false;
  return {
    strip: strip && said(strip.querySelector('.said')),
    stripRect: strip && rectOf(strip),
    folded,
    marks: [...root.querySelectorAll('.mark')].map((mark) => {
      const text = said(mark);
      const name = mark.querySelector('[role=img]')?.getAttribute('aria-label') ?? '';
      return {
        who: name.slice(0, -`: ${text}`.length),
        text,
        tone:
          ['waiting', 'overdue', 'in', 'done', 'look', 'closed'].find((tone) =>
            mark.classList.contains(tone),
          ) ?? '',
        rect: mark.classList.contains('unseen') ? null : rectOf(mark),
      };
    }),
    buttons: Object.fromEntries(
      [...(strip?.querySelectorAll('button') ?? [])]
        .filter((button) => !button.hidden && (!folded || button.classList.contains('fold')))
        .map((button) => [said(button), rectOf(button)]),
    ),
  };
}
