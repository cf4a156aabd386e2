import type { Readings } from "../../kernel/condition/index.js";
import { compareFractions, type Fraction, readLiteral } from "../../kernel/decimal/index.js";
import type { Issue } from "../../kernel/issue/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import { evaluateExpression } from "../curves/evaluateExpression.js";
import type { Expression } from "../curves/expression.js";
import { kpiIssue } from "../kpiIssue.js";
import { amountOf, type Quantity, readQuantity } from "../quantity.js";
import type { PointsStep } from "./types.js";

/** Points within bounds, ready to be found. */
export interface PointsFunction {
  readonly measures: readonly string[];
  readonly fields: readonly string[];
  /** The points of one person; null where their measure is missing. With a trace it records one node. */
  find(readings: Readings, trace?: Tracer): Fraction | null;
}

/** The name under which a rubric knows the points of a step. */
export function pointsName(id: string): string {
  return `points.${id}`;
}

/** Builds the amount of a step of points; null where it is faulty, with every fault in `issues`. */
export function buildPoints(
  { id, amount, least, most }: PointsStep,
  rubricId: string,
  ref: string,
  issues: Issue[],
): PointsFunction | null {
  const before = issues.length;
  const quantity = readQuantity(amount, "amount", `${ref}/amount`, issues);
  const lower = least === undefined ? null : readLiteral(least, `${ref}/least`, issues);
  const upper = most === undefined ? null : readLiteral(most, `${ref}/most`, issues);
  if (lower !== null && upper !== null && compareFractions(lower, upper) > 0) {
    const message = "The least points lie above the most. Lower the one, or raise the other.";
    issues.push(kpiIssue("kpi.bad_range", `${ref}/most`, message));
  }
  if (quantity === null || issues.length > before) return null;
  const place = { id: `${rubricId}.${id}`, ref };
  return {
    measures: quantity.measure === null ? [] : [quantity.measure],
    fields: [],
    find: (readings, trace) => {
      const value = amountOf(quantity, readings);
      return value === null
        ? null
        : evaluateExpression(within(quantity, value, lower, upper, ref), place, trace);
    },
  };
}

function within(
  quantity: Quantity,
  value: Fraction,
  least: Fraction | null,
  most: Fraction | null,
  ref: string,
): Expression {
  const leaf: Expression = { kind: "quantity", quantity, value };
  const raised: Expression =
    least === null ? leaf : { kind: "floor", id: "least", ref: `${ref}/least`, of: leaf, at: least };
  return most === null ? raised : { kind: "cap", id: "most", ref: `${ref}/most`, of: raised, at: most };
}
