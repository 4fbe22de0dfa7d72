import { describe, expect, test } from 'vitest';

import type { Contact, Letter, LetterState, Tracker } from '../../../lib/model.ts';
import { choiceOverlay, roundsOf, type Item } from '../../../lib/rounds/index.ts';
import { shareOf } from '../../../lib/rounds/share.ts';
import { changesSince } from '../../../lib/rounds/since.ts';
import { event, letter, on, program, reading, tracker, writer } from './rows.ts';

/* AMCAS's requests (domain.md 2.2a, rounds.md "Email Not Sent"), and letters that name nobody. */

const TODAY = '2026-07-10';
const AMCAS = { portal: 'amcas', season: 2027, account: '22222222' } as const;

function request(id: string, word: string, state: LetterState, facts: Partial<Letter> = {}): Letter {
  return letter({
    ...AMCAS,
    ...{ id, author: '', title: 'Organic chemistry', writer: id, letterId: `4KQ7-28M1-ZX0P${id}` },
    ...{ state, portalStatus: word, statusPage: 'letters', request: { state, word, page: 'letters' } },
    ...{ kind: null, specialty: null, requestedOn: null, formSentOn: null, askedOn: null },
    ...facts,
  });
}

const sato = writer({ id: 'w1', name: 'Dr. Hana Sato' });
const named = { author: 'Dr. Hana Sato', writer: 'w1' };

function shown(letters: Letter[], rest: Partial<Tracker> = {}) {
  const at = `${TODAY}T08:00:00Z`;
  const readings = [reading({ ...AMCAS, at }), reading({ ...AMCAS, id: 'r2', page: 'receipt', at })];
  const known = { letters, writers: [sato], readings, settings: { uses: ['amcas' as const] } };
  return roundsOf(tracker({ ...known, ...rest }), on(TODAY));
}
const labels = ({ action, others }: Item): string[] => [action, ...others].flatMap((one) => one?.label ?? []);

describe('"Email Not Sent"', () => {
  const draft = request('a', 'Email Not Sent', 'draft', {
    ...named,
    dueOn: '2026-07-01',
    askedOn: '2026-05-01',
  });

  test('waits for the applicant: email it from AMCAS, or say that they have the form', () => {
    const { items, cards, sentence } = shown([draft]);
    const [item] = items;
    expect(item?.bucket).toBe('overdue');
    expect(item?.reason).toMatch(/^AMCAS hasn't emailed Dr\. Hana Sato yet · /);
    expect(item?.mark).toBe('Not emailed yet · email it, or give them the form');
    expect(item && labels(item)).toEqual(['Open AMCAS', 'I gave them the form', 'Set a date', 'Let it go']);
    expect(item?.reminder).toMatchObject({ allowed: false, because: 'not-theirs' });
    expect(cards[0]).toMatchObject({
      key: 'draft',
      text: "AMCAS hasn't emailed Dr. Hana Sato yet. Email the request from AMCAS, or tell us you gave them the form",
      actions: [
        { do: 'open-portal', portal: 'amcas' },
        { do: 'said-reached', letter: 'a', label: 'I gave them the form' },
      ],
    });
    // What is overdue is said first (rounds.md, "headline").
    expect(sentence).toBe('One letter is overdue.');
    expect(shown([{ ...draft, dueOn: '2026-08-01' }]).sentence).toMatch(
      /^AMCAS hasn't emailed one writer yet\./,
    );
    expect(JSON.stringify([items, cards, sentence])).not.toMatch(/not confirmed/i);
  });

  test('is judged as requested once they have the form', () => {
    const given = { ...draft, formSentOn: '2026-05-02' };
    const [item] = shown([given]).items;
    expect(item).toMatchObject({
      bucket: 'overdue',
      reason: '9 days past 1 Jul',
      mark: 'Overdue 9 days · due 1 Jul',
      reminder: { allowed: true },
      letter: { state: 'draft', portalStatus: 'Email Not Sent' },
    });
    const same = shown([{ ...given, state: 'requested', portalStatus: 'Email Sent' }]);
    const [sent] = same.items;
    expect([item?.bucket, item?.reason, item?.mark, item && labels(item)]).toEqual([
      sent?.bucket,
      sent?.reason,
      sent?.mark,
      sent && labels(sent),
    ]);
    expect(shown([given]).cards.map(({ key, text }) => [key, text])).toEqual(
      same.cards.map(({ key, text }) => [key, text]),
    );
  });

  test('in MyERAS an entry that is not confirmed stays one, whatever was handed over', () => {
    const eras = letter({
      id: 'e',
      state: 'draft',
      portalStatus: 'Not Confirmed for Upload',
      formSentOn: '2026-07-01',
    });
    const rounds = roundsOf(
      tracker({ letters: [eras], readings: [reading({ at: `${TODAY}T08:00:00Z` })] }),
      on(TODAY),
    );
    expect(rounds.items[0]?.reason).toMatch(/^Entry not confirmed: the writer cannot upload yet/);
  });

  test('several are one card, and each portal is spoken of in its own words', () => {
    const two = [draft, request('b', 'Email Not Sent', 'draft', { title: 'Biology' })];
    const eras = letter({ id: 'e', writer: 'w9', state: 'draft' });
    const [both] = shown([...two, eras]).cards;
    expect(both?.key).toBe('draft');
    expect(both?.text).toMatch(
      /^Helen Marsh · the entry is not confirmed, .*\. AMCAS hasn't emailed 2 writers yet\./,
    );
    expect(both?.actions.map(({ label }) => label)).toEqual(['Open MyERAS', 'Open AMCAS']);
    expect(shown(two).cards.find(({ key }) => key === 'draft')?.text).toBe(
      "AMCAS hasn't emailed 2 writers yet. Email the requests from AMCAS, or tell us you gave them the form",
    );
  });
});

describe('a letter that names nobody', () => {
  test('is called by its title, and by its ID without one', () => {
    const { items } = shown([
      request('a', 'Email Sent', 'requested'),
      request('b', 'Email Sent', 'requested', { title: null, letterId: 'AB12-CD34-EF5678' }),
    ]);
    expect(items.map((item) => item.writer).sort()).toEqual([
      'Organic chemistry',
      'Request AB12-CD34-EF5678',
    ]);
  });

  test('is written to nobody: its writer is named first', () => {
    const late = request('a', 'Email Sent', 'requested', {
      dueOn: '2026-07-01',
      askedOn: '2026-05-01',
      formSentOn: '2026-05-01',
    });
    const [item] = shown([late]).items;
    expect(item?.reminder).toMatchObject({
      allowed: false,
      because: 'unnamed',
      step: { do: 'name-writer', letter: 'a' },
    });
    expect(item?.action).toMatchObject({ do: 'name-writer', label: "Add the writer's name" });
    const inIt = request('b', 'Received', 'received', { receivedSeenAt: `${TODAY}T08:00:00Z` });
    const thanked = { ...inIt, id: 'c', writer: 'c', thankedOn: '2026-07-09' };
    const declined = request('d', 'Declined', 'declined');
    const all = shown([late, inIt, thanked, declined]);
    expect(JSON.stringify(all)).not.toMatch(/"write-(?:reminder|thanks|update)"/);
    expect(all.items.find(({ bucket }) => bucket === 'ready')?.action).toMatchObject({ do: 'mark-thanked' });
    for (const one of all.items)
      expect(labels(one).filter((label) => label === "Add the writer's name").length).toBe(1);
  });

  test('once it is named, the person’s rest holds for it', () => {
    const late = request('a', 'Email Sent', 'requested', {
      ...named,
      dueOn: '2026-07-01',
      askedOn: '2026-05-01',
      formSentOn: '2026-05-01',
    });
    const told: Contact = {
      id: 'c',
      writer: 'w1',
      letter: 'other',
      on: '2026-07-08',
      kind: 'reminder',
      rung: 'gentle',
      note: null,
    };
    expect(shown([late], { contacts: [told] }).items[0]?.reminder).toMatchObject({ because: 'resting' });
  });

  test('two of one title are not taken for one writer’s', () => {
    const facts = { title: 'Letter', receivedSeenAt: `${TODAY}T08:00:00Z` };
    const two = [request('a', 'Received', 'received', facts), request('b', 'Received', 'received', facts)];
    for (const item of shown(two).items) {
      expect(item.note ?? '').not.toMatch(/same writer/);
      expect(labels(item).join()).not.toMatch(/Covers/);
    }
    const one = [two[0]!, { ...two[1]!, thankedOn: '2026-07-01' }];
    expect(JSON.stringify(shown(one).items)).not.toMatch(/Covers both/);
  });

  test('its title makes no initials on the page for an advisor', () => {
    const letters = [
      request('a', 'Email Sent', 'requested'),
      request('b', 'Email Sent', 'requested', { title: 'Biology' }),
    ];
    const page = JSON.stringify(shareOf(shown(letters), { names: false }));
    expect(page).not.toMatch(/O\. C\.|"B\."|Organic/);
    expect(page).toMatch(/Writer not named/);
  });

  test('is called by its title in what changed', () => {
    const letters = [request('a', 'Email Sent', 'requested')];
    const events = [
      event({
        kind: 'letter-changed',
        letter: 'a',
        from: 'draft',
        to: 'requested',
        toWord: 'Email Sent',
        reading: 'r1',
      }),
    ];
    const changes = changesSince(tracker({ letters, events }), '2026-01-01T00:00:00Z');
    expect(changes.map(({ text }) => text).join()).toMatch(/^Organic chemistry: /);
  });

  test('one that cannot be told from another brings no other into doubt', () => {
    const doubt = { kind: 'ambiguous' as const, texts: ['Biology'] };
    const at = `${TODAY}T08:00:00Z`;
    const letters = [
      request('a', 'Email Sent', 'requested'),
      request('b', 'Email Sent', 'requested', { title: 'Biology' }),
    ];
    const { items } = shown(letters, { readings: [reading({ ...AMCAS, at, problems: [doubt] })] });
    expect(items.filter(({ bucket }) => bucket === 'look').map(({ writer: called }) => called)).toEqual([
      'Biology',
    ]);
  });
});

test('a request that is off the list may have been deleted: no alarm', () => {
  const gone = request('a', 'Email Sent', 'requested', { goneAt: `${TODAY}T08:00:00Z` });
  expect(shown([gone]).items[0]).toMatchObject({
    bucket: 'look',
    reason: 'No longer on the list in AMCAS, where a request can be deleted',
  });
});

describe('"Request Fulfilled"', () => {
  const fulfilled = (id: string, facts: Partial<Letter> = {}) =>
    request(id, 'Request Fulfilled', 'unknown', { title: `Letter ${id}`, ...facts });
  const inToo = (id: string) =>
    fulfilled(id, {
      ...{
        state: 'received',
        portalStatus: 'Received',
        statusPage: 'receipt',
        receivedSeenAt: `${TODAY}T08:00:00Z`,
      },
      receipt: { state: 'received', word: 'Received', page: 'receipt' },
    });

  test('is a question with a suggestion, and nobody is thanked for it', () => {
    const { items, words } = shown([fulfilled('a'), fulfilled('b')]);
    expect(items.map(({ bucket }) => bucket)).toEqual(['look', 'look']);
    expect(words).toHaveLength(1);
    expect(words[0]?.hint).toMatch(
      /^Most likely: received\. AMCAS's guide .* does not say that the letter is in\./,
    );
    expect(words[0]?.hint).toMatch(/The receipt list says nothing about these letters yet\.$/);
    // The suggestion is no answer: "In" still asks once more.
    expect(
      words[0]?.actions.filter((one) => one.do === 'answer-word' && one.state === 'received'),
    ).toMatchObject([{ confirmed: false }]);
  });

  test('has the receipt list as evidence, for it and against it', () => {
    const notIn = fulfilled('b', { receipt: { state: 'requested', word: 'Not Received', page: 'receipt' } });
    const { words } = shown([fulfilled('a'), notIn, inToo('c'), inToo('d')]);
    expect(words[0]?.hint).toMatch(
      /The receipt list says "Received" for 2 other letters with this word, and "Not Received" for 1 of these\.$/,
    );
  });

  test('asks for the receipt list while nobody has opened it', () => {
    const readings = [reading({ ...AMCAS, at: `${TODAY}T08:00:00Z` })];
    expect(shown([fulfilled('a')], { readings }).words[0]?.hint).toMatch(/Open Main Menu > .*Details/);
  });

  test('in MyERAS the suggestion says whose word it is; another word has none', () => {
    const eras = (word: string) =>
      roundsOf(
        tracker({
          letters: [letter({ id: 'e', state: 'unknown', portalStatus: word })],
          readings: [reading({ at: `${TODAY}T08:00:00Z` })],
        }),
        on(TODAY),
      ).words[0]?.hint;
    for (const word of [
      'Request Fulfilled',
      'request  FULFILLED',
      'Email Sent',
      'Email Resent',
      'Email Not Sent',
      'No Longer Being Sent',
    ])
      expect(eras(word)).toMatch(
        /^Most likely: .*\. That is what AMCAS means by it; MyERAS uses the same Letter Writer Portal/,
      );
    expect(eras('Pending Review')).toBeNull();
    expect(eras('Request Fulfilled!')).toBeNull();
  });
});

describe('a school’s printed deadline', () => {
  const late = request('a', 'Email Sent', 'requested', { ...named, askedOn: '2026-04-01' });
  const school = (facts: object) =>
    program({ ...AMCAS, id: 'p1', name: 'Alpha', accreditationId: null, ...facts });

  test('is a deadline of AMCAS’s target; the user’s own goes before it', () => {
    const due = (programs: ReturnType<typeof school>[]) => shown([late], { programs }).items[0]?.due?.on;
    expect(due([school({})])).toBe('2026-06-30');
    expect(due([school({ printedDeadlineOn: '2026-11-02' })])).toBe('2026-10-19');
    expect(due([school({ printedDeadlineOn: '2026-11-02', deadlineOn: '2026-12-01' })])).toBe('2026-11-17');
    expect(
      due([
        school({ printedDeadlineOn: '2026-11-02' }),
        school({ id: 'p2', name: 'Beta', printedDeadlineOn: '2026-10-01' }),
      ]),
    ).toBe('2026-09-17');
    expect(due([school({ printedDeadlineOn: '2026-11-02', goneAt: `${TODAY}T08:00:00Z` })])).toBe(
      '2026-06-30',
    );
  });
});

test('at AMCAS’s choice of letters nothing is said of MyERAS’s four slots', () => {
  const letters = ['a', 'b', 'c', 'd', 'e'].map((id) =>
    request(id, 'Received', 'received', { receivedSeenAt: `${TODAY}T08:00:00Z` }),
  );
  const rounds = shown(letters, {
    programs: [program({ ...AMCAS, id: 'p1', name: 'Alpha', accreditationId: null, track: null })],
  });
  const seen = letters.map((one) => ({
    ...{
      row: one.id,
      letterId: one.letterId,
      author: '',
      title: one.title,
      email: null,
      kind: null,
      specialty: null,
    },
    ...{
      chair: null,
      waived: null,
      imported: null,
      state: 'received' as const,
      portalStatus: 'Received',
      requestedOn: null,
      receivedOn: null,
    },
  }));
  const overlay = choiceOverlay(rounds, {
    ...{
      portal: 'amcas',
      page: 'choice',
      extent: 'part',
      season: 2027,
      account: null,
      at: `${TODAY}T08:00:00Z`,
    },
    ...{ understood: true, part: null, stated: {}, problems: [], letters: seen },
    programs: [
      {
        ...{
          row: 'program',
          accreditationId: null,
          track: null,
          name: 'Alpha',
          specialty: null,
          city: null,
          region: null,
        },
        ...{ status: null, signaled: null, appliedOn: null, assignmentsWhole: false },
      },
    ],
    assignments: seen.slice(0, 4).map(({ letterId }) => ({
      letter: { letterId, author: '', title: null, specialty: null },
      program: 0,
      state: 'assigned' as const,
    })),
  });
  expect(overlay.marks).toEqual([]);
  expect(overlay.strip).toBe(
    'Letter Rounds (not AAMC) · Once your application is submitted, an assignment in AMCAS cannot be changed.',
  );
});
