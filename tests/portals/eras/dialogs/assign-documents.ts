import { Component, inject, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { MAT_DIALOG_DATA, MatDialogModule, MatDialogRef } from '@angular/material/dialog';

import { erasProgramKey } from '../../state.ts';
import type { ErasLetter, ErasProgram } from '../../state.ts';
import { LETTERS_PER_PROGRAM, PracticeEras } from '../practice-eras.ts';

/** "Assign Documents" of one program. */
@Component({
  imports: [MatButtonModule, MatCheckboxModule, MatDialogModule],
  template: `
    <h2 mat-dialog-title>Assign Documents</h2>
    <mat-dialog-content>
      <p>{{ program.name }} ({{ program.accreditationId }}) - {{ program.trainingType }}</p>
      <p class="quiet">
        {{ assigned().length + picked().size }} of ${LETTERS_PER_PROGRAM} letters assigned. A letter can be
        assigned once it is Uploaded.
      </p>
      <table aria-label="Letters of Recommendation">
        <thead>
          <tr>
            <th scope="col">Assign</th>
            <th scope="col">LoR Information</th>
            <th scope="col">Letter ID</th>
            <th scope="col">Status</th>
          </tr>
        </thead>
        <tbody>
          @for (letter of practice.letters(); track letter) {
            <tr>
              <td>
                <mat-checkbox
                  [aria-label]="'Assign letter of ' + letter.author"
                  [checked]="assigned().includes(letter) || picked().has(letter)"
                  [disabled]="isFixed(letter)"
                  (change)="pick(letter, $event.checked)"
                />
              </td>
              <td>{{ letter.author }} - {{ letter.title }}</td>
              <td>{{ letter.letterId ?? '—' }}</td>
              <td>{{ letter.status }}</td>
            </tr>
          }
        </tbody>
      </table>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button mat-button mat-dialog-close>Cancel</button>
      <button mat-flat-button [disabled]="picked().size === 0" (click)="save()">Save</button>
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
export class AssignDocuments {
  protected readonly practice = inject(PracticeEras);
  protected readonly program = inject<ErasProgram>(MAT_DIALOG_DATA);
  protected readonly picked = signal<ReadonlySet<ErasLetter>>(new Set());
  readonly #dialog = inject(MatDialogRef);

  protected assigned(): ErasLetter[] {
    return this.practice.lettersOf(this.program);
  }

  protected isFixed(letter: ErasLetter): boolean {
    const full = this.assigned().length + this.picked().size >= LETTERS_PER_PROGRAM;
    return (
      !this.practice.isIn(letter) || this.assigned().includes(letter) || (full && !this.picked().has(letter))
    );
  }

  protected pick(letter: ErasLetter, on: boolean): void {
    const picked = new Set(this.picked());
    if (on) picked.add(letter);
    else picked.delete(letter);
    this.picked.set(picked);
  }

  protected async save(): Promise<void> {
    const added = [...this.picked()].flatMap(({ letterId }) =>
      letterId === null ? [] : [{ letterId, program: erasProgramKey(this.program) }],
    );
    await this.practice.addAssignments(added);
    this.#dialog.close();
  }
}
