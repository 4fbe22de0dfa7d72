import { useState } from 'react';

import { momentsOf, packetDraft, packetHeld, packetOf, type Person } from '../lib/people/index.ts';
import { dayText } from '../lib/rounds/days.ts';
import type { Item } from '../lib/rounds/rounds.ts';
import { useActing } from './act.ts';
import { Draft } from './Draft.tsx';
import type { PeopleCommands, PeopleShown } from './people.ts';
import { usePrinting } from './printing.ts';

interface PacketSheetProps {
  item: Item;
  person: Person;
  shown: PeopleShown;
  commands: PeopleCommands;
}

/** What this writer is given for this letter, on one page: to print, or as the text of a mail. */
export function PacketSheet({ item, person, shown, commands }: PacketSheetProps) {
  const { act, busy, readOnly } = useActing();
  const [open, setOpen] = useState(false);
  const [writing, setWriting] = useState(false);
  const [left, setLeft] = useState<readonly string[]>([]);
  const { only, print } = usePrinting();
  const about = `${person.name}, ${item.portalName}`;
  const moments = momentsOf(person);
  const { kept, programs, said, signAs, today } = shown;
  const packet = packetOf(person, item, {
    ...{ kept, programs, said, signAs, today },
    moments: moments.filter((moment) => !left.includes(moment)),
  });
  const given = person.contacts.filter(({ kind, letter }) => kind === 'packet' && letter === item.letter.id);
  return (
    <div className="packet">
      <div className="buttons">
        <button
          type="button"
          aria-label={`${open ? 'Close the page' : 'What they need'}: ${about}`}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? 'Close the page' : 'What they need'}
        </button>
        {given.map(({ id, on, note }) => (
          <span key={id} className="quiet small">
            Given {dayText(on, today)}
            {note && `: ${note}`}
          </span>
        ))}
      </div>
      {open && (
        <>
          {moments.length > 0 && (
            <fieldset className="moments">
              <legend>Moments to mention</legend>
              {moments.map((moment) => (
                <label key={moment} className="check">
                  <input
                    type="checkbox"
                    checked={!left.includes(moment)}
                    onChange={() =>
                      setLeft(
                        left.includes(moment) ? left.filter((one) => one !== moment) : [...left, moment],
                      )
                    }
                  />
                  {moment}
                </label>
              ))}
            </fieldset>
          )}
          <article
            className="packet-sheet"
            aria-label={`The page for ${person.name}`}
            data-print-only={only ? '' : undefined}
          >
            <h5>{packet.title}</h5>
            {packet.sections.map(({ heading, lines }) => (
              <section key={heading}>
                <h6>{heading}</h6>
                <ul>
                  {lines.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </section>
            ))}
          </article>
          {kept.files.length === 0 && (
            <p className="quiet small">
              Goals, achievements and the names of your files are set once, under What you give your writers.
            </p>
          )}
          <div className="buttons">
            <button type="button" className="first" onClick={print}>
              Print
            </button>
            <button type="button" aria-expanded={writing} onClick={() => setWriting(!writing)}>
              Write a mail
            </button>
            <button
              type="button"
              disabled={busy || readOnly}
              onClick={() => act(() => commands.gave(person, item.letter.id, packetHeld(kept)))}
            >
              They have it
            </button>
          </div>
          {writing && (
            <div className="narrow">
              <Draft
                write={({ me }) => packetDraft(person, item, packet, me ?? signAs)}
                today={today}
                onClose={() => setWriting(false)}
              />
            </div>
          )}
        </>
      )}
    </div>
  );
}
