import { deepFreeze } from "../../kernel/issue/index.js";
import type { StageModel } from "../types.js";
import { saleMetrics } from "./saleMetrics.js";

/**
 * The stages of HubSpot's default deal pipeline, by the internal id that `dealstage` holds, with its probabilities. Stages
 * that an account adds have numbers as ids.
 *
 * What HubSpot demands of a move was not to be seen, so that nothing but the order is asked for here: skipping and
 * reopening are refused until `moves` allows them. Forecast categories, roles, criteria and limits for ages are left out.
 *
 * @example
 * ```ts
 * import { compileStageModel, hubSpotSale } from "attainment/pipeline";
 * const sale = compileStageModel(hubSpotSale);
 * const position = { stateId: "contractsent", since: "2026-03-02" };
 * const moved = sale.move(position, { toStageId: "closedwon", on: "2026-03-09" });
 * [moved.value, moved.event]; // => ["closedwon", "won"]
 * ```
 * Source: https://hublead.io/blog/hubspot-deal-stages
 * @since 0.1.0
 */
export const hubSpotSale: StageModel = /* @__PURE__ */ deepFreeze({
  kind: "stageModel",
  id: "hubSpotSale",
  title: "HubSpot, default pipeline",
  version: "1",
  stages: [
    { id: "appointmentscheduled", title: "Appointment scheduled", kind: "open", probability: "0.2" },
    { id: "qualifiedtobuy", title: "Qualified to buy", kind: "open", probability: "0.4" },
    { id: "presentationscheduled", title: "Presentation scheduled", kind: "open", probability: "0.6" },
    { id: "decisionmakerboughtin", title: "Decision maker bought in", kind: "open", probability: "0.8" },
    { id: "contractsent", title: "Contract sent", kind: "open", probability: "0.9" },
    { id: "closedwon", title: "Closed won", kind: "won", probability: "1" },
    { id: "closedlost", title: "Closed lost", kind: "lost", probability: "0" },
  ],
  metrics: saleMetrics,
});
