import { everyWay, type Answer, type Pick } from '../oracle/open.ts';
import type { Question } from '../oracle/questions.ts';

export interface Differs {
  /** What differs and how, the same for every case of one kind. */
  kind: string;
  /** The ids it is about, separated by spaces, or the part of the screen. */
  of: string;
  product: unknown;
  /** Every value that rounds.md allows. */
  oracle: readonly unknown[];
}

/** How often each open question left the answer open. */
export type OpenCounts = Map<Question, number>;

/** Compares one thing that the product says with every value that rounds.md allows. */
export type Check = <T>(
  field: string,
  of: string,
  product: T,
  answer: (pick: Pick) => T,
  brief?: (value: T) => string,
) => void;

export function checking(found: Differs[], open: OpenCounts): Check {
  return (field, of, product, answer, brief = inWords) => {
    const { values, open: questions } = everyWay(answer);
    for (const question of questions) open.set(question, (open.get(question) ?? 0) + 1);
    if (values === null || values.some((value) => inWords(value) === inWords(product))) return;
    const allowed = values.map(brief).sort().join(' or ');
    found.push({ kind: `${field}: ${brief(product)}, by rounds.md ${allowed}`, of, product, oracle: values });
  };
}

/** True however the text is read. */
export const isSure = ({ values }: Answer<boolean>): boolean => values?.length === 1 && values[0] === true;

function inWords(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
