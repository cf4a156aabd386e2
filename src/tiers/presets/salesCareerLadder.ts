import { deepFreeze } from "../../kernel/issue/index.js";
import type { Ladder } from "../types.js";
import { QUARTERLY_TIMES } from "./quarterlyTimes.js";

/**
 * Two careers from one start: a good seller may go on selling, or lead others, and neither is the only way up.
 *
 * | track | tiers |
 * | --- | --- |
 * | both | consultant, senior consultant |
 * | `selling` | key account manager, principal |
 * | `leading` | team leader, sales manager |
 *
 * The attribute `careerTrack` (`"selling"` or `"leading"`) says which way a senior consultant goes; where it is null, no
 * promotion is proposed. Sellers are measured by `kpi.salesConsultantRubric` and `attainment`; who wants to lead, by
 * the colleagues' view of the teamwork (`review.consultantReview.teamwork`, 1 to 5) and a course beside that; who leads, by
 * `teamAttainment`. Say null for a measure that somebody does not have.
 *
 * Patience, protection and improvement plans are those of `consultantLadder`; whoever leads has 4 quarters to serve, and 3
 * misses to a demotion, since a team takes longer to turn. Entries and grants are example figures: copy the document and
 * change them.
 *
 * @example
 * ```ts
 * import { compileLadder, salesCareerLadder } from "attainment/tiers";
 * const ladder = compileLadder(salesCareerLadder);
 * const facts = {
 *   period: "2026-Q3",
 *   measures: {
 *     "kpi.salesConsultantRubric": "92", attainment: "1.08", teamAttainment: null, "review.consultantReview.teamwork": "4.2",
 *   },
 *   attributes: { hiredOn: "2023-05-01", onLeave: false, territoryChanged: false, careerTrack: "leading", leadershipCourse: "passed" },
 *   state: { tierId: "seniorConsultant", since: "2025-10-01", periodsInTier: 3, periodsReached: 1, periodsMissed: 0 },
 * };
 * ladder.evaluate(facts).proposal; // => { move: "promote", toTierId: "teamLeader", reasons: ["enter_met"] }
 * const seller = { ...facts, attributes: { ...facts.attributes, careerTrack: "selling" } };
 * ladder.evaluate(seller).next?.tierId; // => "keyAccountManager"
 * ```
 * @since 0.1.0
 */
export const salesCareerLadder: Ladder = /* @__PURE__ */ deepFreeze({
  kind: "ladder",
  id: "salesCareerLadder",
  title: "Careers in sales",
  version: "1",
  subject: "person",
  trackBy: "careerTrack",
  ...QUARTERLY_TIMES,
  tiers: [
    {
      id: "consultant",
      title: "Consultant",
      grants: { quotaFactor: "1", rateFactor: "1", training: ["sales-conversation"] },
    },
    {
      id: "seniorConsultant",
      title: "Senior consultant",
      enter: {
        all: [
          { field: "kpi.salesConsultantRubric", gte: "80" },
          { field: "attainment", gte: "1" },
        ],
      },
      grants: {
        quotaFactor: "1",
        rateFactor: "1.05",
        training: ["negotiation"],
        privileges: ["own-accounts"],
      },
    },
    {
      id: "keyAccountManager",
      title: "Key account manager",
      track: "selling",
      enter: {
        all: [
          { field: "kpi.salesConsultantRubric", gte: "90" },
          { field: "attainment", gte: "1.05" },
        ],
      },
      grants: {
        quotaFactor: "1.2",
        rateFactor: "1.1",
        training: ["key-account-management"],
        resources: ["presales-support"],
        privileges: ["own-accounts", "key-accounts"],
      },
    },
    {
      id: "principal",
      title: "Principal",
      track: "selling",
      minimumPeriods: 4,
      enter: {
        all: [
          { field: "kpi.salesConsultantRubric", gte: "95" },
          { field: "attainment", gte: "1.15" },
        ],
      },
      grants: {
        quotaFactor: "1.4",
        rateFactor: "1.2",
        training: ["mentoring"],
        resources: ["presales-support", "sales-assistant"],
        privileges: ["own-accounts", "key-accounts", "pricing-board"],
      },
    },
    {
      id: "teamLeader",
      title: "Team leader",
      track: "leading",
      demoteAfter: 3,
      enter: {
        all: [
          { field: "kpi.salesConsultantRubric", gte: "85" },
          { field: "review.consultantReview.teamwork", gte: "4" },
          { field: "leadershipCourse", is: "passed" },
        ],
      },
      stay: { field: "teamAttainment", gte: "0.85" },
      grants: {
        quotaFactor: "1",
        rateFactor: "1.1",
        training: ["leading-a-team"],
        resources: ["team-budget"],
        privileges: ["own-accounts", "approve-discounts"],
      },
    },
    {
      id: "salesManager",
      title: "Sales manager",
      track: "leading",
      minimumPeriods: 4,
      demoteAfter: 3,
      enter: { field: "teamAttainment", gte: "1" },
      grants: {
        quotaFactor: "1",
        rateFactor: "1.2",
        training: ["planning-and-budgets"],
        resources: ["team-budget", "sales-assistant"],
        privileges: ["own-accounts", "approve-discounts", "hire"],
      },
    },
  ],
});
