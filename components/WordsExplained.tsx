import type { ExplainedWord } from '../lib/rounds/rounds.ts';
import { ActionButton } from './ActionButton.tsx';

/** What the user said that words of a portal mean, each with the way back. Nothing while there is none. */
export function WordsExplained({ words }: { words: readonly ExplainedWord[] }) {
  if (words.length === 0) return null;
  return (
    <section aria-labelledby="explained" className="block">
      <h2 id="explained">Words you explained</h2>
      <ul className="explained">
        {words.map(({ text, word, action }) => (
          <li key={text}>
            <span>{text}</span>
            <ActionButton action={action} about={`"${word}"`} plain />
          </li>
        ))}
      </ul>
    </section>
  );
}
