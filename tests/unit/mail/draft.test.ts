import { describe, expect, it } from 'vitest';

import { draftOf, linkTo, type Given, type Purpose } from '../../../lib/mail/index.ts';
import { RUNGS } from '../../../lib/model.ts';
import { arrived, letter, writer } from '../rounds/rows.ts';

const marsh = writer({ name: 'Dr. Helen Marsh', email: 'marsh@clinic.example' });
const out = letter({ author: 'Dr. Helen Marsh', dueOn: '2026-09-09' });
const signer = { templates: {}, signAs: 'Ada Quill' };
const draft = (purpose: Purpose, who = marsh, by = signer, given: Given = {}) =>
  draftOf(purpose, who, by, '2026-08-25', given);
const reminder = (changes = {}, rung: (typeof RUNGS)[number] = 'gentle'): Purpose => ({
  do: 'write-reminder',
  letter: { ...out, ...changes },
  rung,
});
const asking = (changes = {}): Purpose => ({
  do: 'write-request',
  letter: { ...out, state: 'planned', ...changes },
});
const paragraphs = (...lines: string[]) => [...lines, 'Best regards,\nAda Quill'].join('\n\n');

describe('our texts, word for word', () => {
  const thanks = (changes = {}): Purpose => ({
    do: 'write-thanks',
    letters: [arrived({ author: 'Dr. Helen Marsh', ...changes })],
  });
  const update = (kind: 'update' | 'matched' | 'not-this-time'): Purpose => ({ do: 'write-update', kind });

  it.each<[string, Purpose, string, string[]]>([
    [
      'asking',
      asking(),
      'Letter of recommendation request for Internal Medicine',
      [
        'Dear Dr. Marsh,',
        "I hope you're doing well. I'm applying in Internal Medicine this cycle, and I'd be honored if you would consider writing me a strong letter of recommendation.",
        "(One line: what you worked on together, and why you're asking them.)",
        "The letter would be due by September 9. You would upload it through MyERAS, and I'll make sure you have the request form and instructions.",
        "I'm attaching my CV and a draft of my personal statement, and I'd be glad to meet or send anything else that would help. If the timing doesn't work, or you feel someone else knows my work better, I completely understand.",
        'Thank you so much for considering this.',
      ],
    ],
    [
      'gentle',
      reminder(),
      'Checking in on my letter of recommendation for Internal Medicine',
      [
        'Dear Dr. Marsh,',
        "I hope you're well. I wanted to check in on my letter of recommendation for Internal Medicine. I'm hoping to have it in by September 9.",
        "I'm happy to resend the request email if that's easier. For reference, it's under ERAS Letter ID AB12.",
        'Please let me know if I can send anything else, or if the timing is difficult. Thank you again for your support.',
      ],
    ],
    [
      'gentle, past the date and with nothing known',
      reminder({ dueOn: '2026-08-20', specialty: null, letterId: null }),
      'Checking in on my letter of recommendation',
      [
        'Dear Dr. Marsh,',
        "I hope you're well. I wanted to check in on my letter of recommendation.",
        "I'm happy to resend the request email if that's easier.",
        'Please let me know if I can send anything else, or if the timing is difficult. Thank you again for your support.',
      ],
    ],
    [
      'short',
      reminder({}, 'short'),
      'Quick reminder: my letter of recommendation, due September 9',
      [
        'Dear Dr. Marsh,',
        "I know how busy you are, so just a quick reminder about my letter for Internal Medicine, due September 9. If you've already uploaded it, please disregard this note; it can take a few days to appear.",
        "In case it helps, it's under ERAS Letter ID AB12. Thank you so much for your time.",
      ],
    ],
    [
      'short, with nothing known',
      reminder({ dueOn: null, specialty: null, letterId: null }, 'short'),
      'Quick reminder: my letter of recommendation',
      [
        'Dear Dr. Marsh,',
        "I know how busy you are, so just a quick reminder about my letter. If you've already uploaded it, please disregard this note; it can take a few days to appear.",
        'Thank you so much for your time.',
      ],
    ],
    [
      'firm',
      reminder({}, 'firm'),
      'Following up on my letter of recommendation for Internal Medicine',
      [
        'Dear Dr. Marsh,',
        "I'm following up on my letter of recommendation for Internal Medicine. MyERAS doesn't show it as received yet, so if you've already sent it, please let me know and I'll check on my end.",
        "If it's still in progress, could you tell me roughly when you expect to upload it? If it no longer works for you, I completely understand; a quick note either way would help me plan. It's under ERAS Letter ID AB12.",
        'Thank you again for your help.',
      ],
    ],
    [
      'to the office',
      reminder({}, 'coordinator'),
      'Letter of recommendation from Dr. Marsh',
      [
        'Hello,',
        "I asked Dr. Marsh for a letter of recommendation for Internal Medicine, and I'm hoping you can help me find out whether it's on its way. MyERAS doesn't show it as received yet; the request is under ERAS Letter ID AB12.",
        'Thank you for your help.',
      ],
    ],
    [
      'thanks',
      thanks(),
      'Thank you for your letter',
      [
        'Dear Dr. Marsh,',
        'Thank you so much for writing a letter of recommendation for me for Internal Medicine. MyERAS shows that it arrived.',
        "I know how full your days are, and I'm grateful for your time and for everything I learned working with you. I'll let you know how things turn out.",
      ],
    ],
    [
      'applying again',
      thanks({ imported: true }),
      'I am applying again',
      [
        'Dear Dr. Marsh,',
        "I'm applying again this cycle, in Internal Medicine, and the letter you wrote for me is part of my application once more. Thank you again for it.",
        "There's nothing you need to do. If you'd like to update it, there's still time, and I'd be glad to send my current CV.",
        "I'll let you know how things turn out.",
      ],
    ],
    [
      'declined',
      thanks({ state: 'declined' }),
      'Thank you for letting me know',
      [
        'Dear Dr. Marsh,',
        "Thank you for being straightforward with me about the letter. I appreciate your letting me know. I've really valued working with you, and I hope we'll stay in touch.",
      ],
    ],
    [
      'an update',
      update('update'),
      'A quick update on my applications',
      [
        'Dear Dr. Marsh,',
        'Since you were kind enough to write for me, I wanted to share a quick update.',
        "(A line or two: interviews, what's next.)",
        'Thank you again for your support. It means a great deal.',
      ],
    ],
    [
      'matched',
      update('matched'),
      'I matched',
      [
        'Dear Dr. Marsh,',
        "I'm thrilled to share that I matched, and I wanted you to hear it from me.",
        '(A line: where, and when you start.)',
        'Thank you for supporting me along the way.',
      ],
    ],
    [
      'not this time',
      update('not-this-time'),
      'How my season ended',
      [
        'Dear Dr. Marsh,',
        "I wanted you to hear from me that this cycle didn't go the way I'd hoped.",
        '(A line, if you like.)',
        "Thank you for supporting me. If you have a few minutes sometime, I'd value your advice.",
      ],
    ],
  ])('%s', (_, purpose, subject, lines) => {
    const made = draft(purpose);
    expect([made.subject, made.text]).toEqual([subject, paragraphs(...lines)]);
    // With a long specialty it still goes into a mail link whole.
    expect(linkTo('mail', made).url).not.toBeNull();
  });
});

describe('a reminder', () => {
  it('knows whose letter it is, what is logged, and what it asks', () => {
    expect(draft(reminder())).toMatchObject({
      kind: 'gentle',
      writer: 'w1',
      letters: ['l1'],
      name: 'Dr. Helen Marsh',
      to: 'marsh@clinic.example',
      attach: null,
      logs: 'reminder-opened',
      rung: 'gentle',
      toWriter: true,
      offers: [],
      due: '2026-09-09',
      asksDue: 'may',
      asksName: false,
      asksReached: null,
    });
  });

  it('to the office goes to nobody yet: its address is not the writer’s', () => {
    const made = draft(reminder({}, 'coordinator'));
    expect([made.to, made.toWriter]).toEqual(['', false]);
  });

  it('asks whether the request came, while that is not known', () => {
    const unsure = { do: 'write-reminder', letter: out, rung: 'gentle', reached: false } as const;
    expect(draft(unsure).asksReached).toBe('eras');
  });

  it('of a letter in no portal with a name, of no specialty, without a date or ID, says none of it', () => {
    const { text } = draft(
      reminder({ portal: 'other', specialty: 'General', dueOn: null, letterId: null, portalStatus: null }),
    );
    expect(text).not.toMatch(/Other|General|under|doesn't show|by \w+ \d/u);
  });

  it('of a letter whose writer no list names greets nobody by name', () => {
    const nobody = writer({ name: '' });
    expect(draft(reminder({ author: '' }), nobody).text).toMatch(/^Hello,\n\nI hope you're well\./u);
    // Named elsewhere, it is that name.
    expect(draft(reminder({ author: ' ' })).text).toMatch(/^Dear Dr\. Marsh,/u);
  });

  it('goes to the address that the user gave, before the letter’s, before the writer’s', () => {
    const to = (who: object, one: object) => draft(reminder(one), { ...marsh, ...who }).to;
    expect(to({ writeTo: 'own@x.example' }, { email: 'letter@x.example' })).toBe('own@x.example');
    expect(to({}, { email: 'letter@x.example' })).toBe('letter@x.example');
    expect(to({ email: null }, {})).toBe('');
  });

  it('begun as one of the first two goes on as that one', () => {
    expect(draft(reminder({}, 'short'), marsh, signer, { rung: 'gentle' })).toMatchObject({
      kind: 'gentle',
      rung: 'gentle',
    });
  });
});

describe('the date that is named', () => {
  const named = (changes: object, given: Given = {}, officeDate?: () => string) =>
    draft(asking(changes), marsh, { ...signer, ...(officeDate ? { officeDate } : {}) }, given).due;
  it.each<[string, object, string | null]>([
    ['is the user’s own', { dueOn: '2026-09-09' }, '2026-09-09'],
    ['or what the writer was told', { dueOn: null, toldDueOn: '2026-09-12' }, '2026-09-12'],
    ['today too', { dueOn: '2026-08-25' }, '2026-08-25'],
    ['and not one that is past', { dueOn: '2026-08-24' }, null],
    [
      'but what was told, when that is still ahead',
      { dueOn: '2026-08-24', toldDueOn: '2026-09-12' },
      '2026-09-12',
    ],
    ['and none of ours', { dueOn: null, toldDueOn: null }, null],
    ['six weeks from a late ask among them', { dueOn: null, askedOn: '2026-10-01' }, null],
  ])('%s', (_, changes, due) => expect(named(changes)).toBe(due));

  it('of a part is its office’s, and of no other letter', () => {
    const office = () => '2026-09-30';
    expect(named({ dueOn: null, partOf: 'whole' }, {}, office)).toBe('2026-09-30');
    expect(named({ dueOn: null }, {}, office)).toBeNull();
  });

  it('is the one that the user gives in the draft, from today on; or none, when they take it out', () => {
    expect(named({}, { due: '2026-10-01' })).toBe('2026-10-01');
    expect(named({}, { due: '2026-08-24' })).toBeNull();
    expect(named({}, { due: null })).toBeNull();
  });

  it('is needed in a request, may be in two reminders, and has no place elsewhere', () => {
    expect(draft(asking()).asksDue).toBe('needed');
    expect(RUNGS.map((rung) => draft(reminder({}, rung)).asksDue)).toEqual(['may', 'may', null, null]);
  });

  it('of another year has its year', () => {
    expect(draft(reminder({ dueOn: '2027-01-02' })).text).toContain('in by January 2, 2027.');
  });
});

describe('thanks', () => {
  const thanks = (...changes: object[]): Purpose => ({
    do: 'write-thanks',
    letters: changes.map((one, index) => arrived({ author: 'Dr. Helen Marsh', id: `l${index}`, ...one })),
  });
  it('for two letters say only what holds for both', () => {
    const made = draft(thanks({}, { specialty: 'Neurology' }));
    expect(made.letters).toEqual(['l0', 'l1']);
    expect(made.text).toContain('a letter of recommendation for me. MyERAS shows');
  });
  it('for one of an earlier season tell that its reader applies again', () => {
    expect(draft(thanks({ imported: true })).kind).toBe('applying-again');
  });
  it('for a no are for the honest answer', () => {
    expect(draft(thanks({ state: 'declined' })).kind).toBe('honest-no');
    expect(draft(thanks({ state: 'planned', answer: 'no' })).kind).toBe('honest-no');
  });
  it('for a part are for it once its whole is in, and say of no portal that it has the part', () => {
    const part = letter({ author: 'Dr. Helen Marsh', partOf: 'whole', state: 'planned', stateBy: 'you' });
    const { kind, text } = draft({ do: 'write-thanks', letters: [part], withWhole: true });
    expect(kind).toBe('thanks');
    expect(text).toContain('Thank you so much for writing a letter of recommendation');
    expect(text).not.toMatch(/MyERAS|arrived/u);
    expect(() => draft({ do: 'write-thanks', letters: [part] })).toThrow('for a letter that is in');
    expect(() => draft({ do: 'write-thanks', letters: [out], withWhole: true })).toThrow('that is in');
  });
  it('say of no portal that it shows what only the user says', () => {
    const { text } = draft(thanks({ stateBy: 'you' }));
    expect(text).toContain('Thank you so much for writing a letter of recommendation');
    expect(text).not.toMatch(/MyERAS|arrived/u);
    expect(draft(thanks({}, { stateBy: 'you' })).text).not.toContain('arrived');
  });
  it('are for nothing that is not in', () => {
    for (const state of ['requested', 'unknown', 'unmatched', 'rejected'])
      expect(() => draft(thanks({}, { state }))).toThrow('for a letter that is in');
  });
});

describe('the user’s own text', () => {
  it('takes the place of ours, with the same facts', () => {
    const templates = { gentle: { subject: 'Hi {writer}', text: 'Due {due}.[ From {me}]' } };
    expect(draft(reminder(), marsh, { ...signer, templates })).toMatchObject({
      subject: 'Hi Dr. Marsh',
      text: 'Due September 9. From Ada Quill',
      asksDue: 'may',
    });
  });
  it('that names nobody and is signed by itself asks for no name', () => {
    const gentle = { subject: 'Hi', text: 'Hi.\n\nYours, Ada' };
    const made = draft(reminder(), marsh, { templates: { gentle }, signAs: '' });
    expect([made.asksName, made.asksDue]).toEqual([false, null]);
  });
  it('that ends in its closing asks, whatever closing that is', () => {
    const gentle = { subject: 'Hi', text: 'Hi.\n\nWarmly,' };
    expect(draft(reminder(), marsh, { templates: { gentle }, signAs: '' }).asksName).toBe(true);
  });
});
