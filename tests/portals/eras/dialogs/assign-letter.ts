import { Component, inject, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';

import { erasProgramKey } from '../../state.ts';
import type { ErasLetter, ErasProgram } from '../../state.ts';
import { LETTERS_PER_PROGRAM, PracticeEras } from '../practice-eras.ts';

/** Assign "by document": one letter to any of the saved and applied programs. */
@Component({
  imports: [MatButtonModule, MatCheckboxModule, MatDialogModule],
  template: `
    <h2 mat-dialog-title>Assign Letter of Recommendation</h2>
    <mat-dialog-content>
      <p>{{ letter.author }} - {{ letter.title }} (Letter ID {{ letter.letterId }})</p>
      <p class="quiet">A letter that is assigned to a program you applied to cannot be unassigned.</p>
      <table>
        <thead>
          <tr>
            <th scope="col">Assign</th>
            <th scope="col">Program</th>
            <th scope="col">Training Type</th>
            <th scope="col">Status</th>
            <th scope="col">Letters Assigned</th>
          </tr>
        </thead>
        <tbody>
          @for (program of practice.programs(); track key(program)) {
            <tr>
              <td>
                <mat-checkbox
                  [aria-label]="'Assign to ' + program.name"
                  [checked]="has(program) || picked().has(key(program))"
                  [disabled]="has(program) || isFull(program)"
                  (change)="pick(program, $event.checked)"
                />
              </td>
              <td>{{ program.name }}</td>
              <td>{{ program.trainingType }}</td>
              <td>{{ program.status }}</td>
              <td>{{ practice.lettersOf(program).length }} of ${LETTERS_PER_PROGRAM}</td>
            </tr>
          }
        </tbody>
      </table>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button mat-button mat-dialog-close>Cancel</button>
      <button mat-flat-button [disabled]="picked().size === 0" (click)="save()">Save Assignments</button>
    </mat-dialog-actions>
  `,
  styles: `
    table {
      width: 100%;
      border-collapse: collapse;
    }
    th,
    td {
      text-align: left;
      padding: 4px 10px 4px 0;
      border-bottom: 1px solid #e6eaee;
    }
  `,
})
export class AssignLetter {
  protected readonly practice = inject(PracticeEras);
  protected readonly letter = inject<ErasLetter>(MAT_DIALOG_DATA);
  protected readonly key = erasProgramKey;
  protected readonly picked = signal<ReadonlySet<string>>(new Set());
  readonly #dialog = inject(MatDialogRef);

  protected has(program: ErasProgram): boolean {
    return this.practice.lettersOf(program).some((letter) => letter.letterId === this.letter.letterId);
  }

  protected isFull(program: ErasProgram): boolean {
    return this.practice.lettersOf(program).length >= LETTERS_PER_PROGRAM;
  }

  protected pick(program: ErasProgram, on: boolean): void {
    const picked = new Set(this.picked());
    if (on) picked.add(erasProgramKey(program));
    else picked.delete(erasProgramKey(program));
    this.picked.set(picked);
  }

  protected async save(): Promise<void> {
    const { letterId } = this.letter;
    if (letterId === null) throw new Error('Only a confirmed entry can be assigned.');
    await this.practice.addAssignments([...this.picked()].map((program) => ({ letterId, program })));
    this.#dialog.close();
  }
}
