import type { Readings } from "../../kernel/condition/index.js";
import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  fractionOf,
  multiplyFractions,
  ONE,
  scaled,
  subtractFractions,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { TargetPay } from "../components/definition.js";

/**
 * Pay at one value of the measure: on a bound, directly above it, between two bounds, or directly below the next one. What
 * is directly above or below a bound has the bound as its value, and pays what pay tends to there.
 */
export interface CoursePoint {
  readonly at: Fraction;
  /** The bound on which or above which the point lies. */
  readonly bound: Fraction;
  readonly side: "on" | "above" | "between" | "below";
  readonly pay: Fraction;
  /** What it was before the steps, and behind each of them. */
  readonly stages: readonly Fraction[];
}

/** So small that hardly any two bounds of a document lie that close to each other. */
const TINY: Fraction = fractionOf(scaled(1, 40));
const TWO: Fraction = fractionOf({ units: 2, places: 0 });
const TEN: Fraction = fractionOf({ units: 10, places: 0 });
const NOTHING: Fraction = fractionOf(ZERO);

/**
 * Pay along a measure from 0 up, for one state of everything else. Between two neighboring bounds it runs without a
 * jump, so that the points tell where it rises, stands still and falls. Where there is no pay, there is no point.
 */
export function payCourse(
  payAt: (readings: Readings) => TargetPay | null,
  measure: string,
  bounds: readonly Fraction[],
  others: Readings,
): readonly CoursePoint[] {
  const stagesAt = (at: Fraction): readonly Fraction[] | null => {
    const paid = payAt({
      measures: new Map(others.measures).set(measure, at),
      attributes: others.attributes,
    });
    return paid === null ? null : stagesOf(paid);
  };
  return placesAlong(bounds).flatMap((place) => {
    const stages = stagesBeside(place, stagesAt);
    const pay = stages?.at(-1);
    return stages === null || pay === undefined ? [] : [{ ...place, stages, pay }];
  });
}

function stagesOf({ pay, changes }: TargetPay): readonly Fraction[] {
  const before = changes[0]?.before.exact ?? pay;
  return [before, ...changes.map(({ after }) => after.exact ?? before)];
}

/** Beside a bound, two points on a straight line tell where it leads to. */
function stagesBeside(
  { at, side }: Place,
  stagesAt: (at: Fraction) => readonly Fraction[] | null,
): readonly Fraction[] | null {
  if (side === "on" || side === "between") return stagesAt(at);
  const move = side === "above" ? addFractions : subtractFractions;
  const near = stagesAt(move(at, TINY));
  const far = stagesAt(move(move(at, TINY), TINY));
  if (near === null || far === null) return null;
  return near.map((stage, index) => subtractFractions(addFractions(stage, stage), far[index] ?? stage));
}

type Place = Pick<CoursePoint, "at" | "bound" | "side">;

function placesAlong(bounds: readonly Fraction[]): readonly Place[] {
  const sorted = inOrder(bounds);
  return sorted.flatMap((bound, index): readonly Place[] => {
    const next = sorted[index + 1];
    const start: readonly Place[] = [
      { at: bound, bound, side: "on" },
      { at: bound, bound, side: "above" },
    ];
    if (next === undefined) return [...start, ...beyond(bound)];
    const middle = divideFractions(addFractions(bound, next), TWO);
    return [...start, { at: middle, bound, side: "between" }, { at: next, bound, side: "below" }];
  });
}

/** Behind the last bound: as far again, and far away. */
function beyond(bound: Fraction): readonly Place[] {
  const far = compareFractions(bound, NOTHING) > 0 ? bound : fractionOf(ONE);
  let reach = far;
  const places: Place[] = [];
  for (let count = 0; count < 4; count += 1) {
    places.push({ at: addFractions(bound, reach), bound, side: "between" });
    reach = multiplyFractions(reach, TEN);
  }
  return places;
}

/** Distinct bounds from 0 up. */
function inOrder(bounds: readonly Fraction[]): readonly Fraction[] {
  return [NOTHING, ...bounds]
    .filter((bound) => compareFractions(bound, NOTHING) >= 0)
    .sort(compareFractions)
    .filter((bound, index, all) => index === 0 || compareFractions(bound, all[index - 1] ?? NOTHING) !== 0);
}
