import { useId, useRef, useState } from 'react';

import {
  hasLineToWrite,
  isAddress,
  isMentioned,
  isUnsigned,
  linkTo,
  mentioned,
  signed,
  type Draft,
  type DraftKept,
  type Given,
} from '../lib/mail/index.ts';
import type { Day, MailTarget } from '../lib/model.ts';
import { useActing, type WritingCommands } from './act.ts';
import { DateAsked, NameAsked, ReachedAsked } from './DraftNeeds.tsx';
import { DraftOffers } from './DraftOffers.tsx';
import { startOf, useBegun, useInHand, useWriting } from './written.ts';

const TARGETS: Record<MailTarget, string> = {
  mail: 'Open in mail',
  gmail: 'Gmail',
  outlook: 'Outlook',
  copy: 'Copy text',
};

export interface DraftPanelProps {
  /** The draft, filled with what is known and with what the user gives in it. */
  write: (given: Given, mails: WritingCommands) => Draft;
  /** The day in the user's zone. */
  today: Day;
  onClose: () => void;
}

/** A mail to look at and change, then to open in the user's own mail. Nothing is sent from here. */
export function DraftPanel(props: DraftPanelProps) {
  const { commands } = useActing();
  const mails = useWriting(commands.mail);
  return mails && <Begun {...props} mails={mails} write={(given) => props.write(given, mails)} />;
}

type BegunProps = Omit<DraftPanelProps, 'write'> & { write: (given: Given) => Draft; mails: WritingCommands };

function Begun(props: BegunProps) {
  const begun = useBegun(props.write({}), props.mails);
  return begun === undefined ? null : <DraftForm {...props} begun={begun} />;
}

function DraftForm({ write, mails, today, onClose, begun }: BegunProps & { begun: DraftKept | null }) {
  const { act, busy, readOnly } = useActing();
  const [start] = useState(() => startOf(write, begun, today));
  const hand = useInHand(write, start, mails);
  const { mail } = hand;
  const { preferred } = mails;
  const note = useId();
  // Asked once, it stays while it is being typed.
  const [asksName] = useState(() => write({}).asksName);
  const [put, setPut] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const reached = useRef<HTMLDivElement>(null);
  const name = useRef<HTMLInputElement>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  const wrong = mail.to !== '' && !isAddress(mail.to);
  const isTooLong = (target: MailTarget) =>
    target !== 'copy' && linkTo(target, { ...mail, to: '' }).url === null;
  const targets = Object.keys(TARGETS) as MailTarget[];
  const ordered = [preferred, ...targets.filter((target) => target !== preferred)];
  const tooLong = targets.filter(isTooLong);
  const noName = isUnsigned(mail.text);
  const missing = missingOf(mail, noName, hand.passed);
  const open = (target: MailTarget) => {
    if (missing !== null) {
      setTried(true);
      const first = mail.asksReached ? reached.current : noName && asksName ? name.current : text.current;
      first?.focus();
      return;
    }
    act(() => mails.open(mail, target));
    onClose();
  };
  return (
    <form
      className="form draft"
      aria-label={`Draft: ${mail.name}`}
      onSubmit={(event) => {
        event.preventDefault();
        const [first] = ordered.filter((target) => !tooLong.includes(target));
        if (first && !wrong) open(first);
      }}
    >
      <ReachedAsked draft={mail} ref={reached} />
      {(asksName || mail.asksDue) && (
        <div className="pair">
          {asksName && (
            <NameAsked
              name={mail.me}
              onName={(me) => hand.give({ me })}
              ref={name}
              missing={tried && noName}
            />
          )}
          {mail.asksDue && (
            <DateAsked draft={mail} today={today} onDate={(due) => hand.give({ due })} left={hand.left} />
          )}
        </div>
      )}
      <label className="field">
        {mail.toWriter ? 'To' : 'To (the office’s address)'}
        <input
          type="text"
          inputMode="email"
          autoFocus
          maxLength={254}
          autoComplete="off"
          aria-invalid={wrong}
          aria-describedby={note}
          value={mail.to}
          onChange={(event) => hand.write({ to: event.target.value })}
        />
      </label>
      <label className="field">
        Subject
        <input
          type="text"
          maxLength={300}
          autoComplete="off"
          value={mail.subject}
          onChange={(event) => hand.write({ subject: event.target.value })}
        />
      </label>
      <label className="field">
        Text
        <textarea
          rows={mail.offers.length > 0 ? 11 : 9}
          maxLength={10_000}
          ref={text}
          value={mail.text}
          onChange={(event) => hand.write({ text: event.target.value })}
        />
      </label>
      <DraftOffers
        offers={mail.offers}
        put={mail.offers.filter((line) => put.includes(line) || isMentioned(mail.text, line))}
        onPut={(line) => {
          hand.write({ text: mentioned(mail.text, line) });
          setPut([...put, line]);
        }}
      />
      <div id={note} className="small quiet notes">
        {wrong && <p className="late">This is no e-mail address.</p>}
        <Attach mail={mail} />
        {hasLineToWrite(mail.text) && <p>Fill in or delete the line in parentheses.</p>}
        {tooLong.length > 0 && (
          <p>
            Too long for {tooLong.map((target) => TARGET_NAMES[target]).join(' and ')}: a part would be cut
            off. Copy the text instead.
          </p>
        )}
        {hand.notKept !== null && <p className="late">Your changes couldn’t be saved: {hand.notKept}</p>}
      </div>
      <div role="alert" className="small late">
        {tried && missing}
      </div>
      <div className="buttons">
        {ordered.map((target, index) => (
          <button
            key={target}
            type="button"
            className={index === 0 ? 'first' : undefined}
            disabled={busy || readOnly || wrong || tooLong.includes(target)}
            onClick={() => open(target)}
          >
            {TARGETS[target]}
          </button>
        ))}
        {tried && noName && !asksName && (
          <button type="button" onClick={() => hand.write({ text: signed(mail.text, mail.me) })}>
            Add “{mail.me}”
          </button>
        )}
        <button
          type="button"
          className="plain"
          onClick={() => {
            act(() => mails.drop(mail));
            onClose();
          }}
        >
          Cancel
        </button>
      </div>
    </form>
  );
}

/** Why this email cannot go yet; `null`: it can. */
function missingOf(mail: Draft, noName: boolean, passed: string | null): string | null {
  if (mail.asksReached) return 'Say first whether they got the request.';
  if (noName) return 'Add your name first: the email ends with it.';
  return passed === null ? null : `${passed} has passed. Change it in the email first.`;
}

/** What a link cannot take along: files. */
function Attach({ mail: { kind, attach, text } }: { mail: Draft }) {
  if (kind !== 'packet' && !/\battach/iu.test(text)) return null;
  if (kind === 'packet' && attach === null) return null;
  return <p>A link can’t attach files. Before you send, attach {attach ?? 'what the email says'}.</p>;
}

const TARGET_NAMES: Record<MailTarget, string> = {
  mail: 'a mail link',
  gmail: 'Gmail',
  outlook: 'Outlook',
  copy: 'the clipboard',
};
