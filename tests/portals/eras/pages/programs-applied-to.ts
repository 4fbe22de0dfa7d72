import { Component, computed, effect, inject, signal, ViewChild } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatIconModule } from '@angular/material/icon';
import { MatInputModule } from '@angular/material/input';
import { MatPaginator, MatPaginatorModule } from '@angular/material/paginator';
import { MatSort, MatSortModule } from '@angular/material/sort';
import { MatTableModule } from '@angular/material/table';

import { erasProgramKey, usDate } from '../../state.ts';
import type { ErasProgram } from '../../state.ts';
import { AssignDocuments } from '../dialogs/assign-documents.ts';
import { dialogConfig } from '../dialogs/dialog-config.ts';
import { AssignedDocuments } from '../parts/assigned-documents.ts';
import { ListState } from '../parts/list-state.ts';
import { programRows } from '../parts/program-rows.ts';
import { PracticeEras } from '../practice-eras.ts';

@Component({
  imports: [
    AssignedDocuments,
    ListState,
    MatButtonModule,
    MatFormFieldModule,
    MatIconModule,
    MatInputModule,
    MatPaginatorModule,
    MatSortModule,
    MatTableModule,
  ],
  template: `
    <h1>Programs Applied To</h1>
    <p class="help">
      These programs have received your application. Use Track Assigned Documents to see the documents of each
      program. Documents may still be assigned; those already assigned cannot be changed, except the personal
      statement.
    </p>
    <eras-list-state empty="You have not applied to any programs.">
      <mat-form-field appearance="outline" subscriptSizing="dynamic" class="search">
        <mat-label>Search programs</mat-label>
        <mat-icon matPrefix svgIcon="search" aria-hidden="true" />
        <input matInput #search type="search" (input)="rows.filter = search.value.trim().toLowerCase()" />
      </mat-form-field>
      <div class="table-scroll">
        <table mat-table matSort multiTemplateDataRows [dataSource]="rows">
          <ng-container matColumnDef="expand">
            <th mat-header-cell *matHeaderCellDef>
              <span class="cdk-visually-hidden">Track Assigned Documents</span>
            </th>
            <td mat-cell *matCellDef="let program">
              <button
                mat-icon-button
                [attr.aria-label]="'Track Assigned Documents of ' + program.name"
                [attr.aria-expanded]="isOpen(program)"
                (click)="toggle(program)"
              >
                <mat-icon [svgIcon]="isOpen(program) ? 'collapse' : 'expand'" aria-hidden="true" />
              </button>
            </td>
          </ng-container>
          <ng-container matColumnDef="name">
            <th mat-header-cell *matHeaderCellDef mat-sort-header>Program Name</th>
            <td mat-cell *matCellDef="let program">
              <a href="#/programs/applied">{{ program.name }}</a>
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
          <ng-container matColumnDef="appliedOn">
            <th mat-header-cell *matHeaderCellDef mat-sort-header>Applied Dates</th>
            <td mat-cell *matCellDef="let program">{{ usDate(program.appliedOn) }}</td>
          </ng-container>
          <ng-container matColumnDef="trainingType">
            <th mat-header-cell *matHeaderCellDef>Training Type Selections</th>
            <td mat-cell *matCellDef="let program">{{ program.trainingType }}</td>
          </ng-container>
          <ng-container matColumnDef="actions">
            <th mat-header-cell *matHeaderCellDef>Actions</th>
            <td mat-cell *matCellDef="let program">
              <button mat-button (click)="assign(program)">Assign Documents</button>
            </td>
          </ng-container>
          <ng-container matColumnDef="detail">
            <td mat-cell *matCellDef="let program" [attr.colspan]="columns.length">
              @if (isOpen(program)) {
                <eras-assigned-documents [program]="program" />
              }
            </td>
          </ng-container>
          <tr mat-header-row *matHeaderRowDef="columns"></tr>
          <tr mat-row *matRowDef="let row; columns: columns"></tr>
          <tr mat-row *matRowDef="let row; columns: ['detail']" class="detail"></tr>
          <tr *matNoDataRow>
            <td class="none" [attr.colspan]="columns.length">No programs match your search.</td>
          </tr>
        </table>
      </div>
      <mat-paginator [pageSize]="pageSize()" [pageSizeOptions]="[10, 25, 50]" aria-label="Page of programs" />
    </eras-list-state>
  `,
  styles: `
    .search {
      width: 340px;
      margin-bottom: 14px;
    }
    tr.detail {
      height: 0;
    }
    tr.detail td {
      padding: 0;
    }
    .none {
      padding: 24px;
      text-align: center;
    }
  `,
})
export class ProgramsAppliedTo {
  protected readonly practice = inject(PracticeEras);
  protected readonly rows = programRows();
  protected readonly usDate = usDate;
  protected readonly pageSize = computed(() => this.practice.state().pageSize);
  protected readonly columns = [
    'expand',
    'name',
    'specialty',
    'city',
    'state',
    'signaled',
    'accreditationId',
    'appliedOn',
    'trainingType',
    'actions',
  ];
  readonly #open = signal<ReadonlySet<string>>(new Set());
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
      this.rows.data = this.practice.programs().filter((program) => program.status === 'Applied');
    });
  }

  protected isOpen(program: ErasProgram): boolean {
    return this.#open().has(erasProgramKey(program));
  }

  protected toggle(program: ErasProgram): void {
    const open = new Set(this.#open());
    if (!open.delete(erasProgramKey(program))) open.add(erasProgramKey(program));
    this.#open.set(open);
  }

  protected assign(program: ErasProgram): void {
    this.#dialog.open(AssignDocuments, dialogConfig(program, '760px'));
  }
}
