import { deepFreeze } from "../../kernel/issue/index.js";
import type { Rubric } from "../types.js";
import { BOUNDS, CONSULTANT_INDICATORS, GRADES, NO_BREACH, TOO_NEW, toTarget } from "./commonParts.js";

/**
 * The KPI rubric of a sales consultant whose sales count when they are paid: cash collected 25 % and new customers 15 %, as
 * printed in 365docx 91c1692632; all else is as in `salesConsultantRubric`.
 *
 * Targets, the veto and the grades are example figures; copy the document and change them. Grades: D under 60 (0), C from 60
 * (0.7), B from 70 (1.0), A from 85 (1.2), S from 95 (1.5).
 *
 * @example
 * ```ts
 * import { salesConsultantCashRubric } from "attainment/kpi";
 * salesConsultantCashRubric.indicators?.find(({ id }) => id === "cashCollected")?.weight; // => "0.25"
 * ```
 * @since 0.1.0
 */
export const salesConsultantCashRubric: Rubric = /* @__PURE__ */ deepFreeze({
  kind: "rubric",
  id: "salesConsultantCashRubric",
  title: "KPI rubric of a sales consultant, cash basis",
  version: "1",
  tooNew: TOO_NEW,
  bounds: BOUNDS,
  indicators: [
    toTarget("cashCollected", "Cash collected against target", "result", "0.25", "payments"),
    toTarget("newCustomers", "New customers", "result", "0.15", "CRM deals"),
    ...CONSULTANT_INDICATORS,
  ],
  steps: [NO_BREACH],
  grades: GRADES,
});
