import {
  addFractions,
  type Fraction,
  fractionOf,
  multiplyFractions,
  ONE,
  readLiteral,
} from "../../kernel/decimal/index.js";
import type { Issue } from "../../kernel/issue/index.js";
import { meanFraction } from "../../kernel/statistics/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import type { BasisFunction } from "./basisFunction.js";
import { type Figure, readFigure, recordFigure, withoutValue } from "./figures.js";
import type { HistoryBasis } from "./types.js";

/** Reads a basis of what was reached before. */
export function readHistory(basis: HistoryBasis, ref: string, issues: Issue[]): BasisFunction {
  const figures = basis.values.map((value, index) => readFigure(value, `${ref}/values/${index}`, issues));
  const growth = basis.growth === undefined ? null : readLiteral(basis.growth, `${ref}/growth`, issues);
  const counted = basis.use === "mean" ? figures : figures.slice(-1);
  return (id, trace) => {
    const mark = trace?.mark();
    const head = { id, ref };
    if (counted.length === 0) return withoutValue({ ...head, kind: "line" }, "no_history", trace, mark);
    const known = counted.flatMap(({ value }) => value ?? []);
    const before = known.length < counted.length ? null : meanFraction(known);
    recordCounted(growth === null ? id : `${id}.${basis.use ?? "latest"}`, ref, counted, before, trace);
    if (growth === null)
      return before === null ? { value: null, reason: "missing_value" } : { value: before };
    if (before === null) return withoutValue({ ...head, kind: "multiply" }, "missing_value", trace, mark);
    const by = addFractions(fractionOf(ONE), growth);
    const value = multiplyFractions(before, by);
    trace?.node({ ...head, kind: "multiply", params: { by, growth }, value }, mark);
    return { value };
  };
}

/** One value stands for itself, several as their mean. */
function recordCounted(
  id: string,
  ref: string,
  counted: readonly Figure[],
  mean: Fraction | null,
  trace: Tracer | undefined,
): void {
  const [only] = counted;
  if (only !== undefined && counted.length === 1) {
    recordFigure(id, only, trace);
    return;
  }
  const mark = trace?.mark();
  for (const [index, figure] of counted.entries()) recordFigure(`${id}.${index + 1}`, figure, trace);
  const params = { weights: counted.map(() => "1"), missing: "refuse" };
  const note = mean === null ? "missing_value" : undefined;
  trace?.node({ id, ref: `${ref}/values`, kind: "weightedMean", params, value: mean, note }, mark);
}
