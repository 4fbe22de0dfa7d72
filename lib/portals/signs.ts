import { phrase } from './phrase.ts';

/** What icon sets call their pictures by: shapes, and how they are drawn. Such a name says nothing in words. */
const SHAPES =
  'circle|circled|square|box|round|rounded|filled|fill|solid|outline|outlined|bold|thin|regular|sharp|small|large|icon|mark|sign|symbol|o|alt';
const TICK = 'check|checked|checkmark|tick';
const CROSS = 'close|closed|cross|times|x|xmark|multiply|clear';
const DASH = 'minus|dash|hyphen|subtract';
const OTHER =
  'clock|time|hourglass|history|exclamation|warning|error|alert|info|information|question|help|stop|ban|sync|loading|pause|star|bell|flag|file|document|mail|envelope|upload|download|arrow|up|down|plus|eye|lock|edit|trash|calendar|user|person';

const shaped = (names: string): RegExp =>
  new RegExp(`^(?:(?:${SHAPES}) )*(?:${names})(?: (?:${names}|${SHAPES}))*$`);
const ANY = shaped([TICK, CROSS, DASH, OTHER].join('|'));
const YES = shaped(TICK);
const NO = shaped([CROSS, DASH].join('|'));

/** True for the name of a picture's shape ("check-circle", "clock"), which is no word of the portal. */
export function isShape(name: string): boolean {
  return ANY.test(phrase(name));
}

/** What a picture alone says where something is ticked or not: true, false; `null` for any other. */
export function signMeans(name: string): boolean | null {
  const said = phrase(name);
  if (YES.test(said)) return true;
  return NO.test(said) ? false : null;
}
