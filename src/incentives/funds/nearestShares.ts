import { heapOf } from "./heapOf.js";

/**
 * Parts of `budget` in proportion to claims that come to more, in whole units: the method of Webster, whose unit `k` of
 * a claim `v` has the priority `v / (2k - 1)`.
 *
 * The parts are the first `budget` units in order of priority, then of place, so that one unit more goes to somebody and
 * is taken from nobody. Largest remainders would not do: there a larger budget can cost somebody a unit.
 */
export function nearestShares(claims: readonly bigint[], budget: bigint): readonly bigint[] {
  const total = claims.reduce((sum, claim) => sum + claim, 0n);
  // All units whose priority is at least total / (2 * budget): a prefix of that order.
  const parts = claims.map((claim) => (2n * claim * budget + total) / (2n * total));
  let over = parts.reduce((sum, part) => sum + part, 0n) - budget;
  const step = over > 0n ? -1n : 1n;
  if (over === 0n) return parts;
  const last = claims.length - 1;
  // The priority of the unit that is taken or given next has this denominator.
  const next = (index: number): bigint => 2n * (parts[index] ?? 0n) + step;
  const ahead = (a: number, b: number): boolean => {
    const [left, right] = [(claims[a] ?? 0n) * next(b), (claims[b] ?? 0n) * next(a)];
    if (left !== right) return step > 0n ? left > right : left < right;
    return step > 0n ? a < b : a > b;
  };
  const open = claims.flatMap((_claim, index) => (step < 0n && parts[index] === 0n ? [] : [index]));
  const heap = heapOf(open, ahead);
  while (over !== 0n) {
    const index = heap.first() ?? last;
    parts[index] = (parts[index] ?? 0n) + step;
    over += step;
    if (step < 0n && parts[index] === 0n) heap.removeFirst();
    else heap.settleFirst();
  }
  return parts;
}
