import { beforeEach, describe, expect, test, vi } from 'vitest';

import {
  SILENT,
  startSession,
  UPDATED,
  type SessionParts,
} from '../../../entrypoints/portal.content/session.ts';
import type { Overlay } from '../../../lib/messages.ts';
import type { LetterSeen, Reading } from '../../../lib/model.ts';
import type { Page, PageLook } from '../../../lib/page/page.ts';
import type { Proposal } from '../../../lib/portals/portal.ts';

const T0 = Date.UTC(2026, 7, 20, 9, 0);
const minutes = (count: number): string => new Date(T0 + count * 60_000).toISOString();

/** A page in the shape of what it will be read as. */
interface Stage {
  letters: { row: string; author: string; state: 'requested' | 'received' }[] | null;
  /** A second list on the same page. */
  unmatched: Stage['letters'];
  asksPassword: boolean;
  page: Reading['page'];
}

/** A worker that marks every letter of a reading. */
function marksFor({ reading }: { reading?: Reading }): { ok: true; value: Overlay | null } {
  if (reading === undefined) return { ok: true, value: null };
  const marks = reading.letters.map(({ row, author }) => ({ row, tone: 'waiting' as const, text: author }));
  return { ok: true, value: { marks, strip: `Read ${reading.page}` } };
}

let stage: Stage;
let changes: number;
let changedAt: number | null;
let alive: boolean;
let duringLook: () => void;
let answer: (message: { reading?: Reading }) => unknown;
let sent: { type: string; visit?: string; reading?: Reading }[];
let drawn: { said: string[]; shown: { overlay: Overlay; rows: (Element | null)[] }[]; removed: number };
let stopped: number;
let visits: number;

beforeEach(() => {
  stage = {
    letters: [{ row: 'a1', author: 'Marsh', state: 'requested' }],
    unmatched: null,
    asksPassword: false,
    page: 'letters',
  };
  changes = 0;
  changedAt = null;
  alive = true;
  duringLook = () => undefined;
  answer = marksFor;
  sent = [];
  drawn = { said: [], shown: [], removed: 0 };
  stopped = 0;
  visits = 0;
  vi.spyOn(console, 'warn').mockReturnValue();
  vi.spyOn(console, 'error').mockReturnValue();
});

function session(): ReturnType<typeof startSession> {
  const parts: SessionParts = {
    portal: 'eras',
    look() {
      const { asksPassword, letters } = stage;
      const known = new Map(
        [...(letters ?? []), ...(stage.unmatched ?? [])].map(({ row }) => [
          row,
          { row } as unknown as Element,
        ]),
      );
      duringLook();
      const look: PageLook = {
        page: { asksPassword } as Page,
        element: (key) => known.get(key) ?? null,
        roots: [],
      };
      return Promise.resolve(look);
    },
    read() {
      const proposal = (page: Reading['page'], letters: Stage['letters']): Proposal[] =>
        letters === null
          ? []
          : [
              {
                ...{ portal: 'eras', page, extent: 'whole', season: null, account: null, understood: true },
                letters: letters as unknown as LetterSeen[],
                ...{ programs: [], assignments: [], part: null, stated: {}, problems: [] },
              },
            ];
      return [...proposal(stage.page, stage.letters), ...proposal('unmatched', stage.unmatched)];
    },
    isSignedOut: (page) => page.asksPassword,
    watch: { setRoots: () => undefined, changes: () => changes, changedAt: () => changedAt },
    overlay: {
      show: (overlay, rowElement) => {
        drawn.shown.push({ overlay, rows: overlay.marks.map((mark) => rowElement(mark.row)) });
      },
      say: (text) => drawn.said.push(text),
      remove: () => (drawn.removed += 1),
    },
    send(message) {
      sent.push(structuredClone(message));
      return Promise.resolve().then(() => answer(message as { reading?: Reading }));
    },
    alive: () => alive,
    newVisit: () => `visit ${String((visits += 1))}`,
    now: () => T0,
    later: () => undefined,
    standsSince: () => T0,
    stop: () => (stopped += 1),
  };
  return startSession(parts);
}

describe('what is sent', () => {
  test('equal content is sent once in a visit, whatever its rows are called', async () => {
    const one = session();
    await one.lookAgain();
    stage.letters = [{ row: 'b7', author: 'Marsh', state: 'requested' }];
    await one.lookAgain();
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ type: 'reading', visit: 'visit 1', reading: { at: minutes(0) } });
  });

  test('asked to look while it still waits for the worker, it sends every list once and marks them all', async () => {
    stage.unmatched = [{ row: 'u1', author: 'Okafor', state: 'received' }];
    const one = session();
    const first = one.lookAgain();
    // A lesson that is learned and a page that moves ask at the same time, and more than once.
    const others = [one.lookAgain(), one.lookAgain()];
    for (let turns = 0; turns < 4; turns += 1) await Promise.resolve();
    others.push(one.lookAgain());
    await Promise.all([first, ...others]);
    expect(sent.map(({ reading }) => reading?.page)).toEqual(['letters', 'unmatched']);
    expect(drawn.shown.at(-1)?.overlay.marks.map(({ text }) => text)).toEqual(['Marsh', 'Okafor']);
  });

  test('changed content is sent in the same visit, with the moment of the change', async () => {
    const one = session();
    await one.lookAgain();
    stage.letters = [{ row: 'a1', author: 'Marsh', state: 'received' }];
    changedAt = T0 + 5 * 60_000;
    await one.lookAgain();
    expect(sent.map(({ visit, reading }) => [visit, reading?.at])).toEqual([
      ['visit 1', minutes(0)],
      ['visit 1', minutes(5)],
    ]);
  });

  test('a new visit sends the same content again, with the moment when it first stood', async () => {
    const one = session();
    await one.lookAgain();
    one.enterRoute();
    changedAt = T0 + 9 * 60_000;
    await one.lookAgain();
    expect(sent.map(({ visit, reading }) => [visit, reading?.at])).toEqual([
      ['visit 1', minutes(0)],
      ['visit 2', minutes(0)],
    ]);
  });

  test('another page in between does not make an unchanged list younger', async () => {
    const one = session();
    await one.lookAgain();
    one.enterRoute();
    stage.page = 'programs-saved';
    changedAt = T0 + 60_000;
    await one.lookAgain();
    one.enterRoute();
    stage.page = 'letters';
    changedAt = T0 + 120_000;
    await one.lookAgain();
    expect(sent.map(({ reading }) => reading?.at)).toEqual([minutes(0), minutes(1), minutes(0)]);
  });

  test('content that goes away and comes back stands since it came back', async () => {
    const one = session();
    const states = ['requested', 'received', 'requested'] as const;
    for (const [index, state] of states.entries()) {
      stage.letters = [{ row: 'a1', author: 'Marsh', state }];
      changedAt = T0 + index * 60_000;
      await one.lookAgain();
    }
    expect(sent.map(({ reading }) => reading?.at)).toEqual([minutes(0), minutes(1), minutes(2)]);
  });

  test('a page that is none of ours sends nothing and shows nothing', async () => {
    stage.letters = null;
    await session().lookAgain();
    expect(sent).toEqual([]);
    expect(drawn.shown).toEqual([{ overlay: { marks: [], strip: null }, rows: [] }]);
  });
});

describe('a page that moves while it is read', () => {
  test('the look is thrown away', async () => {
    duringLook = () => (changes += 1);
    await session().lookAgain();
    expect(sent).toEqual([]);
  });

  test('a list that keeps changing is never sent', async () => {
    const one = session();
    for (let look = 0; look < 6; look += 1) {
      duringLook = () => (changes += 1);
      stage.letters = [{ row: 'a1', author: `Marsh ${String(look)}`, state: 'received' }];
      await one.lookAgain();
    }
    expect(sent).toEqual([]);
  });

  test('a list that stands still on a page that does not is believed when two looks agree', async () => {
    const one = session();
    duringLook = () => (changes += 1);
    await one.lookAgain();
    changedAt = T0 + 60_000;
    await one.lookAgain();
    expect(sent.map(({ reading }) => reading?.at)).toEqual([minutes(0)]);
  });
});

describe('a sign-in page', () => {
  test('is not read; the worker hears of it once', async () => {
    const one = session();
    stage.asksPassword = true;
    await one.lookAgain();
    await one.lookAgain();
    expect(sent).toEqual([{ type: 'signed-out', portal: 'eras' }]);
  });

  test('takes the marks away, and after it the list is sent anew', async () => {
    const one = session();
    await one.lookAgain();
    stage.asksPassword = true;
    await one.lookAgain();
    expect(drawn.removed).toBe(1);
    stage.asksPassword = false;
    await one.lookAgain();
    expect(sent.map(({ type }) => type)).toEqual(['reading', 'signed-out', 'reading']);
  });
});

describe('what is shown', () => {
  test('marks find the rows of the newest look, whatever they are called by now', async () => {
    const one = session();
    await one.lookAgain();
    stage.letters = [{ row: 'b7', author: 'Marsh', state: 'requested' }];
    await one.lookAgain();
    expect(drawn.shown.map(({ rows }) => rows)).toEqual([[{ row: 'a1' }], [{ row: 'b7' }]]);
  });

  test('a mark for a row that was not sent finds no row', async () => {
    answer = () => ({ ok: true, value: { marks: [{ row: 'zz', tone: 'in', text: 'In' }], strip: null } });
    await session().lookAgain();
    expect(drawn.shown[0]?.rows).toEqual([null]);
  });

  test('changed marks of this visit are shown, those of another are not', async () => {
    const one = session();
    await one.lookAgain();
    const later: Overlay = { marks: [], strip: 'Thanked' };
    one.overlayChanged({ type: 'overlay', visit: 'visit 0', page: 'letters', overlay: later });
    expect(drawn.shown).toHaveLength(1);
    one.overlayChanged({ type: 'overlay', visit: 'visit 1', page: 'letters', overlay: later });
    expect(drawn.shown.at(-1)?.overlay).toEqual(later);
  });

  test('late marks for what stood there before find no row', async () => {
    const one = session();
    await one.lookAgain();
    const old = drawn.shown[0]?.overlay;
    if (old === undefined) throw new Error('nothing was shown');
    stage.letters = [{ row: 'a1', author: 'Okafor', state: 'received' }];
    await one.lookAgain();
    one.overlayChanged({ type: 'overlay', visit: 'visit 1', page: 'letters', overlay: old });
    expect(drawn.shown.at(-1)?.rows).not.toContainEqual({ row: 'a1' });
  });

  test('two lists of one page are sent each for itself and shown together', async () => {
    const one = session();
    stage.unmatched = [{ row: 'u1', author: 'Reyes', state: 'received' }];
    await one.lookAgain();
    expect(sent.map(({ reading }) => reading?.page)).toEqual(['letters', 'unmatched']);
    expect(drawn.shown.at(-1)?.rows).toEqual([{ row: 'a1' }, { row: 'u1' }]);
    stage.letters = [{ row: 'u1', author: 'Marsh', state: 'requested' }];
    stage.unmatched = [{ row: 'a1', author: 'Reyes', state: 'requested' }];
    await one.lookAgain();
    expect(sent.map(({ reading }) => reading?.page)).toEqual(['letters', 'unmatched', 'unmatched']);
    expect(drawn.shown.at(-1)?.overlay.marks.map(({ text }) => text)).toEqual(['Marsh', 'Reyes']);
    expect(drawn.shown.at(-1)?.rows).toEqual([{ row: 'u1' }, { row: 'a1' }]);
  });

  test('an answer that comes after the next route was entered is not shown', async () => {
    const one = session();
    answer = (message) => {
      one.enterRoute();
      return marksFor(message);
    };
    await one.lookAgain();
    expect(drawn.shown).toEqual([]);
  });

  test('put away, it shows nothing and goes on reading; brought back, it shows what is known', async () => {
    const one = session();
    one.putAway(true);
    await one.lookAgain();
    expect(sent).toHaveLength(1);
    expect(drawn.shown).toEqual([]);
    one.putAway(false);
    expect(drawn.shown).toHaveLength(1);
  });

  test('a refused reading is said in the strip, and not sent over and over', async () => {
    answer = () => ({ ok: false, error: 'Whose letters are these?' });
    const one = session();
    await one.lookAgain();
    await one.lookAgain();
    expect(sent).toHaveLength(1);
    expect(drawn.shown.at(-1)?.overlay.strip).toContain('Whose letters are these?');
  });

  test('a reader that fails is said, and the next look tries again', async () => {
    const one = session();
    duringLook = () => {
      throw new Error('torn');
    };
    await one.lookAgain();
    expect(drawn.said).toHaveLength(1);
    duringLook = () => undefined;
    await one.lookAgain();
    expect(sent).toHaveLength(1);
  });
});

describe('a worker that does not answer', () => {
  test('is asked twice: it may have died at an await', async () => {
    let calls = 0;
    answer = (message) => {
      calls += 1;
      if (calls === 1) throw new Error('The message channel closed');
      return marksFor(message);
    };
    await session().lookAgain();
    expect(drawn.shown).toHaveLength(1);
    expect(stopped).toBe(0);
  });

  test('that stays silent ends the session with one calm sentence', async () => {
    answer = () => undefined;
    const one = session();
    await one.lookAgain();
    await one.lookAgain();
    expect([drawn.said, stopped, sent.length]).toEqual([[SILENT], 1, 2]);
  });

  test('whose extension is gone ends the session with the word to reload', async () => {
    answer = () => {
      alive = false;
      throw new Error('Extension context invalidated.');
    };
    const one = session();
    await one.lookAgain();
    await one.lookAgain();
    expect([drawn.said, stopped, sent.length]).toEqual([[UPDATED], 1, 1]);
  });

  test('the update is noticed by the next look, before anything is read', async () => {
    const one = session();
    await one.lookAgain();
    alive = false;
    await one.lookAgain();
    expect([drawn.said, sent.length]).toEqual([[UPDATED], 1]);
  });

  test('an older script that was taken over from shows nothing any more', async () => {
    const one = session();
    answer = (message) => {
      one.end();
      return marksFor(message);
    };
    await one.lookAgain();
    expect(drawn).toMatchObject({ shown: [], said: [] });
  });
});
