import { Component, computed, inject } from '@angular/core';
import { MatCardModule } from '@angular/material/card';
import { MatIconModule } from '@angular/material/icon';
import { MatTooltipModule } from '@angular/material/tooltip';
import { RouterLink } from '@angular/router';

import { ListState } from '../parts/list-state.ts';
import { PracticeEras } from '../practice-eras.ts';

@Component({
  imports: [ListState, MatCardModule, MatIconModule, MatTooltipModule, RouterLink],
  template: `
    <h1>Dashboard</h1>
    <p class="help">
      Welcome, {{ practice.state().applicant.name }}. Sections marked Saved are complete. Sections marked
      Imported were taken over from an earlier season and should be reviewed before you certify.
    </p>
    <eras-list-state empty="There is nothing to show yet.">
      <div class="cards">
        <mat-card>
          <mat-card-header><mat-card-title>Application</mat-card-title></mat-card-header>
          <mat-card-content>
            <table>
              <thead>
                <tr>
                  <th scope="col">Section</th>
                  <th scope="col">Status</th>
                </tr>
              </thead>
              <tbody>
                @for (section of practice.state().sections; track section.name) {
                  <tr>
                    <td>{{ section.name }}</td>
                    <td>{{ section.status }}</td>
                  </tr>
                }
              </tbody>
            </table>
          </mat-card-content>
        </mat-card>
        <mat-card>
          <mat-card-header><mat-card-title>Documents</mat-card-title></mat-card-header>
          <mat-card-content>
            <dl>
              <div>
                <dt>
                  <a routerLink="/documents/letters-of-recommendation">Uploaded but Unassigned LoRs</a>
                  <mat-icon
                    class="small"
                    svgIcon="help"
                    aria-hidden="false"
                    aria-label="Help"
                    matTooltip="Letters that were uploaded by the author and are assigned to no program."
                  />
                </dt>
                <dd>{{ unassignedLetters() }}</dd>
              </div>
              <div>
                <dt>Unassigned Personal Statements</dt>
                <dd>1</dd>
              </div>
              <div>
                <dt>Latest USMLE Request Status</dt>
                <dd>Received</dd>
              </div>
              <div>
                <dt>Latest COMLEX-USA Request Status</dt>
                <dd>Not Available</dd>
              </div>
            </dl>
            <h3>Status of Additional Documents</h3>
            <dl>
              @for (document of practice.state().documents; track document.name) {
                <div>
                  <dt>{{ document.name }}</dt>
                  <dd>{{ document.status }}</dd>
                </div>
              }
            </dl>
          </mat-card-content>
        </mat-card>
        <mat-card>
          <mat-card-header><mat-card-title>Programs</mat-card-title></mat-card-header>
          <mat-card-content>
            <dl>
              <div>
                <dt><a routerLink="/programs/saved">Saved Programs</a></dt>
                <dd>{{ count('Saved') }}</dd>
              </div>
              <div>
                <dt><a routerLink="/programs/applied">Programs Applied To</a></dt>
                <dd>{{ count('Applied') }}</dd>
              </div>
            </dl>
          </mat-card-content>
        </mat-card>
      </div>
    </eras-list-state>
  `,
  styles: `
    .cards {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(320px, 1fr));
      gap: 20px;
      align-items: start;
    }
    table {
      width: 100%;
      border-collapse: collapse;
    }
    th,
    td {
      text-align: left;
      padding: 8px 4px;
      border-bottom: 1px solid #e6eaee;
    }
    h3 {
      margin: 20px 0 4px;
      font-size: 15px;
    }
    dl {
      margin: 0;
    }
    dl div {
      display: flex;
      justify-content: space-between;
      gap: 16px;
      padding: 8px 4px;
      border-bottom: 1px solid #e6eaee;
    }
    dd {
      margin: 0;
      font-weight: 600;
      white-space: nowrap;
    }
  `,
})
export class Dashboard {
  protected readonly practice = inject(PracticeEras);

  protected readonly unassignedLetters = computed(() => {
    const state = this.practice.state();
    const assigned = new Set<string | null>(state.assignments.map((assignment) => assignment.letterId));
    return state.letters.filter((letter) => this.practice.isIn(letter) && !assigned.has(letter.letterId))
      .length;
  });

  protected count(status: 'Saved' | 'Applied'): number {
    return this.practice.programs().filter((program) => program.status === status).length;
  }
}
