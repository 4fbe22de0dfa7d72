import { useState } from 'react';

import { FACT_NAMES, isOurText, MAIL_NAMES, templateOf, UNTOLD_FACTS } from '../lib/mail/index.ts';
import { MAIL_KINDS, type MailKind, type Template } from '../lib/model.ts';
import { useActing, type MoreCommands } from './act.ts';

interface MailTextsProps {
  commands: MoreCommands;
  signAs: string;
  own: Partial<Record<MailKind, Template>>;
}

/** How mails are signed, and the texts that they begin with. */
export function MailTexts({ commands, signAs, own }: MailTextsProps) {
  const { act, busy, readOnly } = useActing();
  const [name, setName] = useState(signAs);
  const [kind, setKind] = useState<MailKind>('gentle');
  return (
    <section aria-labelledby="mail-texts" className="block">
      <h2 id="mail-texts">Mails</h2>
      <form
        className="form narrow"
        onSubmit={(event) => {
          event.preventDefault();
          act(() => commands.setSignAs(name.trim()));
        }}
      >
        <label className="field">
          Signed with
          <input
            type="text"
            maxLength={100}
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <div className="buttons">
          <button type="submit" disabled={busy || readOnly || name.trim() === signAs}>
            Save name
          </button>
        </div>
      </form>
      <details>
        <summary>Texts</summary>
        <div className="form narrow">
          <label className="field">
            Text for
            <select
              value={kind}
              onChange={(event) => setKind(MAIL_KINDS.find((one) => one === event.target.value) ?? kind)}
            >
              {MAIL_KINDS.map((one) => (
                <option key={one} value={one}>
                  {MAIL_NAMES[one]}
                  {own[one] ? ' (yours)' : ''}
                </option>
              ))}
            </select>
          </label>
          <OneText
            key={`${kind} ${String(own[kind] === undefined)}`}
            commands={commands}
            kind={kind}
            own={own}
          />
        </div>
      </details>
    </section>
  );
}

function OneText({ commands, kind, own }: Omit<MailTextsProps, 'signAs'> & { kind: MailKind }) {
  const { act, busy, readOnly } = useActing();
  const now = templateOf(kind, own);
  const [subject, setSubject] = useState(now.subject);
  const [text, setText] = useState(now.text);
  const changed = subject !== now.subject || text !== now.text;
  const empty = subject.trim() === '' || text.trim() === '';
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        const template = { subject, text };
        act(() => commands.setTemplate(kind, isOurText(kind, template) ? null : template));
      }}
    >
      <label className="field">
        Subject of the text
        <input
          type="text"
          maxLength={300}
          value={subject}
          onChange={(event) => setSubject(event.target.value)}
        />
      </label>
      <label className="field">
        Words
        <textarea
          rows={10}
          maxLength={10_000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <p className="quiet small">
        Filled in: {FACT_NAMES.map((name) => `{${name}}`).join(' ')}. Where one is not known, its sentence is
        left out; in [square brackets], only what stands in them. {'{due}'} is only ever a date that you set
        or told the writer, and never one that has passed.
      </p>
      <p className="quiet small">
        {UNTOLD_FACTS.map((name) => `{${name}}`).join(' and ')} are no longer filled in: a sentence with one
        is left out.
      </p>
      <div className="buttons">
        <button type="submit" disabled={busy || readOnly || !changed || empty}>
          Save text
        </button>
        {own[kind] && (
          <button
            type="button"
            className="plain"
            disabled={busy || readOnly}
            onClick={() => act(() => commands.setTemplate(kind, null))}
          >
            Use our text again
          </button>
        )}
      </div>
    </form>
  );
}
