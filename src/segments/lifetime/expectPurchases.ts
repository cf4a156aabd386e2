import type { DecimalLiteral } from "../../kernel/index.js";
import { capIssues, type Issue, type Result, unwrap } from "../../kernel/issue/index.js";
import { doubleOf, doubleText } from "../../kernel/statistics/index.js";
import { expectedPurchases } from "./bgNbd.js";
import { readModel } from "./predictPurchases.js";
import { readAhead } from "./readModelled.js";
import { readPurchaseModel } from "./readModels.js";
import type { PurchaseModel } from "./types.js";

/**
 * How many repeat purchases a BG/NBD model expects of somebody who has just bought for the first time.
 *
 * Formula: `E[X(t)] = (a + b - 1) / (a - 1) * (1 - (alpha / (alpha + t))^r * 2F1(r, b; a + b - 1; t / (alpha + t)))`. It is
 * summed as `sum over n of NB(n) * S_n` instead: how probable n purchases are for one who never leaves, times how many of
 * them come about; so it holds for `a = 1` too, and no digits cancel.
 *
 * Range: from 0 up, to 12 significant digits, by + - x / alone.
 *
 * @param model - See {@link PurchaseModel}.
 * @param ahead - The time after the first purchase, in the unit of the model.
 * @returns The expected number as decimal text.
 * @throws AttainmentError `segments.bad_parameter`, `segments.bad_horizon`, `document.*`, `decimal.*`.
 * @example
 * ```ts
 * import { expectPurchases } from "attainment/segments";
 * const model = { kind: "bgNbd", unit: "week", r: "0.243", alpha: "4.414", a: "0.793", b: "2.426" } as const;
 * expectPurchases(model, 78); // => "1.86051905794"
 * ```
 * @see https://www.brucehardie.com/papers/018/fader_et_al_mksc_05.pdf for the model.
 * @since 0.1.0
 */
export function expectPurchases(model: PurchaseModel, ahead: DecimalLiteral): string {
  return unwrap(tryExpect(model, ahead));
}

function tryExpect(document: unknown, given: DecimalLiteral): Result<string> {
  const model = readModel(document);
  if (!model.ok) return model;
  const issues: Issue[] = [];
  const parameters = readPurchaseModel(model.data, "/model", issues);
  const ahead = readAhead(given, "/ahead", parameters, issues);
  if (parameters === null || ahead === null) return { ok: false, issues: capIssues(issues) };
  return { ok: true, data: doubleText(expectedPurchases(parameters, doubleOf(ahead))) };
}
