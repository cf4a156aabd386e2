import { formatFraction } from "../../kernel/decimal/index.js";
import type { Faults } from "../../kernel/facts/index.js";
import { capIssues, type Issue, type Result, readDocument, unwrap } from "../../kernel/issue/index.js";
import { doubleOf, doubleText } from "../../kernel/statistics/index.js";
import { readOptions } from "../purchases/index.js";
import { expectedPurchases, probabilityAlive } from "./bgNbd.js";
import { readAhead, readModelled } from "./readModelled.js";
import { readPurchaseModel } from "./readModels.js";
import { predictOptionsSchema, purchaseModelSchema } from "./schema.js";
import type { PredictOptions, PurchaseHistories, PurchaseModel, PurchasePrediction } from "./types.js";

/**
 * Predicts by a BG/NBD model whose parameters are given who is still a customer, and how much each will buy.
 *
 * Formula, with x repeat purchases, the last at age t of T:
 * `probabilityAlive = 1 / (1 + a / (b + x - 1) * ((alpha + T) / (alpha + t))^(r + x))`, and 1 for x = 0;
 * `expectedPurchases = probabilityAlive * E`, where E is what `expectPurchases` gives for one whose parameters are
 * `r + x`, `alpha + T`, `a`, `b + x`. It is the conditional expectation of Fader, Hardie and Lee.
 *
 * Range: probabilities from 0 to 1. All to 12 significant digits, by + - x / alone, so that every engine gives the same.
 *
 * - The model knows of nobody lost who never bought again: with x = 0 the probability is 1 however long ago.
 * - The histories have to be in the unit of the model (`segments.unit_mismatch`).
 * - A faulty history follows `onInvalid`.
 *
 * @param histories - What `summarizePurchases` gives, or anything with its `unit` and `customers`.
 * @param model - See {@link PurchaseModel}.
 * @param options - `ahead`: for how long, in the unit of the model.
 * @returns The customers by id; `value` is the sum of their expected purchases.
 * @throws AttainmentError `segments.unit_mismatch`, `segments.bad_parameter`, `segments.bad_history`,
 * `segments.bad_horizon`, `document.*`, `decimal.*`.
 * @example
 * ```ts
 * import { predictPurchases } from "attainment/segments";
 * const model = { kind: "bgNbd", unit: "week", r: "0.243", alpha: "4.414", a: "0.793", b: "2.426" } as const;
 * const customers = [{ customerId: "ann", repeatPurchases: 2, ageAtLastPurchase: "30.43", age: "38.86" }];
 * const [ann] = predictPurchases({ unit: "week", customers }, model, { ahead: 39 }).customers;
 * [ann?.probabilityAlive, ann?.expectedPurchases]; // => ["0.726578570081", "1.22602817477"]
 * ```
 * @see https://www.brucehardie.com/papers/018/fader_et_al_mksc_05.pdf for the model.
 * @since 0.1.0
 */
export function predictPurchases(
  histories: PurchaseHistories,
  model: PurchaseModel,
  options: PredictOptions,
): PurchasePrediction {
  return unwrap(tryPredict(histories, model, options));
}

function tryPredict(given: unknown, document: unknown, rest: unknown): Result<PurchasePrediction> {
  const options = readOptions(rest, predictOptionsSchema);
  const model = readModel(document);
  if (!options.ok || !model.ok) {
    const issues = [options, model].flatMap((read) => (read.ok ? [] : read.issues));
    return { ok: false, issues: capIssues(issues) };
  }
  const { onInvalid, maxIssues } = options.data;
  const frame: Issue[] = [];
  const faults: Faults = { issues: [], leftOut: [] };
  const parameters = readPurchaseModel(model.data, "/model", frame);
  const ahead = readAhead(options.data.ahead, "/options/ahead", parameters, frame);
  if (parameters === null || ahead === null) return { ok: false, issues: capIssues(frame, maxIssues) };
  const time = doubleOf(ahead);
  const customers = readModelled(given, model.data, parameters, time, { value: false }, faults, frame);
  if (onInvalid !== "report") for (const issue of faults.issues) frame.push(issue);
  if (frame.length > 0) return { ok: false, issues: capIssues(frame, maxIssues) };
  let sum = 0;
  const predicted = customers.map(({ customerId, known, own }) => {
    const alive = probabilityAlive(parameters, known);
    const expected = alive * expectedPurchases(own, time);
    sum += expected;
    return { customerId, probabilityAlive: doubleText(alive), expectedPurchases: doubleText(expected) };
  });
  return {
    ok: true,
    data: {
      value: doubleText(sum),
      issues: capIssues(faults.issues, maxIssues),
      unit: model.data.unit,
      ahead: formatFraction(ahead),
      customers: predicted,
      ...(faults.leftOut.length === 0 ? {} : { leftOut: faults.leftOut }),
    },
  };
}

/** Reads a model that a call is handed. */
export function readModel(document: unknown): Result<PurchaseModel> {
  const read = readDocument(document, purchaseModelSchema);
  if (read.ok) return read;
  return { ok: false, issues: read.issues.map((issue) => ({ ...issue, path: `/model${issue.path}` })) };
}
