/** Random choices that a seed repeats. */
export class Draw {
  #state: number;
  constructor(seed: number) {
    this.#state = seed >>> 0;
  }
  /** At least 0, less than 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  /** A whole number from 0 through `most`. */
  upTo(most: number): number {
    return Math.floor(this.next() * (most + 1));
  }
  chance(of: number): boolean {
    return this.next() < of;
  }
  from<T>(these: readonly T[]): T {
    return these[this.upTo(these.length - 1)] as T;
  }
  /** The value at that probability, else `null`. */
  maybe<T>(chance: number, value: () => T): T | null {
    return this.chance(chance) ? value() : null;
  }
}
