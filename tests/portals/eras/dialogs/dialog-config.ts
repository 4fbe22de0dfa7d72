import { MatDialogConfig } from '@angular/material/dialog';

/** How a dialog of these pages opens: what it is about (`null`: nothing) and how wide it is. */
export function dialogConfig<About>(data: About, width: string): MatDialogConfig<About> {
  const config = new MatDialogConfig<About>();
  config.data = data;
  config.width = width;
  config.maxWidth = '90vw';
  return config;
}
