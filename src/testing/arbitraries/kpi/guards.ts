import fc from "fast-check";
import type { Indicator, TargetGuard } from "../../../kpi/index.js";
import { decimals } from "../decimals.js";
import { maybe, written } from "../maybe.js";
import { operand } from "./operands.js";

/** Guards of an indicator that has a target, some of which leave it to the curve what is better. */
export const guards: fc.Arbitrary<TargetGuard> = fc
  .record({
    baseline: operand(decimals({ min: "-100", max: "500", places: 1 })),
    most: fc.constantFrom(["1.1", "1"], ["1", "0.9"], ["0.8", "0.5"]),
    better: maybe(fc.constantFrom("higher" as const, "lower" as const), 3),
  })
  .map(({ baseline, most: [near = "1", far = "1"], better }) =>
    written({
      baseline,
      most: {
        kind: "bands" as const,
        mode: "whole" as const,
        bands: [
          { from: "0", amount: near },
          { from: "0.25", amount: far },
        ],
      },
      better,
    }),
  );

const SAID = new Set(["ratio", "steps", "mirrored", "complement"]);

/** The guard as it may stand at an indicator: where nothing else says what is better, it does. */
export function guardAt(
  guard: TargetGuard | undefined,
  { target, curve, rating }: Pick<Indicator, "target" | "curve" | "rating">,
): TargetGuard | undefined {
  if (guard === undefined || target === undefined) return undefined;
  const isSaid = rating !== undefined || curve === undefined || SAID.has(curve.kind);
  return isSaid || guard.better !== undefined ? guard : { ...guard, better: "higher" };
}
