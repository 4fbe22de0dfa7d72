import { useEffect, useRef, useState } from 'react';

import { givenBy, refilled, wordsOf, type Draft, type DraftKept, type Given } from '../lib/mail/index.ts';
import type { Day } from '../lib/model.ts';
import type { MailCommands, WritingCommands, Written } from './act.ts';

/** A draft as its user has it in hand. */
export interface InHand {
  /** As it stands: what would be opened. */
  mail: Draft;
  write: (changes: Partial<Pick<Written, 'to' | 'subject' | 'text'>>) => void;
  /** Changes what it is filled with, and brings the words up to date where the user left ours. */
  give: (changes: Pick<Given, 'due' | 'me'>) => void;
  /** The date that could not be put into the words, since the user wrote over its place; `null`: nothing of the kind. */
  left: string | null;
  /** The date that is still in the words, and is over. */
  passed: string | null;
  /** Why it could not be kept for the next time; `null`: it is. */
  notKept: string | null;
}

interface Start {
  given: Given;
  written: Pick<Written, 'to' | 'subject' | 'text'>;
  passed: string | null;
}

/** What the user had begun, or else the draft as it is filled by itself. */
export function startOf(write: (given: Given) => Draft, kept: DraftKept | null, today: Day): Start {
  const first = write({});
  const given = kept && givenBy(kept, first, today);
  if (!kept || !given) {
    const { to, subject, text } = first;
    return { given: {}, written: { to, subject, text }, passed: null };
  }
  const words = wordsOf(kept, write(given));
  const over = kept.due !== null && kept.due < today ? kept.dueText : null;
  const isIn = over !== null && `${words.subject}\n${words.text}`.includes(over);
  return { given, written: { to: kept.to, ...words }, passed: isIn ? over : null };
}

/** Holds a draft while it is written, and keeps it with each change: the popup may close at any moment. */
export function useInHand(write: (given: Given) => Draft, start: Start, mails: WritingCommands): InHand {
  const [given, setGiven] = useState(start.given);
  const [written, setWritten] = useState(start.written);
  const [left, setLeft] = useState<string | null>(null);
  const [notKept, setNotKept] = useState<string | null>(null);
  const filled = write(given);

  const keep = (now: Given, words: Start['written']) => {
    const ours = write({});
    const isOurs = (['to', 'subject', 'text'] as const).every((field) => words[field] === ours[field]);
    // What the user has taken back leaves nothing to keep.
    const work: Promise<unknown> = isOurs
      ? mails.drop(ours)
      : mails.keep(write(now), { ...words, me: now.me ?? '' });
    work.then(
      () => setNotKept(null),
      (error: unknown) => setNotKept(error instanceof Error ? error.message : String(error)),
    );
  };
  const { passed } = start;
  const words = `${written.subject}\n${written.text}`;
  return {
    mail: { ...filled, ...written, to: written.to.trim() },
    write: (changes) => {
      const next = { ...written, ...changes };
      setWritten(next);
      keep(given, next);
    },
    give: (changes) => {
      const now = { ...given, ...changes };
      const after = write(now);
      const subject = refilled(written.subject, filled.subject, after.subject);
      const text = refilled(written.text, filled.text, after.text);
      const next = { ...written, subject: subject ?? written.subject, text: text ?? written.text };
      setGiven(now);
      setWritten(next);
      setLeft((subject === null || text === null) && 'due' in changes ? after.dueText : null);
      keep(now, next);
    },
    left: left !== null && words.includes(left) ? null : left,
    passed: passed !== null && words.includes(passed) ? passed : null,
    notKept,
  };
}

/** What writing takes, as it is while the screen changes; `null` until it was fetched. */
export function useWriting(mail: MailCommands): WritingCommands | null {
  const [writing, setWriting] = useState<WritingCommands | null>(null);
  useEffect(() => {
    let gone = false;
    const show = (fetched: WritingCommands) => {
      if (!gone) setWriting(fetched);
    };
    const fail = (error: unknown) =>
      setWriting(() => {
        throw error;
      });
    mail.writing().then(show, fail);
    return () => {
      gone = true;
    };
  }, [mail]);
  return writing;
}

/** What the user had begun to write there; `undefined` until that is known. */
export function useBegun(draft: Draft, mails: WritingCommands): DraftKept | null | undefined {
  const [begun, setBegun] = useState<DraftKept | null>();
  const first = useRef({ draft, mails });
  useEffect(() => {
    let gone = false;
    const { draft: about, mails: by } = first.current;
    const show = (kept: DraftKept | null) => {
      if (!gone) setBegun(kept);
    };
    const fail = (error: unknown) =>
      setBegun(() => {
        throw error;
      });
    by.begun(about).then(show, fail);
    return () => {
      gone = true;
    };
  }, []);
  return begun;
}
