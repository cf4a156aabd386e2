import { add, compileScale, divide, multiply } from "attainment/kernel";
import {
  type Adapters,
  type Answer,
  type Facts,
  fineGridOf,
  listOf,
  openText,
  type Row,
  rowsOf,
  sorted,
  textOf,
} from "../units.js";

/**
 * Scales of marginal and of average rates turned into one another, added up, and turned round (OpenFisca). An average
 * rate runs linearly from knot to knot and is held beyond the last; at zero it is zero.
 */
export const rateScales: Adapters = {
  "scale-conversion": averageToMarginal,
  "linear-average-curve": averageCurve,
  "scale-combination": combined,
  "scale-inverse": grossUp,
};

interface Knot {
  readonly threshold: string;
  readonly rate: string;
}

function knotsOf(rows: readonly Row[]): readonly Knot[] {
  return rows.map(({ threshold, rate }) => ({ threshold: textOf(threshold), rate: textOf(rate) }));
}

function marginalScale(knots: readonly Knot[], quota: boolean = false) {
  return compileScale({
    kind: "bands",
    mode: "graduated",
    ...(quota ? { boundsIn: "quota" } : {}),
    bands: knots.map(({ threshold, rate }) => ({ from: threshold, rate })),
  });
}

/** Totals at the knots, as a curve: its slopes are the marginal rates, and the last average is held. */
function averageToMarginal({ parameters }: Facts): Answer {
  const knots = knotsOf(rowsOf(parameters.average_rate_knots));
  const points = knots.map(({ threshold, rate }) => ({ at: threshold, value: multiply(threshold, rate) }));
  const totals = compileScale({ kind: "curve", points });
  const [last] = [...knots].reverse();
  return {
    marginal_rates: knots.map((knot) => (knot === last ? knot.rate : totals.marginal(knot.threshold))),
  };
}

function averageCurve({ parameters, input }: Facts): Answer {
  const base = textOf(input.base);
  const points = averageKnots(parameters).map(({ threshold, rate }) => ({ at: threshold, value: rate }));
  const average = compileScale({ kind: "curve", points }).evaluate(base).value;
  return { rate: average, amount: multiply(textOf(average), base) };
}

/** Average rates as given, or what a scale of marginal rates comes to at its thresholds. */
function averageKnots(parameters: Row): readonly Knot[] {
  if (parameters.average_rate_knots !== undefined) return knotsOf(rowsOf(parameters.average_rate_knots));
  const knots = knotsOf(rowsOf(parameters.scale));
  const scale = marginalScale(knots);
  return knots.map(({ threshold }) => {
    const total = textOf(scale.evaluate(threshold).value);
    return { threshold, rate: threshold === "0" ? "0" : divide(total, threshold) };
  });
}

function combined({ parameters }: Facts): Answer {
  const scales = listOf(parameters.scales).map((rows) => knotsOf(rowsOf(rows)));
  const thresholds = sorted(scales.flat().map(({ threshold }) => threshold));
  const compiled = scales.map((knots) => marginalScale(knots));
  const rateAt = (threshold: string) =>
    compiled.map((scale) => scale.marginal(threshold)).reduce((sum, rate) => add(sum, rate), "0");
  return { thresholds, rates: thresholds.map(rateAt) };
}

/** The gross that leaves a net after the scale, on a grid far finer than the net is printed. */
function grossUp({ parameters, input }: Facts): Answer {
  const net = textOf(input.net);
  const factor = openText(parameters.threshold_factor);
  const scale = marginalScale(knotsOf(rowsOf(parameters.scale)), factor !== undefined);
  const options = {
    step: fineGridOf(net),
    of: "rest" as const,
    ...(factor === undefined ? {} : { quota: factor }),
  };
  return { gross: scale.inverse(net, options).value };
}
