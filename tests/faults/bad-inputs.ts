import { admit, Refused, type Sender } from '../../entrypoints/background/border.ts';
import { fromUs } from '../../lib/messages.ts';
import { BackupRefused, makeBackup } from '../../lib/tracker/index.ts';
import { parseBackup } from '../../lib/tracker/backup.ts';
import { assigned, emptyTracker, letter, moment, program, reading } from '../unit/tracker/given.ts';
import { fill } from './changes.ts';

/** What is tried in the place of every value. */
const deep = (levels: number): unknown => (levels === 0 ? 'x' : [deep(levels - 1)]);
const WRONG: readonly unknown[] = [
  ...[
    null,
    true,
    -1,
    1e21,
    '',
    '2026-02-30',
    '<img src=x onerror=alert(1)>',
    '\u202e\u0000',
    'x'.repeat(30_000),
  ],
  ...[[], {}, [null], { toString: 'x' }, { constructor: { prototype: {} } }, deep(300)],
];

/** Every copy of a value in which one thing is another, is not there, or stands beside one more. */
function* spoiled(value: unknown): Generator {
  yield* WRONG;
  if (typeof value !== 'object' || value === null) return;
  const entries = Object.entries(value);
  const made = (rows: [string, unknown][]): unknown =>
    Array.isArray(value) ? rows.map(([, one]) => one) : Object.fromEntries(rows);
  for (const [key, one] of entries) {
    yield made(entries.filter(([other]) => other !== key));
    for (const worse of spoiled(one))
      yield made(entries.map(([other, was]) => [other, other === key ? worse : was]));
  }
  if (!Array.isArray(value)) yield made([...entries, ['more', 1]]);
}

export interface Tried {
  tried: number;
  refused: number;
  /** Inputs that were met with an error of another kind: a crash. */
  wrong: string[];
}

/** Gives each input to what must take it or refuse it in its own words. */
function give(
  inputs: Iterable<unknown>,
  take: (input: never) => unknown,
  refusal: new (...of: never[]) => Error,
): Tried {
  const result: Tried = { tried: 0, refused: 0, wrong: [] };
  for (const input of inputs) {
    result.tried += 1;
    try {
      take(input as never);
    } catch (error) {
      if (error instanceof refusal) result.refused += 1;
      else result.wrong.push(`${String(error)} for ${JSON.stringify(input).slice(0, 200)}`);
    }
  }
  return result;
}

/** A backup file with one thing wrong in it, or cut off, or with bytes that are no text. */
export async function badBackups(step: number): Promise<Tried> {
  const db = emptyTracker();
  await fill(db);
  const text = await makeBackup(db, moment(700));
  await db.delete();
  const file = JSON.parse(text) as Record<string, unknown[]>;
  // One row of a kind is as good as all of them.
  for (const [name, rows] of Object.entries(file)) if (Array.isArray(rows)) file[name] = rows.slice(0, 2);
  function* texts(): Generator<string> {
    let at = 0;
    for (const one of spoiled(file)) if (at++ % step === 0) yield JSON.stringify(one);
    for (let length = 0; length < text.length; length += 97 * step) {
      yield text.slice(0, length);
      yield `${text.slice(0, length)}\ufffd${text.slice(length + 3)}`;
    }
    for (let at = text.indexOf('{', 1); at > 0; at = text.indexOf('{', at + 1)) {
      if (at % step === 0) yield `${text.slice(0, at)}{"__proto__":{"x":1},${text.slice(at + 1)}`;
    }
  }
  return give(texts(), parseBackup, BackupRefused);
}

const house = { id: 'ours', origin: 'chrome-extension://ours', moreHosts: {}, teaching: null };
const eras: Sender = { id: 'ours', origin: 'https://myeras.aamc.org', frameId: 0, tab: { id: 7 } };
const message = {
  type: 'reading',
  visit: 'v',
  reading: reading({
    letters: [letter('Helen Marsh', { letterId: 'AB1' })],
    programs: [program('140')],
    assignments: [assigned('AB1', 0)],
    part: { total: 3, from: 1, to: 1, sort: '', filtered: false },
    problems: [{ kind: 'new-word', texts: ['Pending'] }],
  }),
};

/** A message of a portal's page with one thing wrong in it. */
export function badMessages(step: number): Tried {
  const inputs = [...spoiled(message)].filter((_, index) => index % step === 0);
  return give(inputs, (said: unknown) => admit(said, eras, house), Refused);
}

/** A good message from everybody who may not send it. Each is to be refused. */
export function spoofedMessages(): Tried {
  const origins = [
    ...[
      'https://evil.test',
      'null',
      '',
      'about:srcdoc',
      'chrome-extension://theirs',
      'http://myeras.aamc.org',
    ],
    ...[
      'https://myeras.aamc.org.evil.test',
      'https://myeras.aamc.org:8443',
      'https://auth.aamc.org',
      'file://',
    ],
    ...[
      'https://amcas.aamc.org',
      'https://MYERAS.aamc.org',
      'https://x@myeras.aamc.org',
      '__proto__',
      undefined,
    ],
  ];
  const senders: Sender[] = [
    ...origins.map((origin) => ({ ...eras, origin })),
    ...['theirs', '', undefined].map((id) => ({ ...eras, id })),
    ...[1, -1, undefined].map((frameId) => ({ ...eras, frameId })),
    ...[undefined, {}].map((tab) => ({ ...eras, tab })),
    // One of our own pages proposes no reading.
    { ...eras, origin: house.origin },
  ];
  const commands = Object.keys(fromUs).map((type) => ({ type }));
  const inputs = [...senders.map((sender) => [message, sender]), ...commands.map((one) => [one, eras])];
  return give(inputs, ([said, sender]: readonly [unknown, Sender]) => admit(said, sender, house), Refused);
}
