import type { ReadPortal } from '../model.ts';
import { hosts as amcas } from './amcas/hosts.ts';
import { hosts as eras } from './eras/hosts.ts';

/** Match patterns of each portal that is read without a click. */
export const PORTAL_HOSTS: Record<ReadPortal, readonly string[]> = { eras, amcas };
