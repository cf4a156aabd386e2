import {
  addFractions,
  type Fraction,
  formatDecimal,
  formatFraction,
  fractionOf,
  fractionText,
  multiplyFractions,
  ZERO,
} from "../../kernel/decimal/index.js";
import { asideTotals, lackOf } from "./asideTotals.js";
import type { CategoryRule } from "./categoryOptions.js";
import { intervalFields, pastInterval } from "./intervals.js";
import type { SortedDeals } from "./sortDeals.js";
import type { CategoryForecast } from "./types.js";

/** A forecast by category in numbers, and as its result tells them. */
export interface CategoryFigures {
  /** In the order of the rule's lines. */
  readonly amounts: readonly Fraction[];
  /** Null where no deal could be sorted, and some should have been. */
  readonly value: Fraction | null;
  readonly reason: string | null;
  readonly result: Omit<CategoryForecast, "issues" | "period" | "leftOut" | "trace">;
}

/** Sums the categories, and the lines that they count in. */
export function categoryFigures(
  { categories, aside }: SortedDeals,
  { lines, headline, definition, past, confidence }: CategoryRule,
): CategoryFigures {
  const byId = new Map(categories.map(({ id, amount }) => [id, fractionOf(amount)]));
  const amounts = lines.map(({ counts }) =>
    counts.reduce<Fraction>(
      (sum, { category, by }) =>
        addFractions(sum, multiplyFractions(by, byId.get(category) ?? fractionOf(ZERO))),
      fractionOf(ZERO),
    ),
  );
  const reason = categories.length === 0 ? lackOf(aside) : null;
  const found = amounts[lines.findIndex(({ id }) => id === headline)] ?? fractionOf(ZERO);
  const value = reason === null ? found : null;
  const interval = value === null ? "no_past_errors" : pastInterval(value, past, confidence);
  const result = {
    value: fractionText(value),
    ...(reason === null ? {} : { reason }),
    definition,
    headline,
    lines: lines.map(({ id, title }, index) => ({
      id,
      ...(title === undefined ? {} : { title }),
      amount: formatFraction(amounts[index] ?? fractionOf(ZERO)),
    })),
    categories: categories.map(({ id, deals, amount }) => ({
      id,
      count: deals.length,
      amount: formatDecimal(amount),
    })),
    ...intervalFields(interval),
    aside: asideTotals(aside),
  };
  return { amounts, value, reason, result };
}
