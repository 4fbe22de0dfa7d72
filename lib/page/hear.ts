/** What we listen to on a portal's page. No `input` and no `change`: see {@link hear}. */
type Heard = Pick<
  GlobalEventHandlersEventMap,
  | 'click'
  | 'keydown'
  | 'keyup'
  | 'focus'
  | 'blur'
  | 'mouseenter'
  | 'mousemove'
  | 'pointermove'
  | 'scroll'
  | 'scrollend'
  | 'resize'
  | 'transitionend'
  | 'animationend'
>;

/**
 * The one way in which anything of ours on a portal's page listens: only to what the browser itself reports. A page can
 * make up any event; what it makes up does nothing here, and does not tick a box either.
 *
 * Boxes and radio buttons are heard by `click`. Their `change` counts as trusted even when a script clicked them.
 */
export function hear<Type extends keyof Heard>(
  target: EventTarget,
  type: Type,
  listener: (event: Heard[Type]) => void,
  how: AddEventListenerOptions = {},
): void {
  const ifTrusted = (event: Event): void => {
    if (event.isTrusted) listener(event as Heard[Type]);
    else if (how.passive !== true) event.preventDefault();
  };
  target.addEventListener(type, ifTrusted, how);
}

/** Hears what a person chooses in a drop-down list. A value that a script sets there is not heard. */
export function hearChoice(select: HTMLSelectElement, listener: (value: string) => void): void {
  select.addEventListener('change', (event) => {
    if (event.isTrusted) listener(select.value);
  });
}
