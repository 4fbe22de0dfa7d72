import {
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
} from 'react';

/** The one cell of a grid that takes the keyboard. Line -1 is the line of heads. */
export interface ActiveCell {
  line: number;
  column: number;
}

interface GridKeys {
  /** What scrolls and holds the cells; each names itself in `data-cell`, as `line:column`. */
  grid: RefObject<HTMLElement | null>;
  /** Lines without the heads. */
  lines: number;
  /** Cells of a line. */
  widthOf: (line: number) => number;
  /** Enter, Space, F2 or a click on a cell. */
  activate: (line: number, column: number) => void;
}

const PAGE = 10;

/**
 * The keyboard of an ARIA grid: one stop for Tab, then arrows, Home and End in a line, Control with them for the corners,
 * Page Up and Page Down by ten lines. A line that is not drawn is, once it is active: so the focus never falls out.
 */
export function useGridKeys({ grid, lines, widthOf, activate }: GridKeys) {
  const [wanted, setWanted] = useState<ActiveCell>({ line: 0, column: 0 });
  const moved = useRef(false);
  const line = Math.min(wanted.line, lines - 1);
  const column = Math.min(wanted.column, widthOf(line) - 1);

  useLayoutEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    const cell = grid.current?.querySelector<HTMLElement>(`[data-cell="${line}:${column}"]`);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [grid, line, column]);

  const go = (to: ActiveCell) => {
    moved.current = true;
    setWanted({
      line: Math.max(-1, Math.min(lines - 1, to.line)),
      column: Math.max(0, to.column),
    });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const to = target(event, { line, column }, { lines, width: widthOf(line) });
    if (to) go(to);
    else if ([' ', 'Enter', 'F2'].includes(event.key)) activate(line, column);
    else return;
    event.preventDefault();
  };
  const cellOf = useCallback((target: EventTarget): ActiveCell | null => {
    const said = target instanceof Element ? target.closest('[data-cell]')?.getAttribute('data-cell') : null;
    const [line, column] = said?.split(':').map(Number) ?? [];
    return line === undefined || column === undefined ? null : { line, column };
  }, []);
  const onFocus = (event: FocusEvent) => {
    const at = cellOf(event.target);
    if (at && (at.line !== line || at.column !== column)) setWanted(at);
  };
  const onClick = (event: MouseEvent) => {
    const at = cellOf(event.target);
    if (at) activate(at.line, at.column);
  };
  return { active: { line, column }, keys: { onKeyDown, onFocus, onClick } };
}

/** Where a key leads; `null`: nowhere. */
function target(
  { key, ctrlKey, altKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>,
  { line, column }: ActiveCell,
  { lines, width }: { lines: number; width: number },
): ActiveCell | null {
  if (altKey || metaKey) return null;
  switch (key) {
    case 'ArrowUp':
      return { line: line - 1, column };
    case 'ArrowDown':
      return { line: line + 1, column };
    case 'ArrowLeft':
      return { line, column: column - 1 };
    case 'ArrowRight':
      return { line, column: Math.min(width - 1, column + 1) };
    case 'Home':
      return { line: ctrlKey ? -1 : line, column: 0 };
    case 'End':
      return { line: ctrlKey ? lines - 1 : line, column: ctrlKey ? Infinity : width - 1 };
    case 'PageUp':
      return { line: line - PAGE, column };
    case 'PageDown':
      return { line: line + PAGE, column };
    default:
      return null;
  }
}
