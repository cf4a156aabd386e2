import type { Band, Scale, Step } from "../../../kernel/index.js";
import { printRational, rational, readRational, times } from "../../rational/index.js";

/** The number times ten; a word, such as `refuse`, as it is. */
export function tenfold<T extends string | number | undefined>(literal: T): T | string {
  const number = literal === undefined ? null : readRational(String(literal));
  return number === null ? literal : printRational(times(number, rational(10n)));
}

/** The numbers of steps times ten, apart from factors; null where one rounds money. */
export function tenfoldSteps(steps: readonly Step[] | undefined): readonly Step[] | null {
  const made = (steps ?? []).map(tenfoldStep);
  return made.every((step) => step !== null) ? made : null;
}

function tenfoldStep(step: Step): Step | null {
  switch (step.kind) {
    case "round":
      return null;
    case "multiply":
      return step;
    case "add":
      return typeof step.amount === "object" ? step : { ...step, amount: tenfold(step.amount) };
    case "cap":
    case "floor":
      return typeof step.at === "object" ? step : { ...step, at: tenfold(step.at) };
    case "replace":
      return typeof step.value === "object" ? step : { ...step, value: tenfold(step.value) };
    case "gate":
      return { ...step, set: tenfold(step.set) };
  }
}

/** A scale from money to money, for ten times as much of both; null where it rounds on the way. */
export function tenfoldScale(scale: Scale): Scale | null {
  const steps = tenfoldSteps(scale.steps);
  if (steps === null || scale.kind === "matrix") return null;
  const inQuota = scale.boundsIn === "quota";
  const bound = <T extends string | number | undefined>(literal: T) => (inQuota ? literal : tenfold(literal));
  if (scale.kind === "curve") {
    const { outside, points } = scale;
    // Beyond its ends a curve that is a multiple of the quota goes on by that.
    if (outside !== undefined && Object.values(outside).some((each) => readRational(String(each)) !== null))
      return null;
    return {
      ...scale,
      steps,
      points: points.map((point) => ({ ...point, at: bound(point.at), value: tenfold(point.value) })),
    };
  }
  if (scale.roundEachBand !== undefined) return null;
  const { bands, excessOver, below, above } = scale;
  return {
    ...scale,
    steps,
    bands: bands.map((band) => tenfoldBand(band, bound)),
    ...(excessOver === undefined ? {} : { excessOver: bound(excessOver) }),
    ...(below === undefined ? {} : { below: tenfold(below) }),
    ...(above === undefined || readRational(String(above)) === null ? {} : { above: tenfold(above) }),
  };
}

function tenfoldBand(
  band: Band,
  bound: <T extends string | number | undefined>(literal: T) => T | string,
): Band {
  const { from, to, amount, per } = band;
  return {
    ...band,
    from: bound(from),
    ...(to === undefined ? {} : { to: bound(to) }),
    ...(amount === undefined ? {} : { amount: tenfold(amount) }),
    ...(per === undefined ? {} : { per: { ...per, size: tenfold(per.size) } }),
  };
}
