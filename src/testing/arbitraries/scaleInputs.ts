import fc from "fast-check";
import type { Scale } from "../../kernel/index.js";
import { scaleBounds } from "../documents/scaleBounds.js";
import { printRational, type Rational, rationalOf, times } from "../rational/index.js";
import { decimals } from "./decimals.js";
import { maybe, written } from "./maybe.js";
import { nearBound, valueNear } from "./nearBound.js";

/**
 * An input of a scale, as {@link scaleInputs} gives it: all numbers are decimal text.
 *
 * @since 0.1.0
 */
export type ScaleSample = {
  readonly value: string;
  /** Where the scale's bounds are multiples of a quota. */
  readonly quota?: string;
  /** Rarely: the number that picks the band instead of the value. */
  readonly by?: string;
};

/** Anything that a sales figure can be: usual ones, zero, negative, huge, tiny. */
export const anyValue: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: decimals({ min: "-200000", max: "1000000", places: 4 }) },
  { weight: 1, arbitrary: fc.constantFrom("0", "1", "-1", "0.000000000001", "-0.01") },
  { weight: 1, arbitrary: decimals({ min: "-1e30", max: "1e30", places: 6 }) },
);

/** A quota above zero; rarely one that no attainment can be told from. */
export const quotas: fc.Arbitrary<string> = fc.oneof(
  { weight: 12, arbitrary: decimals({ min: "0.01", max: "500000", places: 2 }) },
  { weight: 4, arbitrary: fc.constantFrom("1", "3", "100", "1000", "120000") },
  { weight: 1, arbitrary: fc.constantFrom("0", "-100") },
);

/**
 * Values to evaluate one scale on: half of them on one of its bounds or just beside it, the others anywhere, with
 * zero, negative and huge ones.
 *
 * @param scale - A scale document, as `compileScale` accepts it.
 * @returns An arbitrary of inputs; on a bound, just below and just above one in a sixth of the cases each.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { scaleInputs } from "attainment/testing";
 * const scale = { kind: "bands", mode: "whole", bands: [{ from: "0", rate: "0.1" }, { from: "500", rate: "0.2" }] } as const;
 * const values = fc.sample(scaleInputs(scale), { seed: 42, numRuns: 200 }).map(({ value }) => value);
 * ["499.99", "500", "500.01"].every((value) => values.includes(value)); // => true
 * ```
 * @since 0.1.0
 */
export function scaleInputs(scale: Scale): fc.Arbitrary<ScaleSample> {
  const bounds = scaleBounds(scale);
  const byQuota = needsQuota(scale);
  const picks = hasBands(scale) ? maybe(nearBound, 12) : fc.constant(undefined);
  return fc
    .record({ quota: byQuota ? quotas : fc.constant(undefined), place: fc.oneof(nearBound, anyValue), picks })
    .map(({ quota, place, picks: by }) => {
      const placed = quota === undefined ? bounds : bounds.map((bound) => times(bound, rationalOf(quota)));
      const near = (where: typeof place): Rational =>
        typeof where === "string" ? rationalOf(where) : valueNear(placed, where);
      return written({
        value: printRational(near(place)),
        quota,
        by: by === undefined ? undefined : printRational(near(by)),
      });
    });
}

function needsQuota(scale: Scale): boolean {
  if (scale.boundsIn === "quota") return true;
  return (
    scale.kind === "matrix" &&
    scale.cells
      .flat(4)
      .some((cell) => typeof cell === "object" && "scale" in cell && cell.scale.boundsIn === "quota")
  );
}

/** Whether the scale has bands of its value, of which another number may pick one. */
function hasBands(scale: Scale): boolean {
  return scale.kind === "bands" || (scale.kind === "matrix" && scale.axes[0]?.of === undefined);
}
