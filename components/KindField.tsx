import { LETTER_KINDS, type LetterKind } from '../lib/model.ts';
import { kindText } from '../lib/rounds/gaps.ts';

interface KindFieldProps {
  /** `''`: not said. */
  value: LetterKind | '';
  onChange: (kind: LetterKind | '') => void;
}

/** The kind that a new letter is to be of. */
export function KindField({ value, onChange }: KindFieldProps) {
  return (
    <label className="field">
      Kind
      <select
        value={value}
        onChange={(event) => onChange(LETTER_KINDS.find((one) => one === event.target.value) ?? '')}
      >
        <option value="">Not said</option>
        {LETTER_KINDS.map((one) => (
          <option key={one} value={one}>
            {kindText(one)}
          </option>
        ))}
      </select>
    </label>
  );
}
