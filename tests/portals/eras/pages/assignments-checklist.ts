import { Component, computed, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatIconModule } from '@angular/material/icon';
import { MatTableModule } from '@angular/material/table';

import type { ErasLetter, ErasProgram } from '../../state.ts';
import { ListState } from '../parts/list-state.ts';
import { PracticeEras } from '../practice-eras.ts';

@Component({
  imports: [ListState, MatButtonModule, MatIconModule, MatTableModule],
  template: `
    <h1>Assignments Checklist</h1>
    <p class="help">
      Review the documents that are assigned to each saved or applied program. Only letters that were Uploaded
      can be assigned. A lock marks documents of a program that received your application.
    </p>
    <div class="page-actions"><button mat-stroked-button>Print Checklist</button></div>
    <eras-list-state empty="You have not saved or applied to any programs.">
      <div class="table-scroll tall">
        <table mat-table [dataSource]="practice.programs()">
          <ng-container matColumnDef="name" sticky>
            <th mat-header-cell *matHeaderCellDef>Program</th>
            <td mat-cell *matCellDef="let program">{{ program.name }}</td>
          </ng-container>
          <ng-container matColumnDef="accreditationId">
            <th mat-header-cell *matHeaderCellDef>Accreditation ID</th>
            <td mat-cell *matCellDef="let program">{{ program.accreditationId }}</td>
          </ng-container>
          <ng-container matColumnDef="specialty">
            <th mat-header-cell *matHeaderCellDef>Specialty</th>
            <td mat-cell *matCellDef="let program">{{ program.specialty }}</td>
          </ng-container>
          <ng-container matColumnDef="trainingType">
            <th mat-header-cell *matHeaderCellDef>Training Type</th>
            <td mat-cell *matCellDef="let program">{{ program.trainingType }}</td>
          </ng-container>
          <ng-container matColumnDef="status">
            <th mat-header-cell *matHeaderCellDef>Status</th>
            <td mat-cell *matCellDef="let program">
              {{ program.status }}
              @if (program.status === 'Applied') {
                <mat-icon
                  class="small"
                  svgIcon="lock"
                  aria-hidden="false"
                  aria-label="Assignments are locked"
                />
              }
            </td>
          </ng-container>
          @for (slot of slots; track slot) {
            <ng-container [matColumnDef]="'lor' + slot">
              <th mat-header-cell *matHeaderCellDef>LoR {{ slot }}</th>
              <td mat-cell *matCellDef="let program">
                @if (letterIn(program, slot); as letter) {
                  <div>{{ letter.author }}</div>
                  <div class="quiet">Letter ID: {{ letter.letterId }}</div>
                } @else {
                  <span class="quiet">Not Assigned</span>
                }
              </td>
            </ng-container>
          }
          <ng-container matColumnDef="statement">
            <th mat-header-cell *matHeaderCellDef>Personal Statement</th>
            <td mat-cell *matCellDef="let program">{{ program.personalStatement ?? 'Not Assigned' }}</td>
          </ng-container>
          <ng-container matColumnDef="mspe">
            <th mat-header-cell *matHeaderCellDef>MSPE</th>
            <td mat-cell *matCellDef="let program">{{ documentStatus('MSPE') }}</td>
          </ng-container>
          <ng-container matColumnDef="transcript">
            <th mat-header-cell *matHeaderCellDef>Transcript</th>
            <td mat-cell *matCellDef="let program">{{ documentStatus('Medical School Transcript') }}</td>
          </ng-container>
          <ng-container matColumnDef="photo">
            <th mat-header-cell *matHeaderCellDef>Photo</th>
            <td mat-cell *matCellDef="let program">{{ documentStatus('Photograph') }}</td>
          </ng-container>
          <tr mat-header-row *matHeaderRowDef="columns; sticky: true"></tr>
          <tr mat-row *matRowDef="let row; columns: columns"></tr>
        </table>
      </div>
      <p class="quiet">{{ practice.programs().length }} programs</p>
    </eras-list-state>
  `,
  styles: `
    .tall {
      max-height: 70vh;
      overflow: auto;
    }
    td {
      min-width: 110px;
    }
  `,
})
export class AssignmentsChecklist {
  protected readonly practice = inject(PracticeEras);
  protected readonly slots = [1, 2, 3, 4];
  protected readonly columns = [
    'name',
    'accreditationId',
    'specialty',
    'trainingType',
    'status',
    ...this.slots.map((slot) => `lor${slot}`),
    'statement',
    'mspe',
    'transcript',
    'photo',
  ];
  readonly #slots = computed(
    () => new Map(this.practice.programs().map((program) => [program, this.practice.lettersOf(program)])),
  );

  protected letterIn(program: ErasProgram, slot: number): ErasLetter | undefined {
    return this.#slots().get(program)?.[slot - 1];
  }

  protected documentStatus(name: string): string {
    return (
      this.practice.state().documents.find((document) => document.name.includes(name))?.status ??
      'Not Uploaded'
    );
  }
}
