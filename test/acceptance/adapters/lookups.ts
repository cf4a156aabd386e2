import { compileScale, round } from "attainment/kernel";
import {
  type Adapters,
  type Answer,
  ascending,
  bandsFrom,
  bandsUpTo,
  boundaryUnderFactor,
  countOf,
  type Facts,
  openText,
  openTexts,
  type Row,
  rowsOf,
  textOf,
  textsOf,
  tierName,
} from "../units.js";

/**
 * The tier, the rate, the threshold or the amount that a value reaches.
 *
 * Who owns a bound: with `up_to` the lower tier (OpenMeter), with `max_exclusive` the upper one (CommissionKit).
 * OpenFisca adds a machine epsilon to the factor of its thresholds, so that a value on a threshold stays in the lower
 * bracket, unless a double loses the epsilon in the factor, or the thresholds are rounded; rates and thresholds are
 * looked up by the same brackets. Of its amounts, cumulative ones count what lies above a threshold, single ones what
 * reaches it.
 */
export const lookups: Adapters = {
  "tier-lookup": tier,
  "rate-lookup": (facts) => ({ rate: bracketValue(facts, "rate") }),
  "threshold-lookup": (facts) => ({ threshold: bracketValue(facts, "threshold") }),
  "step-amount-cumulative": cumulativeAmount,
  "step-amount-single": singleAmount,
};

function tier({ parameters, input }: Facts): Answer {
  const index = tierIndex(parameters, textOf(input.value));
  const names = parameters.names === undefined ? [] : textsOf(parameters.names);
  return {
    tier_index: index === undefined ? null : String(index),
    tier: names[index ?? names.length] ?? null,
  };
}

function tierIndex(parameters: Row, value: string): number | undefined {
  if (parameters.up_to !== undefined) {
    const bands = bandsUpTo(openTexts(parameters.up_to));
    return compileScale({ kind: "bands", boundary: "lowerBand", above: "refuse", bands }).evaluate(value).band
      ?.index;
  }
  if (parameters.max_exclusive !== undefined) {
    const ends = openTexts(parameters.max_exclusive);
    const bands = bandsFrom(ends.filter((end) => end !== undefined));
    const { band } = compileScale({ kind: "bands", boundary: "upperBand", bands }).evaluate(value);
    return band === null ? 0 : ends.map((_, index) => tierName(index)).indexOf(band.id);
  }
  return bracket(parameters, textsOf(parameters.thresholds), value)?.index;
}

/** The bracket of OpenFisca that a base falls in. */
function bracket(parameters: Row, thresholds: readonly string[], value: string) {
  const quota = openText(parameters.threshold_factor) ?? "1";
  const places = openText(parameters.round_decimals);
  const bands = thresholds.map((threshold) => ({
    from: places === undefined ? threshold : round(threshold, { places: countOf(places), mode: "halfEven" }),
  }));
  const boundary = places === undefined ? boundaryUnderFactor(quota) : "upperBand";
  return compileScale({ kind: "bands", boundary, boundsIn: "quota", bands }).evaluate({ value, quota }).band;
}

function bracketValue({ parameters, input }: Facts, column: string): string | null {
  const rows = rowsOf(parameters.scale);
  const thresholds = rows.map((row) => textOf(row.threshold));
  const reached = bracket(parameters, thresholds, textOf(input.base));
  const row = reached === null ? undefined : rows[reached.index];
  return row === undefined ? null : textOf(row[column]);
}

/** The amounts of all thresholds that lie below the value add up; up to the first there is nothing. */
function cumulativeAmount({ parameters, input }: Facts): Answer {
  const bands = [{ from: "0", amount: "0" }, ...stepsOf(parameters).filter(({ from }) => from !== "0")];
  const scale = compileScale({ kind: "bands", mode: "graduated", boundary: "lowerBand", bands });
  return { amount: scale.evaluate(textOf(input.value)).value };
}

/** The amount of the highest threshold that is reached. */
function singleAmount({ parameters, input }: Facts): Answer {
  const scale = compileScale({
    kind: "bands",
    mode: "whole",
    boundary: "upperBand",
    bands: stepsOf(parameters),
  });
  return { amount: scale.evaluate(textOf(input.value)).value };
}

function stepsOf(parameters: Row): readonly { readonly from: string; readonly amount: string }[] {
  return ascending(rowsOf(parameters.steps), "threshold").map(({ threshold, amount }) => ({
    from: textOf(threshold),
    amount: textOf(amount),
  }));
}
