import { Component, Input, inject } from '@angular/core';

import type { ErasProgram } from '../../state.ts';
import { PracticeEras } from '../practice-eras.ts';

/** What "Track Assigned Documents" shows: the application's status and every document of one program. */
@Component({
  selector: 'eras-assigned-documents',
  template: `
    <p>
      Application Status: <strong>{{ program.status }}</strong>
    </p>
    <table [attr.aria-label]="'Documents assigned to ' + program.name">
      <thead>
        <tr>
          <th scope="col">Document Type</th>
          <th scope="col">Document</th>
          <th scope="col">Document ID</th>
          <th scope="col">Status</th>
        </tr>
      </thead>
      <tbody>
        @for (document of documents(); track $index) {
          <tr>
            <td>{{ document.type }}</td>
            <td>{{ document.name }}</td>
            <td>{{ document.id }}</td>
            <td>{{ document.status }}</td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    :host {
      display: block;
      padding: 4px 16px 20px 56px;
    }
    table {
      width: 100%;
      border-collapse: collapse;
    }
    th,
    td {
      text-align: left;
      padding: 8px;
      border-bottom: 1px solid #e6eaee;
    }
  `,
})
export class AssignedDocuments {
  @Input({ required: true }) program!: ErasProgram;
  protected readonly practice = inject(PracticeEras);

  protected documents(): { type: string; name: string; id: string; status: string }[] {
    const { personalStatement } = this.program;
    return [
      ...(personalStatement === null
        ? []
        : [{ type: 'Personal Statement', name: personalStatement, id: '', status: 'Assigned' }]),
      ...this.practice.lettersOf(this.program).map((letter) => ({
        type: 'Letter of Recommendation',
        name: `${letter.author} - ${letter.title}`,
        id: letter.letterId ?? '',
        status: letter.status,
      })),
      ...this.practice
        .state()
        .documents.map(({ name, status }) => ({ type: 'Additional Document', name, id: '', status })),
    ];
  }
}
