import { deepFreeze } from "../../kernel/issue/index.js";
import type { StageModel } from "../types.js";
import { saleMetrics } from "./saleMetrics.js";
import {
  afterSales,
  contact,
  contractSigning,
  lost,
  needsAnalysis,
  negotiation,
  presentation,
  prospecting,
  quotation,
  voided,
} from "./saleStages.js";

/**
 * The sales process in eight steps: prospecting, contact, needs analysis, presentation, quotation, negotiation, contract
 * signing, after-sales; and lost and void.
 *
 * The deal is won when it enters contract signing, which asks for `contractSigned`; after-sales comes behind the win and
 * is no second one. The rest is as in {@link sixStepSale}, with `quotationSent` for the quotation.
 *
 * Probabilities (0.10, 0.20, 0.35, 0.50, 0.75, 0.80) are to be replaced by those of one's own history; that of the
 * quotation stands in the default ladder of Salesforce (0.75 proposal/price quote), the others as in {@link sixStepSale}.
 *
 * @example
 * ```ts
 * import { compileStageModel, eightStepSale } from "attainment/pipeline";
 * const sale = compileStageModel(eightStepSale);
 * const deals = [
 *   { id: "d-1", stageId: "quotation", amount: "12000" },
 *   { id: "d-2", stageId: "afterSales", amount: "8000", closedOn: "2026-02-11" },
 * ];
 * sale.evaluate({ period: "2026-Q1", deals }).totals.slice(0, 2).map(({ id, amount }) => [id, amount]); // => [["open", "12000"], ["won", "8000"]]
 * ```
 * Source: https://github.com/espocrm/espocrm (Opportunity.json) and https://github.com/steedos/steedos-app-crm/issues/14 for
 * the probabilities.
 * @since 0.1.0
 */
export const eightStepSale: StageModel = /* @__PURE__ */ deepFreeze({
  kind: "stageModel",
  id: "eightStepSale",
  title: "Sales process in eight steps",
  version: "1",
  stages: [
    prospecting,
    contact,
    needsAnalysis,
    presentation,
    quotation,
    negotiation,
    contractSigning,
    afterSales,
    lost,
    voided,
  ],
  metrics: saleMetrics,
});
