import { useId } from 'react';

import type { Portal } from '../lib/model.ts';
import { lineCounts, type LinesWanted } from '../lib/rounds/letter-lines.ts';
import type { Item } from '../lib/rounds/rounds.ts';
import { BUCKET_WORDS } from './bucket-words.ts';

interface LetterFiltersProps {
  items: readonly Item[];
  wanted: LinesWanted;
  onWant: (wanted: LinesWanted) => void;
}

/** What narrows the table of letters: one list, one portal, a writer's name. */
export function LetterFilters({ items, wanted, onWant }: LetterFiltersProps) {
  const id = useId();
  const { buckets, portals } = lineCounts(items);
  return (
    <div className="filters letter-filters" role="search" aria-label="Letters shown">
      <div className="buttons">
        {buckets.map(({ bucket, letters }) => (
          <button
            key={bucket}
            type="button"
            className="chip"
            aria-pressed={wanted.bucket === bucket}
            onClick={() => onWant({ ...wanted, bucket: wanted.bucket === bucket ? null : bucket })}
          >
            {BUCKET_WORDS[bucket]} <span className="number">{letters}</span>
          </button>
        ))}
      </div>
      {portals.length > 1 && (
        <label className="field" htmlFor={`${id}portal`}>
          Portal
          <select
            id={`${id}portal`}
            value={wanted.portal ?? ''}
            onChange={({ target }) =>
              onWant({ ...wanted, portal: target.value === '' ? null : (target.value as Portal) })
            }
          >
            <option value="">any</option>
            {portals.map(({ portal, name }) => (
              <option key={portal} value={portal}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="field" htmlFor={`${id}writer`}>
        Search
        <input
          id={`${id}writer`}
          type="text"
          autoComplete="off"
          spellCheck={false}
          placeholder="Writer’s name"
          value={wanted.search}
          onChange={({ target }) => onWant({ ...wanted, search: target.value })}
        />
      </label>
    </div>
  );
}
