import { compileScale } from "attainment/kernel";
import {
  type Adapters,
  type Answer,
  type Facts,
  lost,
  openText,
  rowOf,
  textOf,
  wholeUnitMode,
} from "../units.js";

/** Charges that phase in between two points, and allowances that taper off to zero (PolicyEngine). */
export const curves: Adapters = {
  "linear-interpolation-clamped": phasedIn,
  "taper-with-floor": tapered,
};

/** The share of a benefit that is charged; without a benefit, the share itself. */
function phasedIn({ parameters, input }: Facts): Answer {
  const ends = [rowOf(parameters.from), rowOf(parameters.to)];
  const outside = parameters.clamp === false ? "extend" : "clamp";
  const scale = compileScale({
    kind: "curve",
    points: ends.map(({ x, y }) => ({ at: textOf(x), value: textOf(y) })),
    outside: { below: outside, above: outside },
    steps: [{ id: "benefit", kind: "multiply", by: { measure: "benefit" } }],
  });
  const measures = { benefit: openText(input.benefit) ?? "1" };
  return { charge: scale.evaluate(textOf(input.x), { measures }).value };
}

/** Up to the start nothing is lost; above it, the rate on what exceeds it; never below zero. */
function tapered({ parameters, input }: Facts): Answer {
  const { full, taper_from: start, taper_rate: rate, round } = parameters;
  const rounding = openText(round);
  const scale = compileScale({
    kind: "bands",
    mode: "graduated",
    below: textOf(full),
    bands: [
      { from: "0", amount: textOf(full) },
      { from: textOf(start), rate: lost(textOf(rate)) },
    ],
    steps: [
      ...(rounding === undefined
        ? []
        : [{ id: "units", kind: "round", places: 0, mode: wholeUnitMode(rounding) }]),
      { id: "nothing", kind: "floor", at: "0" },
    ],
  });
  return { allowance: scale.evaluate(textOf(input.x)).value };
}
