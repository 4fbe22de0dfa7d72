/** How an element stands on the page: seen, only for screen readers, or not at all. */
export type Sight = 'seen' | 'heard' | 'hidden';

/** What style does to an element's words. */
export interface Manner {
  sight: Sight;
  /** It has a box, seen or not: an invisible cell still keeps its column. */
  boxed: boolean;
  inline: boolean;
  /** Its words are struck out: the page takes them back. */
  struck: boolean;
  /** Words that style puts before and after its own ("Not " before "Uploaded"), else ''. */
  before: string;
  after: string;
  /** It is hidden because it has no room, as an empty one has that others of its kind are not: asked of each. */
  roomless: boolean;
  /** Style draws a picture here: a glyph of an icon font, a background. It says nothing, but it is seen. */
  pictured: boolean;
  /** Manners of the first element below and of the one after it, by {@link keyOf}: see {@link mannerBelow}. */
  below: Map<string, Manner>;
  next: Map<string, Manner>;
  /** The same for cells that have a class and nothing else: see {@link mannerOfCell}. */
  cellBelow: Map<string, Manner> | null;
  cellNext: Map<string, Manner> | null;
}

const INLINE = /^(inline|ruby|contents|none)/;

/**
 * Whether a person sees `element`, given that its parent is seen. Text that is clipped to nothing is `heard`:
 * it repeats what icons say, or tells how to sort. Boxes folded to no height hide what is in them.
 */
export function sightOf(element: Element): Sight {
  const style = styleOf(element);
  // A document without a window (a parsed file) has no styles: attributes are all there is.
  if (!style) return element.hasAttribute('hidden') || element.localName === 'template' ? 'hidden' : 'seen';
  return sightIn(style, element);
}

function styleOf(element: Element): CSSStyleDeclaration | undefined {
  return element.ownerDocument.defaultView?.getComputedStyle(element);
}

function sightIn(style: CSSStyleDeclaration, element: Element): Sight {
  if (element.localName === 'template' || style.display === 'none') return 'hidden';
  if (style.visibility !== 'visible' || Number(style.opacity) < 0.02) return 'hidden';
  if (style.position === 'absolute' || style.position === 'fixed') {
    const clipped =
      style.clip !== 'auto' || /inset\((50|100)%/.test(style.clipPath) || parseFloat(style.left) < -999;
    const dot = style.overflow !== 'visible' && parseFloat(style.width) <= 1 && parseFloat(style.height) <= 1;
    if (clipped || dot || parseFloat(style.top) < -999) return 'heard';
  }
  if (parseFloat(style.textIndent) < -999 || style.fontSize === '0px') return 'heard';
  if (style.contentVisibility === 'hidden') return 'hidden';
  return isRoomless(style) ? 'hidden' : 'seen';
}

/** Only boxes that cut what runs over can hide it so; inline ones never cut, and have no height ("auto"). */
function isRoomless(style: CSSStyleDeclaration): boolean {
  if (style.overflowY !== 'visible' && /^0(\.\d+)?px$/.test(style.height)) return true;
  return style.overflowX !== 'visible' && style.width === '0px';
}

/** The manner of `element`, read from its style. `struck`: of what stands around it. */
export function mannerOf(element: Element, struck = false): Manner {
  const style = styleOf(element);
  const known = {
    below: new Map<string, Manner>(),
    next: new Map<string, Manner>(),
    cellBelow: null,
    cellNext: null,
  };
  if (!style) {
    return {
      sight: sightOf(element),
      boxed: true,
      inline: false,
      struck,
      roomless: false,
      ...PLAIN,
      ...known,
    };
  }
  const sight = sightIn(style, element);
  const [before, after] =
    sight === 'seen' ? [drawn(element, '::before'), drawn(element, '::after')] : ['', ''];
  return {
    sight,
    boxed: style.display !== 'none',
    inline: INLINE.test(style.display),
    roomless: sight === 'hidden' && style.display !== 'none' && isRoomless(style),
    struck: struck || style.textDecorationLine.includes('line-through'),
    before: wordsOf(before),
    after: wordsOf(after),
    pictured:
      sight === 'seen' &&
      (before !== '' || after !== '' || style.backgroundImage !== 'none' || style.maskImage !== 'none'),
    ...known,
  };
}

const PLAIN = { before: '', after: '', pictured: false };

/** Letters, digits and signs; pictures of an icon font (private use) are none. */
function wordsOf(text: string): string {
  const words = text.replace(/[\ue000-\uf8ff]/g, '');
  return words.trim() ? words : '';
}

/** What style draws before or after an element's own words. */
function drawn(element: Element, place: '::before' | '::after'): string {
  const view = element.ownerDocument.defaultView;
  const style = view?.getComputedStyle(element, place);
  const content = style?.content ?? 'none';
  if (content === 'none' || content === 'normal' || style?.display === 'none') return '';
  let text = '';
  // An image is a picture like a glyph of an icon font.
  const parts = content.replace(/url\("(?:[^"\\]|\\.)*"\)/g, '"\ue000"');
  for (const [, quoted, named] of parts.matchAll(/"((?:[^"\\]|\\.)*)"|attr\(\s*([\w-]+)/g)) {
    text += named ? (element.getAttribute(named) ?? '') : (quoted ?? '').replace(/\\(.)/g, '$1');
  }
  return text.trim() ? text : '';
}

/** Attributes that differ from row to row and by which no page hides or strikes out a cell. */
const NO_STYLE =
  /^(id|href|src|alt|title|name|value|for|headers|tabindex|scope|style|(aria-(label|labelledby|describedby|controls|owns|rowindex|colindex|posinset|setsize))|(data-)?(id|key|index|row-?key|row-?index|row-?id|col-?id|testid|test-id|comp-id))$/;
/** What style moves a row by: it differs from row to row and hides nothing, unless it is far outside. */
const PLACE = /(?:transform|top|left|width|height)\s*:\s*(?![^;]*-\d{3}|\s*0)[^;]*;?/g;

/**
 * What of an element's own markup decides how it is styled: two with equal keys, under parents with equal keys, are
 * taken to look the same. Reading a style costs more than reading a cell, and lists repeat themselves.
 */
export function keyOf(element: Element): string {
  const { localName } = element;
  if (!element.hasAttributes() && localName !== 'input') return localName;
  const own = element.getAttribute('class');
  let key = own === null ? localName : `${localName}.${own}`;
  // One attribute is the class, most often; names and values by themselves are cheaper than attribute objects.
  if (own === null || element.attributes.length > 1) {
    for (const name of element.getAttributeNames()) {
      if (name === 'class') continue;
      const value = element.getAttribute(name) ?? '';
      if (name === 'style') key += `{${value.replace(PLACE, '')}}`;
      else if (bearsStyle(name)) key += `[${name}=${value}]`;
    }
  }
  if (localName === 'input') {
    const input = element as HTMLInputElement;
    key += `:${input.checked}:${input.disabled}:${input.value === ''}`;
  }
  return key;
}

const STYLING = new Map<string, boolean>();

/** False for attributes by which no page styles a cell. */
function bearsStyle(attribute: string): boolean {
  let known = STYLING.get(attribute);
  if (known === undefined) {
    known = !NO_STYLE.test(attribute);
    if (STYLING.size < 500) STYLING.set(attribute, known);
  }
  return known;
}

/**
 * The manner of an element below one whose manner is `parent`, and right after the sibling whose manner is `elder`.
 * Elements of equal keys that come after siblings of equal keys share it: the cells of one column, most often.
 */
export function mannerBelow(parent: Manner, elder: Manner | null, element: Element): Manner {
  const known = elder ? elder.next : parent.below;
  const key = element.hasAttributes() || element.localName === 'input' ? keyOf(element) : element.localName;
  let manner = known.get(key);
  if (!manner || manner.roomless) {
    manner = mannerOf(element, parent.struck);
    known.set(key, manner);
  }
  return manner;
}

/**
 * The manner of a table's cell that has no attribute but its class, as {@link mannerBelow} has it. Most cells are such,
 * and nothing has to be put together to know them by.
 */
export function mannerOfCell(parent: Manner, elder: Manner | null, cell: Element, ownClass: string): Manner {
  const known = elder
    ? (elder.cellNext ??= new Map<string, Manner>())
    : (parent.cellBelow ??= new Map<string, Manner>());
  let manner = known.get(ownClass);
  if (!manner || manner.roomless) {
    manner = mannerOf(cell, parent.struck);
    known.set(ownClass, manner);
  }
  return manner;
}

/** The manner of a row: shared with the rows of its kind, but whether it is seen is asked of each. */
export function mannerOfRow(parent: Manner, row: Element): Manner {
  const manner = mannerBelow(parent, null, row);
  // Cheap, and knows rules that count rows; `false` also for boxes that only group, so that the style has to tell.
  if (manner.sight === 'seen' && row.checkVisibility()) return manner;
  const sight = sightOf(row);
  return sight === manner.sight ? manner : { ...manner, sight };
}

/** True when `element` takes no room: a detail that is folded to no height still holds its text. */
export function isFolded(element: Element): boolean {
  const box = element.getBoundingClientRect();
  return box.height < 2 || box.width < 2;
}
