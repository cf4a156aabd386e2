import { deepFreeze } from "../../kernel/issue/index.js";
import type { Rubric } from "../types.js";
import { BOUNDS, GRADES, NO_BREACH, rated, TOO_NEW, toTarget } from "./commonParts.js";

/**
 * The KPI rubric of a channel manager: results 60 %, process 25 %, quality 15 %.
 *
 * All weights are choices of this library, by the split of a sales consultant. `channelSales`, `newPartners`,
 * `partnerRetention`, `partnerTrainings` and `registrationsOnTime` are handed in.
 *
 * Targets, the veto and the grades are example figures; copy the document and change them. Grades: D under 60 (0), C from 60
 * (0.7), B from 70 (1.0), A from 85 (1.2), S from 95 (1.5).
 *
 * @example
 * ```ts
 * import { channelManagerRubric, lintRubric } from "attainment/kpi";
 * lintRubric(channelManagerRubric); // => []
 * ```
 * @since 0.1.0
 */
export const channelManagerRubric: Rubric = /* @__PURE__ */ deepFreeze({
  kind: "rubric",
  id: "channelManagerRubric",
  title: "KPI rubric of a channel manager",
  version: "1",
  tooNew: TOO_NEW,
  bounds: BOUNDS,
  indicators: [
    toTarget("channelSales", "Sales through partners against target", "result", "0.30", "CRM deals"),
    toTarget("newPartners", "New partners", "result", "0.10", "partner list"),
    toTarget("partnerRetention", "Partners kept", "result", "0.10", "partner list", "0.9"),
    toTarget("marketShare", "Market share", "result", "0.10", "market figures"),
    toTarget("visits", "Partner visits", "process", "0.10", "CRM activities"),
    toTarget("partnerTrainings", "Partner trainings held", "process", "0.10", "training records"),
    toTarget(
      "registrationsOnTime",
      "Deal registrations answered on time",
      "process",
      "0.05",
      "deal registrations",
      "0.95",
    ),
    toTarget("productExam", "Product knowledge", "quality", "0.05", "product exam", "80"),
    rated("communication", "Communication", "0.05", "consultantReview"),
    rated("teamwork", "Teamwork", "0.05", "consultantReview"),
  ],
  steps: [NO_BREACH],
  grades: GRADES,
});
