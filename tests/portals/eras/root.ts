import { Component, inject } from '@angular/core';

import { Frame } from './parts/frame.ts';
import { PracticeEras } from './practice-eras.ts';
import { SessionEnded } from './pages/session-ended.ts';
import { SignIn } from './pages/sign-in.ts';

@Component({
  selector: 'eras-root',
  imports: [Frame, SessionEnded, SignIn],
  template: `
    @switch (practice.state().session) {
      @case ('open') {
        <eras-frame />
      }
      @case ('ended') {
        <eras-session-ended />
      }
      @default {
        <eras-sign-in />
      }
    }
  `,
})
export class Root {
  protected readonly practice = inject(PracticeEras);
}
