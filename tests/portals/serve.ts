import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import type { BrowserContext, Page, Route } from 'playwright';

import { BUILT, buildPracticePortals } from './build.ts';
import { KEEP_PATH } from './practice.ts';
import { AMCAS_REQUEST, AMCAS_STATUS, ERAS_STATUS } from './state.ts';
import type { AmcasState, ErasState } from './state.ts';
import { practiceAmcas, practiceEras } from './story.ts';

const ERAS_ORIGIN = 'https://myeras.aamc.org';
const AMCAS_ORIGIN = 'https://amcas.aamc.org';

/** Addresses of the practice MyERAS's pages. Which paths the real one has is not known (domain.md 8). */
export const ERAS = {
  dashboard: `${ERAS_ORIGIN}/#/dashboard`,
  letters: `${ERAS_ORIGIN}/#/documents/letters-of-recommendation`,
  documents: `${ERAS_ORIGIN}/#/documents/additional-documents`,
  saved: `${ERAS_ORIGIN}/#/programs/saved`,
  applied: `${ERAS_ORIGIN}/#/programs/applied`,
  assignments: `${ERAS_ORIGIN}/#/programs/assignments-checklist`,
} as const;

/** Addresses of the practice AMCAS's pages. */
export const AMCAS = {
  menu: `${AMCAS_ORIGIN}/#/main-menu`,
  receipt: `${AMCAS_ORIGIN}/#/main-menu/receipt-information`,
  letters: `${AMCAS_ORIGIN}/#/application/letters-of-evaluation`,
  /** The entries as the guide of 2025 has them: kept for what reads such pages. */
  olderLetters: `${AMCAS_ORIGIN}/#/application/letters-of-evaluation/entries`,
  schools: `${AMCAS_ORIGIN}/#/application/medical-schools`,
  assignments: `${AMCAS_ORIGIN}/#/application/letters-of-evaluation/assign`,
  unmatched: `${AMCAS_ORIGIN}/#/application/received-letters`,
} as const;

export interface PracticePortals {
  /** The states as they are now: what a reload, or a page opened later, will show. */
  readonly eras: ErasState;
  readonly amcas: AmcasState;
  /** Changes the state and, live, the page (when it is open at that portal). */
  setEras(page: Page, change: Partial<ErasState>): Promise<void>;
  setAmcas(page: Page, change: Partial<AmcasState>): Promise<void>;
  /**
   * A writer uploads: the letter turns to the portal's word for "in", dated with the story's today.
   * Throws when neither portal has a letter of that ID.
   */
  letterArrives(page: Page, letterId: string): Promise<void>;
}

export interface PracticeOptions {
  eras?: Partial<ErasState>;
  amcas?: Partial<AmcasState>;
  /** The day that the story is told on, `YYYY-MM-DD`; the machine's own day by default. */
  today?: string;
}

/** Builds the practice portals when needed and answers for both addresses in `context`, without any network. */
export async function servePracticePortals(
  context: BrowserContext,
  options: PracticeOptions = {},
): Promise<PracticePortals> {
  await buildPracticePortals();
  const today = options.today ?? Temporal.Now.plainDateISO().toString();
  let eras: ErasState = { ...practiceEras(today), ...options.eras };
  let amcas: AmcasState = { ...practiceAmcas(today), ...options.amcas };

  await context.route(`${ERAS_ORIGIN}/**`, (route) =>
    answer(route, 'eras', eras, (change) => (eras = { ...eras, ...change })),
  );
  await context.route(`${AMCAS_ORIGIN}/**`, (route) =>
    answer(route, 'amcas', amcas, (change) => (amcas = { ...amcas, ...change })),
  );

  const portals: PracticePortals = {
    get eras() {
      return eras;
    },
    get amcas() {
      return amcas;
    },
    async setEras(page, change) {
      eras = { ...eras, ...change };
      await tell(page, ERAS_ORIGIN, change);
    },
    async setAmcas(page, change) {
      amcas = { ...amcas, ...change };
      await tell(page, AMCAS_ORIGIN, change);
    },
    async letterArrives(page, letterId) {
      if (eras.letters.some((letter) => letter.letterId === letterId)) {
        const letters = eras.letters.map((letter) =>
          letter.letterId === letterId
            ? { ...letter, status: ERAS_STATUS.uploaded, uploadedOn: today }
            : letter,
        );
        await portals.setEras(page, { letters });
      } else if (amcas.letters.some((letter) => letter.letterId === letterId)) {
        const letters = amcas.letters.map((letter) =>
          letter.letterId === letterId
            ? {
                ...letter,
                request: AMCAS_REQUEST.fulfilled,
                status: AMCAS_STATUS.received,
                receivedOn: today,
              }
            : letter,
        );
        await portals.setAmcas(page, { letters });
      } else throw new Error(`No letter has the ID ${letterId}.`);
    },
  };
  return portals;
}

/** A page that is elsewhere hears nothing: its next load of the portal has the new state anyway. */
async function tell(page: Page, origin: string, change: object): Promise<void> {
  if (new URL(page.url()).origin !== origin) return;
  await page.evaluate((detail) => {
    window.dispatchEvent(new CustomEvent('practice', { detail }));
  }, change);
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

async function answer(
  route: Route,
  app: 'eras' | 'amcas',
  state: object,
  keep: (change: object) => void,
): Promise<void> {
  const request = route.request();
  const path = new URL(request.url()).pathname;
  if (path === KEEP_PATH && request.method() === 'PUT') {
    keep(request.postDataJSON() as object);
    return route.fulfill({ status: 204 });
  }
  const file = normalize(path === '/' ? '/index.html' : path);
  const contentType = TYPES[extname(file)];
  const body = contentType ? await contentOf(join(BUILT, app, file)) : null;
  if (body === null) return route.fulfill({ status: 404, contentType: 'text/plain', body: 'Not found' });
  if (file !== '/index.html') return route.fulfill({ contentType, body });
  const json = JSON.stringify(state).replaceAll('<', '\\u003c');
  const started = body.replace('<head>', () => `<head><script>window.__practice = ${json};</script>`);
  return route.fulfill({ contentType, body: started });
}

/** `null`: there is no such file. */
async function contentOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
