import { Component, computed, effect, inject, signal, ViewChild } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatCheckboxModule } from '@angular/material/checkbox';
import { MatDialog } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatIconModule } from '@angular/material/icon';
import { MatInputModule } from '@angular/material/input';
import { MatPaginator, MatPaginatorModule } from '@angular/material/paginator';
import { MatSort, MatSortModule } from '@angular/material/sort';
import { MatTableModule } from '@angular/material/table';

import { erasProgramKey } from '../../state.ts';
import type { ErasProgram } from '../../state.ts';
import { AssignDocuments } from '../dialogs/assign-documents.ts';
import { Confirm } from '../dialogs/confirm.ts';
import type { ConfirmText } from '../dialogs/confirm.ts';
import { dialogConfig } from '../dialogs/dialog-config.ts';
import { ListState } from '../parts/list-state.ts';
import { programRows } from '../parts/program-rows.ts';
import { PracticeEras } from '../practice-eras.ts';

@Component({
  imports: [
    ListState,
    MatButtonModule,
    MatCheckboxModule,
    MatFormFieldModule,
    MatIconModule,
    MatInputModule,
    MatPaginatorModule,
    MatSortModule,
    MatTableModule,
  ],
  template: `
    <h1>Saved Programs</h1>
    <p class="help">
      Saved programs have not received your application. Assign documents and set program signals before you
      apply.
    </p>
    <eras-list-state empty="You have not saved any programs.">
      <div class="page-actions">
        <mat-form-field appearance="outline" subscriptSizing="dynamic">
          <mat-label>Search programs</mat-label>
          <mat-icon matPrefix svgIcon="search" aria-hidden="true" />
          <input matInput #search type="search" (input)="rows.filter = search.value.trim().toLowerCase()" />
        </mat-form-field>
        <button mat-flat-button [disabled]="selected().size === 0" (click)="apply()">
          Apply to Selected ({{ selected().size }})
        </button>
      </div>
      <div class="table-scroll">
        <table mat-table matSort [dataSource]="rows">
          <ng-container matColumnDef="select">
            <th mat-header-cell *matHeaderCellDef><span class="cdk-visually-hidden">Select</span></th>
            <td mat-cell *matCellDef="let program">
              <mat-checkbox
                [aria-label]="'Select ' + program.name"
                [checked]="selected().has(key(program))"
                (change)="select(program, $event.checked)"
              />
            </td>
          </ng-container>
          <ng-container matColumnDef="name">
            <th mat-header-cell *matHeaderCellDef mat-sort-header>Program Name</th>
            <td mat-cell *matCellDef="let program">
              <a href="#/programs/saved">{{ program.name }}</a>
            </td>
          </ng-container>
          <ng-container matColumnDef="specialty">
            <th mat-header-cell *matHeaderCellDef mat-sort-header>Specialty</th>
            <td mat-cell *matCellDef="let program">{{ program.specialty }}</td>
          </ng-container>
          <ng-container matColumnDef="city">
            <th mat-header-cell *matHeaderCellDef mat-sort-header>City</th>
            <td mat-cell *matCellDef="let program">{{ program.city }}</td>
          </ng-container>
          <ng-container matColumnDef="state">
            <th mat-header-cell *matHeaderCellDef mat-sort-header>State</th>
            <td mat-cell *matCellDef="let program">{{ program.state }}</td>
          </ng-container>
          <ng-container matColumnDef="signaled">
            <th mat-header-cell *matHeaderCellDef>Signaled?</th>
            <td mat-cell *matCellDef="let program">{{ program.signaled ? 'Yes' : 'No' }}</td>
          </ng-container>
          <ng-container matColumnDef="accreditationId">
            <th mat-header-cell *matHeaderCellDef>Accreditation ID</th>
            <td mat-cell *matCellDef="let program">{{ program.accreditationId }}</td>
          </ng-container>
          <ng-container matColumnDef="trainingType">
            <th mat-header-cell *matHeaderCellDef>Training Type</th>
            <td mat-cell *matCellDef="let program">{{ program.trainingType }}</td>
          </ng-container>
          <ng-container matColumnDef="actions">
            <th mat-header-cell *matHeaderCellDef>Actions</th>
            <td mat-cell *matCellDef="let program">
              <button mat-button (click)="assign(program)">Assign Documents</button>
              <span class="quiet">LoRs: {{ practice.lettersOf(program).length }} of 4</span>
            </td>
          </ng-container>
          <tr mat-header-row *matHeaderRowDef="columns"></tr>
          <tr mat-row *matRowDef="let row; columns: columns"></tr>
          <tr *matNoDataRow>
            <td class="none" [attr.colspan]="columns.length">No programs match your search.</td>
          </tr>
        </table>
      </div>
      <mat-paginator [pageSize]="pageSize()" [pageSizeOptions]="[10, 25, 50]" aria-label="Page of programs" />
    </eras-list-state>
  `,
  styles: `
    .none {
      padding: 24px;
      text-align: center;
    }
  `,
})
export class SavedPrograms {
  protected readonly practice = inject(PracticeEras);
  protected readonly rows = programRows();
  protected readonly key = erasProgramKey;
  protected readonly pageSize = computed(() => this.practice.state().pageSize);
  protected readonly selected = signal<ReadonlySet<string>>(new Set());
  protected readonly columns = [
    'select',
    'name',
    'specialty',
    'city',
    'state',
    'signaled',
    'accreditationId',
    'trainingType',
    'actions',
  ];
  readonly #dialog = inject(MatDialog);

  // Setters, since the table comes and goes with the state of the list.
  @ViewChild(MatSort) protected set sort(sort: MatSort | undefined) {
    this.rows.sort = sort ?? null;
  }
  @ViewChild(MatPaginator) protected set paginator(paginator: MatPaginator | undefined) {
    this.rows.paginator = paginator ?? null;
  }

  constructor() {
    effect(() => {
      this.rows.data = this.practice.programs().filter((program) => program.status === 'Saved');
    });
  }

  protected select(program: ErasProgram, on: boolean): void {
    const selected = new Set(this.selected());
    if (on) selected.add(erasProgramKey(program));
    else selected.delete(erasProgramKey(program));
    this.selected.set(selected);
  }

  protected assign(program: ErasProgram): void {
    this.#dialog.open(AssignDocuments, dialogConfig(program, '760px'));
  }

  protected apply(): void {
    const text = `You are about to apply to ${this.selected().size} programs. Assigned letters cannot be changed afterwards.`;
    this.#dialog
      .open<Confirm, ConfirmText, boolean>(
        Confirm,
        dialogConfig({ title: 'Apply to Programs', text, yes: 'Apply' }, '440px'),
      )
      .afterClosed()
      .subscribe((agreed) => {
        if (agreed) void this.#applyToSelected();
      });
  }

  async #applyToSelected(): Promise<void> {
    const selected = this.selected();
    const appliedOn = Temporal.Now.plainDateISO().toString();
    const programs = this.practice
      .state()
      .programs.map((program) =>
        selected.has(erasProgramKey(program))
          ? { ...program, status: 'Applied' as const, appliedOn }
          : program,
      );
    await this.practice.keep({ programs });
    this.selected.set(new Set());
  }
}
