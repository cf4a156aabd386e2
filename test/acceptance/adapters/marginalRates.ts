import { compileCondition, compileScale, type Scale } from "attainment/kernel";
import {
  type Adapters,
  type Answer,
  countOf,
  datedTables,
  dateOf,
  type Facts,
  openText,
  type Row,
  roundingMode,
  rowOf,
  rowsOf,
  textOf,
} from "../units.js";

/**
 * Marginal rates over thresholds (OpenFisca, PolicyEngine, us-taxes). Such a scale is continuous, so that it does not
 * matter who owns a threshold; what lies below the first threshold pays nothing.
 */
export const marginalRates: Adapters = {
  "marginal-rate-scale": plain,
  "marginal-rate-scale-rounded": plain,
  "marginal-rate-scale-effective-dated": dated,
  "marginal-rate-scale-with-eligibility": withEligibility,
};

function document(rows: readonly Row[], parameters: Row = {}): Scale {
  const places = openText(parameters.round_each_band_to_dp);
  const mode = openText(parameters.rounding) ?? "half_even";
  const factor = openText(parameters.threshold_factor);
  return {
    kind: "bands",
    mode: "graduated",
    ...(factor === undefined ? {} : { boundsIn: "quota" }),
    ...(places === undefined ? {} : { roundEachBand: { places: countOf(places), mode: roundingMode(mode) } }),
    bands: rows.map(({ threshold, rate }) => ({ from: textOf(threshold), rate: textOf(rate) })),
  };
}

function plain({ parameters, input }: Facts): Answer {
  const value = textOf(input.base);
  const quota = openText(parameters.threshold_factor);
  const scale = compileScale(document(rowsOf(parameters.scale), parameters));
  return { amount: scale.evaluate(quota === undefined ? value : { value, quota }).value };
}

/** Each version counts from its month to the next one's. */
function dated({ parameters, input }: Facts): Answer {
  const tables = datedTables(rowOf(parameters.versions), openText(parameters.history));
  const scale = compileScale(
    tables.map(({ from, to, rows }) => ({
      id: "rates",
      version: from,
      effective: to === undefined ? { from } : { from, to },
      ...document(rows),
    })),
  );
  return {
    amount: scale.evaluate({ value: textOf(input.base), on: dateOf(textOf(input.period)) }).value,
  };
}

/** A relief scale for those who are eligible, which is lost entirely above its limit; else the scale of the kind. */
function withEligibility({ parameters, input }: Facts): Answer {
  const { first_home: relief, first_home_max: limit, additional, main } = parameters;
  const price = textOf(input.price);
  const facts = { measures: { price }, attributes: { kind: textOf(input.kind) } };
  const isMet = (when: unknown) => compileCondition(when).evaluate(facts).value === "met";
  const first = { field: "kind", is: "first" };
  const within = limit === undefined ? [first] : [first, { field: "price", lte: textOf(limit) }];
  const rows = isMet({ all: within })
    ? relief
    : isMet({ field: "kind", is: "additional" })
      ? additional
      : main;
  return { amount: compileScale(document(rowsOf(rows))).evaluate(price).value };
}
