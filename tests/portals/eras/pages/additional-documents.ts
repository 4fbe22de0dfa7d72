import { Component, inject } from '@angular/core';
import { MatButtonModule } from '@angular/material/button';
import { MatTableModule } from '@angular/material/table';

import { usDate } from '../../state.ts';
import { ListState } from '../parts/list-state.ts';
import { PracticeEras } from '../practice-eras.ts';

@Component({
  imports: [ListState, MatButtonModule, MatTableModule],
  template: `
    <h1>Additional Documents</h1>
    <p class="help">
      Your designated dean's office uploads these documents. A document shows as Uploaded once it was received
      and processed; until then it shows as Not Uploaded.
    </p>
    <eras-list-state empty="No documents were found.">
      <div class="table-scroll">
        <table mat-table [dataSource]="practice.state().documents" aria-label="Additional documents">
          <ng-container matColumnDef="name">
            <th mat-header-cell *matHeaderCellDef>Document</th>
            <td mat-cell *matCellDef="let document">{{ document.name }}</td>
          </ng-container>
          <ng-container matColumnDef="status">
            <th mat-header-cell *matHeaderCellDef>Status</th>
            <td mat-cell *matCellDef="let document">{{ document.status }}</td>
          </ng-container>
          <ng-container matColumnDef="date">
            <th mat-header-cell *matHeaderCellDef>Upload Date</th>
            <td mat-cell *matCellDef="let document">{{ usDate(document.uploadedOn) }}</td>
          </ng-container>
          <ng-container matColumnDef="actions">
            <th mat-header-cell *matHeaderCellDef>Actions</th>
            <td mat-cell *matCellDef="let document">
              @if (document.status === 'Uploaded') {
                <button mat-button>Assign</button>
              }
            </td>
          </ng-container>
          <tr mat-header-row *matHeaderRowDef="columns"></tr>
          <tr mat-row *matRowDef="let row; columns: columns"></tr>
        </table>
      </div>
    </eras-list-state>
  `,
})
export class AdditionalDocuments {
  protected readonly practice = inject(PracticeEras);
  protected readonly columns = ['name', 'status', 'date', 'actions'];
  protected readonly usDate = usDate;
}
