import fc from "fast-check";
import { plus, printRational, rationalOf } from "../rational/index.js";
import { decimals } from "./decimals.js";

/** Strictly rising bounds as text: in values, or in multiples of a quota. The first is often zero. */
export function risingBounds(inQuota: boolean, least: number, most: number): fc.Arbitrary<readonly string[]> {
  const size = inQuota ? 1 : 100_000;
  const places = inQuota ? 3 : 2;
  const first = fc.oneof(
    { weight: 3, arbitrary: fc.constant("0") },
    { weight: 1, arbitrary: decimals({ min: -size, max: size, places }) },
  );
  const gap = decimals({ min: inQuota ? "0.001" : "0.01", max: size, places });
  return fc
    .tuple(first, fc.array(gap, { minLength: least - 1, maxLength: most - 1 }))
    .map(([start, gaps]) => {
      const bounds = [start];
      for (const each of gaps)
        bounds.push(printRational(plus(rationalOf(bounds.at(-1) ?? start), rationalOf(each))));
      return bounds;
    });
}

/** Whether bounds are multiples of a quota, as the constraints say or by chance. */
export function boundsUnit(
  boundsIn: "value" | "quota" | undefined,
): fc.Arbitrary<"value" | "quota" | undefined> {
  return boundsIn === undefined
    ? fc.constantFrom(undefined, undefined, "value" as const, "quota" as const)
    : fc.constant(boundsIn);
}
