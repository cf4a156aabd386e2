import fc from "fast-check";
import type { Clawback, ClawbackAmount, ClawbackWindow } from "../../../incentives/index.js";
import { maybe, written } from "../maybe.js";

const counted = maybe(fc.constantFrom("started" as const, "completed" as const));
const unit = maybe(fc.constantFrom("months" as const, "days" as const));

const windows = fc.oneof<fc.WeightedArbitrary<ClawbackWindow>[]>(
  { weight: 2, arbitrary: fc.constant("unlimited") },
  { weight: 1, arbitrary: fc.record({ months: fc.constantFrom(1, 3, 12), counted }).map(written) },
  { weight: 1, arbitrary: fc.record({ days: fc.constantFrom(30, 90), counted }).map(written) },
);

const amounts = fc.oneof<fc.WeightedArbitrary<ClawbackAmount>[]>(
  { weight: 2, arbitrary: fc.constant("full") },
  {
    weight: 1,
    arbitrary: fc
      .record({
        kind: fc.constant("steps" as const),
        unit,
        counted,
        shares: fc.array(fc.constantFrom("1", "0.7", "0.333", "0"), { minLength: 1, maxLength: 3 }),
      })
      .map(({ shares, ...rest }) =>
        written({ ...rest, steps: shares.map((share, index) => ({ within: 2 * index + 1, share })) }),
      ),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({
        kind: fc.constant("prorated" as const),
        unit,
        counted,
        term: fc.oneof(fc.constantFrom(3, 7, 12), fc.constant({ field: "months" })),
      })
      .map(written),
  },
);

/** Every way to take pay back. */
export const clawbacks: fc.Arbitrary<Clawback> = fc
  .record({
    window: windows,
    base: maybe(fc.constantFrom("reRated" as const, "ownShare" as const)),
    attainment: maybe(fc.constantFrom("reversed" as const, "kept" as const), 3),
    amount: maybe(amounts),
  })
  .map(({ attainment, base, ...clawback }) =>
    written({ ...clawback, attainment, base: attainment === "kept" ? ("ownShare" as const) : base }),
  );
