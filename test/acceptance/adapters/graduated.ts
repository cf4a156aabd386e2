import { add, compare, compileScale, divide, round } from "attainment/kernel";
import {
  type Adapters,
  type Answer,
  bandsOfTrace,
  type Facts,
  openText,
  priceOf,
  type Row,
  rangeStart,
  textOf,
  textsOf,
  tierBands,
  tierRows,
  usageTerms,
} from "../units.js";

/**
 * Each tier's price on the slice of usage that lies in it (Lago, OpenMeter, Autumn, Polar, Flexprice, Stripe). Past a
 * bounded last tier only the covered units are paid (Polar). Usage is first rounded up to whole billing units (Autumn).
 */
export const graduated: Adapters = {
  "graduated-marginal": usage,
  "graduated-percentage": usage,
  "graduated-one-band": oneBand,
  "graduated-per-bucket": perBucket,
};

function scaleOf(parameters: Row) {
  const { billing_units: size, allowance_shifts_bounds: allowance } = parameters;
  return compileScale({
    kind: "bands",
    mode: "graduated",
    ...usageTerms(parameters),
    above: "clamp",
    bands: tierBands(tierRows(parameters), openText(size), openText(allowance)),
  });
}

function usage({ parameters, input }: Facts): Answer {
  const units = textOf(input.units ?? input.amount_base);
  const size = openText(parameters.billing_units);
  const billed = size === undefined ? units : round(units, { step: size, mode: "awayFromZero" });
  const { value, band, trace } = scaleOf(parameters).evaluate(billed, { trace: true });
  const index = band === null ? null : String(band.index);
  return {
    amount: value,
    bands: bandsOfTrace(trace).map((paid) => paid.value),
    tier_index: index,
    last_tier_index: index,
    effective_unit: value === null || compare(units, "0") === 0 ? null : divide(value, units),
  };
}

/** One tier of such a table on its own. */
function oneBand({ parameters, input }: Facts): Answer {
  const { from, to, integer_ranges: integers } = parameters;
  const end = openText(to);
  const bounds = {
    from: rangeStart(textOf(from), integers !== false),
    ...(end === undefined ? {} : { to: end }),
  };
  const paid = (price: ReturnType<typeof priceOf>) =>
    compileScale({
      kind: "bands",
      mode: "graduated",
      boundary: "lowerBand",
      above: "clamp",
      bands: [{ ...bounds, ...price }],
    }).evaluate(textOf(input.total_units)).value;
  const { amount = "0", ...variable } = priceOf(parameters);
  return {
    units_in_band: paid({ rate: "1" }),
    variable: paid(variable),
    total: paid({ ...variable, amount }),
  };
}

/** Each bucket starts anew at the first tier (Flexprice). */
function perBucket({ parameters, input }: Facts): Answer {
  const amounts = scaleOf(parameters).evaluateMany(textsOf(input.buckets));
  return { amount: amounts.map(textOf).reduce((sum, amount) => add(sum, amount), "0") };
}
