import { deepFreeze } from "../../kernel/issue/index.js";
import type { StageModel } from "../types.js";
import { saleMetrics } from "./saleMetrics.js";

/**
 * The stages that Salesforce puts into a new org, as its `StageName` writes them: ten, with their probabilities as ratios
 * and their forecast categories (all that are open are in `pipeline`).
 *
 * Salesforce lets an opportunity go from any stage to any other; rules are a matter of the org. So skipping and reopening
 * are allowed here. Roles, criteria and limits for ages are not part of what it ships, and are left out.
 *
 * @example
 * ```ts
 * import { compileStageModel, salesforceSale } from "attainment/pipeline";
 * const sale = compileStageModel(salesforceSale);
 * sale.document.stages.map(({ probability }) => probability); // => ["0.1", "0.1", "0.2", "0.5", "0.6", "0.7", "0.75", "0.9", "1", "0"]
 * ```
 * Source: https://github.com/KlachkoAlexander/Event-registration-app
 * (force-app/main/default/standardValueSets/OpportunityStage.standardValueSet-meta.xml, without the stage that was added).
 * @since 0.1.0
 */
export const salesforceSale: StageModel = /* @__PURE__ */ deepFreeze({
  kind: "stageModel",
  id: "salesforceSale",
  title: "Salesforce, as shipped",
  version: "1",
  stages: [
    { id: "Prospecting", kind: "open", probability: "0.1", forecastCategory: "pipeline" },
    { id: "Qualification", kind: "open", probability: "0.1", forecastCategory: "pipeline" },
    { id: "Needs Analysis", kind: "open", probability: "0.2", forecastCategory: "pipeline" },
    { id: "Value Proposition", kind: "open", probability: "0.5", forecastCategory: "pipeline" },
    { id: "Id. Decision Makers", kind: "open", probability: "0.6", forecastCategory: "pipeline" },
    { id: "Perception Analysis", kind: "open", probability: "0.7", forecastCategory: "pipeline" },
    { id: "Proposal/Price Quote", kind: "open", probability: "0.75", forecastCategory: "pipeline" },
    { id: "Negotiation/Review", kind: "open", probability: "0.9", forecastCategory: "pipeline" },
    { id: "Closed Won", kind: "won", probability: "1", forecastCategory: "closed" },
    { id: "Closed Lost", kind: "lost", probability: "0", forecastCategory: "omitted" },
  ],
  moves: { skip: true, reopen: true },
  metrics: saleMetrics,
});
