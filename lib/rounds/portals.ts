import { READ_PORTALS, type Portal, type ReadPortal } from '../model.ts';

const NAMES: Record<Portal, string> = {
  eras: 'MyERAS',
  amcas: 'AMCAS',
  residencycas: 'ResidencyCAS',
  aacomas: 'AACOMAS',
  tmdsas: 'TMDSAS',
  interfolio: 'Interfolio',
  carms: 'CaRMS',
  sfmatch: 'SF Match',
  other: 'Other',
};

/** What a portal is called on screen. */
export function portalName(portal: Portal): string {
  return NAMES[portal];
}

/** True for a portal that has a reader; the others are kept by hand. */
export function isRead(portal: Portal): portal is ReadPortal {
  return (READ_PORTALS as readonly Portal[]).includes(portal);
}

/** What the letters page is called in a portal that is read (domain.md 1.2 and 2.2). */
export function lettersPage(portal: ReadPortal): string {
  return portal === 'eras' ? 'Letters of Recommendation' : 'Letters of Evaluation';
}
