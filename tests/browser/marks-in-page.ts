import { createOverlay } from '../../lib/overlay/index.ts';
import type { Mark } from '../../lib/messages.ts';
import type { ReadPortal } from '../../lib/model.ts';
import { readPageNow } from '../../lib/page/read.ts';
import { parentOf, shadowOf } from '../../lib/page/roots.ts';
import { readPortal } from '../../lib/portals/index.ts';

/** A rectangle of the window, in CSS pixels. */
interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What stands on a page after its lists were read and marked as the extension marks them. */
export interface MarksMeasured {
  /** Rows that can be seen whole, and how many of them have their mark drawn. */
  rows: number;
  seen: number;
  /** Marks that are drawn with all of their text. */
  full: number;
  /** Late letters drawn with less of their text than some letter of the same list that is not late. */
  lateBelow: string[];
  /** Controls that a mark or the strip lies on. */
  onControls: string[];
  /** Texts that a mark lies on, or the strip where it is not folded. */
  onTexts: string[];
  /** Marks that stick out of their row from top to bottom, or reach into the box of another. */
  outside: string[];
  stripOverMarks: number;
  /** How many left edges the marks of one list have, at most. */
  lanes: number;
  strip: { folded: boolean; rect: Rect } | null;
}

export interface MarksInPage {
  /** Reads the page and marks every letter, or every program that wants one. @returns how many marks were asked for */
  mark(portal: ReadPortal): number;
  /** Scrolls to the row of a mark, as *Next one* does. */
  goTo(index: number): void;
  measure(): MarksMeasured;
}

const overlay = createOverlay(document, { onHide() {}, onNever() {}, onShowList() {} });
let rows: Element[] = [];
let marks: Mark[] = [];

function mark(portal: ReadPortal): number {
  const look = readPageNow(document);
  const wanted: { mark: Mark; element: Element }[] = [];
  let late = 0;
  for (const proposal of readPortal(look.page, portal)) {
    for (const { row, state } of proposal.letters) {
      const element = look.element(row);
      if (element === null) continue;
      const out = state === 'requested' || state === 'accepted' || state === 'draft';
      late += out ? 1 : 0;
      const tone = state === 'received' ? 'in' : out ? (late <= 2 ? 'overdue' : 'waiting') : 'look';
      const text = {
        in: 'In · not thanked yet',
        overdue: 'Overdue 5 days · due Aug 20',
        waiting: 'Waiting · due Sep 9',
        look: 'New status · what does it mean?',
      }[tone];
      wanted.push({ mark: { row, tone, text }, element });
    }
    if (proposal.letters.length > 0) continue;
    proposal.programs.forEach(({ row }, index) => {
      const element = look.element(row);
      if (element === null || index % 10 === 9) return;
      wanted.push({ mark: { row, tone: 'look', text: "1 letter · Dr. Daniel Reyes's is in" }, element });
    });
  }
  rows = wanted.map(({ element }) => element);
  marks = wanted.map((each) => each.mark);
  const elements = new Map(wanted.map((each) => [each.mark.row, each.element]));
  const strip = `Letter Rounds (not AAMC) · ${String(marks.length)} rows read · 2 in, 2 overdue`;
  overlay.show({ marks, strip }, (row) => elements.get(row) ?? null);
  return marks.length;
}

const rectOf = (element: Element): Rect => {
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
  if (width > 0 && height > 0) return { left, top, right, bottom };
  const parts = [...element.children].map((child) => child.getBoundingClientRect());
  const drawn = parts.filter((part) => part.width > 0 && part.height > 0);
  return {
    left: Math.min(...drawn.map((part) => part.left)),
    top: Math.min(...drawn.map((part) => part.top)),
    right: Math.max(...drawn.map((part) => part.right)),
    bottom: Math.max(...drawn.map((part) => part.bottom)),
  };
};
const meet = (a: Rect, b: Rect): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5;

/** The element that holds this one in what is drawn. */
const holderOf = (element: Element): Element | null => element.assignedSlot ?? parentOf(element);

function clippedTo(element: Element): Rect {
  const seen = { ...rectOf(element) };
  const cut = ({ left, top, right, bottom }: Rect): void => {
    seen.left = Math.max(seen.left, left);
    seen.top = Math.max(seen.top, top);
    seen.right = Math.min(seen.right, right);
    seen.bottom = Math.min(seen.bottom, bottom);
  };
  cut({ left: 0, top: 0, right: document.documentElement.clientWidth, bottom: window.innerHeight });
  for (let at = holderOf(element); at !== null; at = holderOf(at)) {
    if (at === document.body || at === document.documentElement) continue;
    const style = getComputedStyle(at);
    if (`${style.overflowX} ${style.overflowY}` !== 'visible visible') cut(rectOf(at));
  }
  return seen;
}

/** A row that stands there from top to bottom, with nothing drawn over its ends. */
function isWhole(row: Element): boolean {
  const whole = rectOf(row);
  const seen = clippedTo(row);
  if (seen.bottom - seen.top < whole.bottom - whole.top - 1 || seen.right - seen.left < 60) return false;
  const x = (seen.left + seen.right) / 2;
  return [seen.top + 3, (seen.top + seen.bottom) / 2, seen.bottom - 3].every((y) => {
    let hit: Element | null = document.elementsFromPoint(x, y).find((each) => !overlay.owns(each)) ?? null;
    while (hit !== null) {
      const deeper: Element | null = shadowOf(hit)?.elementFromPoint(x, y) ?? null;
      if (deeper === null || deeper === hit) break;
      hit = deeper;
    }
    const related = (inner: Element | null, outer: Element): boolean => {
      for (let at = inner; at !== null; at = holderOf(at)) if (at === outer) return true;
      return false;
    };
    return hit !== null && (related(hit, row) || related(row, hit));
  });
}

const CONTROLS =
  'a[href], button, input:not([type=hidden]), select, textarea, summary, label, [role=button], [role=tab], [role=checkbox]';

function everyElement(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => {
    const shadow = shadowOf(element);
    return [element, ...(shadow ? everyElement(shadow) : [])];
  });
}

function measure(): MarksMeasured {
  const layer = window.ours();
  const items = [...(layer?.querySelectorAll('.mark') ?? [])];
  const strip = layer?.querySelector('.strip') ?? null;
  const drawn = items.map((item) => (item.classList.contains('unseen') ? null : rectOf(item)));
  const stripRect = strip && rectOf(strip);
  const whole = rows.map(isWhole);
  const formOf = (index: number): number =>
    ['full', 'short', 'dot'].findIndex((form) => items[index]?.classList.contains(form));
  const nameOf = (index: number): string =>
    `${marks[index]?.tone ?? ''} ${rows[index]?.textContent.slice(0, 24) ?? ''}`;
  const seen = rows.flatMap((_, index) => (whole[index] && drawn[index] ? [index] : []));

  const controls = everyElement(document.body).filter(
    (element) => element.matches(CONTROLS) && element.checkVisibility({ visibilityProperty: true }),
  );
  const onControls = controls.flatMap((control) => {
    const box = clippedTo(control);
    if (box.right - box.left < 1 || box.bottom - box.top < 1) return [];
    // A row that is a link as a whole is no control to keep off.
    if (rows.some((row) => control.contains(row))) return [];
    const by =
      drawn.filter((rect) => rect && meet(rect, box)).length + (stripRect && meet(stripRect, box) ? 1 : 0);
    return by > 0 ? [control.outerHTML.slice(0, 80)] : [];
  });
  const onTexts: string[] = [];
  const range = document.createRange();
  for (const element of everyElement(document.body)) {
    for (const node of element.childNodes) {
      if (
        node.nodeType !== 3 ||
        !node.textContent?.trim() ||
        !element.checkVisibility({ visibilityProperty: true })
      )
        continue;
      range.selectNodeContents(node);
      const seen = clippedTo(element);
      for (const box of range.getClientRects()) {
        // Hidden copies of headings stand in boxes of no height.
        if (!meet(box, seen) || box.width < 3) continue;
        const isMarked = drawn.some((rect) => rect && meet(rect, box));
        const isUnderStrip = stripRect && meet(stripRect, box);
        if (isMarked || isUnderStrip)
          onTexts.push(`${isMarked ? 'mark' : 'strip'} on ${node.textContent.trim().slice(0, 40)}`);
      }
    }
  }
  const outside = seen.filter((index) => {
    const rect = drawn[index];
    const row = rows[index];
    if (!rect || !row) return false;
    const own = rectOf(row);
    if (rect.top < own.top - 1 || rect.bottom > own.bottom + 1) return true;
    // Beside a table is a good place; beside a card is on the page's own ground.
    const isCard = own.bottom - own.top > 120 && !row.matches('tr, [role=row]');
    if (isCard && (rect.left < own.left - 1 || rect.right > own.right + 1)) return true;
    return rows.some((other) => other !== row && !other.contains(row) && meet(rect, rectOf(other)));
  });
  const late = seen.filter((index) => marks[index]?.tone === 'overdue');
  const best = Math.min(...seen.filter((index) => marks[index]?.tone !== 'overdue').map(formOf));
  return {
    rows: whole.filter(Boolean).length,
    seen: seen.length,
    full: seen.filter((index) => formOf(index) === 0).length,
    lateBelow: late.filter((index) => formOf(index) > best).map(nameOf),
    onControls,
    onTexts,
    outside: outside.map(nameOf),
    stripOverMarks: stripRect ? drawn.filter((rect) => rect && meet(rect, stripRect)).length : 0,
    lanes: new Set(seen.map((index) => Math.round(drawn[index]?.left ?? 0))).size,
    strip: strip &&
      stripRect && {
        folded: strip.classList.contains('folded'),
        rect: stripRect,
      },
  };
}

const pieces: MarksInPage = {
  mark,
  goTo: (index) => rows[index]?.scrollIntoView({ block: 'center' }),
  measure,
};
Object.assign(globalThis, { marksInPage: pieces });
