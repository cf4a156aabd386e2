import fc from "fast-check";
import type { CreditBase, Crediting, CreditRule } from "../../../incentives/index.js";
import { maybe, written } from "../maybe.js";

const bases: fc.Arbitrary<CreditBase | undefined> = fc.constantFrom<(CreditBase | undefined)[]>(
  undefined,
  { kind: "net" },
  { kind: "gross" },
  { kind: "margin" },
  { kind: "contractValue", value: "total", amountOf: "month" },
  { kind: "contractValue", value: "annual", amountOf: "term" },
);

/** Rules for owners and splits: the first that fits wins, as the document ranks them. */
const winners: readonly CreditRule[] = [
  { id: "shared", rank: 1, to: { kind: "split", from: "splits" } },
  { id: "large", rank: 2, when: { field: "amount", gte: "1000" }, to: { kind: "owner", field: "secondId" } },
  {
    id: "pair",
    rank: 3,
    when: { field: "product", is: "scanner" },
    to: {
      kind: "split",
      shares: [
        { field: "ownerId", share: "0.333" },
        { field: "secondId", share: "0.667" },
      ],
    },
  },
  {
    id: "house",
    rank: 4,
    effective: { from: "2026-02-01" },
    when: { field: "product", is: "printer" },
    to: {
      kind: "split",
      shares: [
        { personId: "ann", share: "0.5" },
        { personId: "bob", share: "0.5" },
      ],
    },
  },
  { id: "owner", rank: 5, to: { kind: "owner" } },
];

const others: readonly CreditRule[] = [
  { id: "expert", to: { kind: "overlay", shares: [{ field: "secondId", share: "0.37" }] } },
  { id: "helpers", to: { kind: "overlay", from: "helpers" } },
];

/**
 * Rules of crediting: owners, splits of the document and of a stream, overlays, rollups, several measures, currencies.
 *
 * @returns An arbitrary of documents that `compileCrediting` accepts, valid by construction: none is thrown away.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { compileCrediting } from "attainment/incentives";
 * import { creditings } from "attainment/testing";
 * const sample = fc.sample(creditings(), { seed: 42, numRuns: 20 });
 * sample.every((document) => compileCrediting(document).streams.includes("deals")); // => true
 * ```
 * @since 0.1.0
 */
export function creditings(): fc.Arbitrary<Crediting> {
  return fc
    .record({
      some: fc.shuffledSubarray([...winners], { minLength: 1 }),
      beside: fc.subarray([...others]),
      levels: maybe(fc.constantFrom<(number | number[])[]>(1, 2, [2])),
      once: maybe(fc.constantFrom("level" as const, "manager" as const)),
      of: maybe(fc.constantFrom("owner" as const, "split" as const, "overlay" as const), 3),
      share: fc.constantFrom("1", "0.4"),
      base: bases,
      hasUnits: fc.boolean(),
      count: maybe(fc.constantFrom(1, 2, "all" as const)),
      order: maybe(fc.constantFrom("rank" as const, "specific" as const)),
      ties: maybe(fc.constantFrom("document" as const, "refuse" as const), 4),
      refunds: maybe(fc.constantFrom("mirror" as const, "own" as const), 3),
      rounding: maybe(
        fc.constantFrom({ mode: "halfEven", places: 1 } as const, { mode: "halfUp", places: 4 } as const),
        4,
      ),
      hasRates: fc.boolean(),
      planDate: maybe(fc.constant("orderedOn"), 4),
    })
    .map(
      ({
        some,
        beside,
        levels,
        once,
        of,
        share,
        base,
        hasUnits,
        count,
        order,
        ties,
        hasRates,
        planDate,
        ...rest
      }) => {
        const up =
          levels === undefined
            ? []
            : [
                {
                  id: "up",
                  to: written({
                    kind: "rollup" as const,
                    levels,
                    once,
                    of: of === undefined ? undefined : [of],
                  }),
                  measures: [{ measure: "bookings", as: "team", share }],
                },
              ];
        const precedence = written({ winners: count, order, ties });
        return written({
          ...rest,
          kind: "crediting" as const,
          id: "sales",
          currency: "USD",
          event: written({ from: "deals", date: "closedOn", planDate }),
          measures: [
            written({ id: "bookings", base }),
            ...(hasUnits ? [{ id: "units", base: { kind: "quantity" as const, field: "units" } }] : []),
          ],
          precedence: Object.keys(precedence).length === 0 ? undefined : precedence,
          fx: hasRates ? { table: RATES } : undefined,
          rules: [...some, ...beside, ...up],
        });
      },
    );
}

const RATES = {
  kind: "rateTable" as const,
  inverse: true,
  rates: [{ from: "USD", to: "EUR", on: "2025-01-01", rate: "0.93" }],
};
