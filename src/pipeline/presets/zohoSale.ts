import { deepFreeze } from "../../kernel/issue/index.js";
import type { StageModel } from "../types.js";
import { saleMetrics } from "./saleMetrics.js";

/**
 * The stages of the standard pipeline of Zoho CRM, by the actual value of `Stage`, which can differ from the value
 * displayed: `Id. Decision Makers` is shown as Identify Decision Makers.
 *
 * Probabilities are ratios. Those of the last four stages and the forecast categories were not to be seen where the others
 * come from, and are left out, as are roles, criteria and limits for ages, which an org adds. Without a Blueprint a deal
 * goes from any stage to any other, so that skipping and reopening are allowed here; a Blueprint is written as
 * `transitions` with `moves: { onlyListed: true }`.
 *
 * @example
 * ```ts
 * import { compileStageModel, zohoSale } from "attainment/pipeline";
 * const sale = compileStageModel(zohoSale);
 * const deals = [{ id: "d-1", stageId: "Closed Lost to Competition", closedOn: "2026-02-03", amount: "900" }];
 * sale.evaluate({ period: "2026-Q1", deals }).totals.find(({ id }) => id === "lost")?.amount; // => "900"
 * ```
 * Source of the stages: https://aaxonix.com/resources/glossary/deal-stage/, and of what a stage carries:
 * https://www.zoho.eu/crm/help/opportunities/create-opportunities.html; the actual values and the first five probabilities
 * are those of a public export of an org that was left as shipped.
 * @since 0.1.0
 */
export const zohoSale: StageModel = /* @__PURE__ */ deepFreeze({
  kind: "stageModel",
  id: "zohoSale",
  title: "Zoho CRM, standard pipeline",
  version: "1",
  stages: [
    { id: "Qualification", kind: "open", probability: "0.1" },
    { id: "Needs Analysis", kind: "open", probability: "0.2" },
    { id: "Value Proposition", kind: "open", probability: "0.4" },
    { id: "Id. Decision Makers", title: "Identify Decision Makers", kind: "open", probability: "0.6" },
    { id: "Proposal/Price Quote", kind: "open", probability: "0.75" },
    { id: "Negotiation/Review", kind: "open" },
    { id: "Closed Won", kind: "won" },
    { id: "Closed Lost", kind: "lost" },
    { id: "Closed Lost to Competition", kind: "lost" },
  ],
  moves: { skip: true, reopen: true },
  metrics: saleMetrics,
});
