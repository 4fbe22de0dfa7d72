import { kindText } from '../lib/rounds/gaps.ts';
import type { MatrixColumn, MatrixSheet } from '../lib/rounds/matrix.ts';

interface MatrixHeadProps {
  sheet: MatrixSheet;
  /** The letters in sight, by their place. */
  shown: readonly number[];
  /** The column whose head takes the keyboard. */
  active: number | null;
}

/** The line of heads: who wrote each letter, which one it is, whether it is in, and how many programs have it. */
export function MatrixHead({ sheet, shown, active }: MatrixHeadProps) {
  const cell = (column: number) => ({
    role: 'columnheader',
    'aria-colindex': column + 1,
    'data-cell': `-1:${column}`,
    tabIndex: active === column ? 0 : -1,
  });
  return (
    <div role="row" aria-rowindex={1} className="line">
      <div {...cell(0)} className="first">
        {sheet.portal === 'amcas' ? 'School' : 'Program'}
      </div>
      <div {...cell(1)}>Has</div>
      {shown.map((index) => {
        const column = sheet.columns[index];
        if (!column) return null;
        return (
          <div
            key={column.item.letter.id}
            {...cell(index + 2)}
            className={headClass(column)}
            style={{ gridColumn: index + 3 }}
          >
            <strong>{column.item.writer}</strong>
            <span className="quiet">{nameOf(column)}</span>
            <span className="quiet">{standing(column)}</span>
          </div>
        );
      })}
    </div>
  );
}

/** Its ID, else its kind: what tells two letters of one writer apart. */
function nameOf({ item: { letter } }: MatrixColumn): string {
  return letter.letterId ?? (letter.kind ? kindText(letter.kind) : '');
}

function standing({ item, on, could }: MatrixColumn): string {
  if (item.bucket === 'look') return 'Needs a look';
  if (item.letter.state !== 'received') return item.bucket === 'overdue' ? 'Overdue' : 'Not in yet';
  return could > 0 ? `On ${on}, ${could} could` : `On ${on}`;
}

function headClass({ item }: MatrixColumn): string {
  return item.letter.state === 'received' && item.bucket !== 'look' ? 'letter' : 'letter out';
}
