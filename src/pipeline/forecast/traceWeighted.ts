import { fractionOf } from "../../kernel/decimal/index.js";
import type { TraceRounding, Tracer } from "../../kernel/trace/index.js";
import type { Weighed, WeighedPeriod } from "./weighDeals.js";
import type { WeightedFigures } from "./weightedFigures.js";
import type { WeightedRule } from "./weightedOptions.js";

const REF = "/deals";

/** Records a weighted forecast: what was won, and what is expected by when; with `lines` each deal. */
export function traceWeighted(
  trace: Tracer,
  { won, wonAmount, periods }: Weighed,
  figures: WeightedFigures,
  rule: WeightedRule,
  lines: boolean,
): void {
  const mark = trace.mark();
  const gained = fractionOf(wonAmount);
  const wonInputs = [{ id: "amount", value: gained, sources: won.map(({ id }) => id) }];
  trace.node({
    id: "forecast.wonAmount",
    kind: "input",
    ref: REF,
    inputs: wonInputs,
    value: gained,
    unit: "money",
  });
  recordExpected(trace, periods, figures, rule, lines);
  const note = figures.reason ?? undefined;
  const params = { definition: rule.chances.definition };
  trace.node(
    { id: "forecast", kind: "sum", ref: REF, params, value: figures.value, unit: "money", note },
    mark,
  );
}

function recordExpected(
  trace: Tracer,
  periods: readonly WeighedPeriod[],
  { exact, expected, reason }: WeightedFigures,
  { rounding }: WeightedRule,
  lines: boolean,
): void {
  const mark = trace.mark();
  const head = { id: "forecast.expectedAmount", ref: REF, unit: "money" };
  if (exact === null) {
    const inputs = [{ id: "expected", value: null }];
    trace.node({ ...head, kind: "input", inputs, value: null, note: reason ?? undefined });
    return;
  }
  for (const each of periods) recordPeriod(trace, each, lines);
  trace.node({ ...head, kind: "sum", value: exact }, mark);
  if (rounding === undefined || expected === null) return;
  const shown: TraceRounding = rounding;
  trace.node(
    { ...head, id: "forecast.roundedAmount", kind: "round", rounding: shown, value: expected },
    mark,
  );
}

function recordPeriod(trace: Tracer, { id, deals, expected }: WeighedPeriod, lines: boolean): void {
  const mark = trace.mark();
  const head = { id: `forecast.expectedAmount.${id ?? "undated"}`, ref: REF, value: expected, unit: "money" };
  if (!lines) {
    const sources = deals.map(({ deal }) => deal.id);
    trace.node({ ...head, kind: "input", inputs: [{ id: "expected", value: expected, sources }] });
    return;
  }
  for (const { deal, amount, chance, expected: own } of deals) {
    const inner = trace.mark();
    const name = `${head.id}.${deal.id}`;
    const sources = [deal.id];
    const worth = fractionOf(amount);
    const amounts = [{ id: "amount", value: worth, sources }];
    trace.node({
      id: `${name}.amount`,
      kind: "input",
      ref: REF,
      inputs: amounts,
      value: worth,
      unit: "money",
    });
    const chances = [{ id: "probability", value: chance, sources }];
    trace.node({
      id: `${name}.probability`,
      kind: "input",
      ref: REF,
      inputs: chances,
      value: chance,
      unit: "ratio",
    });
    trace.node({ id: name, kind: "product", ref: REF, value: own, unit: "money" }, inner);
  }
  trace.node({ ...head, kind: "sum" }, mark);
}
