import type { PortalWords } from '../portals/portal.ts';
import { mayReadAlways } from '../portals/hosts.ts';
import { routeOf } from '../portals/taught.ts';
import { knownWords } from './known-words.ts';
import { partsOf } from './parts-of.ts';
import { scrub, scrubName } from './scrub.ts';
import { shapeOf } from './shape.ts';
import type { Part } from './tree.ts';

/** A page without a name in it, as it is saved. */
export interface PageReport {
  format: 'letter-rounds-page-report';
  version: 1;
  /** AAMC's own hosts as they are; of any other its shape. */
  host: string;
  route: string;
  title: string;
  width: number;
  page: Part;
}

/** What a document is made of, with every name, number, address and date replaced by its shape. */
export function reportOf(
  doc: Document,
  at: Pick<Location, 'hostname' | 'pathname' | 'hash'>,
  portals: readonly PortalWords[],
): PageReport {
  const known = knownWords(portals);
  return {
    format: 'letter-rounds-page-report',
    version: 1,
    host: mayReadAlways(at.hostname) ? at.hostname : shapeOf(at.hostname),
    route: scrubName(routeOf(at), known),
    title: scrubName(doc.title, known),
    width: doc.documentElement.clientWidth,
    page: scrub(partsOf(doc), known),
  };
}
