import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { LETTER_STATES, type Contact, type Letter, type Tracker } from '../../../lib/model.ts';
import { roundsOf, type Rounds } from '../../../lib/rounds/index.ts';
import { arrived, assigned, letter, on, program, reading, tracker } from './rows.ts';

const TODAY = on('2026-08-25');
const settings = { uses: ['eras' as const] };

function rounds(changes: Partial<Tracker>, today = TODAY): Rounds {
  const readings = [reading({ at: `${today.today}T08:00:00Z` })];
  return roundsOf(tracker({ readings, settings, ...changes }), today);
}

/** A letter of its own writer. */
function by(id: string, changes: Partial<Letter> = {}): Letter {
  return letter({ id, writer: id, author: `Dr. ${id}`, letterId: id, ...changes });
}
const late = (id: string, changes: Partial<Letter> = {}) => by(id, { dueOn: '2026-08-20', ...changes });
function reminder(id: string, changes: Partial<Contact>): Contact {
  return {
    id: `c-${id}`,
    writer: id,
    letter: id,
    on: '2026-08-24',
    kind: 'reminder',
    rung: 'gentle',
    note: null,
    ...changes,
  };
}
const overdueIn = ({ items }: Rounds) => items.filter(({ bucket }) => bucket === 'overdue').length;

describe('one number for what is overdue', () => {
  it('the card says what the group says, though one draft waits for its answer', () => {
    const shown = rounds({
      letters: [late('a'), late('b'), late('c')],
      contacts: [reminder('c', { kind: 'reminder-opened' })],
    });
    expect(overdueIn(shown)).toBe(3);
    expect(shown.cards.map(({ text }) => text)).toEqual([
      'Reminder to Dr. c, opened 24 Aug. Sent?',
      '3 letters are past their dates: Dr. a, Dr. b and Dr. c',
    ]);
    expect(shown.cards[1]?.actions).toEqual([{ do: 'show', label: 'Show the 3', letters: ['a', 'b', 'c'] }]);
    expect(shown.sentence).toBe('Three letters are overdue. Programs start reading in 4 weeks.');
  });
  it('snoozed, reminded and unconfirmed ones count with the others', () => {
    const shown = rounds({
      letters: [
        late('a'),
        late('b'),
        late('c', { state: 'draft' }),
        late('d', { snoozedUntil: '2026-09-01' }),
        late('e'),
      ],
      contacts: [reminder('e', {})],
    });
    expect(overdueIn(shown)).toBe(5);
    expect(shown.cards.find(({ key }) => key === 'overdue')?.text).toMatch(/^5 letters are past their dates/);
    expect(shown.sentence).toMatch(/^Five letters are overdue\./);
  });
  it('headline, card, group and ring agree, whatever the letters', () => {
    const anyLetter = fc.record({
      state: fc.constantFrom(...LETTER_STATES),
      dueOn: fc.constantFrom(null, '2026-07-01', '2026-08-20', '2026-08-30'),
      needed: fc.constantFrom('yes' as const, 'spare' as const, 'no' as const),
      snoozedUntil: fc.constantFrom(null, '2026-09-01'),
      thankedOn: fc.constantFrom(null, '2026-08-20'),
      goneAt: fc.constantFrom(null, null, '2026-08-20T12:00:00Z'),
    });
    const reminded = fc.array(fc.constantFrom('reminder' as const, 'reminder-opened' as const, null), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.array(anyLetter, { maxLength: 6 }), reminded, (changes, kinds) => {
        const letters = changes.map((one, index) => by(`l${index}`, one));
        const contacts = kinds.flatMap((kind, index) =>
          kind && index < letters.length ? [reminder(`l${index}`, { kind })] : [],
        );
        const shown = rounds({ letters, contacts });
        const number = overdueIn(shown);
        const several = /^(\d+) letters are past their dates/.exec(
          shown.cards.find(({ key }) => key === 'overdue')?.text ?? '',
        );
        if (several) expect(Number(several[1])).toBe(number);
        const said = /(\d+|One|Two|Three|Four|Five|Six) (?:letters? )?(?:is|are) overdue/.exec(
          shown.sentence,
        );
        const words = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six'];
        if (said) expect([String(number), words[number]]).toContain(said[1]);
        const { of, isIn, overdue, waiting, look } = shown.ring;
        expect(overdue).toBe(number);
        expect(of).toBe(isIn + overdue + waiting + look);
      }),
    );
  });
});

describe('what was acted on', () => {
  it('leaves Today, and says what is next', () => {
    const shown = rounds({ letters: [late('a')], contacts: [reminder('a', { on: '2026-08-25' })] });
    expect(shown.cards).toEqual([]);
    expect(shown.badge.text).toBe('');
    expect(shown.items[0]).toMatchObject({ bucket: 'overdue', note: 'Reminded today · next 1 Sep.' });
  });
});

describe('the badge', () => {
  it('counts what there is to do before the cut to three', () => {
    const programs = [program(), program({ id: 'p2', required: { min: 4, max: 4 }, specialty: 'Neurology' })];
    const shown = rounds({
      letters: [
        late('a', { state: 'withdrawn' }),
        late('b'),
        late('c', { state: 'draft' }),
        by('d', { dueOn: '2026-08-30' }),
        arrived({ id: 'e', writer: 'e', author: 'Dr. e', letterId: 'e' }),
        by('f', { state: 'unknown', portalStatus: 'Under Review' }),
      ],
      programs,
      assignments: assigned('p1', 'd'),
      settings: { uses: ['eras', 'tmdsas'] },
    });
    expect(shown.cards.map(({ key }) => key)).toEqual(['look', 'overdue', 'draft']);
    // Besides: due soon, room at a program, a program that is short, a new word, and TMDSAS without a letter.
    expect(shown.moreCards).toBeGreaterThanOrEqual(5);
    expect(shown.badge).toEqual({ text: '8', title: 'Letter Rounds: eight things need you today' });
  });
});

describe('the headline, by its rank', () => {
  const word = by('w', { state: 'unknown', portalStatus: 'Under Review', dueOn: '2026-12-01' });
  const soon = by('s', { dueOn: '2026-08-30' });
  const draft = by('d', { state: 'draft', dueOn: '2026-12-01' });
  const room = { programs: [program()], letters: [] as Letter[] };
  const isIn = arrived({ id: 'i', writer: 'i', author: 'Dr. i', letterId: 'i', thankedOn: '2026-08-20' });
  const failed = reading({ id: 'f', at: '2026-08-25T11:50:00Z', understood: false });
  it.each<[string, Partial<Tracker>, RegExp]>([
    [
      'a reading that failed',
      { letters: [late('a', { state: 'rejected' })], readings: [reading(), failed] },
      /^I could not read/,
    ],
    [
      'rejected',
      { letters: [late('a', { state: 'rejected' }), late('b')] },
      /^MyERAS rejected Dr. a’s letter\./,
    ],
    [
      'withdrawn',
      { letters: [late('a', { state: 'withdrawn' }), late('b')] },
      /^Dr. a’s letter was withdrawn\./,
    ],
    [
      'less than before',
      { letters: [late('a', { receivedSeenAt: '2026-08-01T12:00:00Z' }), late('b')] },
      /^Dr. a’s letter is no longer in\./,
    ],
    ['overdue', { letters: [late('b'), draft, soon, word, isIn], programs: room.programs }, /1 is overdue\./],
    [
      'not confirmed',
      { letters: [draft, soon, word, isIn], programs: room.programs },
      /^One entry is not confirmed/,
    ],
    [
      'due soon',
      { letters: [soon, word, isIn], programs: room.programs },
      /^One letter is due within two weeks/,
    ],
    [
      'room at programs',
      { letters: [word, isIn], programs: room.programs },
      /^1 of 1 MyERAS programs has fewer/,
    ],
    ['other questions', { letters: [word, isIn] }, /^MyERAS has a new word/],
    [
      'what is old, then',
      { letters: [isIn], readings: [reading({ at: '2026-08-10T08:00:00Z' })] },
      /^As of 10 Aug: In MyERAS, 1 of 1 letter is in\. MyERAS was last read 15 days ago/,
    ],
    ['nothing', { letters: [isIn] }, /^Your one letter is in\./],
    [
      'anything that goes by old data says so',
      { letters: [late('b')], readings: [reading({ at: '2026-08-10T08:00:00Z' })] },
      /^As of 10 Aug: One letter is overdue/,
    ],
  ])('%s', (_what, changes, sentence) => {
    expect(rounds(changes).sentence).toMatch(sentence);
  });
});

describe('Match Week', () => {
  const letters = [late('b'), arrived({ id: 'i', writer: 'i', author: 'Dr. i', letterId: 'i' })];
  it('has one line and no task', () => {
    const shown = rounds({ letters }, on('2027-03-16'));
    expect(shown.sentence).toBe('It’s Match Week. Good luck.');
    expect(shown.cards).toEqual([]);
    expect(shown.badge.text).toBe('');
  });
  it('the Monday after asks one thing, on top and below', () => {
    const shown = rounds(
      { letters, settings: { ...settings, uses: ['eras', 'residencycas'] } },
      on('2027-03-22'),
    );
    expect(shown.sentence).toBe('How did it go? Your writers would like to hear when you’re ready.');
    expect(shown.cards.map(({ key }) => key)).toEqual(['outcome']);
    expect(shown.badge.text).toBe('');
  });
  it('says nothing of it to who applies to medical school too', () => {
    const school = by('m', { portal: 'amcas', state: 'rejected' });
    const both = { letters: [...letters, school], settings: { uses: ['eras' as const, 'amcas' as const] } };
    const shown = rounds(both, on('2027-03-16'));
    expect(shown.sentence).toMatch(/^AMCAS rejected Dr. m’s letter\./);
    expect(shown.cards[0]?.text).toContain('AMCAS refused the document');
    const calm = rounds(
      { ...both, letters: [...letters, { ...school, state: 'requested' }] },
      on('2027-03-16'),
    );
    expect(calm.cards.map(({ key }) => key)).toEqual(['overdue', 'stale-amcas']);
    expect(calm.sentence).toMatch(/^One letter is overdue\./);
  });
});

describe('the ring', () => {
  it('counts needed letters that are shown, no parts, and spares only once they are in', () => {
    const { ring } = rounds({
      letters: [
        arrived({ id: 'in', letterId: 'in' }),
        late('late'),
        by('waits'),
        by('look', { state: 'rejected' }),
        by('spare', { needed: 'spare' }),
        arrived({ id: 'spare-in', letterId: 's', needed: 'spare' }),
        by('not', { needed: 'no' }),
        by('declined', { state: 'declined' }),
        by('part', { partOf: 'waits', stateBy: 'you', origin: 'you' }),
        by('at-interfolio', { portal: 'interfolio', state: 'received', stateBy: 'you', origin: 'you' }),
      ],
    });
    expect(ring).toEqual({ of: 5, isIn: 2, overdue: 1, waiting: 1, look: 1 });
  });
});
