import { Injectable, computed, signal } from '@angular/core';

import { PracticeStore } from '../practice.ts';
import { ERAS_STATUS, erasProgramKey } from '../state.ts';
import type { ErasAssignment, ErasLetter, ErasProgram, ErasState } from '../state.ts';

/** Four letters for a program at most (domain.md 1.2). */
export const LETTERS_PER_PROGRAM = 4;

/** The portal's state as signals, and what its user can do to it. */
@Injectable({ providedIn: 'root' })
export class PracticeEras {
  readonly #store = new PracticeStore<ErasState>();
  readonly #state = signal(this.#store.state());
  readonly state = this.#state.asReadonly();

  readonly letters = computed(() => (this.state().list === 'empty' ? [] : this.state().letters));
  readonly programs = computed(() => (this.state().list === 'empty' ? [] : this.state().programs));

  constructor() {
    this.#store.subscribe(() => this.#state.set(this.#store.state()));
  }

  isIn(letter: ErasLetter): boolean {
    return letter.status === ERAS_STATUS.uploaded || letter.status === ERAS_STATUS.imported;
  }

  /** The program's letters in the order of their slots. */
  lettersOf(program: ErasProgram): ErasLetter[] {
    return this.state()
      .assignments.filter((assignment) => assignment.program === erasProgramKey(program))
      .flatMap(({ letterId }) => this.state().letters.filter((letter) => letter.letterId === letterId));
  }

  keep(change: Partial<ErasState>): Promise<void> {
    return this.#store.keep(change);
  }

  changeLetter(letter: ErasLetter, change: Partial<ErasLetter>): Promise<void> {
    const letters = this.state().letters.map((one) => (one === letter ? { ...one, ...change } : one));
    return this.keep({ letters });
  }

  addAssignments(added: ErasAssignment[]): Promise<void> {
    return this.keep({ assignments: [...this.state().assignments, ...added] });
  }
}
