import { describe, expect, it } from 'vitest';

import type { Letter } from '../../../lib/model.ts';
import { roundsOf } from '../../../lib/rounds/index.ts';
import { letter, on, tracker, writer } from './rows.ts';

const whole = letter({
  id: 'whole',
  portal: 'amcas',
  letterId: '7001',
  kind: 'committee',
  partsBy: '2026-06-01',
  askedOn: null,
});
const part = (id: string, changes: Partial<Letter> = {}) =>
  letter({
    ...{ id, portal: 'amcas', letterId: null, writer: id, kind: null, partOf: 'whole', state: 'planned' },
    ...{ origin: 'you', stateBy: 'you', portalStatus: null, askedOn: null, formSentOn: null },
    ...changes,
  });
const writers = ['sato', 'ito'].map((id) => writer({ id, name: `Dr. ${id}` }));

function judged(today: string, rows: Letter[], of: Partial<Letter> = {}) {
  const { items, cards } = roundsOf(tracker({ letters: [{ ...whole, ...of }, ...rows], writers }), on(today));
  const find = (id: string) => items.find((item) => item.letter.id === id);
  return { find, cards };
}

describe('a committee letter and its parts', () => {
  it('names the parts that its office does not have', () => {
    const one = judged('2026-05-01', [part('sato', { saidSentOn: '2026-04-20' }), part('ito')]);
    expect(one.find('whole')?.note).toContain('1 of 2 parts is with the office. Missing: Dr. ito.');
  });
  it('says so when all are there, and not for a writer who said no', () => {
    const sent = { saidSentOn: '2026-04-20' };
    expect(judged('2026-05-01', [part('sato', sent), part('ito', sent)]).find('whole')?.note).toContain(
      'All 2 parts are with the office.',
    );
    expect(
      judged('2026-05-01', [part('sato', sent), part('ito', { answer: 'no' })]).find('whole')?.note,
    ).toContain('Its one part is with the office.');
  });
  it('is in by the portal’s word alone: every part at the office makes no letter received', () => {
    const item = judged('2026-05-01', [part('sato', { saidSentOn: '2026-04-20' })]).find('whole');
    expect(item?.bucket).toBe('missing');
  });
  it('a part is due on the day of its office, and asked for six weeks before', () => {
    const item = judged('2026-04-01', [part('sato')]).find('sato');
    expect(item?.due).toMatchObject({ on: '2026-06-01', basis: 'office', text: '1 Jun, the office’s date' });
    expect(item?.askBy?.text).toBe('Ask by 20 Apr');
    expect(item?.reason).toBe('For the committee letter · not asked yet · due 1 Jun, the office’s date');
    expect(item?.action).toMatchObject({ do: 'said-asked' });
  });
  it('its own date goes before that of its office; without either it has none', () => {
    expect(judged('2026-04-01', [part('sato', { dueOn: '2026-05-10' })]).find('sato')?.due?.on).toBe(
      '2026-05-10',
    );
    const none = judged('2026-04-01', [part('sato')], { partsBy: null }).find('sato');
    expect(none).toMatchObject({ due: null, bucket: 'missing' });
    expect(none?.reason).toContain('no date of its office');
  });
  it('the day itself is in time, the day after is overdue, and sent to the office is neither', () => {
    const asked = { askedOn: '2026-04-01' };
    const day = (today: string, changes: Partial<Letter> = asked) =>
      judged(today, [part('sato', changes)]).find('sato');
    expect(day('2026-06-01')?.bucket).toBe('missing');
    expect(day('2026-06-02')).toMatchObject({ bucket: 'overdue', action: { do: 'said-sent' } });
    const sent = day('2026-06-20', { ...asked, saidSentOn: '2026-06-05' });
    expect(sent).toMatchObject({
      bucket: 'missing',
      due: null,
      action: null,
      reason: 'With the office since 5 Jun, for the committee letter',
    });
  });
  it('is closed with its whole, and its writer is thanked too', () => {
    const item = judged('2026-08-20', [part('sato')], { state: 'received' }).find('sato');
    expect(item).toMatchObject({ bucket: 'closed', reason: 'In with the committee letter' });
    expect(item?.action).toMatchObject({ do: 'write-thanks', letters: ['sato'] });
  });
  it('a part that the user calls in is no letter that is ready for thanks', () => {
    const item = judged('2026-05-01', [part('sato', { state: 'received' })]).find('sato');
    expect(item?.bucket).toBe('missing');
  });
});

describe('a letter that was typed in and may be one of the portal’s', () => {
  const typed = letter({
    id: 'typed',
    letterId: null,
    writer: 'sato',
    state: 'planned',
    stateBy: 'you',
    origin: 'you',
  });
  const shown = letter({ id: 'shown', author: 'Kenji Sato', writer: 'ito' });
  const known = tracker({
    letters: [typed, shown],
    writers,
    maybeSame: [{ typed: 'typed', shown: 'shown' }],
  });

  it('is asked about in words, with two answers, by a card that counts', () => {
    const { same, cards } = roundsOf(known, on('2026-07-10'));
    expect(same.map(({ text }) => text)).toEqual([
      'MyERAS shows Kenji Sato, "Confirmed for Upload", ID AB12. Is this the letter that you typed in for Dr. sato?',
    ]);
    const card = cards.find(({ key }) => key === 'same');
    expect(card).toMatchObject({ counts: true, text: same[0]?.text });
    expect(card?.actions).toEqual([
      { do: 'same-letter', label: 'Yes', typed: 'typed', shown: 'shown', same: true },
      { do: 'same-letter', label: 'No', typed: 'typed', shown: 'shown', same: false },
    ]);
  });
  it('is not asked about when one of them is not shown', () => {
    const other = { ...known, letters: [typed, { ...shown, season: 2025 }] };
    expect(roundsOf(other, on('2026-07-10')).same).toEqual([]);
  });
});
