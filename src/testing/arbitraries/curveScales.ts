import fc from "fast-check";
import type { CurveScale } from "../../kernel/index.js";
import { boundsUnit, risingBounds } from "./bounds.js";
import { decimals } from "./decimals.js";
import { maybe, written } from "./maybe.js";
import type { ScaleConstraints } from "./scaleConstraints.js";
import { steps } from "./steps.js";

const value = fc.oneof(
  { weight: 3, arbitrary: decimals({ min: "0", max: "3", places: 2 }) },
  { weight: 1, arbitrary: decimals({ min: "-1000", max: "10000", places: 2 }) },
);

/** Curves through two to five points, half of them rising. */
export function curveScales({
  boundsIn,
  refusals = true,
  ...constraints
}: ScaleConstraints): fc.Arbitrary<CurveScale> {
  const refuse = refusals ? ["refuse" as const] : [];
  const outside = maybe(fc.constantFrom("clamp" as const, "extend" as const, ...refuse), 2);
  return boundsUnit(boundsIn)
    .chain((unit) =>
      fc.record({
        bounds: risingBounds(unit === "quota", 2, 5),
        boundsIn: fc.constant(unit),
        values: fc.array(value, { minLength: 5, maxLength: 5 }),
        isRising: fc.boolean(),
        outside: maybe(fc.record({ below: outside, above: outside }).map(written), 2),
        negative: maybe(fc.constantFrom("mirror" as const, "zero" as const, ...refuse), 3),
        atZero: maybe(fc.constantFrom("zero" as const, "band" as const), 5),
        steps: constraints.steps === false ? fc.constant(undefined) : maybe(steps(), 4),
      }),
    )
    .map(({ bounds, values, isRising, ...scale }) => {
      const used = values.slice(0, bounds.length);
      const ordered = isRising ? used.sort((a, b) => Number(a) - Number(b)) : used;
      const points = bounds.map((at, index) => ({ at, value: ordered[index] ?? "0" }));
      return written({ kind: "curve" as const, ...scale, points });
    });
}
