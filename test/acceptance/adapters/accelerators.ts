import { type Band, compare, compileScale } from "attainment";
import {
  type Adapters,
  type Answer,
  bandsUpTo,
  type Facts,
  fractionOf,
  lastOf,
  openText,
  type Row,
  rowsOf,
  slicesOf,
  textOf,
  timesRate,
} from "../units.js";

/**
 * Accelerators. Up to quota the base rate; above it all of the overage at the multiplier of the tier reached, which a
 * value on a bound has reached (theodortrampe). Or the higher rate on all of the amount once it is above a threshold,
 * which a value on it is not (CommissionKit).
 */
export const accelerators: Adapters = {
  "accelerator-on-overage": onOverage,
  "accelerator-whole-amount": onAll,
  "marginal-rate-commission": graduated,
};

interface Tier {
  readonly from: string;
  readonly multiplier: string;
}

/** The tiers of a plan; one without has the base rate throughout. */
function tiersOf({ tiers }: Row): readonly Tier[] {
  const base = { from: "0", multiplier: "1" };
  if (tiers === null || tiers === undefined) return [base];
  return rowsOf(tiers).map((tier) => ({
    from: fractionOf(textOf(tier.min_attainment_pct)),
    multiplier: textOf(tier.multiplier),
  }));
}

function onOverage({ parameters, input }: Facts): Answer {
  const base = textOf(input.base_rate);
  const tiers = tiersOf(parameters);
  const bands = tiers.map(({ from, multiplier }) => ({ from, rate: timesRate(base, multiplier) }));
  const quotaBound = tiers.some(({ from }) => from === "1") ? [] : [{ id: "overage", from: "1", rate: base }];
  const scale = compileScale({
    kind: "bands",
    mode: "excess",
    excessOver: "1",
    boundsIn: "quota",
    bands: [...bands, ...quotaBound],
  });
  const facts = { value: textOf(input.revenue), quota: textOf(input.quota) };
  const { value, trace } = scale.evaluate(facts, { trace: true });
  const paid = slicesOf(trace).filter(({ slice }) => compare(textOf(slice), "0") === 1);
  const [first, overage] = paid;
  const reached = tiers[bands.findIndex(({ rate }) => rate === lastOf(paid)?.rate)];
  return {
    base: first?.value ?? null,
    overage_commission: overage?.value ?? "0",
    multiplier: reached?.multiplier ?? null,
    commission: value,
  };
}

function onAll({ parameters, input }: Facts): Answer {
  const { base_pct: base, accelerated_pct: higher, threshold } = parameters;
  const from = openText(threshold);
  const bands: readonly Band[] = [
    { from: "0", rate: fractionOf(textOf(base)) },
    ...(from === undefined ? [] : [{ from, rate: fractionOf(textOf(higher)) }]),
  ];
  const scale = compileScale({ kind: "bands", mode: "whole", boundary: "lowerBand", bands });
  return { commission: scale.evaluate(textOf(input.sale)).value };
}

function graduated({ parameters, input }: Facts): Answer {
  const tiers = rowsOf(parameters.tiers);
  const bounds = bandsUpTo(tiers.map((tier) => openText(tier.up_to)));
  const bands = bounds.map((bound, index) => ({
    ...bound,
    rate: fractionOf(textOf(tiers[index]?.rate_pct)),
  }));
  const scale = compileScale({ kind: "bands", mode: "graduated", boundary: "lowerBand", bands });
  return { commission: scale.evaluate(textOf(input.sale)).value };
}
