import { Component, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatToolbarModule } from '@angular/material/toolbar';

import { PracticeEras } from '../practice-eras.ts';

@Component({
  selector: 'eras-session-ended',
  imports: [MatButtonModule, MatToolbarModule],
  template: `
    <mat-toolbar class="brand"
      ><span>MyERAS<sup>&reg;</sup></span></mat-toolbar
    >
    <main role="alert">
      <h1>Your session has ended</h1>
      <p>For your security, your session ended because of inactivity. Unsaved changes were lost.</p>
      <button mat-flat-button (click)="practice.keep({ session: 'signed-out' })">Sign In Again</button>
    </main>
  `,
  styles: `
    .brand {
      --mat-toolbar-container-background-color: #123b63;
      --mat-toolbar-container-text-color: #fff;
    }
    main {
      text-align: center;
      padding: 80px 24px;
    }
  `,
})
export class SessionEnded {
  protected readonly practice = inject(PracticeEras);
}
