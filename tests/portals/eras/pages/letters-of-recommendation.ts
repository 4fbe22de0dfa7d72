import { Component, effect, inject, ViewChild } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatIconModule } from '@angular/material/icon';
import { MatMenuModule } from '@angular/material/menu';
import { MatSort, MatSortModule } from '@angular/material/sort';
import { MatTableDataSource, MatTableModule } from '@angular/material/table';
import { MatTooltipModule } from '@angular/material/tooltip';

import { ERAS_STATUS, usDate } from '../../state.ts';
import type { ErasLetter } from '../../state.ts';
import { AddLetter } from '../dialogs/add-letter.ts';
import { AssignLetter } from '../dialogs/assign-letter.ts';
import { Confirm } from '../dialogs/confirm.ts';
import type { ConfirmText } from '../dialogs/confirm.ts';
import { dialogConfig } from '../dialogs/dialog-config.ts';
import { EmailRequest } from '../dialogs/email-request.ts';
import { ListState } from '../parts/list-state.ts';
import { PracticeEras } from '../practice-eras.ts';

@Component({
  imports: [
    ListState,
    MatButtonModule,
    MatIconModule,
    MatMenuModule,
    MatSortModule,
    MatTableModule,
    MatTooltipModule,
  ],
  template: `
    <h1>Letters of Recommendation</h1>
    <p class="help">
      Create an entry for each letter author, then confirm it to release the Letter Request Form. Once a
      letter is Uploaded you can assign it to programs; up to four letters can be assigned to each program.
      You will get a message when a letter is received. Letters that were imported from an earlier season can
      also be assigned.
    </p>
    <div class="page-actions">
      <button mat-flat-button (click)="add()"><mat-icon svgIcon="add" aria-hidden="true" />Add New</button>
      <button mat-stroked-button>Import Letters of Recommendation</button>
    </div>
    <eras-list-state empty="You have not added any letters of recommendation.">
      <div class="table-scroll">
        <table mat-table matSort [dataSource]="rows">
          <ng-container matColumnDef="author">
            <th mat-header-cell *matHeaderCellDef mat-sort-header>LoR Information</th>
            <td mat-cell *matCellDef="let letter">
              {{ letter.author }} - {{ letter.title }}
              @if (letter.chair) {
                <mat-icon class="small" svgIcon="chair" aria-hidden="false" aria-label="Department Chair" />
              }
              @if (letter.programDirector) {
                <mat-icon
                  class="small"
                  svgIcon="director"
                  aria-hidden="false"
                  aria-label="Program Director"
                />
              }
            </td>
          </ng-container>
          <ng-container matColumnDef="specialty">
            <th mat-header-cell *matHeaderCellDef mat-sort-header>Specialty</th>
            <td mat-cell *matCellDef="let letter">{{ letter.specialty }}</td>
          </ng-container>
          <ng-container matColumnDef="letterType">
            <th mat-header-cell *matHeaderCellDef>
              Letter Type
              <mat-icon
                class="small"
                svgIcon="help"
                aria-hidden="false"
                aria-label="About letter types"
                matTooltip="A standardized letter follows the form of its specialty."
              />
            </th>
            <td mat-cell *matCellDef="let letter">{{ letter.letterType }}</td>
          </ng-container>
          <ng-container matColumnDef="letterId">
            <th mat-header-cell *matHeaderCellDef>Letter ID</th>
            <td mat-cell *matCellDef="let letter">{{ letter.letterId ?? '—' }}</td>
          </ng-container>
          <ng-container matColumnDef="waived">
            <th
              mat-header-cell
              *matHeaderCellDef
              matTooltip="Whether you waived your right to review the letter"
            >
              Waived
            </th>
            <td mat-cell *matCellDef="let letter">{{ letter.waived ? 'Yes' : 'No' }}</td>
          </ng-container>
          <ng-container matColumnDef="confirmedOn">
            <th mat-header-cell *matHeaderCellDef mat-sort-header>Confirmed On</th>
            <td mat-cell *matCellDef="let letter">{{ usDate(letter.confirmedOn) }}</td>
          </ng-container>
          <ng-container matColumnDef="status">
            <th mat-header-cell *matHeaderCellDef mat-sort-header>Status</th>
            <td mat-cell *matCellDef="let letter">{{ letter.status }}</td>
          </ng-container>
          <ng-container matColumnDef="actions">
            <th mat-header-cell *matHeaderCellDef>Actions</th>
            <td mat-cell *matCellDef="let letter">
              <button
                mat-icon-button
                [matMenuTriggerFor]="menu"
                [attr.aria-label]="'Actions for ' + letter.author"
              >
                <mat-icon svgIcon="more" aria-hidden="true" />
              </button>
              <mat-menu #menu="matMenu">
                @if (letter.status === status.notConfirmed) {
                  <button mat-menu-item>Edit</button>
                  <button mat-menu-item (click)="delete(letter)">Delete</button>
                  <button mat-menu-item (click)="confirm(letter)">Confirm</button>
                } @else if (practice.isIn(letter)) {
                  <button mat-menu-item (click)="assign(letter)">Assign</button>
                } @else {
                  <button mat-menu-item>Download Letter Request Form</button>
                  <button mat-menu-item (click)="email(letter)">Email Letter Request</button>
                }
              </mat-menu>
            </td>
          </ng-container>
          <tr mat-header-row *matHeaderRowDef="columns"></tr>
          <tr mat-row *matRowDef="let row; columns: columns"></tr>
        </table>
      </div>
      <div class="legend" aria-label="Legend">
        <span><mat-icon class="small" svgIcon="chair" aria-hidden="true" />Department Chair</span>
        <span><mat-icon class="small" svgIcon="director" aria-hidden="true" />Program Director</span>
      </div>
    </eras-list-state>
  `,
})
export class LettersOfRecommendation {
  protected readonly practice = inject(PracticeEras);
  protected readonly status = ERAS_STATUS;
  protected readonly usDate = usDate;
  protected readonly rows = new MatTableDataSource<ErasLetter>();
  protected readonly columns = [
    'author',
    'specialty',
    'letterType',
    'letterId',
    'waived',
    'confirmedOn',
    'status',
    'actions',
  ];
  readonly #dialog = inject(MatDialog);

  // A setter, since the table comes and goes with the state of the list.
  @ViewChild(MatSort) protected set sort(sort: MatSort | undefined) {
    this.rows.sort = sort ?? null;
  }

  constructor() {
    effect(() => {
      this.rows.data = this.practice.letters();
    });
  }

  protected add(): void {
    this.#dialog.open(AddLetter, dialogConfig(null, '560px'));
  }

  protected assign(letter: ErasLetter): void {
    this.#dialog.open(AssignLetter, dialogConfig(letter, '640px'));
  }

  protected email(letter: ErasLetter): void {
    this.#dialog.open(EmailRequest, dialogConfig(letter, '520px'));
  }

  protected confirm(letter: ErasLetter): void {
    this.#ask(
      {
        title: 'Confirm LoR Entry',
        text: `After you confirm, the entry for ${letter.author} can no longer be edited.`,
        yes: 'Confirm',
      },
      () =>
        this.practice.changeLetter(letter, {
          status: ERAS_STATUS.confirmed,
          letterId: newLetterId(),
          confirmedOn: Temporal.Now.plainDateISO().toString(),
        }),
    );
  }

  protected delete(letter: ErasLetter): void {
    this.#ask(
      { title: 'Delete LoR Entry', text: `Delete the entry for ${letter.author}?`, yes: 'Delete' },
      () => this.practice.keep({ letters: this.practice.state().letters.filter((one) => one !== letter) }),
    );
  }

  #ask(data: ConfirmText, then: () => Promise<void>): void {
    this.#dialog
      .open<Confirm, ConfirmText, boolean>(Confirm, dialogConfig(data, '440px'))
      .afterClosed()
      .subscribe((agreed) => {
        if (agreed) void then();
      });
  }
}

/** Eight letters and digits without those that look alike. */
function newLetterId(): string {
  const signs = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => signs[byte % signs.length]).join('');
}
