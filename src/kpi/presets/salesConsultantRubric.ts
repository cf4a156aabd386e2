import { deepFreeze } from "../../kernel/issue/index.js";
import type { Rubric } from "../types.js";
import { BOUNDS, CONSULTANT_INDICATORS, GRADES, NO_BREACH, TOO_NEW, toTarget } from "./commonParts.js";

/**
 * The KPI rubric of a sales consultant: results 60 %, process 25 %, quality 15 %.
 *
 * | indicator | weight | seen in printed rubrics |
 * | --- | --- | --- |
 * | sales against target | 30 % | 30 (365docx ba4b8bbe0d), 20 (book118 5101111141013123; wnwk 3122564) |
 * | new customers | 10 % | 10 (ba4b8bbe0d; wnwk), 15 (365docx 91c1692632), 8 (book118) |
 * | customer retention | 10 % | named in articles; the weight is a choice of this library |
 * | customer satisfaction | 10 % | 10 (91c1692632), 5 (book118, xiaomilidoc) |
 * | customer visits | 10 % | 8 (book118); 10 for carrying out the work plan (xiaomilidoc) |
 * | follow-ups on time | 10 % | named in articles; the weight is a choice of this library |
 * | process and records kept | 5 % | 5 (xiaomilidoc) |
 * | product knowledge | 5 % | 10 (ba4b8bbe0d), 5 (xiaomilidoc) |
 * | communication | 5 % | 5 (ba4b8bbe0d) |
 * | teamwork | 5 % | named in articles; the weight is a choice of this library |
 *
 * Market share stays out: nobody owns it alone.
 *
 * Targets, the veto and the grades are example figures; copy the document and change them. Grades: D under 60 (0), C from 60
 * (0.7), B from 70 (1.0), A from 85 (1.2), S from 95 (1.5).
 *
 * @example
 * ```ts
 * import { compileRubric, salesConsultantRubric } from "attainment/kpi";
 * const rubric = compileRubric(salesConsultantRubric);
 * const measures = {
 *   sales: "540000", salesTarget: "500000", newCustomers: "4", newCustomersTarget: "5", retention: "0.9", satisfaction: "8.2",
 *   visits: "42", visitsTarget: "40", followUpRate: "0.86", recordsKept: "0.95", productExam: "88", violations: "0",
 *   "person.serviceMonths": "30", "review.consultantReview.communication": "4.1", "review.consultantReview.teamwork": "3.8",
 * };
 * const { value, grade, coefficient } = rubric.evaluate({ period: "2026-Q3", measures });
 * [value, grade, coefficient]; // => ["98.58", "S", "1.5"]
 * ```
 * @since 0.1.0
 */
export const salesConsultantRubric: Rubric = /* @__PURE__ */ deepFreeze({
  kind: "rubric",
  id: "salesConsultantRubric",
  title: "KPI rubric of a sales consultant",
  version: "1",
  tooNew: TOO_NEW,
  bounds: BOUNDS,
  indicators: [
    toTarget("sales", "Sales against target", "result", "0.30", "CRM deals"),
    toTarget("newCustomers", "New customers", "result", "0.10", "CRM deals"),
    ...CONSULTANT_INDICATORS,
  ],
  steps: [NO_BREACH],
  grades: GRADES,
});
