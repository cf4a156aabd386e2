import { deepFreeze } from "../../kernel/issue/index.js";
import type { Rubric } from "../types.js";
import { BOUNDS, GRADES, NO_BREACH, rated, TOO_NEW, toTarget } from "./commonParts.js";

/**
 * The KPI rubric of a team leader: results 60 %, process 20 %, quality 20 %.
 *
 * The team's sales weigh 30 % as those of a consultant do; market share belongs here, since nobody owns it alone. The other
 * weights are choices of this library. `peopleAtTarget` is the share of the team at 100 % of their target, handed in;
 * `coachings` and `forecastAccuracy` likewise.
 *
 * Targets, the veto and the grades are example figures; copy the document and change them. Grades: D under 60 (0), C from 60
 * (0.7), B from 70 (1.0), A from 85 (1.2), S from 95 (1.5).
 *
 * @example
 * ```ts
 * import { compileRubric, teamLeaderRubric } from "attainment/kpi";
 * compileRubric(teamLeaderRubric).inputs.length; // => 14
 * ```
 * @since 0.1.0
 */
export const teamLeaderRubric: Rubric = /* @__PURE__ */ deepFreeze({
  kind: "rubric",
  id: "teamLeaderRubric",
  title: "KPI rubric of a team leader",
  version: "1",
  tooNew: TOO_NEW,
  bounds: BOUNDS,
  indicators: [
    toTarget("teamSales", "Sales of the team against target", "result", "0.30", "CRM deals"),
    toTarget("peopleAtTarget", "People at target", "result", "0.10", "closed quarter", "0.6"),
    toTarget("marketShare", "Market share", "result", "0.10", "market figures"),
    toTarget("satisfaction", "Customer satisfaction", "result", "0.10", "customer survey", "8"),
    toTarget("coachings", "Coaching talks held", "process", "0.10", "calendar"),
    toTarget("forecastAccuracy", "Forecast accuracy", "process", "0.10", "CRM forecast", "0.9"),
    rated("leadership", "Leadership", "0.10", "teamLeaderReview"),
    rated("development", "Development of people", "0.05", "teamLeaderReview"),
    rated("teamwork", "Teamwork", "0.05", "teamLeaderReview"),
  ],
  steps: [NO_BREACH],
  grades: GRADES,
});
