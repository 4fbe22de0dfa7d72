import type { Routes } from '@angular/router';

import { AdditionalDocuments } from './pages/additional-documents.ts';
import { AssignmentsChecklist } from './pages/assignments-checklist.ts';
import { Dashboard } from './pages/dashboard.ts';
import { LettersOfRecommendation } from './pages/letters-of-recommendation.ts';
import { ProgramsAppliedTo } from './pages/programs-applied-to.ts';
import { SavedPrograms } from './pages/saved-programs.ts';

export const routes: Routes = [
  { path: 'dashboard', component: Dashboard },
  { path: 'documents/letters-of-recommendation', component: LettersOfRecommendation },
  { path: 'documents/additional-documents', component: AdditionalDocuments },
  { path: 'programs/saved', component: SavedPrograms },
  { path: 'programs/applied', component: ProgramsAppliedTo },
  { path: 'programs/assignments-checklist', component: AssignmentsChecklist },
  { path: 'documents', redirectTo: 'documents/letters-of-recommendation' },
  { path: 'programs', redirectTo: 'programs/saved' },
  { path: '**', redirectTo: 'dashboard' },
];
