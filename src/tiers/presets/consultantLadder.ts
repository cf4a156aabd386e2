import { deepFreeze } from "../../kernel/issue/index.js";
import type { Ladder } from "../types.js";
import { QUARTERLY_TIMES } from "./quarterlyTimes.js";

/**
 * The ladder of sales consultants, judged every quarter: junior, intermediate, senior.
 *
 * | rule | figure |
 * | --- | --- |
 * | up | 2 quarters running at the next entry, and at least 2 quarters in the tier; one tier |
 * | down | 2 quarters running below 90 % of the own entry; one tier; the first of them proposes an improvement plan of 90 days |
 * | quiet | the first quarter in a tier |
 * | protected | quarters that began within 90 days of service, leave, the first quarter after a change of territory |
 * | entry | intermediate: score 80 and 90 % of the quota; senior: score 90 and the whole quota |
 *
 * The measures are `kpi.salesConsultantRubric` (the score of that rubric) and `attainment` (a fraction of the quota), the
 * attributes `hiredOn`, `onLeave` and `territoryChanged`. Nobody is demoted from the first tier. The rhythm follows the
 * published practice of consecutive periods; entries and grants are example figures: copy the document and change them.
 *
 * @example
 * ```ts
 * import { compileLadder, consultantLadder } from "attainment/tiers";
 * const ladder = compileLadder(consultantLadder);
 * const facts = {
 *   period: "2026-Q3",
 *   measures: { "kpi.salesConsultantRubric": "84.5", attainment: "0.87" },
 *   attributes: { hiredOn: "2025-09-01", onLeave: false, territoryChanged: false },
 *   state: { tierId: "junior", since: "2025-10-01", periodsInTier: 3, periodsReached: 1, periodsMissed: 0 },
 * };
 * const { proposal, next, grants } = ladder.evaluate(facts);
 * proposal; // => { move: "hold", toTierId: "junior", reasons: ["enter_unmet"] }
 * next?.criteria.map(({ field, short }) => [field, short]); // => [["kpi.salesConsultantRubric", null], ["attainment", "0.03"]]
 * grants.training; // => ["product-basics", "sales-conversation"]
 * ```
 * @since 0.1.0
 */
export const consultantLadder: Ladder = /* @__PURE__ */ deepFreeze({
  kind: "ladder",
  id: "consultantLadder",
  title: "Sales consultants",
  version: "1",
  subject: "person",
  ...QUARTERLY_TIMES,
  tiers: [
    {
      id: "junior",
      title: "Junior consultant",
      grants: { quotaFactor: "0.8", rateFactor: "1", training: ["product-basics", "sales-conversation"] },
    },
    {
      id: "intermediate",
      title: "Intermediate consultant",
      enter: {
        all: [
          { field: "kpi.salesConsultantRubric", gte: "80" },
          { field: "attainment", gte: "0.9" },
        ],
      },
      grants: {
        quotaFactor: "1",
        rateFactor: "1.05",
        training: ["negotiation"],
        resources: ["inbound-leads"],
        privileges: ["own-accounts"],
      },
    },
    {
      id: "senior",
      title: "Senior consultant",
      enter: {
        all: [
          { field: "kpi.salesConsultantRubric", gte: "90" },
          { field: "attainment", gte: "1" },
        ],
      },
      grants: {
        quotaFactor: "1.2",
        rateFactor: "1.1",
        training: ["key-account-management", "coaching"],
        resources: ["inbound-leads", "presales-support"],
        privileges: ["own-accounts", "key-accounts", "discount-up-to-limit"],
      },
    },
  ],
});
