import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';

import { Popup, type PopupView } from '../../../components/Popup.tsx';
import { arrived, letter, reading } from '../rounds/rows.ts';
import { NO_COMMANDS, NO_PEOPLE_COMMANDS, view } from './view.ts';

function draw(shown: PopupView): string {
  return renderToStaticMarkup(<Popup view={shown} commands={NO_COMMANDS} people={NO_PEOPLE_COMMANDS} />);
}

/** The text of the region with this accessible name, tags left out. */
function region(html: string, name: string): string | null {
  for (const [, id, inside] of html.matchAll(/<section aria-labelledby="([^"]+)"[^>]*>(.*?)<\/section>/g)) {
    if (inside?.includes(`<span id="${id}">${name}</span>`)) {
      return inside
        .replaceAll(/<[^>]+>/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .replaceAll('&quot;', '"')
        .trim();
    }
  }
  return null;
}

const marsh = letter({ id: 'marsh', author: 'Helen Marsh', dueOn: '2026-08-20' });
const lind = letter({ id: 'lind', author: 'Karin Lindqvist', dueOn: '2026-09-01' });
const okafor = arrived({ id: 'okafor', author: 'Chidi Okafor' });
const rows = { letters: [marsh, lind, okafor], readings: [reading()], settings: { uses: ['eras' as const] } };

describe('the three lists', () => {
  const html = draw(view(rows));
  it('hold each letter with its portal, the portal’s word, its date and one verb', () => {
    expect(region(html, 'Missing')).toBe(
      'Missing 1 Karin Lindqvist MyERAS "Confirmed for Upload" · due in 7 days Write a reminder ⋯',
    );
    expect(region(html, 'Overdue')).toBe(
      'Overdue 1 Helen Marsh MyERAS "Confirmed for Upload" · 5 days past 20 Aug Write a reminder ⋯',
    );
    expect(region(html, 'Ready for a thank-you')).toBe(
      'Ready for a thank-you 1 Chidi Okafor MyERAS "Uploaded" · in Write thanks Mark thanked ⋯',
    );
  });
  it('have no list of looks above them while there is nothing to look at', () => {
    expect(region(html, 'Needs a look')).toBeNull();
  });
  it('stand below the looks when there are some', () => {
    const look = draw(view({ ...rows, letters: [...rows.letters, letter({ id: 'x', state: 'withdrawn' })] }));
    expect(region(look, 'Needs a look')).toContain('Still expected Let it go');
    expect(look.indexOf('>Needs a look<')).toBeLessThan(look.indexOf('>Missing<'));
  });
  it('are always in the page, and say "none" only of what was read', () => {
    const read = draw(view({ readings: [reading({ counts: { letters: 0 } })] }));
    expect(region(read, 'Overdue')).toBe('Overdue 0 None known.');
    const unread = draw(view({}));
    for (const name of ['Missing', 'Overdue', 'Ready for a thank-you']) {
      expect(region(unread, name)).toBe(`${name} – Not read yet.`);
    }
  });
});

describe('letters that were read before a page had named an account', () => {
  const unclaimed = rows.letters.map((row) => ({ ...row, account: null }));
  const readings = [reading({ account: null }), reading({ id: 'r2', page: 'programs-saved' })];
  const html = draw(view({ ...rows, letters: unclaimed, readings }));
  it('stay in their lists, and stand in a question with its two answers', () => {
    expect(region(html, 'Overdue')).toContain('Helen Marsh');
    expect(html).toContain(
      '3 MyERAS letters (by Chidi Okafor, Helen Marsh and Karin Lindqvist) were read without an AAMC ID. Are these your letters?',
    );
    expect(html).toContain('>Yes</button>');
    expect(html).toContain('>No</button>');
  });
});

describe('a new word', () => {
  const unknown = { state: 'unknown' as const, portalStatus: 'Pending <Review>' };
  const two = ['a', 'b'].map((id) => letter({ id, author: `Writer ${id}`, ...unknown }));
  it('is asked about once, above the letters that show it, each by its writer', () => {
    const look = region(draw(view({ letters: two, readings: [reading()] })), 'Needs a look');
    expect(look).toBe(
      'Needs a look 2 "Pending &lt;Review&gt;" is on 2 letters. Writer a MyERAS Writer b MyERAS ' +
        'I do not know this word of MyERAS yet. What does it mean? “Not sure” is a fine answer. Not in yet In, usable Not coming Not sure',
    );
  });
  it('that was answered says whose word it goes by', () => {
    const said = two.map((row) => ({ ...row, state: 'requested' as const }));
    const lessons = [
      {
        ...{ id: 'x', at: '2026-08-25T11:00:00Z', portal: 'eras' as const, season: 2027 },
        ...{ page: 'letters' as const },
        lesson: { kind: 'word' as const, word: 'pending <review>', state: 'requested' as const },
      },
    ];
    const missing = region(draw(view({ letters: said, readings: [reading()], lessons })), 'Missing');
    expect(missing).toContain('"Pending &lt;Review&gt;" (you said: not in yet) · due 9 Sep');
  });
});

describe('what else the popup says', () => {
  it('shows markup in a name as text', () => {
    const html = draw(
      view({ letters: [letter({ author: '<img src=x onerror=alert(1)>' })], readings: [reading()] }),
    );
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img');
  });
  it('never uses the words of the workshop', () => {
    const all = { ...rows, letters: [...rows.letters, letter({ id: 'x', state: 'unknown' })] };
    for (const html of [draw(view(all)), draw(view({})), draw(view({}, { firstRunDone: false }))]) {
      const text = html.replaceAll(/<[^>]+>/g, ' ');
      expect(text).not.toMatch(/\b(reading|extent|bucket|locked|canonical)\b(?! in)/i);
    }
  });
  it('asks at the first open what is there, and where the user applies once a page was read', () => {
    const start = draw(view({}, { firstRunDone: false }));
    for (const words of ['I have a portal open', 'Months away', 'Try sample data'])
      expect(start).toContain(words);
    const read = draw(view(rows, { firstRunDone: false }));
    expect(read).toContain('Where do you apply?');
    expect(read).not.toContain('Months away');
  });
  it('says that months are left to somebody who applies next season, until something is read', () => {
    const away = {
      monthsAway: true,
      settings: { uses: ['eras' as const], badge: true, marks: true, sites: [] },
    };
    expect(draw(view({}, away))).toContain('Nothing due yet. MyERAS opens about 2 Jun 2027 (expected).');
    expect(draw(view(rows, away))).not.toContain('opens about');
  });
  it('asks nobody who applies next season to open a portal beside "Nothing due yet"', () => {
    const uses = { settings: { uses: ['eras' as const] } };
    const primary = /<button[^>]*class="first"[^>]*>Open MyERAS</;
    const away = draw(view(uses, { monthsAway: true }));
    expect(away).toContain('Nothing due yet.');
    expect(away).not.toMatch(primary);
    expect(draw(view(uses))).toMatch(primary);
  });
  it('says how many things to do it does not show at once', () => {
    const letters = [
      letter({ id: 'a', letterId: 'a', author: 'Dr. A', state: 'withdrawn' }),
      letter({ id: 'b', letterId: 'b', author: 'Dr. B', dueOn: '2026-08-20' }),
      letter({ id: 'c', letterId: 'c', author: 'Dr. C', state: 'draft' }),
      letter({ id: 'd', letterId: 'd', author: 'Dr. D', dueOn: '2026-09-01' }),
      letter({ id: 'e', letterId: 'e', author: 'Dr. E', state: 'unknown', portalStatus: 'Under Review' }),
    ];
    expect(draw(view({ ...rows, letters }))).toContain('+2 more');
    expect(draw(view(rows))).not.toMatch(/\+\d more/);
  });
  it('changes nothing in a database that is from a newer version, and says so', () => {
    const html = draw(view(rows, { readOnly: 'Made by a newer version.' }));
    expect(html).toContain('Made by a newer version.');
    const buttons = [...html.matchAll(/<button([^>]*)>(Mark thanked|Write thanks|Write a reminder)/g)];
    expect(buttons.length).toBeGreaterThan(2);
    for (const [, attributes] of buttons) expect(attributes).toContain('disabled');
  });
  it('names sample data as such, with the way out', () => {
    expect(draw(view(rows, { sample: true }))).toContain('Leave sample');
  });
  it.each<[PopupView['tab'], string]>([
    [{ kind: 'sign-in' }, 'Sign in, then open Letters of Recommendation'],
    [{ kind: 'portal', portal: 'eras', reload: true, understood: true }, 'Reload this MyERAS tab once.'],
    [{ kind: 'portal', portal: 'eras', reload: false, understood: false }, 'Show me the list'],
    [{ kind: 'other', host: 'apps.aamc.org' }, 'Read this page'],
  ])('speaks of the tab in front: %j', (tab, words) => {
    expect(draw(view(rows, { tab }))).toContain(words);
    expect(draw(view(rows))).not.toContain(words);
  });
  it('gives every form control and button a name', () => {
    const html = draw(view(rows, { firstRunDone: false }));
    for (const [, attributes, text] of html.matchAll(/<button([^>]*)>(.*?)<\/button>/g)) {
      expect(`${text}${attributes}`).toMatch(/[a-z]/i);
    }
    const inputs = [...html.matchAll(/<input/g)].length;
    expect([...html.matchAll(/<label[^>]*><input/g)].length).toBe(inputs);
  });
});
