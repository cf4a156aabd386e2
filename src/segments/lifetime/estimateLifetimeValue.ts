import {
  compareFractions,
  type Fraction,
  fractionOf,
  fractionText,
  ONE,
  readLiteral,
} from "../../kernel/decimal/index.js";
import type { DecimalLiteral } from "../../kernel/index.js";
import {
  capIssues,
  type Issue,
  issueOf,
  type Result,
  readDocument,
  unwrap,
} from "../../kernel/issue/index.js";
import { type EvaluateOptions, recorderFor } from "../../kernel/trace/index.js";
import { readOptions } from "../purchases/index.js";
import type { LifetimeCode } from "./codes.js";
import { type Formula, one, workOut } from "./formula.js";
import { readFromZero } from "./readModels.js";
import { estimateOptionsSchema, lifetimeFormulaSchema } from "./schema.js";
import type { LifetimeEstimate, LifetimeFormula } from "./types.js";

/**
 * Estimates what a customer is worth by one of three plain formulas.
 *
 * Formula:
 *
 * - `simple`: `ordersPerYear * averageOrderValue * years * margin`;
 * - `retention`: with r the retention rate and d the discount rate, `marginPerPeriod * r / (1 + d - r)` where the first margin
 *   comes after one period, and `marginPerPeriod * (1 + d) / (1 + d - r)` where it comes now;
 * - `churn`: `averageOrderValue * ordersPerPeriod * margin / churnRate`.
 *
 * Unit: that of the amounts, exact; a quotient that does not end is printed to 34 significant digits.
 *
 * - Where customers stay for ever and nothing is discounted (`r >= 1 + d`, or a churn rate of 0) the sum has no end: the value
 *   is null (`diverges`).
 * - Rates are from 0 up, and a churn rate is at most 1. Margins may be below zero.
 *
 * @param formula - The method with its numbers; see {@link LifetimeFormula}.
 * @param options - `trace`.
 * @returns The value with the method that gave it.
 * @throws AttainmentError `segments.rate_out_of_range`, `document.*`, `decimal.*`.
 * @example
 * ```ts
 * import { estimateLifetimeValue } from "attainment/segments";
 * const simple = { method: "simple", ordersPerYear: 3, averageOrderValue: 70, years: 3, margin: "0.3" } as const;
 * estimateLifetimeValue(simple).value; // => "189"
 * const rates = { method: "retention", marginPerPeriod: 100, retentionRate: "0.8", discountRate: "0.1" } as const;
 * estimateLifetimeValue(rates).value; // => "266.6666666666666666666666666666667"
 * estimateLifetimeValue({ ...rates, firstMargin: "now" }).value; // => "366.6666666666666666666666666666667"
 * estimateLifetimeValue({ ...rates, retentionRate: 1, discountRate: 0 }).reason; // => "diverges"
 * ```
 * @see https://en.wikipedia.org/wiki/Customer_lifetime_value for the form with a retention rate.
 * @since 0.1.0
 */
export function estimateLifetimeValue(
  formula: LifetimeFormula,
  options: Pick<EvaluateOptions, "trace"> = {},
): LifetimeEstimate {
  return unwrap(tryEstimate(formula, options));
}

function tryEstimate(given: unknown, rest: unknown): Result<LifetimeEstimate> {
  const document = readDocument(given, lifetimeFormulaSchema);
  const options = readOptions(rest, estimateOptionsSchema);
  if (!document.ok || !options.ok) {
    const issues = [document, options].flatMap((read) => (read.ok ? [] : read.issues));
    return { ok: false, issues: capIssues(issues) };
  }
  const issues: Issue[] = [];
  const formula = formulaOf(document.data, issues);
  if (formula === null || issues.length > 0) return { ok: false, issues: capIssues(issues) };
  const trace = recorderFor(options.data);
  const value = workOut(formula, "lifetimeValue", trace);
  const tree = trace?.finish();
  const { method } = document.data;
  return {
    ok: true,
    data: {
      value: fractionText(value),
      ...(value === null ? { reason: "diverges" } : {}),
      issues: [],
      method,
      ...(document.data.method === "retention"
        ? { firstMargin: document.data.firstMargin ?? "afterOnePeriod" }
        : {}),
      ...(tree === undefined ? {} : { trace: tree }),
    },
  };
}

function formulaOf(document: LifetimeFormula, issues: Issue[]): Formula | null {
  switch (document.method) {
    case "simple": {
      const orders = fromZero("ordersPerYear", document.ordersPerYear, issues);
      const worth = number("averageOrderValue", document.averageOrderValue, issues);
      const years = fromZero("years", document.years, issues);
      const margin = number("margin", document.margin ?? "1", issues);
      if (orders === null || worth === null || years === null || margin === null) return null;
      return { kind: "product", name: "", of: [orders, worth, years, margin] };
    }
    case "retention":
      return retentionFormula(document, issues);
    case "churn": {
      const worth = number("averageOrderValue", document.averageOrderValue, issues);
      const orders = fromZero("ordersPerPeriod", document.ordersPerPeriod, issues);
      const margin = number("margin", document.margin ?? "1", issues);
      const churn = fromZero("churnRate", document.churnRate, issues);
      if (worth === null || orders === null || margin === null || churn === null) return null;
      if (compareFractions(churn.value, fractionOf(ONE)) > 0) issues.push(tooMuchChurn());
      const brings: Formula = { kind: "product", name: "perPeriod", of: [worth, orders, margin] };
      return { kind: "quotient", name: "", of: [brings, churn] };
    }
  }
}

function retentionFormula(
  document: Extract<LifetimeFormula, { readonly method: "retention" }>,
  issues: Issue[],
): Formula | null {
  const margin = number("marginPerPeriod", document.marginPerPeriod, issues);
  const kept = fromZero("retentionRate", document.retentionRate, issues);
  const discount = fromZero("discountRate", document.discountRate, issues);
  if (margin === null || kept === null || discount === null) return null;
  const growth: Formula = { kind: "sum", name: "discount", of: [one("whole"), discount] };
  const first = document.firstMargin === "now" ? growth : kept;
  const over: Formula = { kind: "product", name: "first", of: [margin, first] };
  const under: Formula = { kind: "difference", name: "loss", of: [growth, kept] };
  return { kind: "quotient", name: "", of: [over, under] };
}

/** A number of the formula. */
interface Figure {
  readonly kind: "input";
  readonly name: string;
  readonly value: Fraction;
}

function number(name: string, literal: DecimalLiteral, issues: Issue[]): Figure | null {
  return figure(name, readLiteral(literal, `/${name}`, issues));
}

function fromZero(name: string, literal: DecimalLiteral, issues: Issue[]): Figure | null {
  return figure(name, readFromZero(literal, `/${name}`, issues));
}

function figure(name: string, value: Fraction | null): Figure | null {
  return value === null ? null : { kind: "input", name, value };
}

function tooMuchChurn(): Issue {
  const message = "More than all customers cannot be lost. Write a churn rate from 0 to 1.";
  return issueOf<LifetimeCode>("segments.rate_out_of_range", "/churnRate", message);
}
