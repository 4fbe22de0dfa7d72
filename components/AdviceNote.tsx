import type { Advice } from '../lib/people/index.ts';

/** Short advice where it helps, folded until it is wanted. */
export function AdviceNote({ advice }: { advice: Advice }) {
  return (
    <details className="advice small">
      <summary>{advice.title}</summary>
      <p className="quiet">{advice.text}</p>
    </details>
  );
}
