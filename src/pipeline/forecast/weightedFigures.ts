import {
  addFractions,
  type Decimal,
  type Fraction,
  formatDecimal,
  fractionOf,
  minus,
  plus,
  type Rounding,
  roundFraction,
  ZERO,
} from "../../kernel/decimal/index.js";
import { amountText, type RawAmount } from "../../kernel/trace/index.js";
import { asideTotals, lackOf } from "./asideTotals.js";
import { type Interval, intervalFields, pastInterval, spreadInterval } from "./intervals.js";
import type { WeightedForecast } from "./types.js";
import { spreadOf, type Weighed, type WeighedPeriod } from "./weighDeals.js";
import type { WeightedRule } from "./weightedOptions.js";

/** A weighted forecast in numbers, and as its result tells them. */
export interface WeightedFigures {
  /** Before it is rounded; null where nothing of what is open can be weighed. */
  readonly exact: Fraction | null;
  readonly expected: RawAmount | null;
  readonly value: RawAmount | null;
  readonly reason: string | null;
  readonly result: Omit<WeightedForecast, "issues" | "period" | "leftOut" | "trace">;
}

/** Sums what was weighed, and rounds it once. */
export function weightedFigures(weighed: Weighed, rule: WeightedRule): WeightedFigures {
  const { periods, wonAmount, aside } = weighed;
  const deals = periods.flatMap((each) => each.deals);
  const reason = deals.length === 0 ? lackOf(aside) : null;
  const sum = periods.reduce<Fraction>((all, each) => addFractions(all, each.expected), fractionOf(ZERO));
  const rounded = amountsOf(periods, rule.rounding);
  const expected = reason === null ? (rounded.at(-1)?.total ?? roundedAmount(sum, rule.rounding)) : null;
  const value = expected === null ? null : plusAmount(wonAmount, expected);
  const interval = intervalOf(weighed, value, rule);
  return {
    exact: reason === null ? sum : null,
    expected,
    value,
    reason,
    result: {
      value: textOf(value),
      ...(reason === null ? {} : { reason }),
      definition: rule.chances.definition,
      won: formatDecimal(wonAmount),
      expected: textOf(expected),
      open: {
        count: deals.length,
        amount: formatDecimal(periods.reduce((all, { amount }) => plus(all, amount), ZERO)),
      },
      periods: periods.map(({ id, deals: own, amount }, index) => ({
        id,
        count: own.length,
        amount: formatDecimal(amount),
        expected: textOf(rounded[index]?.own ?? null) ?? "0",
      })),
      ...intervalFields(interval),
      aside: asideTotals(aside),
    },
  };
}

/**
 * What each period is told with, and the total up to it. Rounded amounts are the steps of the rounded total, so that they
 * sum to it.
 */
function amountsOf(
  periods: readonly WeighedPeriod[],
  rounding: Rounding | undefined,
): readonly { readonly own: RawAmount; readonly total: RawAmount }[] {
  let sum = fractionOf(ZERO);
  let before: Decimal = ZERO;
  return periods.map(({ expected }) => {
    sum = addFractions(sum, expected);
    if (rounding === undefined) return { own: { exact: expected }, total: { exact: sum } };
    const total = roundFraction(sum, rounding);
    const own = { exact: fractionOf(minus(total, before)), fixed: total.places };
    before = total;
    return { own, total: { exact: fractionOf(total), fixed: total.places } };
  });
}

function roundedAmount(sum: Fraction, rounding: Rounding | undefined): RawAmount {
  if (rounding === undefined) return { exact: sum };
  const rounded = roundFraction(sum, rounding);
  return { exact: fractionOf(rounded), fixed: rounded.places };
}

function plusAmount(won: Decimal, { exact, fixed }: RawAmount): RawAmount {
  const sum = addFractions(fractionOf(won), exact);
  return fixed === undefined ? { exact: sum } : { exact: sum, fixed };
}

function textOf(amount: RawAmount | null): string | null {
  return amount === null ? null : amountText(amount.exact, amount.fixed);
}

function intervalOf(
  { periods, wonAmount }: Weighed,
  value: RawAmount | null,
  { past, confidence, minimum }: WeightedRule,
): Interval {
  if (value === null) return "too_few_deals";
  if (past !== undefined) return pastInterval(value.exact, past, confidence);
  const deals = periods.flatMap((each) => each.deals);
  if (deals.length < minimum) return "too_few_deals";
  const { variance, least, most } = spreadOf(deals);
  const won = fractionOf(wonAmount);
  const bounds = { least: addFractions(won, least), most: addFractions(won, most) };
  return spreadInterval(value.exact, variance, { kind: "normal" }, confidence, "varianceOfSum", bounds);
}
