import type { MarksSeen } from './marks-seen.ts';
import { LISTS, type PopupSeen } from './popup-seen.ts';

/** The popup in lines: the sentence, the cards, the lists by name, how fresh each fact is. */
export function popupText({ sentence, cards, lists, fresh }: PopupSeen): string {
  const buttons = (labels: readonly string[]): string =>
    labels
      .filter((label) => label !== '⋯')
      .map((label) => `  [${label}]`)
      .join('');
  return [
    sentence,
    ...cards.map(({ text, buttons: labels }, index) => `  ${index + 1} ${text}${buttons(labels)}`),
    ...LISTS.flatMap((name) => {
      const list = lists[name];
      if (!list) return [];
      const rows = list.letters.map(
        ({ writer, portal, says, buttons: labels }) =>
          `    ${writer} · ${portal} · ${says}${buttons(labels)}`,
      );
      return [`  ${name} ${list.count}`, ...(rows.length > 0 ? rows : [`    ${list.empty}`])];
    }),
    ...(fresh.length > 0 ? ['  How fresh', ...fresh.map((line) => `    ${line}`)] : []),
  ].join('\n');
}

/** What stands on a portal's page beside its rows, and the strip. */
export function marksText({ strip, marks }: MarksSeen): string {
  return [strip, ...marks.map((mark) => `  ${mark}`)].join('\n');
}

/** Every line of a text moved in, so that it reads as part of its step. */
export function indented(text: string): string {
  return text.replace(/^/gm, '     ');
}
