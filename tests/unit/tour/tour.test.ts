import { expect, it } from 'vitest';

import { hasDisplay } from '../../tour/display.ts';
import { popupText } from '../../tour/print.ts';
import { wishesOf } from '../../tour/wishes.ts';

it.each([
  ['macOS always has a screen', 'darwin', {}, true],
  ['so has Windows', 'win32', {}, true],
  ['X says where it is', 'linux', { DISPLAY: ':0' }, true],
  ['Wayland too', 'linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['a server says nothing', 'linux', {}, false],
  ['an empty name is no display', 'linux', { DISPLAY: '' }, false],
] as const)('%s', (_name, platform, env, seen) => {
  expect(hasDisplay({ platform, env })).toBe(seen);
});

it('takes the folder for the pictures, and refuses an option that there is not', () => {
  expect(wishesOf(['--headless', '--to', 'shots'])).toEqual({ headless: true, help: false, to: 'shots' });
  expect(wishesOf([])).toEqual({ headless: false, help: false, to: null });
  expect(() => wishesOf(['--headles'])).toThrow(/--headles/);
});

it('prints the popup with its lists in their order, and what stands in an empty one', () => {
  const row = { writer: 'Dr. A', portal: 'MyERAS', says: '"Uploaded" · in', buttons: ['Mark thanked', '⋯'] };
  const text = popupText({
    sentence: 'Nothing needs you today.',
    cards: [{ text: 'A card', buttons: ['Show the 2'] }],
    lists: {
      'Ready for a thank-you': { count: '1', letters: [row], empty: '' },
      Missing: { count: '0', letters: [], empty: 'None known.' },
    },
    fresh: ['MyERAS letters read just now, its one row'],
  });
  expect(text.split('\n')).toEqual([
    'Nothing needs you today.',
    '  1 A card  [Show the 2]',
    '  Missing 0',
    '    None known.',
    '  Ready for a thank-you 1',
    '    Dr. A · MyERAS · "Uploaded" · in  [Mark thanked]',
    '  How fresh',
    '    MyERAS letters read just now, its one row',
  ]);
});
