import type { Day } from '../lib/model.ts';
import { dayText } from '../lib/rounds/days.ts';
import { cellOf, type MatrixSheet } from '../lib/rounds/matrix.ts';
import type { MatrixGroup } from '../lib/rounds/matrix-lines.ts';
import { standsText } from '../lib/rounds/programs.ts';
import { placeOf } from './MatrixLine.tsx';

/** More columns than these need smaller letters to fit a page. */
const MANY = 8;

interface MatrixPrintProps {
  sheet: MatrixSheet;
  groups: readonly MatrixGroup[];
  today: Day;
  /** "9 of 70 programs", when not all are printed. */
  narrowed: string | null;
}

/** The matrix for paper: every program that is wanted, its heads again on each page. */
export function MatrixPrint({ sheet, groups, today, narrowed }: MatrixPrintProps) {
  return (
    <table className={sheet.columns.length > MANY ? 'on-paper many' : 'on-paper'}>
      <caption>
        Letters and programs · {sheet.portalName} {sheet.season} · {dayText(today, today)} {today.slice(0, 4)}
        {narrowed && ` · ${narrowed}`}
      </caption>
      <thead>
        <tr>
          <th scope="col">Program</th>
          <th scope="col">Has</th>
          {sheet.columns.map(({ item }) => (
            <th key={item.letter.id} scope="col">
              {item.writer} <span>{item.letter.letterId}</span>
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ key, name, rows }) => (
        <tbody key={key}>
          {groups.length > 1 && (
            <tr>
              <th scope="rowgroup" colSpan={sheet.columns.length + 2}>
                {name}, {rows.length}
              </th>
            </tr>
          )}
          {rows.map((row) => (
            <tr key={row.coverage.program.id}>
              <th scope="row">
                {row.coverage.program.name} <span>{placeOf(row)}</span>
              </th>
              <td>{standsText(row.coverage)}</td>
              {sheet.columns.map(({ item }) => {
                const { kind, word } = cellOf(row, item);
                return (
                  <td key={item.letter.id} className={`says ${kind}`}>
                    {word}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
