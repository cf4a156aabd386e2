import {
  add,
  compare,
  compileScale,
  compileSteps,
  divide,
  round,
  type Step,
  subtract,
} from "attainment/kernel";
import {
  type Adapters,
  type Answer,
  type Facts,
  openText,
  type Row,
  textOf,
  textsOf,
  tierBands,
  tierRows,
  usageTerms,
} from "../units.js";

/**
 * All usage at the price of the tier reached (Autumn, Lago, OpenMeter, Flexprice, Stripe, Zuplo). Usage past a bounded
 * last tier is refused (Polar). Lago picks the tier by usage rounded up, which contiguous bounds do of themselves.
 */
export const volume: Adapters = {
  "volume-whole-amount": usage,
  "volume-per-bucket": perBucket,
  "volume-prorated": prorated,
  "volume-with-floor-or-cap": limited,
};

function scaleOf(parameters: Row) {
  const { billing_units: size, allowance_shifts_bounds: allowance } = parameters;
  return compileScale({
    kind: "bands",
    mode: "whole",
    ...usageTerms(parameters),
    above: "refuse",
    bands: tierBands(tierRows(parameters), openText(size), openText(allowance)),
  });
}

function usage({ parameters, input }: Facts): Answer {
  const units = textOf(input.units);
  const size = openText(parameters.billing_units);
  const billed = size === undefined ? units : round(units, { step: size, mode: "awayFromZero" });
  const { value, band } = scaleOf(parameters).evaluate(billed);
  return {
    amount: value,
    tier_index: band === null ? null : String(band.index),
    effective_unit: value === null || compare(units, "0") === 0 ? null : divide(value, units),
  };
}

/** Each bucket picks its own tier (Flexprice). */
function perBucket({ parameters, input }: Facts): Answer {
  const amounts = scaleOf(parameters).evaluateMany(textsOf(input.buckets));
  return { amount: amounts.map(textOf).reduce((sum, amount) => add(sum, amount), "0") };
}

/** The full units pick the tier, the prorated units are paid (Lago). */
function prorated({ parameters, input }: Facts): Answer {
  const value = textOf(input.prorated_units);
  return { amount: scaleOf(parameters).evaluate({ value, by: textOf(input.full_units_for_tier) }).value };
}

/** A minimum tops up, a maximum discounts (OpenMeter). */
function limited({ parameters, input }: Facts): Answer {
  const gross = textOf(scaleOf(parameters).evaluate(textOf(input.units)).value);
  const [minimum, maximum] = [openText(parameters.minimum), openText(parameters.maximum)];
  const cap: readonly Step[] = maximum === undefined ? [] : [{ id: "maximum", kind: "cap", at: maximum }];
  const floor: readonly Step[] = minimum === undefined ? [] : [{ id: "minimum", kind: "floor", at: minimum }];
  const within = textOf(compileSteps(cap).evaluate(gross).value);
  const net = textOf(compileSteps(floor).evaluate(within).value);
  return { gross, top_up: subtract(net, within), discount: subtract(gross, within), net };
}
