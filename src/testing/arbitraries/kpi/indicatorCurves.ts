import fc from "fast-check";
import type { Indicator, IndicatorCurve } from "../../../kpi/index.js";
import { minus, plus, printRational, rationalOf } from "../../rational/index.js";
import { decimals } from "../decimals.js";
import { maybe, written } from "../maybe.js";
import { scales } from "../scales.js";
import { operand } from "./operands.js";

/** How an indicator is measured: its target with its curve, or its rating. */
export type Measured = Pick<Indicator, "target" | "curve" | "rating">;

type Kind = IndicatorCurve["kind"];

const aim = fc.oneof(
  { weight: 4, arbitrary: decimals({ min: "0.01", max: "500", places: 2 }) },
  { weight: 2, arbitrary: fc.constantFrom("3", "100") },
  { weight: 1, arbitrary: decimals({ min: "-100", max: "100", places: 1 }) },
);
const target = operand(aim);
const way = decimals({ min: "0.01", max: "200", places: 2 });
const better = maybe(fc.constantFrom("higher" as const, "lower" as const), 3);

/** The clip where it is not the usual one. */
const clip = fc.record({
  least: maybe(decimals({ min: "-1", max: "1", places: 2 }), 5),
  most: maybe(decimals({ min: "1", max: "3", places: 2 }), 4),
});

/** What a curve does with a target that it cannot divide by. */
const odd = fc.record({
  zeroTarget: maybe(fc.constantFrom("refuse" as const, "allOrNothing" as const), 3),
  negativeTarget: maybe(fc.constantFrom("refuse" as const, "magnitude" as const), 3),
});

/** The threshold, the target and the stretch: the target between the two others, which lie on either side of it. */
const threshold: fc.Arbitrary<Measured> = fc
  .record({
    at: aim,
    before: way,
    after: way,
    isLower: fc.boolean(),
    atThreshold: decimals({ min: "0", max: "1", places: 2 }),
    atStretch: decimals({ min: "1", max: "3", places: 2 }),
    clip,
  })
  .map(({ at, before, after, isLower, clip: bounds, ...values }) => {
    const below = printRational(minus(rationalOf(at), rationalOf(before)));
    const above = printRational(plus(rationalOf(at), rationalOf(after)));
    const ends = isLower ? { threshold: above, stretch: below } : { threshold: below, stretch: above };
    return { target: at, curve: written({ kind: "threshold" as const, ...ends, ...values, ...bounds }) };
  });

/** A Record, so that a new kind of curve does not compile until it has its arbitrary. */
const makers: Readonly<Record<Kind, fc.Arbitrary<Measured>>> = {
  ratio: withTarget(
    fc
      .record({ better, clip, odd })
      .map(({ clip: bounds, odd: rest, ...own }) =>
        written({ kind: "ratio" as const, ...own, ...bounds, ...rest }),
      ),
  ),
  mirrored: withTarget(
    fc.tuple(clip, odd).map(([bounds, rest]) => written({ kind: "mirrored" as const, ...bounds, ...rest })),
  ),
  complement: withTarget(
    fc.tuple(clip, odd).map(([bounds, rest]) => written({ kind: "complement" as const, ...bounds, ...rest })),
  ),
  worstToTarget: fc
    .record({ target: aim, distance: way, isBelow: fc.boolean(), clip })
    .map(({ target: at, distance, isBelow, clip: bounds }) => {
      const worst = (isBelow ? minus : plus)(rationalOf(at), rationalOf(distance));
      return {
        target: at,
        curve: written({ kind: "worstToTarget" as const, worst: printRational(worst), ...bounds }),
      };
    }),
  threshold,
  steps: withTarget(
    fc
      .record({
        size: decimals({ min: "0.01", max: "5", places: 2 }),
        of: fc.constantFrom("value" as const, "target" as const),
        points: decimals({ min: "0.01", max: "0.5", places: 2 }),
        atTarget: maybe(fc.constantFrom("0.5", "1.1"), 4),
        partial: maybe(fc.constantFrom("down" as const, "up" as const, "prorate" as const), 2),
        better,
        clip,
        odd,
      })
      .map(({ clip: bounds, odd: rest, ...own }) =>
        written({ kind: "steps" as const, ...own, ...bounds, ...rest }),
      ),
  ),
  inRange: fc
    .record({ low: aim, width: fc.oneof(way, fc.constant("0")), falls: maybe(way), clip })
    .map(({ low, width, falls, clip: bounds }) => {
      const high = printRational(plus(rationalOf(low), rationalOf(width)));
      return { curve: written({ kind: "inRange" as const, low, high, falls, ...bounds }) };
    }),
};

/** Every way in which an indicator can be measured. */
export const measured: fc.Arbitrary<Measured> = fc.oneof(
  { weight: 12, arbitrary: fc.oneof(...Object.values(makers)) },
  { weight: 2, arbitrary: scaled() },
  { weight: 2, arbitrary: rated() },
  { weight: 1, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.record({ target }) },
);

function withTarget(curve: fc.Arbitrary<IndicatorCurve>): fc.Arbitrary<Measured> {
  return fc.record({ target, curve });
}

function scaled(): fc.Arbitrary<Measured> {
  const curve = scales({ grades: false, boundsIn: "value" });
  return fc.record({ target: maybe(target), curve }).map(written);
}

function rated(): fc.Arbitrary<Measured> {
  const rating = fc.record({
    ends: fc.constantFrom(["1", "5"], ["0", "100"], ["0.25", "4"]),
    ratio: maybe(fc.constantFrom("range" as const, "top" as const)),
  });
  return rating.map(({ ends: [from = "1", to = "5"], ratio }) => ({ rating: written({ from, to, ratio }) }));
}
