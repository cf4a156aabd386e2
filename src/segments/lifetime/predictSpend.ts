import { formatFraction, fractionText } from "../../kernel/decimal/index.js";
import type { Faults } from "../../kernel/facts/index.js";
import { capIssues, type Issue, type Result, readDocument, unwrap } from "../../kernel/issue/index.js";
import { readOptions } from "../purchases/index.js";
import { spendOf } from "./gammaGamma.js";
import { readHistories } from "./readHistories.js";
import { readSpendModel } from "./readModels.js";
import { spendModelSchema, spendOptionsSchema } from "./schema.js";
import type { PurchaseHistory, SpendModel, SpendOptions, SpendPrediction } from "./types.js";

/**
 * Predicts by a Gamma-Gamma model whose parameters are given what a purchase of each customer is worth in the mean.
 *
 * Formula, with x repeat purchases of the mean worth m: `p * (v + x * m) / (p * x + q - 1)`. It is the mean of what was
 * seen and of the mean over all customers, `p * v / (q - 1)`, weighed by how much was seen:
 * `(1 - w) * p * v / (q - 1) + w * m` with `w = p * x / (p * x + q - 1)`.
 *
 * Unit: that of the amounts. It is exact; a quotient that does not end is printed to 34 significant digits.
 *
 * - One without a repeat purchase gets the mean over all customers.
 * - Where `q` is 1 or less that mean diverges: it is null (`mean_diverges`), and so is theirs.
 *
 * @param histories - What `summarizePurchases` gives, or anything with `customers` who have these fields.
 * @param model - See {@link SpendModel}.
 * @param options - `onInvalid`, `maxIssues`.
 * @returns The customers by id; `value` is the mean over all customers.
 * @throws AttainmentError `segments.bad_parameter`, `segments.bad_history`, `document.*`, `decimal.*`.
 * @example
 * ```ts
 * import { predictSpend } from "attainment/segments";
 * const model = { kind: "gammaGamma", p: "6.25", q: "3.74", v: "15.44" } as const;
 * const customers = [{ customerId: "ann", repeatPurchases: 2, meanRepeatValue: "22.35" }, { customerId: "bob", repeatPurchases: 0 }];
 * const { customers: found } = predictSpend({ customers }, model);
 * found.map(({ expectedValue }) => Number(expectedValue).toFixed(2)); // => ["24.66", "35.22"]
 * ```
 * @see https://www.brucehardie.com/notes/025/gamma_gamma.pdf for the model.
 * @since 0.1.0
 */
export function predictSpend(
  histories: {
    readonly customers: readonly Pick<
      PurchaseHistory,
      "customerId" | "repeatPurchases" | "meanRepeatValue"
    >[];
  },
  model: SpendModel,
  options: SpendOptions = {},
): SpendPrediction {
  return unwrap(tryPredict(histories, model, options));
}

function tryPredict(given: unknown, document: unknown, rest: unknown): Result<SpendPrediction> {
  const options = readOptions(rest, spendOptionsSchema);
  const model = readDocument(document, spendModelSchema);
  if (!options.ok || !model.ok) {
    const faulty = model.ok ? [] : model.issues.map((issue) => ({ ...issue, path: `/model${issue.path}` }));
    return { ok: false, issues: capIssues([...(options.ok ? [] : options.issues), ...faulty]) };
  }
  const { onInvalid, maxIssues } = options.data;
  const frame: Issue[] = [];
  const faults: Faults = { issues: [], leftOut: [] };
  const parameters = readSpendModel(model.data, "/model", frame);
  const customers = readHistories(given, { ages: false, value: true }, faults);
  if (onInvalid !== "report") for (const issue of faults.issues) frame.push(issue);
  if (parameters === null || frame.length > 0) return { ok: false, issues: capIssues(frame, maxIssues) };
  const all = spendOf(parameters, 0, null);
  return {
    ok: true,
    data: {
      value: all === null ? null : formatFraction(all),
      ...(all === null ? { reason: "mean_diverges" } : {}),
      issues: capIssues(faults.issues, maxIssues),
      customers: customers.map(({ customerId, repeatPurchases, meanRepeatValue }) => ({
        customerId,
        expectedValue: fractionText(spendOf(parameters, repeatPurchases, meanRepeatValue)),
      })),
      ...(faults.leftOut.length === 0 ? {} : { leftOut: faults.leftOut }),
    },
  };
}
