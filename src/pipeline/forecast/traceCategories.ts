import {
  type Decimal,
  type Fraction,
  fractionOf,
  multiplyFractions,
  ZERO,
} from "../../kernel/decimal/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import type { CategoryFigures } from "./categoryFigures.js";
import type { CategoryRule } from "./categoryOptions.js";
import type { ForecastDeal } from "./forecastDeal.js";
import type { LineRule } from "./forecastLines.js";
import type { SortedDeals } from "./sortDeals.js";

const REF = "/deals";

/** Records the lines of a forecast, and of each the categories that count in it; with `lines` each deal. */
export function traceCategories(
  trace: Tracer,
  { categories }: SortedDeals,
  { amounts, value, reason }: CategoryFigures,
  { lines, headline, definition }: CategoryRule,
  withDeals: boolean,
): void {
  const mark = trace.mark();
  if (reason !== null) {
    const inputs = [{ id: "amount", value: null }];
    trace.node({ id: "forecast", kind: "input", ref: REF, inputs, value: null, unit: "money", note: reason });
    return;
  }
  const byId = new Map(categories.map((each) => [each.id, each]));
  for (const [index, line] of lines.entries()) {
    const inner = trace.mark();
    const id = `forecast.${line.id}`;
    for (const part of line.counts) recordPart(trace, id, part, byId.get(part.category), withDeals);
    const amount = amounts[index] ?? fractionOf(ZERO);
    trace.node({ id, kind: "sum", ref: REF, label: line.title, value: amount, unit: "money" }, inner);
  }
  const rejected = lines.flatMap(({ id }) => (id === headline ? [] : [`forecast.${id}`]));
  const params = { definition, chosen: `forecast.${headline}`, rejected };
  trace.node({ id: "forecast", kind: "choose", ref: REF, params, value, unit: "money" }, mark);
}

interface Counted {
  readonly deals: readonly ForecastDeal[];
  readonly amount: Decimal;
}

function recordPart(
  trace: Tracer,
  lineId: string,
  { category, by, isWhole }: LineRule["counts"][number],
  sorted: Counted | undefined,
  withDeals: boolean,
): void {
  const mark = trace.mark();
  const id = `${lineId}.${category}`;
  const { deals, amount } = sorted ?? { deals: [], amount: ZERO };
  const whole = fractionOf(amount);
  recordAmounts(trace, isWhole ? id : `${id}.whole`, deals, whole, withDeals);
  if (isWhole) return;
  const value = multiplyFractions(by, whole);
  trace.node({ id, kind: "multiply", ref: REF, params: { by }, value, unit: "money" }, mark);
}

function recordAmounts(
  trace: Tracer,
  id: string,
  deals: readonly ForecastDeal[],
  value: Fraction,
  withDeals: boolean,
): void {
  const mark = trace.mark();
  const head = { ref: REF, unit: "money" };
  const input = (name: string, worth: Fraction, sources: readonly string[]) => {
    const inputs = [{ id: "amount", value: worth, sources }];
    trace.node({ ...head, id: name, kind: "input", inputs, value: worth });
  };
  if (!withDeals) {
    input(
      id,
      value,
      deals.map((deal) => deal.id),
    );
    return;
  }
  for (const deal of deals) input(`${id}.${deal.id}`, fractionOf(deal.amount ?? ZERO), [deal.id]);
  trace.node({ ...head, id, kind: "sum", value }, mark);
}
