import type { Bucket } from '../lib/model.ts';

/** Where a letter stands, as the lists are called. */
export const BUCKET_WORDS: Record<Bucket, string> = {
  look: 'Needs a look',
  overdue: 'Overdue',
  missing: 'Missing',
  ready: 'Ready for a thank-you',
  thanked: 'Thanked',
  closed: 'Closed',
};
