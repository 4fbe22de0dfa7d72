import { useId, useState } from 'react';

import { isAddress } from '../lib/mail/index.ts';
import { LETTER_ANSWERS, LETTER_KINDS, type Letter, type YoursColumn } from '../lib/model.ts';
import { LETTER_ANSWER_TEXTS } from '../lib/people/asking.ts';
import { kindText } from '../lib/rounds/gaps.ts';
import { hasParts } from '../lib/rounds/parts.ts';
import type { Item } from '../lib/rounds/rounds.ts';
import { useActing, type LetterSaid } from './act.ts';

/** The user's days of a letter, in the order in which they come. */
const DAYS = [
  ['askedOn', 'Asked on'],
  ['agreedOn', 'Agreed on'],
  ['formSentOn', 'They have the request since'],
  ['toldDueOn', 'You told them, due'],
  ['dueOn', 'Due (your own date)'],
  ['saidSentOn', 'Writer says sent on'],
  ['thankedOn', 'Thanked on'],
  ['partsBy', 'The office wants the parts by'],
] as const;
type DayKey = (typeof DAYS)[number][0];

type Values = Record<DayKey | 'author' | 'title' | 'kind' | 'specialty' | 'waived', string> &
  Record<'needed' | 'answer' | 'notes' | 'address', string>;

function valuesOf({ letter, person }: Item): Values {
  const days = Object.fromEntries(DAYS.map(([key]) => [key, letter[key] ?? ''])) as Record<DayKey, string>;
  return {
    ...days,
    author: letter.author,
    title: letter.title ?? '',
    kind: letter.kind ?? '',
    specialty: letter.specialty ?? '',
    waived: letter.waived === null ? '' : letter.waived ? 'yes' : 'no',
    needed: letter.needed,
    answer: letter.answer ?? '',
    notes: letter.notes ?? '',
    address: person?.writeTo ?? '',
  };
}

/** What of the values differs from what stands, as columns. */
function changesOf(now: Values, before: Values, typed: boolean): LetterSaid {
  const changes: LetterSaid = {};
  const isNew = (key: keyof Values) => now[key].trim() !== before[key];
  const said = (key: keyof Values) => now[key].trim() || null;
  for (const [key] of DAYS) if (isNew(key)) changes[key] = said(key);
  for (const key of ['title', 'specialty', 'notes'] as const) if (isNew(key)) changes[key] = said(key);
  // A typed letter keeps a name; one of a portal that names nobody may go without.
  if (isNew('author') && (now.author.trim() !== '' || !typed)) changes.author = now.author.trim();
  if (isNew('kind')) changes.kind = LETTER_KINDS.find((kind) => kind === now.kind) ?? null;
  if (isNew('waived')) changes.waived = now.waived === '' ? null : now.waived === 'yes';
  if (isNew('needed')) changes.needed = NEEDED.find(([value]) => value === now.needed)?.[0] ?? 'yes';
  const { answer } = now;
  if (isNew('answer')) changes.answer = LETTER_ANSWERS.find((value) => value === answer) ?? null;
  // Who has a day for the writer's yes has the yes.
  if (changes.agreedOn && answer === '') changes.answer = 'yes';
  return changes;
}

const NEEDED = [
  ['yes', 'Yes'],
  ['spare', 'A spare'],
  ['no', 'Not needed'],
] as const;

/** All that the user says of one letter, to be changed; what its portal says is not among it. */
export function LetterForm({ item }: { item: Item }) {
  const { act, commands, busy, readOnly } = useActing();
  const { letter } = item;
  const before = valuesOf(item);
  const [now, setNow] = useState(before);
  const wrong = useId();
  const set = (key: keyof Values) => (value: string) => setNow((one) => ({ ...one, [key]: value }));
  const changes = changesOf(now, before, letter.stateBy === 'you');
  const address = now.address.trim();
  const isOther = address !== before.address;
  const isWrong = address !== '' && !isAddress(address);
  const isSame = Object.keys(changes).length === 0 && !isOther;
  const open = (key: YoursColumn) => isYours(letter, key);
  const days = DAYS.filter(([key]) => asksFor(key, letter));
  return (
    <form
      className="form"
      aria-label={`What you say of it: ${item.writer}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (isSame || isWrong) return;
        act(() => commands.letters.edit(letter.id, changes, isOther ? address || null : undefined));
      }}
    >
      {open('author') && <Text label="Writer’s name" value={now.author} onChange={set('author')} />}
      <div className="pair">
        {open('title') && <Text label="Title" value={now.title} onChange={set('title')} />}
        {open('kind') && (
          <Choice label="Kind" value={now.kind} onChange={set('kind')}>
            <option value="">Not said</option>
            {LETTER_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {kindText(kind)}
              </option>
            ))}
          </Choice>
        )}
        {open('specialty') && <Text label="Specialty" value={now.specialty} onChange={set('specialty')} />}
        {open('waived') && (
          <Choice label="Right to see it waived" value={now.waived} onChange={set('waived')}>
            <option value="">Not said</option>
            <option value="yes">Yes</option>
            <option value="no">No</option>
          </Choice>
        )}
        <Choice label="Needed" value={now.needed} onChange={set('needed')}>
          {NEEDED.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </Choice>
        <Choice label="They said" value={now.answer} onChange={set('answer')}>
          <option value="">Nothing yet</option>
          {LETTER_ANSWERS.map((value) => (
            <option key={value} value={value}>
              {LETTER_ANSWER_TEXTS[value]}
            </option>
          ))}
        </Choice>
      </div>
      <div className="pair">
        {days.map(([key, name]) => (
          <label key={key} className="field">
            {key === 'saidSentOn' && letter.partOf !== null ? 'Sent to the office on' : name}
            <input
              type="date"
              min="2000-01-01"
              max="2100-12-31"
              value={now[key]}
              onChange={({ target }) => set(key)(target.value)}
            />
          </label>
        ))}
      </div>
      <label className="field">
        Writer’s address{letter.email ? ` (the portal shows ${letter.email})` : ''}
        <input
          type="text"
          inputMode="email"
          autoComplete="off"
          maxLength={254}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? wrong : undefined}
          value={now.address}
          onChange={({ target }) => set('address')(target.value)}
        />
      </label>
      {isWrong && (
        <p id={wrong} className="small late">
          This is no e-mail address.
        </p>
      )}
      <label className="field">
        Notes
        <textarea
          maxLength={10_000}
          value={now.notes}
          onChange={({ target }) => set('notes')(target.value)}
        />
      </label>
      <div className="buttons">
        <button type="submit" className="first" disabled={busy || readOnly || isSame || isWrong}>
          Save
        </button>
        {!isSame && (
          <button type="button" className="plain" onClick={() => setNow(before)}>
            As it was
          </button>
        )}
      </div>
    </form>
  );
}

/** A column that the user may say: of a typed letter all, else what its portal leaves open. */
function isYours(letter: Letter, key: YoursColumn): boolean {
  const said = letter[key] !== null && letter[key] !== '';
  return letter.stateBy === 'you' || !said || (letter.yours?.includes(key) ?? false);
}

/** A day that this letter can have. One that is noted is shown, whatever else has changed. */
function asksFor(key: DayKey, letter: Letter): boolean {
  if (letter[key]) return true;
  if (key === 'partsBy') return hasParts(letter);
  if (key === 'thankedOn') return letter.state === 'received';
  return true;
}

interface FieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

function Text({ label, value, onChange }: FieldProps) {
  return (
    <label className="field">
      {label}
      <input
        type="text"
        maxLength={300}
        autoComplete="off"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  );
}

function Choice({ label, value, onChange, children }: FieldProps & { children: React.ReactNode }) {
  return (
    <label className="field">
      {label}
      <select value={value} onChange={({ target }) => onChange(target.value)}>
        {children}
      </select>
    </label>
  );
}
