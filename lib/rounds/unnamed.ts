import type { Letter } from '../model.ts';
import type { Action } from './rounds.ts';

/** True for a letter whose portal names nobody: it is called by its title, and nobody can be written to about it. */
export function namesNobody({ author }: Letter): boolean {
  return author === '';
}

/** The user says who writes it. */
export function nameWriter({ id }: Letter): Action {
  return { do: 'name-writer', label: "Add the writer's name", letter: id };
}
