import { comparison, type Decimal, minus, negate, plus, ZERO } from "../../kernel/decimal/index.js";

/**
 * Shares of a threshold, a stretch or a baseline, none of them on another side of its target than their whole is of the
 * whole target. Two wholes that are each shared out in steps may pass one another at a part; what passes there goes to the
 * first parts that have room for it, so that the sum stays.
 */
export function keepOrder(shares: readonly Decimal[], targets: readonly Decimal[]): readonly Decimal[] {
  const rooms = targets.map((target, index) => minus(target, shares[index] ?? ZERO));
  if (rooms.reduce(plus, ZERO).units < 0)
    return keepOrder(shares.map(negate), targets.map(negate)).map(negate);
  let left = rooms.filter(({ units }) => units < 0).reduce(minus, ZERO);
  return shares.map((share, index) => {
    const room = rooms[index] ?? ZERO;
    if (room.units < 0) return plus(share, room);
    const taken = comparison(room, left) <= 0 ? room : left;
    left = minus(left, taken);
    return plus(share, taken);
  });
}
