/** The writers of the practice portals, as their pages print them. */
export const LINDQVIST = 'Dr. Anders Lindqvist';
export const MARSH = 'Dr. Evelyn Marsh';
export const OKAFOR = 'Dr. Ngozi Okafor';
export const REYES = 'Dr. Daniel Reyes';
export const PATEL = 'Dr. Meera Patel';
export const VOGEL = 'Renata Vogel';
export const IBARRA = 'Tomas Ibarra';
export const SATO = 'Dr. Hana Sato';
export const BRANDT = 'Dr. Owen Brandt';
export const KOVAR = 'Dr. Lena Kovar';
/** In no practice portal: typed by hand. */
export const RAMAN = 'Dr. Priya Raman';

/**
 * The due dates that the tour types, in days from today, so that its story is the same on any day. The one that is
 * overdue is AMCAS's, whose season covers the whole year: after MyERAS's rank lists nothing of it is overdue any more.
 */
export const DAYS_LEFT: readonly [writer: string, days: number][] = [
  [LINDQVIST, 16],
  [MARSH, 20],
  [PATEL, 21],
  [KOVAR, 25],
  [VOGEL, 30],
  [BRANDT, -5],
];
