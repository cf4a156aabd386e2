import type { Band, Scale, Step } from "../../kernel/index.js";
import {
  divided,
  minus,
  most,
  NOTHING,
  plus,
  type Rational,
  rational,
  rationalOf,
  times,
  WHOLE,
} from "../rational/index.js";

/** What a step that multiplies by a measure is taken to multiply by at most. */
const ANY_FACTOR = rational(1_000_000n);

/** The steepest that a scale is between its jumps, apart from its quota. */
export function steepestSlope(scale: Scale): Rational {
  const slopes = slopesOf(scale);
  return (scale.steps ?? []).map(factorOf).reduce(times, slopes.reduce(most, NOTHING));
}

function slopesOf(scale: Scale): readonly Rational[] {
  switch (scale.kind) {
    case "bands":
      return scale.bands.map(slopeOfBand);
    case "curve":
      return slopesOfCurve(scale.points);
    case "matrix":
      return scale.cells.flat(4).flatMap((cell) => {
        if (typeof cell !== "object" || "value" in cell) return [];
        return "rate" in cell ? [size(rationalOf(cell.rate))] : slopesOf(cell.scale);
      });
  }
}

function slopeOfBand({ rate = "0", amount = "0", per }: Band): Rational {
  const perUnit = per?.partial === "prorate" ? divided(rationalOf(amount), rationalOf(per.size)) : null;
  return size(plus(rationalOf(rate), perUnit ?? NOTHING));
}

type Points = Extract<Scale, { kind: "curve" }>["points"];

function slopesOfCurve(points: Points): readonly Rational[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    if (before === undefined) return [];
    const run = minus(rationalOf(point.at), rationalOf(before.at));
    const slope = divided(minus(rationalOf(point.value), rationalOf(before.value)), run);
    return slope === null ? [] : [size(slope)];
  });
}

function factorOf(step: Step): Rational {
  if (step.kind !== "multiply") return WHOLE;
  return typeof step.by === "object" ? ANY_FACTOR : most(size(rationalOf(step.by)), WHOLE);
}

function size({ over, under }: Rational): Rational {
  return { over: over < 0n ? -over : over, under };
}
