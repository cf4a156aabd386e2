import fc from "fast-check";
import type { PlainBasis, TargetBasis, TargetFactor, TargetRequest } from "../../../goals/index.js";
import type { Step } from "../../../kernel/index.js";
import { decimals } from "../decimals.js";
import { maybe, written } from "../maybe.js";

/**
 * What {@link targetRequests} may give.
 *
 * @since 0.1.0
 */
export interface TargetRequestConstraints {
  /** The most requests, 4 by default. */
  readonly maxRequests?: number;
  /** Whether every number is known; by default some are null. */
  readonly complete?: boolean;
}

/**
 * Requests to set targets from: of every basis and blends of them, with factors that are numbers or scales, with caps,
 * floors and rounding, and with weights.
 *
 * @param constraints - See {@link TargetRequestConstraints}.
 * @returns An arbitrary of what `setTargets` accepts, valid by construction: none is thrown away.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { setTargets } from "attainment/goals";
 * import { targetRequests } from "attainment/testing";
 * const sample = fc.sample(targetRequests({ maxRequests: 2, complete: true }), { seed: 42, numRuns: 20 });
 * sample.every((requests) => setTargets(requests).value !== null); // => true
 * ```
 * @since 0.1.0
 */
export function targetRequests({
  maxRequests = 4,
  complete = false,
}: TargetRequestConstraints = {}): fc.Arbitrary<readonly TargetRequest[]> {
  const request = fc.record({
    basis: bases(complete),
    factors: maybe(fc.array(factors(complete), { maxLength: 2 }), 2),
    steps: maybe(fc.subarray(STEPS, { minLength: 1 }), 3),
    weight: fc.integer({ min: 1, max: 9 }),
  });
  return fc.array(request, { minLength: 1, maxLength: maxRequests }).map((requests) =>
    requests.map(({ factors: drawn, ...each }, index) => ({
      id: `target-${index + 1}`,
      ...written(each),
      ...(drawn === undefined
        ? {}
        : { factors: drawn.map((factor, place) => ({ ...factor, id: `factor-${place + 1}` })) }),
    })),
  );
}

const STEPS: Step[] = [
  { kind: "cap", id: "most", at: "4000000" },
  { kind: "floor", id: "least", at: "1000" },
  { kind: "round", id: "hundreds", step: "100", mode: "halfUp" },
];

const amount = decimals({ min: "0", max: "5000000", places: 2 });
const share = decimals({ min: "0", max: "1", places: 3 });

function known<T>(arbitrary: fc.Arbitrary<T>, complete: boolean): fc.Arbitrary<T | null> {
  return complete
    ? arbitrary
    : fc.oneof({ weight: 12, arbitrary }, { weight: 1, arbitrary: fc.constant(null) });
}

function bases(complete: boolean): fc.Arbitrary<TargetBasis> {
  const plain = plainBases(complete);
  return fc.oneof({ weight: 3, arbitrary: plain }, { weight: 1, arbitrary: blends(plain) });
}

function blends(plain: fc.Arbitrary<PlainBasis>): fc.Arbitrary<TargetBasis> {
  return fc
    .record({
      parts: fc.array(fc.tuple(plain, fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 3 }),
      weights: fc.constantFrom("relative" as const, undefined),
      missing: fc.constantFrom("reweight" as const, "zero" as const, undefined),
    })
    .map(({ parts, weights, missing }) => ({
      kind: "blend",
      parts: parts.map(([basis, weight], index) => ({
        id: `part-${index + 1}`,
        basis,
        ...(weights === undefined ? {} : { weight }),
      })),
      ...written({ weights, missing }),
    }));
}

function plainBases(complete: boolean): fc.Arbitrary<PlainBasis> {
  const figure = known(amount, complete);
  const ramp = fc.oneof(share, fc.array(share, { minLength: 1, maxLength: 3 }));
  return fc.oneof(
    fc
      .record({
        values: fc.array(figure, { minLength: complete ? 1 : 0, maxLength: 3 }),
        use: fc.constantFrom("latest" as const, "mean" as const, undefined),
        growth: maybe(decimals({ min: "-0.5", max: "1", places: 3 }), 2),
      })
      .map((fields) => ({ kind: "history" as const, ...written(fields) })),
    figure.map((value) => ({ kind: "forecast" as const, value })),
    fc.record({ kind: fc.constant("potential" as const), potential: figure, share }),
    fc.record({
      kind: fc.constant("capacity" as const),
      people: fc
        .array(maybe(ramp, 2), { maxLength: 3 })
        .map((ramps) => ramps.map((each, index) => ({ id: `p-${index + 1}`, ...written({ ramp: each }) }))),
      productivity: figure,
    }),
    fc.record({
      kind: fc.constant("volumePrice" as const),
      lines: fc
        .array(fc.tuple(known(fc.integer({ min: 0, max: 500 }), complete), known(share, complete)), {
          maxLength: 3,
        })
        .map((lines) => lines.map(([volume, price], index) => ({ id: `line-${index + 1}`, volume, price }))),
    }),
  );
}

function factors(complete: boolean): fc.Arbitrary<TargetFactor> {
  const by = known(decimals({ min: "0.1", max: "2", places: 2 }), complete).map((factor) => ({
    id: "factor",
    by: factor,
  }));
  // On the bound of the scale, just below it and just above it.
  const of = known(fc.constantFrom("0", "5.99", "6", "6.01", "24"), complete).map((months) => ({
    id: "factor",
    of: months,
    scale: {
      kind: "bands" as const,
      mode: "whole" as const,
      bands: [
        { from: "0", amount: "0.5" },
        { from: "6", amount: "1" },
      ],
    },
  }));
  return fc.oneof(by, of);
}
