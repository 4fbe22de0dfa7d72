import { useId, useState } from 'react';

import { isAddress, linkTo, mentioned, type Draft } from '../lib/mail/index.ts';
import type { MailTarget } from '../lib/model.ts';
import { useActing } from './act.ts';

const TARGETS: Record<MailTarget, string> = {
  mail: 'Open in mail',
  gmail: 'Gmail',
  outlook: 'Outlook',
  copy: 'Copy text',
};

interface DraftPanelProps {
  draft: Draft;
  onClose: () => void;
}

/** A mail to look at and change, then to open in the user's own mail. Nothing is sent from here. */
export function DraftPanel({ draft, onClose }: DraftPanelProps) {
  const { act, commands, busy, readOnly } = useActing();
  const { preferred } = commands.mail;
  const [to, setTo] = useState(draft.to);
  const [subject, setSubject] = useState(draft.subject);
  const [text, setText] = useState(draft.text);
  const [put, setPut] = useState<readonly string[]>([]);
  const [note, noted] = [useId(), useId()];
  const mail: Draft = { ...draft, to: to.trim(), subject, text };
  const wrong = mail.to !== '' && !isAddress(mail.to);
  const isTooLong = (target: MailTarget) =>
    target !== 'copy' && linkTo(target, { ...mail, to: '' }).url === null;
  const targets = Object.keys(TARGETS) as MailTarget[];
  const ordered = [preferred, ...targets.filter((target) => target !== preferred)];
  const tooLong = targets.filter(isTooLong);
  const open = (target: MailTarget) => {
    act(() => commands.mail.open(mail, target));
    onClose();
  };
  return (
    <form
      className="form draft"
      aria-label={`Draft: ${draft.name}`}
      onSubmit={(event) => {
        event.preventDefault();
        const [first] = ordered.filter((target) => !tooLong.includes(target));
        if (first && !wrong) open(first);
      }}
    >
      <label className="field">
        {draft.toWriter ? 'To' : 'To (the office’s address)'}
        <input
          type="text"
          inputMode="email"
          autoFocus
          maxLength={254}
          autoComplete="off"
          aria-invalid={wrong}
          aria-describedby={note}
          value={to}
          onChange={(event) => setTo(event.target.value)}
        />
      </label>
      <label className="field">
        Subject
        <input
          type="text"
          maxLength={300}
          autoComplete="off"
          value={subject}
          onChange={(event) => setSubject(event.target.value)}
        />
      </label>
      <label className="field">
        Text
        <textarea
          rows={draft.offers.length > 0 ? 11 : 9}
          maxLength={10_000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      {draft.offers.length > 0 && (
        <div className="offers">
          <p id={noted} className="quiet small">
            What you noted of your talks
          </p>
          <ul aria-labelledby={noted}>
            {draft.offers.map((line) => (
              <li key={line}>
                <span className="small">{line}</span>
                {/* It stays where it is once it is used, so that the keyboard does too. */}
                <button
                  type="button"
                  aria-label={`${put.includes(line) ? 'In the text' : 'Mention it'}: ${line}`}
                  aria-disabled={put.includes(line)}
                  onClick={() => {
                    if (put.includes(line)) return;
                    setText(mentioned(text, line));
                    setPut([...put, line]);
                  }}
                >
                  {put.includes(line) ? 'In the text' : 'Mention it'}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div id={note} className="small quiet notes">
        {wrong && <p className="late">This is no e-mail address.</p>}
        {draft.attach && <p>A link cannot attach files. Before you send, attach {draft.attach}.</p>}
        {tooLong.length > 0 && (
          <p>
            Too long for {tooLong.map((target) => TARGET_NAMES[target]).join(' and ')}: a part would be cut
            off. Copy the text instead.
          </p>
        )}
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
        <button type="button" className="plain" onClick={onClose}>
          Cancel
        </button>
      </div>
    </form>
  );
}

const TARGET_NAMES: Record<MailTarget, string> = {
  mail: 'a mail link',
  gmail: 'Gmail',
  outlook: 'Outlook',
  copy: 'the clipboard',
};
