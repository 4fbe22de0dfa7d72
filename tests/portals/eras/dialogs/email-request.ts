import { Component, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MAT_DIALOG_DATA, MatDialogModule } from '@angular/material/dialog';

import type { ErasLetter } from '../../state.ts';

@Component({
  imports: [MatButtonModule, MatDialogModule],
  template: `
    <h2 mat-dialog-title>Email Letter Request</h2>
    <mat-dialog-content>
      <p>
        The request is sent to this address. If it was not received, ask the author to check the spam folder.
      </p>
      <dl>
        <dt>Author</dt>
        <dd>{{ letter.author }}</dd>
        <dt>Author Email</dt>
        <dd>{{ letter.email }}</dd>
        <dt>Letter ID</dt>
        <dd>{{ letter.letterId }}</dd>
      </dl>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button mat-button mat-dialog-close>Cancel</button>
      <button mat-flat-button mat-dialog-close>Send Email</button>
    </mat-dialog-actions>
  `,
})
export class EmailRequest {
  protected readonly letter = inject<ErasLetter>(MAT_DIALOG_DATA);
}
