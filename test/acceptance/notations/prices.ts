import { add, type Band, compare, divide } from "attainment/kernel";
import { openText, type Row, rowsOf, textOf, textsOf } from "../facts.js";
import { bandsOfRanges, bandsUpTo, tierName } from "./bounds.js";
import { fractionOf } from "./numbers.js";

/** Tiers that are written as rows, or as rates in order beside a text such as "up_to 1000 / 10000 / none". */
export function tierRows(parameters: Row): readonly Row[] {
  const { tiers, rates_in_order: rates } = parameters;
  if (typeof tiers !== "string") return rowsOf(tiers);
  const bounds = tiers.replace(/^.*up_to/, "").split("/");
  return textsOf(rates).map((unit, index) => {
    const bound = bounds[index]?.trim() ?? "none";
    return { up_to: /\d/.test(bound) ? bound : null, unit };
  });
}

/**
 * Tiers as bands: bounds as `up_to` or as `from` and `to`, a price per unit or in percent, a flat price. A price may
 * be per several billing units, and a free allowance may stand in front and shift all bounds.
 */
export function tierBands(
  tiers: readonly Row[],
  billingUnits: string = "1",
  allowance: string = "0",
): readonly Band[] {
  const bounds = tiers.some((tier) => "up_to" in tier)
    ? bandsUpTo(tiers.map((tier) => openText(tier.up_to)))
    : bandsOfRanges(tiers.map((tier) => [textOf(tier.from), openText(tier.to)]));
  const bands = bounds.map((band, index) => ({
    id: tierName(index),
    ...band,
    ...priceOf(tiers[index] ?? {}, billingUnits),
  }));
  if (compare(allowance, "0") === 0) return bands;
  const free = { id: "free", from: "0", to: allowance, rate: "0" };
  return [free, ...bands.map((band) => shiftedBand(band, allowance))];
}

function shiftedBand(band: Band, by: string): Band {
  const from = add(band.from, by);
  return band.to === undefined ? { ...band, from } : { ...band, from, to: add(band.to, by) };
}

/** A price per unit, in percent or as a rate, and a flat one. */
export function priceOf(tier: Row, billingUnits: string = "1"): Pick<Band, "rate" | "amount" | "per"> {
  const percent = openText(tier.rate_pct);
  const unit = openText(tier.unit) ?? openText(tier.rate) ?? (percent && fractionOf(percent));
  const flat = openText(tier.flat);
  if (unit === undefined) return flat === undefined ? { rate: "0" } : { amount: flat };
  const whole = compare(billingUnits, "1") === 0;
  if (flat === undefined && !whole) return { amount: unit, per: { size: billingUnits, partial: "prorate" } };
  const rate = whole ? unit : divide(unit, billingUnits);
  return flat === undefined ? { rate } : { rate, amount: flat };
}

/**
 * What billing peers do with usage out of the ordinary. A value on a bound belongs to the lower tier (all of them). A
 * peer that can mirror negative usage says so; one that says it does not bills nothing; one that says nothing refuses.
 * Where nothing was used the first flat price is due (Lago, OpenMeter), unless a peer says that it is not (Autumn) or
 * that a flat price is due per tier entered, and no more (Flexprice).
 */
export function usageTerms(parameters: Row): {
  readonly boundary: "lowerBand";
  readonly negative: "mirror" | "zero" | "refuse";
  readonly atZero: "band" | "zero";
} {
  const {
    mirror_negative: mirrored,
    zero_usage_charges_first_flat: charged,
    flat_per_entered_tier: entered,
  } = parameters;
  return {
    boundary: "lowerBand",
    negative: mirrored === undefined ? "refuse" : mirrored === true ? "mirror" : "zero",
    atZero: (charged ?? entered !== true) ? "band" : "zero",
  };
}
