import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { RUNGS, type Contact, type Letter, type Rung, type Tracker } from '../../../lib/model.ts';
import { roundsOf } from '../../../lib/rounds/index.ts';
import { nextRung } from '../../../lib/rounds/ladder.ts';
import { letter, on, reading, tracker, writer } from './rows.ts';

const DUE = '2026-09-20';
/** The day that lies so many days after the due date. */
function past(days: number): string {
  return Temporal.PlainDate.from(DUE).add({ days }).toString();
}
/** A reminder that was sent that many days after the due date; without a rung, as a page of notes has it. */
function sent(days: number, rung: Rung | null = null): Contact {
  return { id: `c${days}`, writer: 'w1', letter: 'l1', on: past(days), kind: 'reminder', rung, note: null };
}

describe('the reminder that comes next', () => {
  it.each<[string, Contact[], number, Rung | null]>([
    ['the first, long before', [], -14, 'gentle'],
    ['the first, three days before', [], -3, 'gentle'],
    ['the first, two days before', [], -2, 'short'],
    ['the first, on the day itself', [], 0, 'short'],
    ['the first, a day past it', [], 1, 'gentle'],
    ['the first, ever so late, is never firm', [], 40, 'gentle'],
    ['after a gentle one, before the last days', [sent(-14, 'gentle')], -7, null],
    ['after a gentle one, in the last days', [sent(-14, 'gentle')], -2, 'short'],
    ['after a gentle one, two days past', [sent(-7, 'gentle')], 2, null],
    ['after a gentle one, three days past', [sent(-7, 'gentle')], 3, 'firm'],
    ['after a short one, two days past', [sent(-2, 'short')], 2, null],
    ['after a short one, from three days past', [sent(-2, 'short')], 5, 'firm'],
    ['after a late gentle one', [sent(10, 'gentle')], 17, 'firm'],
    ['after a firm one, the office', [sent(-7, 'gentle'), sent(4, 'firm')], 11, 'coordinator'],
    ['after the office nobody', [sent(4, 'firm'), sent(11, 'coordinator')], 40, null],
    ['one without a rung, as of its day: it was the first', [sent(10)], 17, 'firm'],
    ['two without a rung', [sent(10), sent(17)], 24, 'coordinator'],
    ['three without a rung', [sent(24), sent(10), sent(17)], 40, null],
    ['two before the date are no firm one', [sent(-14), sent(-6)], 3, 'firm'],
  ])('%s', (_what, reminders, day, rung) => {
    expect(nextRung(reminders, DUE, past(day)).rung).toBe(rung);
  });
  it.each<[string, Contact[], number, number | null]>([
    ['after a gentle one: a short one from two days before', [sent(-14, 'gentle')], -10, -2],
    ['when the short one was sent too: from three days past', [sent(-2, 'short')], 1, 3],
    ['after the office: none', [sent(4, 'firm'), sent(11, 'coordinator')], 40, null],
  ])('says from when there is one: %s', (_what, reminders, day, from) => {
    const next = nextRung(reminders, DUE, past(day));
    expect(next).toEqual({ rung: null, from: from === null ? null : past(from) });
  });
  it('takes each rung once, firm never first, and the office only after firm, whatever the days', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 12 });
    fc.assert(
      fc.property(fc.integer({ min: -40, max: 40 }), gaps, (first, days) => {
        const reminders: Contact[] = [];
        let day = first;
        for (const gap of [0, ...days]) {
          day += gap;
          const { rung } = nextRung(reminders, DUE, past(day));
          if (rung) reminders.push({ ...sent(day, rung), id: String(reminders.length) });
        }
        const rungs = reminders.map(({ rung }) => rung);
        expect(new Set(rungs).size).toBe(rungs.length);
        expect(rungs[0]).toMatch(/^(gentle|short)$/);
        const at = (rung: Rung) => rungs.indexOf(rung);
        if (at('coordinator') >= 0) expect(at('firm')).toBe(at('coordinator') - 1);
        // The same history without its rungs is told from its days.
        const untold = reminders.map((one) => ({ ...one, rung: null }));
        expect(nextRung(untold, DUE, past(day)).rung).toBe(nextRung(reminders, DUE, past(day)).rung);
        expect(RUNGS).toEqual(expect.arrayContaining(rungs));
      }),
    );
  });
});

describe('a writer who was reminded rests for seven days', () => {
  const TODAY = on('2026-08-25');
  const due: Partial<Letter> = { dueOn: '2026-08-20', lastSeenAt: TODAY.moment };
  const reminded = { ...sent(0), on: '2026-08-20' };
  function because(changes: Partial<Tracker>): string | null {
    const rows = tracker({
      letters: [letter(due)],
      writers: [writer({ name: 'Helen Marsh' }), writer({ id: 'w2', name: 'HELEN Marsh' })],
      readings: [reading()],
      contacts: [reminded],
      ...changes,
    });
    const item = roundsOf(rows, TODAY).items.find((one) => one.letter.id === 'l1');
    if (!item?.reminder) throw new Error('unreachable');
    return item.reminder.allowed ? null : item.reminder.because;
  }
  it('about this letter, though it is another row of a writer by now', () => {
    expect(because({ letters: [letter({ ...due, writer: 'w2' })] })).toBe('resting');
  });
  it('about another letter of that person', () => {
    const letters = [letter(due), letter({ ...due, id: 'l2', letterId: 'CD' })];
    expect(because({ letters, contacts: [{ ...reminded, letter: 'l2' }] })).toBe('resting');
  });
  it('in another portal, where the same name is the same person', () => {
    const other = letter({ ...due, id: 'l2', portal: 'amcas', writer: 'w2', letterId: 'CD' });
    const contacts = [{ ...reminded, letter: 'l2', writer: 'w2' }];
    expect(because({ letters: [letter(due), other], contacts })).toBe('resting');
    expect(because({ letters: [letter(due), other], contacts, settings: { notSame: [['w1', 'w2']] } })).toBe(
      null,
    );
  });
  it('but not somebody of the same name in one portal, unless the user says that they are one', () => {
    const other = letter({ ...due, id: 'l2', writer: 'w2', letterId: 'CD' });
    const contacts = [{ ...reminded, letter: 'l2', writer: 'w2' }];
    const letters = [letter(due), other];
    expect(because({ letters, contacts })).toBe(null);
    const writers = [writer({ sameAs: 'w2' }), writer({ id: 'w2', name: 'H. Marsh' })];
    expect(because({ letters, contacts, writers })).toBe('resting');
  });
});
