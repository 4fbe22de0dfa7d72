import type { TimelineBar, TimelinePoint, TimelineSection } from '../lib/rounds/timeline.ts';

const COLUMNS: readonly [kinds: readonly TimelinePoint['kind'][], head: string][] = [
  [['asked'], 'Asked'],
  [['nudge', 'said-sent'], 'Since then'],
  [['due'], 'Due'],
  [['in'], 'In'],
  [['thanked'], 'Thanked'],
];

/** The facts of the picture as a table: what a screen reader reads, and who likes tables better. */
export function TimelineTable({ section: { name, bars, undated, marks } }: { section: TimelineSection }) {
  return (
    <table>
      <caption>
        {name}: each letter in time.{' '}
        {marks.length > 0 && `The season: ${marks.map(({ text }) => text).join('; ')}.`}
      </caption>
      <thead>
        <tr>
          <th scope="col">Writer</th>
          {COLUMNS.map(([, head]) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
          <th scope="col">Where it stands</th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <BarLine key={bar.item.letter.id} bar={bar} />
        ))}
        {undated.map(({ letter, writer, reason }) => (
          <tr key={letter.id}>
            <th scope="row">{writer}</th>
            {COLUMNS.map(([, head]) => (
              <td key={head}>–</td>
            ))}
            <td>{reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function BarLine({ bar: { item, points } }: { bar: TimelineBar }) {
  return (
    <tr>
      <th scope="row">{item.writer}</th>
      {COLUMNS.map(([kinds, head]) => (
        <td key={head}>
          {points
            .filter(({ kind }) => kinds.includes(kind))
            .map(({ text }) => text)
            .join('; ') || '–'}
        </td>
      ))}
      <td>{item.reason}</td>
    </tr>
  );
}
