import { Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { MatButtonModule } from '@angular/material/button';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { MatDialogModule, MatDialogRef } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatRadioModule } from '@angular/material/radio';
import { MatSelectModule } from '@angular/material/select';

import { ERAS_STATUS } from '../../state.ts';
import type { ErasLetter } from '../../state.ts';
import { PracticeEras } from '../practice-eras.ts';

/** "General" hides the choice of a letter type (domain.md 1.1). */
@Component({
  imports: [
    FormsModule,
    MatButtonModule,
    MatCheckboxModule,
    MatDialogModule,
    MatFormFieldModule,
    MatInputModule,
    MatRadioModule,
    MatSelectModule,
  ],
  template: `
    <h2 mat-dialog-title>Add Letter of Recommendation</h2>
    <mat-dialog-content>
      <mat-form-field>
        <mat-label>Author Name</mat-label>
        <input matInput required [ngModel]="author()" (ngModelChange)="author.set($event)" />
      </mat-form-field>
      <mat-form-field>
        <mat-label>Author Title/Department</mat-label>
        <input matInput required [ngModel]="title()" (ngModelChange)="title.set($event)" />
      </mat-form-field>
      <mat-form-field>
        <mat-label>Author Email</mat-label>
        <input matInput type="email" [ngModel]="email()" (ngModelChange)="email.set($event)" />
      </mat-form-field>
      <mat-form-field>
        <mat-label>Specialty</mat-label>
        <mat-select [value]="specialty()" (valueChange)="specialty.set($event)">
          @for (one of specialties; track one) {
            <mat-option [value]="one">{{ one }}</mat-option>
          }
        </mat-select>
      </mat-form-field>
      @if (specialty() !== 'General') {
        <mat-radio-group aria-label="Letter type" [value]="type()" (change)="type.set($event.value)">
          <mat-radio-button value="Standardized Letter">Standardized Letter</mat-radio-button>
          <mat-radio-button value="Narrative Letter">Narrative Letter</mat-radio-button>
        </mat-radio-group>
      }
      <mat-checkbox [checked]="chair()" (change)="chair.set($event.checked)"
        >This letter meets a Department Chair requirement</mat-checkbox
      >
      <mat-checkbox [checked]="waived()" (change)="waived.set($event.checked)"
        >I waive my right to review my Letter of Recommendation</mat-checkbox
      >
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button mat-button mat-dialog-close>Cancel</button>
      <button mat-flat-button [disabled]="!complete()" (click)="add()">Add</button>
    </mat-dialog-actions>
  `,
  styles: `
    mat-dialog-content {
      display: flex;
      flex-direction: column;
      gap: 4px;
    }
  `,
})
export class AddLetter {
  readonly #practice = inject(PracticeEras);
  readonly #dialog = inject(MatDialogRef);
  protected readonly specialties = ['General', 'Internal Medicine', 'Neurology', 'Pediatrics'];
  protected readonly author = signal('');
  protected readonly title = signal('');
  protected readonly email = signal('');
  protected readonly specialty = signal('General');
  protected readonly type = signal<ErasLetter['letterType']>('Narrative Letter');
  protected readonly chair = signal(false);
  protected readonly waived = signal(false);
  protected readonly complete = computed(() => this.author().trim() !== '' && this.title().trim() !== '');

  protected async add(): Promise<void> {
    const letter: ErasLetter = {
      letterId: null,
      author: this.author().trim(),
      title: this.title().trim(),
      email: this.email().trim(),
      specialty: this.specialty(),
      letterType: this.specialty() === 'General' ? null : this.type(),
      chair: this.chair(),
      programDirector: false,
      waived: this.waived(),
      status: ERAS_STATUS.notConfirmed,
      confirmedOn: null,
      uploadedOn: null,
    };
    await this.#practice.keep({ letters: [...this.#practice.state().letters, letter] });
    this.#dialog.close();
  }
}
