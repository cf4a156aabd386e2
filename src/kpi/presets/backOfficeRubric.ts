import { deepFreeze } from "../../kernel/issue/index.js";
import type { Rubric } from "../types.js";
import { BOUNDS, fewer, GRADES, NO_BREACH, rated, TOO_NEW, toTarget } from "./commonParts.js";

/**
 * The KPI rubric of a sales back office: results 40 %, process 35 %, quality 25 %.
 *
 * All weights are choices of this library: what a back office gives to the sale is work done in time and without faults.
 *
 * Targets, the veto and the grades are example figures; copy the document and change them. Grades: D under 60 (0), C from 60
 * (0.7), B from 70 (1.0), A from 85 (1.2), S from 95 (1.5).
 *
 * @example
 * ```ts
 * import { backOfficeRubric, lintRubric } from "attainment/kpi";
 * lintRubric(backOfficeRubric); // => []
 * ```
 * @since 0.1.0
 */
export const backOfficeRubric: Rubric = /* @__PURE__ */ deepFreeze({
  kind: "rubric",
  id: "backOfficeRubric",
  title: "KPI rubric of the back office",
  version: "1",
  tooNew: TOO_NEW,
  bounds: BOUNDS,
  indicators: [
    toTarget("orders", "Orders handled against plan", "result", "0.20", "orders"),
    toTarget("onTimeRate", "Orders on time", "result", "0.20", "orders", "0.98"),
    toTarget("orderErrorRate", "Order errors", "process", "0.15", "orders", "0.005", fewer("0.03")),
    toTarget("responseHours", "Response time", "process", "0.10", "requests", "4", fewer("24")),
    toTarget("recordsKept", "Records kept", "process", "0.10", "record checks", "0.95"),
    rated("service", "Service to colleagues", "0.10", "backOfficeReview"),
    rated("teamwork", "Teamwork", "0.10", "backOfficeReview"),
    toTarget("productExam", "Product knowledge", "quality", "0.05", "product exam", "80"),
  ],
  steps: [NO_BREACH],
  grades: GRADES,
});
