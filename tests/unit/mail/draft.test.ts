import { describe, expect, it } from 'vitest';

import { draftOf, linkTo, type Purpose } from '../../../lib/mail/index.ts';
import { RUNGS, type Letter } from '../../../lib/model.ts';
import { arrived, letter, writer } from '../rounds/rows.ts';

const marsh = writer({ name: 'Dr. Helen Marsh', email: 'marsh@clinic.example' });
const out = letter({ author: 'Dr. Helen Marsh', dueOn: '2026-09-09' });
const signer = { templates: {}, signAs: 'Ada Quill', dueOn: ({ dueOn }: Letter) => dueOn };
const draft = (purpose: Purpose, who = marsh, by = signer) => draftOf(purpose, who, by, '2026-08-25');
const reminder = (changes = {}): Purpose => ({
  do: 'write-reminder',
  letter: { ...out, ...changes },
  rung: 'gentle',
});

describe('a reminder', () => {
  it('says whose letter, by when, what the portal says, and which request', () => {
    expect(draft(reminder())).toEqual({
      kind: 'gentle',
      writer: 'w1',
      letters: ['l1'],
      name: 'Dr. Helen Marsh',
      to: 'marsh@clinic.example',
      subject: 'My letter of recommendation for Internal Medicine',
      text: [
        'Dear Dr. Marsh,',
        'I hope you are well. This is only a friendly word about my letter of recommendation for Internal Medicine. I hope to have it in by September 9.',
        'MyERAS still shows it as "Confirmed for Upload". The request carries the ERAS Letter ID AB12. If you cannot find the e-mail that came with it, I will gladly send it again.',
        'If anything would help you, or the date is a difficulty, please tell me. My CV and the request form are attached once more.',
        'Best regards,\nAda Quill',
      ].join('\n\n'),
      attach: 'your CV and the request form',
      logs: 'reminder-opened',
      rung: 'gentle',
      toWriter: true,
      offers: [],
    });
  });

  it.each(RUNGS)('of the rung %s ends with what is attached, and fits into a mail link', (rung) => {
    const made = draft({ do: 'write-reminder', letter: out, rung });
    expect(made.text).toMatch(/attached[^\n]*\n\n(Thank you[^\n]*\n\n)?Best regards,/u);
    expect(made.attach).not.toBeNull();
    expect(linkTo('mail', made).url).not.toBeNull();
  });

  it('to the office goes to nobody yet: its address is not the writer’s', () => {
    const made = draft({ do: 'write-reminder', letter: out, rung: 'coordinator' });
    expect([made.to, made.toWriter, made.subject]).toEqual([
      '',
      false,
      'Letter of recommendation by Dr. Marsh',
    ]);
  });

  it('of a letter in no portal with a name, of no specialty, without a date or ID, says none of it', () => {
    const { text } = draft(
      reminder({ portal: 'other', specialty: 'General', dueOn: null, letterId: null, portalStatus: null }),
    );
    expect(text).not.toMatch(/Other|General|carries|shows it|by \w+ \d/u);
  });

  it('goes to the address that the user gave, before the letter’s, before the writer’s', () => {
    const to = (who: object, one: object) => draft(reminder(one), { ...marsh, ...who }).to;
    expect(to({ writeTo: 'own@x.example' }, { email: 'letter@x.example' })).toBe('own@x.example');
    expect(to({}, { email: 'letter@x.example' })).toBe('letter@x.example');
    expect(to({ email: null }, {})).toBe('');
  });
});

describe('thanks', () => {
  const thanks = (...changes: object[]): Purpose => ({
    do: 'write-thanks',
    letters: changes.map((one, index) => arrived({ author: 'Dr. Helen Marsh', id: `l${index}`, ...one })),
  });
  it('are for one letter, and say that it has arrived', () => {
    const made = draft(thanks({}));
    expect(made).toMatchObject({ kind: 'thanks', attach: null, logs: 'thanks-opened', rung: null });
    expect(made.text).toContain(
      'my letter of recommendation for Internal Medicine. MyERAS shows that it has arrived.',
    );
  });
  it('for two letters say only what holds for both', () => {
    const made = draft(thanks({}, { specialty: 'Neurology' }));
    expect(made.letters).toEqual(['l0', 'l1']);
    expect(made.text).toContain('my letter of recommendation. MyERAS shows');
  });
  it('for one of an earlier season tell that its reader applies again', () => {
    expect(draft(thanks({ imported: true })).subject).toBe('I am applying again');
  });
  it('for a no are for the honest answer', () => {
    expect(draft(thanks({ state: 'declined' })).kind).toBe('honest-no');
    expect(draft(thanks({ state: 'planned', answer: 'no' })).kind).toBe('honest-no');
  });
  it('for a part are for it once its whole is in, and say of no portal that it has the part', () => {
    const part = letter({ author: 'Dr. Helen Marsh', partOf: 'whole', state: 'planned', stateBy: 'you' });
    const { kind, text } = draft({ do: 'write-thanks', letters: [part], withWhole: true });
    expect(kind).toBe('thanks');
    expect(text).toContain('Thank you for writing my letter of recommendation');
    expect(text).not.toMatch(/MyERAS|arrived/u);
    expect(() => draft({ do: 'write-thanks', letters: [part] })).toThrow('for a letter that is in');
    expect(() => draft({ do: 'write-thanks', letters: [out], withWhole: true })).toThrow('that is in');
  });
  it('say of no portal that it shows what only the user says', () => {
    const { text } = draft(thanks({ stateBy: 'you' }));
    expect(text).toContain('Thank you for writing my letter of recommendation');
    expect(text).not.toMatch(/MyERAS|arrived/u);
    expect(draft(thanks({}, { stateBy: 'you' })).text).not.toContain('arrived');
  });
  it('are for nothing that is not in', () => {
    for (const state of ['requested', 'unknown', 'unmatched', 'rejected'])
      expect(() => draft(thanks({}, { state }))).toThrow('for a letter that is in');
  });
});

it('the user’s own text takes the place of ours, with the same facts', () => {
  const templates = { gentle: { subject: 'Hi {writer}', text: 'Due {due}.[ From {me}]' } };
  expect(draft(reminder(), marsh, { ...signer, templates, signAs: '' })).toMatchObject({
    subject: 'Hi Dr. Marsh',
    text: 'Due September 9.',
  });
});

it('a date of another year has its year', () => {
  expect(draft(reminder({ dueOn: '2027-01-02' })).text).toContain('in by January 2, 2027.');
});
