import { dayOf, dayText } from '../lib/rounds/days.ts';
import { kindText } from '../lib/rounds/gaps.ts';
import { pageName } from '../lib/rounds/letter-history.ts';
import type { LetterLine } from '../lib/rounds/letter-lines.ts';
import { isRead } from '../lib/rounds/portals.ts';

interface LetterFactsProps {
  line: LetterLine;
  today: string;
  zone: string;
}

/** What the portal says of a letter, with when it was read: shown, and changed only by reading its page again. */
export function LetterFacts({ line: { item, programs }, today, zone }: LetterFactsProps) {
  const { letter, portalName } = item;
  if (letter.stateBy === 'you') {
    return (
      <p className="quiet small">
        {letter.partOf !== null
          ? 'A part is in no portal: its office has it. All of it is your word.'
          : isRead(letter.portal)
            ? `${portalName} does not show it yet: all of it is your word.`
            : `${portalName} is kept by hand: all of it is your word.`}
      </p>
    );
  }
  const theirs = (key: 'author' | 'title' | 'kind' | 'specialty' | 'waived') => !letter.yours?.includes(key);
  const day = (on: string | null) => on && dayText(on, today);
  const facts: [string, string | null][] = [
    ['It says', letter.portalStatus && `"${letter.portalStatus}"`],
    ['Writer', theirs('author') && letter.author !== '' ? letter.author : `Not shown by ${portalName}`],
    ['Title', theirs('title') ? letter.title : null],
    ['Address', letter.email],
    ['ID', letter.letterId],
    ['Kind', letter.kind && theirs('kind') ? kindText(letter.kind) : null],
    ['Specialty', theirs('specialty') ? letter.specialty : null],
    ['Waived', letter.waived !== null && theirs('waived') ? (letter.waived ? 'Yes' : 'No') : null],
    ['From the chair', letter.chair === null ? null : letter.chair ? 'Yes' : 'No'],
    ['From an earlier season', letter.imported ? 'Yes' : null],
    ['Requested', day(letter.requestedOn)],
    ['Received', day(letter.receivedOn)],
    ['No longer on the list since', letter.goneAt && day(dayOf(letter.goneAt, zone))],
    ['Programs', programs && `on ${programs.on} of ${programs.of}`],
  ];
  const page = pageName({
    portal: letter.portal,
    page: letter.statusPage ?? 'letters',
  });
  return (
    <>
      <dl className="facts">
        {facts
          .filter(([, value]) => value !== null && value !== '')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <p className="quiet small">
        Read {dayText(dayOf(letter.lastSeenAt, zone), today)} from {page}. To change it, change it there.
      </p>
    </>
  );
}
