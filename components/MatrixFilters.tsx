import { useId } from 'react';

import type { MatrixSheet } from '../lib/rounds/matrix.ts';
import { FILTERS, filterCounts, type Filter, type Wanted } from '../lib/rounds/matrix-lines.ts';

const NAMES: Record<Filter, string> = {
  arrivals: 'Could have more',
  short: 'Short',
  good: 'Assigned for good',
};
const ORDER = [...FILTERS].sort((a, b) => Number(b === 'arrivals') - Number(a === 'arrivals'));

interface MatrixFiltersProps {
  sheet: MatrixSheet;
  wanted: Wanted;
  onWant: (wanted: Wanted) => void;
}

/** What narrows the matrix: by where programs stand, by a letter that they could have, by their words. */
export function MatrixFilters({ sheet, wanted, onWant }: MatrixFiltersProps) {
  const id = useId();
  const counts = filterCounts(sheet);
  const toggle = (filter: Filter) => {
    const { filters } = wanted;
    const on = filters.includes(filter);
    onWant({ ...wanted, filters: on ? filters.filter((one) => one !== filter) : [...filters, filter] });
  };
  return (
    <div className="filters" role="search" aria-label="Programs shown">
      <div className="buttons">
        {ORDER.map((filter) => (
          <button
            key={filter}
            type="button"
            className="chip"
            aria-pressed={wanted.filters.includes(filter)}
            disabled={counts[filter] === 0 && !wanted.filters.includes(filter)}
            onClick={() => toggle(filter)}
          >
            {NAMES[filter]} <span className="number">{counts[filter]}</span>
          </button>
        ))}
      </div>
      <label className="field" htmlFor={`${id}letter`}>
        Without the letter of
        <select
          id={`${id}letter`}
          value={wanted.letter ?? ''}
          onChange={({ target }) => onWant({ ...wanted, letter: target.value || null })}
        >
          <option value="">anyone</option>
          {sheet.columns
            .filter(({ item, could }) => could > 0 || item.letter.id === wanted.letter)
            .map(({ item: { letter, writer }, could }) => (
              <option key={letter.id} value={letter.id}>
                {[writer, letter.letterId, could].filter((one) => one !== null).join(' · ')}
              </option>
            ))}
        </select>
      </label>
      <label className="field" htmlFor={`${id}search`}>
        Search
        <input
          id={`${id}search`}
          type="text"
          autoComplete="off"
          spellCheck={false}
          placeholder="Name, place or ID"
          value={wanted.search}
          onChange={({ target }) => onWant({ ...wanted, search: target.value })}
        />
      </label>
    </div>
  );
}
