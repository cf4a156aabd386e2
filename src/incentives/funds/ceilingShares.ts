/**
 * Parts of `budget` under a common ceiling, in whole units: claims below it stay whole, all others get the ceiling, and
 * the units that are left go one by one to those, in their order.
 */
export function ceilingShares(claims: readonly bigint[], budget: bigint): readonly bigint[] {
  const bySize = claims
    .map((claim, index) => ({ claim, index }))
    .sort((a, b) => (a.claim < b.claim ? -1 : 1));
  const parts = [...claims];
  let left = budget;
  for (const [position, { claim }] of bySize.entries()) {
    const count = BigInt(claims.length - position);
    if (claim * count > left) {
      const cut = bySize.slice(position).map(({ index }) => index);
      for (const [order, index] of cut.sort((a, b) => a - b).entries())
        parts[index] = left / count + (BigInt(order) < left % count ? 1n : 0n);
      return parts;
    }
    left -= claim;
  }
  return parts;
}
