import { QUESTIONS, type PersonAnswer, type Question } from '../model.ts';
import type { Person } from './person.ts';

/**
 * What to ask oneself about a person: the three questions that matter, and one that experience adds. Answered in words,
 * never summed: there is no number on a person. The answers are for the user's eyes: no table, no page for others and no
 * paper shows them.
 */
export const QUESTION_TEXTS: Record<Question, string> = {
  'knows-work': 'Knows my work closely',
  'knows-wants': 'Knows what the programs want',
  examples: 'Can give examples of what I did',
  'on-time': 'Is likely to be on time',
};
export const ANSWER_TEXTS: Record<PersonAnswer, string> = { yes: 'Yes', partly: 'Partly', no: 'No' };

/** True for somebody who, as the user says, cannot give examples: their letter usually helps less. */
export function helpsLess({ answers }: Pick<Person, 'answers'>): boolean {
  return answers.examples?.answer === 'no';
}
export const HELPS_LESS = 'Such a letter usually helps less. Ask anyway?';

/** One line of the comparison: a question, and what was answered for each person, in their order. */
export interface ComparedLine {
  question: Question;
  text: string;
  cells: { answer: PersonAnswer | null; text: string; reason: string | null }[];
}

/** People side by side, question by question. */
export function compared(persons: readonly Person[]): ComparedLine[] {
  return QUESTIONS.map((question) => ({
    question,
    text: QUESTION_TEXTS[question],
    cells: persons.map(({ answers }) => {
      const said = answers[question];
      return {
        answer: said?.answer ?? null,
        text: said ? ANSWER_TEXTS[said.answer] : 'Not answered',
        reason: said?.reason ?? null,
      };
    }),
  }));
}
