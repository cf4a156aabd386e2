import fc from "fast-check";
import type { Crediting, CreditingFacts, CreditRule } from "../../../src/incentives/crediting/index.js";
import type { FactRecord } from "../../../src/kernel/index.js";
import { facts, sales } from "./sales.js";

/** Amounts in cents, of both signs, often a cent or none. */
const amount = fc
  .oneof(fc.constantFrom(0, 1, -1, 99, 100), fc.integer({ min: -5_000_000, max: 5_000_000 }))
  .map((cents) => (cents / 100).toFixed(2));

const date = fc.constantFrom("2025-12-31", "2026-01-01", "2026-02-14", "2026-03-31", "2026-04-01", null);
const ids = ["ann", "bob", "max", "eve"];
const owner = fc.constantFrom<string | null>(...ids, ...ids, "zoe", null);

/** Deals of one quarter and the days around it, with what often lacks. */
export const deals: fc.Arbitrary<readonly FactRecord[]> = fc
  .array(
    fc.record({
      ownerId: owner,
      secondId: owner,
      amount: fc.oneof({ weight: 9, arbitrary: amount }, { weight: 1, arbitrary: fc.constant(null) }),
      closedOn: fc.oneof({ weight: 5, arbitrary: fc.constant("2026-02-01") }, { weight: 3, arbitrary: date }),
      currency: fc.constantFrom("USD", "USD", "EUR", "CHF"),
      units: fc.constantFrom("0", "1", "2.5", null),
    }),
    { maxLength: 8 },
  )
  .map((list) => list.map((fields, index) => ({ id: `d-${index}`, ...fields })));

/** Shares that sum to 1, cut at any permille. */
const shares = fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { maxLength: 3 }).map((cuts) => {
  const bounds = [0, ...cuts.sort((a, b) => a - b), 1000];
  return bounds.slice(1).map((bound, index) => ((bound - (bounds[index] ?? 0)) / 1000).toFixed(3));
});

/** Deals with shares of some of them, in a second stream. */
export const books: fc.Arbitrary<CreditingFacts> = fc
  .tuple(deals, fc.array(shares, { maxLength: 4 }))
  .map(([list, dealt]) => {
    const splits = dealt.flatMap((parts, deal) =>
      deal >= list.length
        ? []
        : parts.map((share, index) => ({
            id: `s-${deal}-${index}`,
            recordId: `d-${deal}`,
            personId: ids[index] ?? "",
            share,
          })),
    );
    return { ...facts([]), records: { deals: list, splits } };
  });

const rules: readonly CreditRule[] = [
  { id: "shared", rank: 1, to: { kind: "split", from: "splits" } },
  { id: "large", rank: 2, when: { field: "amount", gte: "1000" }, to: { kind: "owner", field: "secondId" } },
  {
    id: "pair",
    rank: 3,
    when: { field: "units", gte: "1" },
    to: {
      kind: "split",
      shares: [
        { field: "ownerId", share: "0.333" },
        { field: "secondId", share: "0.667" },
      ],
    },
  },
  {
    id: "owner",
    rank: 4,
    to: { kind: "owner" },
    measures: [{ measure: "bookings", share: "0.9" }, { measure: "units" }],
  },
];
const overlay: CreditRule = {
  id: "se",
  to: { kind: "overlay", shares: [{ field: "secondId", share: "0.37" }] },
};

/** Documents with some of the rules, in any order, and any precedence. */
export const documents: fc.Arbitrary<Crediting> = fc
  .record({
    some: fc.shuffledSubarray([...rules], { minLength: 1 }),
    winners: fc.constantFrom(1, 2, "all" as const),
    order: fc.constantFrom("rank" as const, "specific" as const),
    levels: fc.constantFrom(1, 2, [2]),
    share: fc.constantFrom("1", "0.4"),
    withOverlay: fc.boolean(),
  })
  .map(({ some, winners, order, levels, share, withOverlay }) => {
    const up: CreditRule = {
      id: "up",
      to: { kind: "rollup", levels },
      measures: [{ measure: "bookings", as: "team", share }],
    };
    return sales([...some, ...(withOverlay ? [overlay] : []), up], {
      measures: [{ id: "bookings" }, { id: "units", base: { kind: "quantity", field: "units" } }],
      precedence: { winners, order },
      fx: {
        table: {
          kind: "rateTable",
          inverse: true,
          rates: [{ from: "USD", to: "EUR", on: "2026-01-01", rate: "0.93" }],
        },
      },
    });
  });
