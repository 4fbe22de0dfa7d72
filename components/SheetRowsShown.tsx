import type { LetterTyped, SheetChoice, SheetRows } from '../lib/model.ts';
import { count } from '../lib/rounds/days.ts';
import type { Proposal } from '../lib/sheets/propose.ts';
import type { RowFate, SheetPreview } from './data.ts';

/** What the user said of rows that may be one of several, by their place; `auto`: it is left out. */
export interface Decisions {
  letters: Readonly<Record<number, SheetChoice>>;
  programs: Readonly<Record<number, SheetChoice>>;
}

interface SheetRowsShownProps {
  rows: SheetRows;
  preview: SheetPreview;
  remarks: Proposal['remarks'];
  decided: Decisions;
  onDecided: (decided: Decisions) => void;
}

/** More lines than these are counted, not drawn. */
const MOST_LINES = 60;

/** What would become of each row; what is unclear stands first, with its question. */
export function SheetRowsShown({ rows, preview, remarks, decided, onDecided }: SheetRowsShownProps) {
  const lines = [
    ...rows.letters.map((row, at) => lineOf('letters', at, row.author, stateText(row), preview.letters[at])),
    ...rows.programs.map((row, at) => lineOf('programs', at, row.name, '', preview.programs[at])),
  ].filter((line) => line !== null);
  const asked = lines.filter(
    ({ table, at, fate }) => fate.kind === 'unclear' || decided[table][at] !== undefined,
  );
  const others = lines.filter((line) => !asked.includes(line));
  const decide = (table: keyof Decisions, at: number, choice: SheetChoice) =>
    onDecided({ ...decided, [table]: { ...decided[table], [at]: choice } });
  return (
    <div className="block">
      {asked.length > 0 && (
        <fieldset>
          <legend>Who is this?</legend>
          <ul className="rows">
            {asked.map(({ table, at, name, fate }) => (
              <li key={`${table} ${String(at)}`} className="sheet-column">
                <span>
                  <strong>{name}</strong>{' '}
                  <span className="quiet small">{askedText(fate, decided[table][at])}</span>
                </span>
                <select
                  aria-label={`Who "${name}" is`}
                  value={valueOf(answerTo(fate, decided[table][at]))}
                  onChange={(event) => decide(table, at, choiceOf(event.target.value))}
                >
                  {answerTo(fate, decided[table][at]) === undefined && <option value="">Choose…</option>}
                  {mayBe(fate, decided[table][at]).map(({ id, name: other }) => (
                    <option key={id} value={id}>
                      Same as {other}
                    </option>
                  ))}
                  <option value="another">{table === 'letters' ? 'A new letter' : 'A new program'}</option>
                  <option value="auto">Leave it out</option>
                </select>
              </li>
            ))}
          </ul>
        </fieldset>
      )}
      {others.length > 0 && (
        <div>
          <h5>What comes of the others</h5>
          <ul className="rows">
            {others.slice(0, MOST_LINES).map(({ table, at, name, text, fate }) => (
              <li key={`${table} ${String(at)}`}>
                <span>
                  <strong>{name}</strong>{' '}
                  <span className="quiet small">
                    {[fateText(fate, table), text].filter((part) => part !== '').join(' · ')}
                  </span>
                </span>
              </li>
            ))}
          </ul>
          {others.length > MOST_LINES && (
            <p className="quiet small">And {others.length - MOST_LINES} more.</p>
          )}
        </div>
      )}
      {rows.assignments.length > 0 && (
        <p className="quiet small">
          {count(rows.assignments.length, 'assignment')}, by your word; left out where a portal has shown a
          program’s letters.
        </p>
      )}
      {remarks.length > 0 && (
        <details>
          <summary>{count(remarks.length, 'thing')} not taken as it stands</summary>
          <ul className="small quiet">
            {remarks.slice(0, MOST_LINES).map(({ row, text }) => (
              <li key={`${String(row)} ${text}`}>
                Row {row}: {text}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

interface Line {
  table: keyof Decisions;
  at: number;
  name: string;
  text: string;
  fate: RowFate;
}

function lineOf(table: Line['table'], at: number, name: string, text: string, fate?: RowFate): Line | null {
  return fate ? { table, at, name, text, fate } : null;
}

const WORDS: Record<string, string> = {
  askedOn: 'asked on',
  dueOn: 'due',
  saidSentOn: 'said to be sent',
  thankedOn: 'thanked on',
  appliedOn: 'applied on',
  deadlineOn: 'deadline',
  accreditationId: 'program ID',
  required: 'letters it asks for',
  email: 'e-mail',
  region: 'state',
};

function words(columns: readonly string[]): string {
  return columns.map((column) => WORDS[column] ?? column).join(', ');
}

function fateText({ kind, joins, adds, keeps }: RowFate, table: Line['table']): string {
  if (kind === 'new') return table === 'letters' ? 'new, by your word' : 'new';
  const added = adds.length > 0 ? `adds ${words(adds)}` : 'adds nothing';
  return `${joins ?? ''} is here: ${added}${keeps.length > 0 ? `; kept as it is: ${words(keeps)}` : ''}`;
}

function stateText({ state, saidSentOn, notes }: LetterTyped): string {
  if (state === 'received') return 'you say the portal has it';
  if (state === 'declined') return 'declined';
  return saidSentOn !== null || (notes ?? '').includes('My sheet says:') ? 'you say it was sent' : '';
}

function askedText(fate: RowFate, choice: SheetChoice | undefined): string {
  if (choice !== undefined) return '';
  return fate.may.length > 0
    ? `may be ${fate.may.map(({ name }) => name).join(' or ')}`
    : 'is in your sheet more than once';
}

/** What the user said of a row, else the answer that is offered; `undefined`: it is still to be answered. */
export function answerTo(fate: RowFate, choice: SheetChoice | undefined): SheetChoice | undefined {
  return choice ?? (fate.suggests === null ? undefined : { same: fate.suggests });
}

/** The row that was chosen stays among the answers when it is no longer asked about. */
function mayBe(fate: RowFate, choice: SheetChoice | undefined): RowFate['may'] {
  if (typeof choice !== 'object' || fate.joins === null) return fate.may;
  return [{ id: choice.same, name: fate.joins }, ...fate.may.filter(({ id }) => id !== choice.same)];
}

function valueOf(choice: SheetChoice | undefined): string {
  return typeof choice === 'object' ? choice.same : (choice ?? '');
}
function choiceOf(value: string): SheetChoice {
  return value === 'auto' || value === 'another' ? value : { same: value };
}
