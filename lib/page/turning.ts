import type { GridAt } from './look.ts';

const ROW = 'tr, li, [role=row], [role=listitem]';

/**
 * True when something without words turns or glimmers without end over one of the lists, outside of its rows: a page
 * that loads, whatever it calls it. A dot that pulses in a row of words is part of that row.
 */
export function turnsOver(doc: Document, lists: readonly GridAt[]): boolean {
  const endless = doc.getAnimations().flatMap((animation) => {
    const effect = animation.effect as Partial<KeyframeEffect> | null;
    const target = effect?.target;
    return animation.playState === 'running' && target && effect.getComputedTiming?.().iterations === Infinity
      ? [target]
      : [];
  });
  return endless.some((target) => {
    if ((target.textContent ?? '').trim() || (target.closest(ROW)?.textContent ?? '').trim()) return false;
    const box = target.getBoundingClientRect();
    if (box.width < 8 || box.height < 8 || !target.checkVisibility({ opacityProperty: true })) return false;
    return lists.some(({ element }) => {
      const list = element.getBoundingClientRect();
      return (
        box.left < list.right && box.right > list.left && box.top < list.bottom + 200 && box.bottom > list.top
      );
    });
  });
}
