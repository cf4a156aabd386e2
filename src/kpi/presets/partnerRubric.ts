import { deepFreeze } from "../../kernel/issue/index.js";
import type { Rubric } from "../types.js";
import { BOUNDS, GRADES, NO_BREACH, toTarget } from "./commonParts.js";

/**
 * The KPI rubric of a channel partner: results 65 %, process 20 %, quality 15 %.
 *
 * All weights are choices of this library. `dealsRegistered` and `certifiedStaff` are handed in; growth is compared with a
 * target of 10 %.
 *
 * Targets, the veto and the grades are example figures; copy the document and change them. Grades: D under 60 (0), C from 60
 * (0.7), B from 70 (1.0), A from 85 (1.2), S from 95 (1.5).
 *
 * @example
 * ```ts
 * import { compileRubric, partnerRubric } from "attainment/kpi";
 * compileRubric(partnerRubric).document.title; // => "KPI rubric of a channel partner"
 * ```
 * @since 0.1.0
 */
export const partnerRubric: Rubric = /* @__PURE__ */ deepFreeze({
  kind: "rubric",
  id: "partnerRubric",
  title: "KPI rubric of a channel partner",
  version: "1",
  bounds: BOUNDS,
  indicators: [
    toTarget("sales", "Sales against target", "result", "0.30", "partner orders"),
    toTarget("salesGrowth", "Sales growth", "result", "0.15", "partner orders", "0.10", {
      kind: "worstToTarget",
      worst: "0",
    }),
    toTarget("newCustomers", "New customers", "result", "0.10", "partner orders"),
    toTarget("collectionRate", "Payments on time", "result", "0.10", "payments", "1"),
    toTarget("dealsRegistered", "Deals registered", "process", "0.10", "deal registrations"),
    toTarget("coursesCompleted", "Courses completed", "process", "0.10", "training records"),
    toTarget("certifiedStaff", "Certified people", "quality", "0.05", "certificates"),
    toTarget("satisfaction", "Customer satisfaction", "quality", "0.10", "customer survey", "8"),
  ],
  steps: [NO_BREACH],
  grades: GRADES,
});
