import { Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButtonModule } from '@angular/material/button';
import { MatMenuModule } from '@angular/material/menu';
import { MatTabsModule } from '@angular/material/tabs';
import { MatToolbarModule } from '@angular/material/toolbar';
import { NavigationEnd, Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { filter, map } from 'rxjs';

import { PracticeEras } from '../practice-eras.ts';

const SECTIONS = [
  { label: 'Dashboard', path: 'dashboard', pages: [] },
  {
    label: 'Documents',
    path: 'documents',
    pages: [
      { label: 'Letters of Recommendation', path: 'letters-of-recommendation' },
      { label: 'Additional Documents', path: 'additional-documents' },
    ],
  },
  {
    label: 'Programs',
    path: 'programs',
    pages: [
      { label: 'Saved Programs', path: 'saved' },
      { label: 'Programs Applied To', path: 'applied' },
      { label: 'Assignments Checklist', path: 'assignments-checklist' },
    ],
  },
];

/** The frame around every page: toolbar, tabs, side navigation, breadcrumbs, footer. */
@Component({
  selector: 'eras-frame',
  imports: [
    MatButtonModule,
    MatMenuModule,
    MatTabsModule,
    MatToolbarModule,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
  ],
  template: `
    <mat-toolbar class="brand">
      <span class="mark">MyERAS<sup>&reg;</sup></span>
      <span class="season">ERAS {{ practice.state().season }} Season</span>
      <span class="fill"></span>
      <span class="who">
        <span>{{ practice.state().applicant.name }}</span>
        <span class="id">AAMC ID: {{ practice.state().applicant.aamcId }}</span>
      </span>
      <button mat-button [matMenuTriggerFor]="account">Account</button>
      <mat-menu #account="matMenu">
        <button mat-menu-item>Message Center</button>
        <button mat-menu-item>Account Settings</button>
        <button mat-menu-item (click)="practice.keep({ session: 'signed-out' })">Sign Out</button>
      </mat-menu>
    </mat-toolbar>
    <nav
      mat-tab-nav-bar
      class="tabs"
      [tabPanel]="panel"
      mat-stretch-tabs="false"
      aria-label="MyERAS sections"
    >
      @for (section of sections; track section.path) {
        <a
          mat-tab-link
          [routerLink]="'/' + section.path"
          routerLinkActive
          #link="routerLinkActive"
          [active]="link.isActive"
          >{{ section.label }}</a
        >
      }
    </nav>
    <mat-tab-nav-panel #panel>
      <div class="body">
        @if (section().pages.length > 0) {
          <nav class="side" [attr.aria-label]="section().label">
            @for (page of section().pages; track page.path) {
              <a
                [routerLink]="'/' + section().path + '/' + page.path"
                routerLinkActive="here"
                ariaCurrentWhenActive="page"
                >{{ page.label }}</a
              >
            }
          </nav>
        }
        <main>
          <nav class="crumbs" aria-label="Breadcrumb">
            <ol>
              <li><a routerLink="/dashboard">Home</a></li>
              @if (section().pages.length > 0) {
                <li>{{ section().label }}</li>
              }
              <li aria-current="page">{{ page()?.label ?? section().label }}</li>
            </ol>
          </nav>
          <router-outlet />
        </main>
      </div>
    </mat-tab-nav-panel>
    <footer>Practice portal for tests. Every person, program and letter here is made up.</footer>
  `,
  styles: `
    .brand {
      --mat-toolbar-container-background-color: #123b63;
      --mat-toolbar-container-text-color: #fff;
      --mat-button-text-label-text-color: #fff;
      gap: 16px;
    }
    .mark {
      font-weight: 700;
    }
    .mark sup {
      font-size: 11px;
    }
    .season {
      font-size: 14px;
      border-left: 1px solid #6d8cab;
      padding-left: 16px;
    }
    .fill {
      flex: 1;
    }
    .who {
      display: flex;
      flex-direction: column;
      font-size: 13px;
      line-height: 1.4;
      text-align: right;
    }
    .id {
      color: #c5d5e5;
    }
    .tabs {
      background: #fff;
      border-bottom: 1px solid #d5dce3;
      padding: 0 16px;
    }
    .body {
      display: flex;
      max-width: 1480px;
      margin: 0 auto;
      padding: 20px 24px 48px;
      gap: 28px;
    }
    .side {
      flex: 0 0 210px;
      display: flex;
      flex-direction: column;
      padding-top: 30px;
    }
    .side a {
      padding: 10px 14px;
      text-decoration: none;
      border-left: 3px solid transparent;
    }
    .side a.here {
      border-left-color: #123b63;
      background: #e6edf4;
      font-weight: 600;
    }
    main {
      flex: 1;
      min-width: 0;
    }
    .crumbs ol {
      display: flex;
      gap: 6px;
      list-style: none;
      margin: 0;
      padding: 0;
      font-size: 13px;
    }
    .crumbs li + li::before {
      content: '\u203a';
      margin-right: 6px;
    }
    footer {
      text-align: center;
      padding: 16px;
      color: #5a6875;
      font-size: 12px;
    }
  `,
})
export class Frame {
  protected readonly practice = inject(PracticeEras);
  protected readonly sections = SECTIONS;
  readonly #router = inject(Router);
  readonly #path = toSignal(
    this.#router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(() => this.#router.url.split('/').slice(1)),
    ),
    { initialValue: this.#router.url.split('/').slice(1) },
  );
  protected readonly section = computed(
    () => SECTIONS.find((section) => section.path === this.#path()[0]) ?? SECTIONS[0]!,
  );
  protected readonly page = computed(() =>
    this.section().pages.find((page) => page.path === this.#path()[1]),
  );
}
