import fc from "fast-check";
import type { MarketFacts } from "../../../segments/index.js";

const REGIONS = ["north", "south", "west"] as const;
const PERIODS = ["2026-Q3", "2026-Q2"] as const;

/**
 * Own sales, sizes and rivals of a market of three regions in two quarters: regions without a size, without sales, with a size
 * of zero, and with sales on, just below and just above it.
 *
 * @returns An arbitrary of what `measureMarketShare` accepts, by region.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { measureMarketShare } from "attainment/segments";
 * import { marketFacts } from "attainment/testing";
 * const sample = fc.sample(marketFacts(), { seed: 42, numRuns: 50 });
 * sample.every((facts) => measureMarketShare(facts, { by: ["region"] }).cells.length <= 3); // => true
 * ```
 * @since 0.1.0
 */
export function marketFacts(): fc.Arbitrary<MarketFacts> {
  const cell = fc.record({
    size: fc.oneof(fc.nat(1000), fc.constantFrom(0, null)),
    beside: fc.constantFrom(-1, 0, 1, null),
    sales: fc.array(
      fc.oneof({ weight: 9, arbitrary: fc.nat(400) }, { weight: 1, arbitrary: fc.constant(null) }),
      {
        maxLength: 2,
      },
    ),
    rivals: fc.array(fc.nat(500), { maxLength: 2 }),
  });
  return fc.array(cell, { minLength: 6, maxLength: 6 }).map((cells) => {
    const placed = cells.map((drawn, at) => ({
      ...drawn,
      at,
      place: { period: PERIODS[at % 2] ?? "2026-Q3", region: REGIONS[at % 3] ?? "north" },
    }));
    return {
      period: "2026-Q3",
      own: placed.flatMap(({ place, size, beside, sales, at }) => {
        // On the size of the market, or just beside it.
        const drawn = size === null || size === 0 || beside === null ? sales : [size + beside];
        return drawn.map((value, index) => ({ id: `o-${at}-${index}`, ...place, value }));
      }),
      figures: placed.flatMap(({ place, size, rivals, at }) => [
        ...(size === null ? [] : [{ id: `m-${at}`, ...place, value: size }]),
        ...rivals.map((value, index) => ({
          id: `r-${at}-${index}`,
          ...place,
          value,
          rivalId: `rival-${index}`,
        })),
      ]),
    };
  });
}
