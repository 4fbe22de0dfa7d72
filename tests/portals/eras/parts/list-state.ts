import { Component, Input, computed, effect, inject, signal } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatIconModule } from '@angular/material/icon';
import { MatProgressBarModule } from '@angular/material/progress-bar';

import { PracticeEras } from '../practice-eras.ts';

/** Stands around a list and shows a progress bar, grey bars, an error or "nothing here" in its place. */
@Component({
  selector: 'eras-list-state',
  imports: [MatButtonModule, MatIconModule, MatProgressBarModule],
  template: `
    @switch (shown()) {
      @case ('loading') {
        <mat-progress-bar mode="indeterminate" aria-label="Loading" />
        <p class="quiet">Please wait while your information is retrieved.</p>
      }
      @case ('skeleton') {
        <div class="bars" aria-busy="true">
          @for (bar of bars; track bar) {
            <div class="bar"></div>
          }
        </div>
      }
      @case ('error') {
        <div class="error" role="alert">
          <mat-icon svgIcon="alert" aria-hidden="true" />
          <div>
            <strong>We are unable to retrieve your information.</strong>
            <p>Please try again later. If the problem persists, contact the ERAS Support Center.</p>
          </div>
          <button mat-stroked-button (click)="practice.keep({ list: 'shown' })">Try Again</button>
        </div>
      }
      @case ('empty') {
        <p class="empty" role="status">{{ empty }}</p>
      }
      @default {
        <ng-content />
      }
    }
  `,
  styles: `
    .bars {
      background: #fff;
      padding: 16px;
      border-radius: 6px;
    }
    .bar {
      height: 20px;
      margin: 14px 0;
      border-radius: 4px;
      background: #e3e8ed;
    }
    .error {
      display: flex;
      gap: 16px;
      align-items: center;
      background: #fdeeee;
      border: 1px solid #d99;
      border-radius: 6px;
      padding: 16px;
    }
    .error p {
      margin: 4px 0 0;
    }
    .empty {
      background: #fff;
      border: 1px dashed #b9c4ce;
      border-radius: 6px;
      padding: 28px;
      text-align: center;
    }
  `,
})
export class ListState {
  @Input({ required: true }) empty = '';
  protected readonly practice = inject(PracticeEras);
  protected readonly bars = [1, 2, 3, 4, 5];
  readonly #waiting = signal(true);
  protected readonly shown = computed(() => (this.#waiting() ? 'loading' : this.practice.state().list));

  constructor() {
    const slowMs = computed(() => this.practice.state().slowMs);
    effect((onCleanup) => {
      const wait = slowMs();
      this.#waiting.set(wait > 0);
      if (wait === 0) return;
      const timer = setTimeout(() => this.#waiting.set(false), wait);
      onCleanup(() => clearTimeout(timer));
    });
  }
}
