import { formatDecimal, plus, ZERO } from "../../kernel/decimal/index.js";
import { type Issue, issueOf } from "../../kernel/issue/index.js";
import type { ForecastCode } from "./codes.js";
import type { ForecastDeal } from "./forecastDeal.js";
import type { ForecastAside, ForecastAsideTotal } from "./types.js";

/** The reasons in the order in which they are told, and whether something is to be mended. */
const reasons: readonly (readonly [reason: ForecastAside, what: string | null])[] = [
  ["missing_amount", "that have no amount"],
  ["missing_probability", "that have no probability, and neither has their stage"],
  ["missing_category", "that have no category, and neither has their stage"],
  ["insufficient_history", "in stages of which too few deals were closed"],
  ["missing_date", "of which no day of closing is known"],
  ["overdue", null],
  ["later_period", null],
  ["unmapped_stage", "in stages that the model does not have"],
  ["closed_unknown", "that are closed, and no model says how"],
];

/** Deals that are not part of a forecast, by reason. */
export type Aside = ReadonlyMap<ForecastAside, readonly ForecastDeal[]>;

/** Puts deals aside, each with its reason. */
export function asideOf(entries: readonly (readonly [ForecastAside, ForecastDeal])[]): Aside {
  const aside = new Map<ForecastAside, ForecastDeal[]>();
  for (const [reason, deal] of entries) {
    const list = aside.get(reason);
    if (list === undefined) aside.set(reason, [deal]);
    else list.push(deal);
  }
  return aside;
}

/** How many there are for each reason, and what they are worth as far as that is known. */
export function asideTotals(aside: Aside): readonly ForecastAsideTotal[] {
  return reasons.flatMap(([reason]) => {
    const deals = aside.get(reason);
    if (deals === undefined) return [];
    const amount = deals.reduce((sum, deal) => plus(sum, deal.amount ?? ZERO), ZERO);
    return [{ reason, count: deals.length, amount: formatDecimal(amount) }];
  });
}

/** A warning for each reason that somebody can do something about. */
export function asideWarnings(aside: Aside): readonly Issue[] {
  return reasons.flatMap(([reason, what]) => {
    const count = aside.get(reason)?.length ?? 0;
    if (what === null || count === 0) return [];
    const message = `Deals ${what}: ${count}; they are not part of the forecast. Complete them, or take them out.`;
    const params = { reason, count };
    return [issueOf<ForecastCode>("pipeline.not_in_forecast", "/deals", message, params, "warning")];
  });
}

/** Why nothing of what is open could be weighed, where something is open; else null. */
export function lackOf(aside: Aside): ForecastAside | null {
  const lacks: readonly ForecastAside[] = [
    "missing_amount",
    "missing_probability",
    "missing_category",
    "insufficient_history",
  ];
  return lacks.find((reason) => aside.has(reason)) ?? null;
}
