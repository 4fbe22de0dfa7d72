import './eras.css';

import { provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { provideRouter, withHashLocation } from '@angular/router';

import { provideIcons } from './icons.ts';
import { Root } from './root.ts';
import { routes } from './routes.ts';

await bootstrapApplication(Root, {
  providers: [provideZonelessChangeDetection(), provideRouter(routes, withHashLocation()), provideIcons()],
});
