import { QUESTIONS, type Question } from './questions.ts';

/*
 * Where rounds.md leaves something open, the oracle tries every reading of it. Its answer is the set of all values that
 * some reading gives, and the product may say any of them.
 */

export interface Pick {
  /** Tries each answer in turn. Within one combination, the same question about the same thing has one answer. */
  <T>(question: Question, ways: readonly T[], about?: string): T;
}

/** The text says nothing about it: any value is fine. */
class Unsaid extends Error {
  readonly question: Question;
  constructor(question: Question) {
    super(QUESTIONS[question]);
    this.question = question;
  }
}
export function unsaid(question: Question): never {
  throw new Unsaid(question);
}

export interface Answer<T> {
  /** `null`: any value. */
  values: T[] | null;
  /** The open questions that made a difference. */
  open: Set<Question>;
}

/** All the values that the text allows, over every combination of readings. */
export function everyWay<T>(answer: (pick: Pick) => T): Answer<T> {
  const found = new Map<string, T>();
  const open = new Set<Question>();
  let path: { way: number; ways: number }[] = [];
  for (;;) {
    const taken = new Map<string, number>();
    const pick: Pick = (question, ways, about = '') => {
      const key = `${question} ${about}`;
      let place = taken.get(key);
      if (place === undefined) {
        place = taken.size;
        taken.set(key, place);
        open.add(question);
        path[place] ??= { way: 0, ways: ways.length };
      }
      const { way = 0, ways: asked = 0 } = path[place] ?? {};
      if (ways.length !== asked) throw new Error(`"${key}" was asked with other answers.`);
      return ways[way] as (typeof ways)[number];
    };
    try {
      const value = answer(pick);
      found.set(JSON.stringify(value), value);
    } catch (error) {
      if (!(error instanceof Unsaid)) throw error;
      return { values: null, open: open.add(error.question) };
    }
    path = path.slice(0, taken.size);
    while (path.length > 0 && path.at(-1)!.way + 1 >= path.at(-1)!.ways) path.pop();
    const last = path.at(-1);
    if (!last) return { values: [...found.values()], open: found.size > 1 ? open : new Set() };
    last.way += 1;
  }
}
