import type { Period, PeriodUnit } from "../../kernel/calendar/index.js";
import { periodOf } from "../../kernel/calendar/index.js";
import {
  addFractions,
  type Decimal,
  type Fraction,
  fractionOf,
  multiplyFractions,
  ONE,
  plus,
  subtractFractions,
  ZERO,
} from "../../kernel/decimal/index.js";
import { byText } from "../../kernel/order/index.js";
import { type Aside, asideOf } from "./asideTotals.js";
import type { ForecastDeal } from "./forecastDeal.js";
import { scopeOf } from "./scopeOf.js";
import type { Chances } from "./stageChances.js";
import type { ForecastAside } from "./types.js";

/** An open deal with its chance. */
export interface WeighedDeal {
  readonly deal: ForecastDeal;
  readonly amount: Decimal;
  readonly chance: Fraction;
  readonly expected: Fraction;
}

/** The weighed deals that are expected in one period. */
export interface WeighedPeriod {
  /** Null of deals without a day. */
  readonly id: string | null;
  readonly deals: readonly WeighedDeal[];
  readonly amount: Decimal;
  readonly expected: Fraction;
}

/** What deals come to by their chances. */
export interface Weighed {
  readonly won: readonly ForecastDeal[];
  readonly wonAmount: Decimal;
  readonly periods: readonly WeighedPeriod[];
  readonly aside: Aside;
}

/** Weighs the open deals of a period by their chances, and sums what was won in it. */
export function weighDeals(
  deals: readonly ForecastDeal[],
  period: Period | null,
  unit: PeriodUnit,
  chances: Chances,
): Weighed {
  const won: ForecastDeal[] = [];
  const weighed: WeighedDeal[] = [];
  const aside: (readonly [ForecastAside, ForecastDeal])[] = [];
  for (const deal of deals) {
    const scope = scopeOf(deal, period);
    if (scope === null) continue;
    if (scope === "closed") aside.push(["closed_unknown", deal]);
    else if (scope !== "won" && scope !== "open") aside.push([scope, deal]);
    else if (deal.amount === null) aside.push(["missing_amount", deal]);
    else if (scope === "won") won.push(deal);
    else {
      const chance = chances(deal);
      if (typeof chance === "string") aside.push([chance, deal]);
      else weighed.push(weighedDeal(deal, deal.amount, chance));
    }
  }
  const wonAmount = won.reduce((sum, { amount }) => plus(sum, amount ?? ZERO), ZERO);
  return { won, wonAmount, periods: periodsOf(weighed, unit), aside: asideOf(aside) };
}

function weighedDeal(deal: ForecastDeal, amount: Decimal, chance: Fraction): WeighedDeal {
  return { deal, amount, chance, expected: multiplyFractions(fractionOf(amount), chance) };
}

/** The deals by when they are expected, earliest first; those without a day come last. */
function periodsOf(weighed: readonly WeighedDeal[], unit: PeriodUnit): readonly WeighedPeriod[] {
  const spans = new Map<string, { readonly period: Period; readonly deals: WeighedDeal[] }>();
  const byDay = new Map<string, WeighedDeal[]>();
  const undated: WeighedDeal[] = [];
  for (const each of weighed) {
    const day = each.deal.expectedCloseOn;
    if (day === null) {
      undated.push(each);
      continue;
    }
    const known = byDay.get(day) ?? listOf(spans, periodOf(day, unit));
    byDay.set(day, known);
    known.push(each);
  }
  const dated = [...spans.values()].sort(byText(({ period }) => period.from));
  return [
    ...dated.map(({ period, deals }) => weighedPeriod(period.id, deals)),
    ...(undated.length === 0 ? [] : [weighedPeriod(null, undated)]),
  ];
}

function listOf(
  spans: Map<string, { readonly period: Period; readonly deals: WeighedDeal[] }>,
  period: Period,
): WeighedDeal[] {
  const known = spans.get(period.from);
  if (known !== undefined) return known.deals;
  const deals: WeighedDeal[] = [];
  spans.set(period.from, { period, deals });
  return deals;
}

function weighedPeriod(id: string | null, deals: readonly WeighedDeal[]): WeighedPeriod {
  const amount = deals.reduce((sum, each) => plus(sum, each.amount), ZERO);
  const none: Fraction = fractionOf(ZERO);
  return { id, deals, amount, expected: deals.reduce((sum, each) => addFractions(sum, each.expected), none) };
}

/** The variance of what independent deals come to, and the least and the most that they can. */
export function spreadOf(deals: readonly WeighedDeal[]): {
  readonly variance: Fraction;
  readonly least: Fraction;
  readonly most: Fraction;
} {
  let variance = fractionOf(ZERO);
  let [least, most] = [ZERO, ZERO];
  for (const { amount, chance, expected } of deals) {
    const missed = subtractFractions(fractionOf(ONE), chance);
    const own = multiplyFractions(multiplyFractions(expected, fractionOf(amount)), missed);
    variance = addFractions(variance, own);
    if (amount.units < 0) least = plus(least, amount);
    else most = plus(most, amount);
  }
  return { variance, least: fractionOf(least), most: fractionOf(most) };
}
