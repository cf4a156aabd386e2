import fc from "fast-check";
import { decimals } from "../decimals.js";
import { maybe } from "../maybe.js";

/** One deal of a measure before it has its amount: the last of them takes what the others leave. */
export interface DealSample {
  readonly amount: string;
  readonly day: number;
  /** Deals are handed over by rank, which has nothing to do with their days. */
  readonly rank: number;
  /** Which of the deals before it, in this period or the one before, it takes back, and how much of it. */
  readonly back: { readonly at: number; readonly part: "1" | "0.5" } | undefined;
  /** How many levels below the person it was earned. */
  readonly level: number | undefined;
  readonly fields: Readonly<Record<string, string | number | null>> | undefined;
}

/** What deals are drawn with. */
export interface DealChoices {
  readonly refunds: boolean;
  /** Whether something looks at what a deal tells of itself. */
  readonly isDealwise: boolean;
}

/** One deal. */
export function dealSamples({ refunds, isDealwise }: DealChoices): fc.Arbitrary<DealSample> {
  return fc.record({
    amount: decimals({ min: "-50000", max: "200000", places: 2 }),
    day: fc.nat(400),
    rank: fc.nat(9),
    back: refunds
      ? maybe(fc.record({ at: fc.nat(9), part: fc.constantFrom("1" as const, "0.5" as const) }), 3)
      : fc.constant(undefined),
    level: isDealwise ? maybe(fc.integer({ min: 1, max: 3 })) : fc.constant(undefined),
    fields: isDealwise ? ownFields : maybe(ownFields, 8),
  });
}

const ownFields: fc.Arbitrary<NonNullable<DealSample["fields"]>> = fc.record({
  product: fc.constantFrom("scanner", "printer", null),
  startedOn: fc.constantFrom("2023-11-20", "2024-07-01", "2025-01-31", null),
  months: fc.constantFrom(6, 12, null),
});
