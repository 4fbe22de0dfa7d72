import { inject, provideEnvironmentInitializer } from '@angular/core';
import { MatIconRegistry } from '@angular/material/icon';
import { DomSanitizer } from '@angular/platform-browser';

/** Drawn for these pages: the portal must show its icons without a network. */
const PATHS: Record<string, string> = {
  chair: 'M12 2l2.6 6.3 6.8.5-5.2 4.4 1.7 6.6L12 16.2l-5.9 3.6 1.7-6.6L2.6 8.8l6.8-.5z',
  director: 'M12 12a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zm0 2c-4.4 0-8 2.2-8 5v2h16v-2c0-2.8-3.6-5-8-5z',
  more: 'M12 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4zm0 2a2 2 0 1 0 0 4 2 2 0 0 0 0-4zm0 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  add: 'M11 5h2v6h6v2h-6v6h-2v-6H5v-2h6z',
  help: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm1 16h-2v-2h2v2zm2-7c-.8 1-2 1.300-2 3h-2c0-2.600 2.200-3.200 2.200-4.800 0-.8-.6-1.400-1.400-1.400-.9 0-1.600.7-1.600 1.600H8.200C8.200 7 9.800 5.800 11.800 5.800c2 0 3.600 1.300 3.600 3.300 0 .8-.2 1.400-.4 1.900z',
  expand: 'M7 9l5 5 5-5 1.400 1.400L12 16.800l-6.400-6.400z',
  collapse: 'M7 15l5-5 5 5 1.400-1.400L12 7.200l-6.400 6.400z',
  search: 'M10 4a6 6 0 1 0 3.700 10.700l5 5 1.400-1.400-5-5A6 6 0 0 0 10 4zm0 2a4 4 0 1 1 0 8 4 4 0 0 1 0-8z',
  done: 'M9 16.200L4.800 12l-1.400 1.400L9 19 21 7l-1.400-1.400z',
  lock: 'M17 9V7A5 5 0 0 0 7 7v2H5v12h14V9h-2zm-8 0V7a3 3 0 0 1 6 0v2H9z',
  alert: 'M12 2L1 21h22L12 2zm1 16h-2v-2h2v2zm0-4h-2v-4h2v4z',
};

export const provideIcons = () =>
  provideEnvironmentInitializer(() => {
    const registry = inject(MatIconRegistry);
    const sanitizer = inject(DomSanitizer);
    for (const [name, path] of Object.entries(PATHS)) {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="${path}"/></svg>`;
      registry.addSvgIconLiteral(name, sanitizer.bypassSecurityTrustHtml(svg));
    }
  });
