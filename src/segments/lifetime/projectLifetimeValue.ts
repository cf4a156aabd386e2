import { formatFixed, formatFraction, plus, ZERO } from "../../kernel/decimal/index.js";
import type { Faults } from "../../kernel/facts/index.js";
import { capIssues, type Issue, issueOf, type Result, unwrap } from "../../kernel/issue/index.js";
import { doubleOf } from "../../kernel/statistics/index.js";
import { recorderFor } from "../../kernel/trace/index.js";
import { readOptions } from "../purchases/index.js";
import type { LifetimeCode } from "./codes.js";
import { projectCustomer } from "./projectCustomer.js";
import { readModelled } from "./readModelled.js";
import { readProjection } from "./readProjection.js";
import { recordProjection } from "./recordProjection.js";
import { projectionOptionsSchema } from "./schema.js";
import type { LifetimeProjection, ProjectionOptions, PurchaseHistories } from "./types.js";

/**
 * Projects what customers are worth over some months: expected purchases times their worth, discounted month by month.
 *
 * Formula, with f units to a month and E as in {@link predictPurchases}:
 * `value = round(worth * margin * sum over k = 1 .. months of (E(k f) - E((k - 1) f)) / (1 + monthlyDiscountRate)^k)`.
 * `worth` is what {@link predictSpend} gives by a model of spend, or the `meanRepeatValue` so far.
 *
 * The time unit is that of the model and of the histories, and they must be the same: weekly parameters with a month
 * of 30 "days" give nearly four times the value (140.10 in place of 36.29 in a published example). `unitsPerMonth` is printed with the
 * result; by default a month has 30 days, 4.345 weeks or 1 month, as in the Python package lifetimes.
 *
 * Unit: that of the amounts, rounded once for each customer, by default to 2 places half up. The expected purchases up to
 * each month have 12 significant digits; all after that is exact.
 *
 * - A customer whose worth is not known has no value (`no_repeat_value`), and `unknown` counts it; a worth that diverges gives
 *   `mean_diverges`. Where nobody has a value, the sum is null (`no_value_known`).
 * - A trace is of one customer: with several, `trace` is an error.
 *
 * @param histories - What `summarizePurchases` gives, or anything with its `unit` and `customers`.
 * @param options - The models, the months, the discount; see {@link ProjectionOptions}.
 * @returns The customers by id; `value` is the sum of their values.
 * @throws AttainmentError `segments.unit_mismatch`, `segments.bad_parameter`, `segments.bad_history`,
 * `segments.bad_horizon`, `segments.rate_out_of_range`, `segments.trace_of_many`, `document.*`, `decimal.*`.
 * @example
 * ```ts
 * import { projectLifetimeValue } from "attainment/segments";
 * const purchases = { kind: "bgNbd", unit: "week", r: "0.243", alpha: "4.414", a: "0.793", b: "2.426" } as const;
 * const spend = { kind: "gammaGamma", p: "6.25", q: "3.74", v: "15.44" } as const;
 * const ann = { customerId: "ann", repeatPurchases: 2, ageAtLastPurchase: "30.43", age: "38.86", meanRepeatValue: "22.35" };
 * const options = { purchases, spend, months: 12, monthlyDiscountRate: "0.01" };
 * projectLifetimeValue({ unit: "week", customers: [ann] }, options).value; // => "36.29"
 * ```
 * @see https://lifetimes.readthedocs.io/en/latest/Quickstart.html for the published example.
 * @since 0.1.0
 */
export function projectLifetimeValue(
  histories: PurchaseHistories,
  options: ProjectionOptions,
): LifetimeProjection {
  return unwrap(tryProject(histories, options));
}

function tryProject(given: unknown, rest: unknown): Result<LifetimeProjection> {
  const options = readOptions(rest, projectionOptionsSchema);
  if (!options.ok) return options;
  const { onInvalid, maxIssues, purchases, months } = options.data;
  const frame: Issue[] = [];
  const faults: Faults = { issues: [], leftOut: [] };
  const projection = readProjection(options.data, frame);
  if (projection === null) return { ok: false, issues: capIssues(frame, maxIssues) };
  const { parameters, unitsPerMonth } = projection;
  const horizon = doubleOf(unitsPerMonth) * months;
  const modelled = readModelled(given, purchases, parameters, horizon, { value: true }, faults, frame);
  if (onInvalid !== "report") for (const issue of faults.issues) frame.push(issue);
  const trace = recorderFor(options.data);
  if (trace !== undefined && modelled.length !== 1) frame.push(traceOfMany(modelled.length));
  if (frame.length > 0) return { ok: false, issues: capIssues(frame, maxIssues) };
  const projected = modelled.map((customer) => projectCustomer(customer, projection));
  const [first] = projected;
  if (trace !== undefined && first !== undefined) recordProjection(trace, first, projection);
  const tree = trace?.finish();
  const values = projected.flatMap(({ value }) => value ?? []);
  return {
    ok: true,
    data: {
      value: values.length === 0 ? null : formatFixed(values.reduce(plus, ZERO), projection.rounding.places),
      ...(values.length === 0 ? { reason: "no_value_known" } : {}),
      issues: capIssues(faults.issues, maxIssues),
      unit: purchases.unit,
      unitsPerMonth: formatFraction(unitsPerMonth),
      months,
      customers: projected.map(({ result }) => result),
      unknown: projected.length - values.length,
      ...(faults.leftOut.length === 0 ? {} : { leftOut: faults.leftOut }),
      ...(tree === undefined ? {} : { trace: tree }),
    },
  };
}

function traceOfMany(count: number): Issue {
  const message = `A trace explains one customer, and there are ${count}. Hand over the one to be explained.`;
  return issueOf<LifetimeCode>("segments.trace_of_many", "/options/trace", message, { count });
}
