/**
 * The best one-to-one matching of `left` with `right`: as many pairs as any matching has (augmenting paths). What is
 * matched stays matched when more is, so those that come first in `left` keep a place where not all can have one.
 *
 * @param fits whether the two may be paired
 * @returns for each of `left`, by index, whether it has a partner
 */
export function bestMatching<L, R>(
  left: readonly L[],
  right: readonly R[],
  fits: (one: L, other: R) => boolean,
): boolean[] {
  const partner = new Map<R, number>();
  const place = (index: number, tried: Set<R>): boolean => {
    const one = left[index] as L;
    for (const other of right) {
      if (tried.has(other) || !fits(one, other)) continue;
      tried.add(other);
      const holder = partner.get(other);
      if (holder !== undefined && !place(holder, tried)) continue;
      partner.set(other, index);
      return true;
    }
    return false;
  };
  return left.map((_, index) => place(index, new Set()));
}
