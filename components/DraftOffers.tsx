import { useId } from 'react';

interface DraftOffersProps {
  offers: readonly string[];
  /** Those that are in the text. */
  put: readonly string[];
  onPut: (line: string) => void;
}

/** What the user noted of talks, each beside the button that puts it into the text. */
export function DraftOffers({ offers, put, onPut }: DraftOffersProps) {
  const noted = useId();
  if (offers.length === 0) return null;
  return (
    <div className="offers">
      <p id={noted} className="quiet small">
        What you noted of your talks
      </p>
      <ul aria-labelledby={noted}>
        {offers.map((line) => (
          <li key={line}>
            <span className="small">{line}</span>
            {/* It stays where it is once it is used, so that the keyboard does too. */}
            <button
              type="button"
              aria-label={`${put.includes(line) ? 'In the text' : 'Mention it'}: ${line}`}
              aria-disabled={put.includes(line)}
              onClick={() => {
                if (!put.includes(line)) onPut(line);
              }}
            >
              {put.includes(line) ? 'In the text' : 'Mention it'}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
