import { deepFreeze } from "../../kernel/issue/index.js";
import type { StageModel } from "../types.js";
import { saleMetrics } from "./saleMetrics.js";
import {
  afterSales,
  contact,
  lost,
  needsAnalysis,
  negotiation,
  presentation,
  prospecting,
  voided,
} from "./saleStages.js";

/**
 * The sales process in six steps: prospecting, contact, needs analysis, presentation, negotiation, after-sales; and lost
 * and void.
 *
 * The deal is won when it enters after-sales, that is, when the negotiation ends in a purchase. Before a step a deal has
 * to bring what the one before it asks for: `customerId`, `decisionMaker`, `needsConfirmed` and `productId`, `amount`,
 * `termsAgreed`; a lost one says why in `lostReason`, a void one in `voidReason`. Its figures are `winRate`, `cycle`, `medianCycle` and `velocity`.
 *
 * Probabilities (0.10, 0.20, 0.35, 0.50, 0.80) are to be replaced by those of one's own history. They stand in the default
 * ladders of Salesforce (0.10 prospecting, 0.50 value proposition), EspoCRM (0.10, 0.20, 0.50, 0.80) and steedos (0.35
 * needs analysis). Roles, ages and checklists are proposals.
 *
 * @example
 * ```ts
 * import { compileStageModel, sixStepSale } from "attainment/pipeline";
 * const sale = compileStageModel(sixStepSale);
 * const position = { stateId: "presentation", since: "2026-03-02" };
 * const request = { toStageId: "negotiation", on: "2026-03-09" };
 * sale.move(position, { ...request, deal: { id: "d-1", amount: null } }).refusals.map(({ id }) => id); // => ["required.amount"]
 * sale.move(position, { ...request, deal: { id: "d-1", amount: "5000" } }).value; // => "negotiation"
 * ```
 * Source: https://github.com/espocrm/espocrm (Opportunity.json) and https://github.com/steedos/steedos-app-crm/issues/14 for
 * the probabilities.
 * @since 0.1.0
 */
export const sixStepSale: StageModel = /* @__PURE__ */ deepFreeze({
  kind: "stageModel",
  id: "sixStepSale",
  title: "Sales process in six steps",
  version: "1",
  stages: [prospecting, contact, needsAnalysis, presentation, negotiation, afterSales, lost, voided],
  metrics: saleMetrics,
});
