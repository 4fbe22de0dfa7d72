import { expect, test, vi } from 'vitest';

import {
  listScript,
  overlayOf,
  type Left,
  type ListScript,
} from '../../../entrypoints/portal.content/list-script.ts';
import type { PageOverlay } from '../../../lib/overlay/index.ts';

const NOBODY = { onHide: () => undefined, onNever: () => undefined, onShowList: () => undefined };
const MARK = { row: '1.0', tone: 'waiting', text: 'Waiting' } as const;

/** The script as it is put on a page, with an overlay that notes what it is told. */
function staged() {
  const told: string[] = [];
  const overlay: PageOverlay = {
    show: ({ marks }) => told.push(`show ${String(marks.length)}`),
    say: (text) => told.push(text),
    remove: () => told.push('remove'),
    owns: () => true,
  };
  const script = { createOverlay: () => overlay, readAs: () => [] } as unknown as ListScript;
  const put = () => (globalThis as Left).letterRoundsList?.(script);
  return { told, put };
}

test('it is asked for once, however often it is needed while it comes', async () => {
  const { put } = staged();
  const ask = vi.fn(() => Promise.resolve().then(put));
  const lists = listScript(ask);
  expect(lists.script).toBeNull();
  await Promise.all([lists.bring(), lists.bring()]);
  expect(lists.script).not.toBeNull();
  expect(ask).toHaveBeenCalledTimes(1);
});

test('a worker that dies while it answers is asked once more, unless the script has come', async () => {
  const warned = vi.spyOn(console, 'warn').mockReturnValue();
  const { put } = staged();
  const dead = () => Promise.reject(new Error('nobody there'));
  const ask = vi.fn<() => Promise<void>>();
  ask.mockImplementationOnce(dead).mockImplementationOnce(() => Promise.resolve(put()));
  const lists = listScript(ask);
  await lists.bring();
  expect(lists.script).not.toBeNull();
  expect(ask).toHaveBeenCalledTimes(2);
  const late = vi.fn<() => Promise<void>>(() => {
    put();
    return dead();
  });
  await listScript(late).bring();
  expect(late).toHaveBeenCalledTimes(1);
  warned.mockRestore();
});

test('one that was refused twice, or did not come, is asked for again', async () => {
  const warned = vi.spyOn(console, 'warn').mockReturnValue();
  const { put } = staged();
  const dead = () => Promise.reject(new Error('nobody there'));
  const ask = vi.fn<() => Promise<void>>().mockImplementationOnce(dead).mockImplementationOnce(dead);
  const lists = listScript(ask);
  await expect(lists.bring()).rejects.toThrow('nobody there');
  ask.mockResolvedValueOnce(undefined);
  await expect(lists.bring()).rejects.toThrow('did not come');
  ask.mockImplementationOnce(() => Promise.resolve(put()));
  await lists.bring();
  expect(lists.script).not.toBeNull();
  warned.mockRestore();
});

test('the overlay shows what there is once it can, and before that nothing is ours', async () => {
  vi.stubGlobal('document', {});
  const { told, put } = staged();
  const lists = listScript(() => Promise.resolve(put()));
  const overlay = overlayOf(lists, NOBODY);
  overlay.say('A page of no list of ours');
  overlay.remove();
  overlay.show({ marks: [MARK], strip: null }, () => null);
  expect(overlay.owns({} as Node)).toBe(false);
  await lists.bring();
  overlay.show({ marks: [], strip: null }, () => null);
  expect(told).toEqual([]);
  overlay.show({ marks: [MARK], strip: null }, () => null);
  overlay.show({ marks: [], strip: null }, () => null);
  overlay.say('Updated');
  overlay.remove();
  expect(told).toEqual(['show 1', 'show 0', 'Updated', 'remove']);
  expect(overlay.owns({} as Node)).toBe(true);
});
