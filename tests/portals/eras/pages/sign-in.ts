import { Component, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatCardModule } from '@angular/material/card';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInputModule } from '@angular/material/input';
import { MatToolbarModule } from '@angular/material/toolbar';

import { PracticeEras } from '../practice-eras.ts';

@Component({
  selector: 'eras-sign-in',
  imports: [MatButtonModule, MatCardModule, MatFormFieldModule, MatInputModule, MatToolbarModule],
  template: `
    <mat-toolbar class="brand"
      ><span>MyERAS<sup>&reg;</sup></span></mat-toolbar
    >
    <main>
      <mat-card>
        <mat-card-content>
          <h1>Sign In</h1>
          <p>Use your AAMC username and password to open your letters of recommendation and application.</p>
          <form (submit)="signIn($event)">
            <mat-form-field>
              <mat-label>Username</mat-label>
              <input matInput autocomplete="username" />
            </mat-form-field>
            <mat-form-field>
              <mat-label>Password</mat-label>
              <input matInput type="password" autocomplete="current-password" />
            </mat-form-field>
            <button mat-flat-button type="submit">Sign In</button>
          </form>
          <p class="quiet"><a href="#/dashboard">Forgot your password?</a></p>
        </mat-card-content>
      </mat-card>
    </main>
  `,
  styles: `
    .brand {
      --mat-toolbar-container-background-color: #123b63;
      --mat-toolbar-container-text-color: #fff;
    }
    main {
      display: flex;
      justify-content: center;
      padding: 64px 24px;
    }
    mat-card {
      width: 420px;
    }
    form {
      display: flex;
      flex-direction: column;
      gap: 8px;
    }
  `,
})
export class SignIn {
  readonly #practice = inject(PracticeEras);

  protected signIn(event: Event): Promise<void> {
    event.preventDefault();
    return this.#practice.keep({ session: 'open' });
  }
}
