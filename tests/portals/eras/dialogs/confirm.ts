import { Component, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';

export interface ConfirmText {
  title: string;
  text: string;
  yes: string;
}

/** Closes with `true` when the user agrees. */
@Component({
  imports: [MatButtonModule, MatDialogModule],
  template: `
    <h2 mat-dialog-title>{{ data.title }}</h2>
    <mat-dialog-content>{{ data.text }}</mat-dialog-content>
    <mat-dialog-actions align="end">
      <button mat-button mat-dialog-close>Cancel</button>
      <button mat-flat-button [mat-dialog-close]="true">{{ data.yes }}</button>
    </mat-dialog-actions>
  `,
})
export class Confirm {
  protected readonly data = inject<ConfirmText>(MAT_DIALOG_DATA);
}
