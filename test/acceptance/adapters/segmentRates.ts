import { type CommissionComponent, compilePlan, compileScale } from "attainment";
import {
  type Adapters,
  type Answer,
  ascending,
  type Facts,
  fractionOf,
  openText,
  type Row,
  rowOf,
  rowsOf,
  textOf,
} from "../units.js";

/**
 * Rates per segment, per item or on premium, and rates by a tier that another number picks (agencybrain). A segment
 * without a rate pays nothing and stays visible as a line; reaching the least number of a tier enters it.
 */
export const segmentRates: Adapters = {
  "rate-by-segment": bySegment,
  "qualify-on-one-metric-pay-on-another": qualified,
  "per-unit-tier-table": perUnit,
};

function bySegment({ parameters, input }: Facts): Answer {
  const rates = rowOf(parameters.segments);
  const components = Object.keys(input).map((segment): CommissionComponent => {
    const { per_item: each, rate_pct: percent } = rowOf(rates[segment] ?? {});
    const rate = percent === undefined ? (openText(each) ?? "0") : fractionOf(textOf(percent));
    const measure = percent === undefined ? `${segment}.items` : `${segment}.premium`;
    const scale = { kind: "bands", mode: "graduated", bands: [{ from: "0", rate }] } as const;
    return { kind: "commission", id: segment, measure, scale };
  });
  const plan = compilePlan({ kind: "plan", id: "segments", currency: "USD", components });
  const measures = Object.fromEntries(
    Object.entries(input).flatMap(([segment, figures]) =>
      Object.entries(rowOf(figures)).map(([name, value]) => [`${segment}.${name}`, textOf(value)]),
    ),
  );
  const { value, lines } = plan.evaluate({ period: "2026-01", measures });
  return { ...Object.fromEntries(lines.map((line) => [line.id, line.value])), total: value };
}

function tierScale(tiers: readonly Row[], rate: (printed: string) => string) {
  const bands = ascending(tiers, "min").map((tier) => ({
    id: textOf(tier.rate),
    from: textOf(tier.min),
    rate: rate(textOf(tier.rate)),
  }));
  return compileScale({ kind: "bands", mode: "whole", boundary: "upperBand", bands });
}

function qualified({ parameters, input }: Facts): Answer {
  const { written_premium: written, issued_premium: issued, auto_items: items, premium } = input;
  const by = textOf(written ?? items);
  const scale = tierScale(rowsOf(parameters.tiers), fractionOf);
  const { value, band } = scale.evaluate({ value: textOf(issued ?? premium), by });
  return { metric: by, tier_min: band?.from ?? null, rate_pct: band?.id ?? null, commission: value };
}

function perUnit({ parameters, input }: Facts): Answer {
  const scale = tierScale(rowsOf(parameters.tiers), (rate) => rate);
  return { commission: scale.evaluate(textOf(input.items)).value };
}
