import { deepFreeze } from "../../kernel/issue/index.js";
import type { Review } from "../types.js";

/**
 * A 360-degree review of somebody in the back office: manager 40 %, the departments served 40 %, peers 10 %, self 10 %, rated
 * from 1 to 5.
 *
 * All weights, competencies and items are choices of this library: whom the work is for should say how it is done.
 *
 * @example
 * ```ts
 * import { backOfficeReview, lintReview } from "attainment/reviews";
 * lintReview(backOfficeReview).map(({ code }) => code); // => ["reviews.self_in_score"]
 * ```
 * @since 0.1.0
 */
export const backOfficeReview: Review = /* @__PURE__ */ deepFreeze({
  kind: "review",
  id: "backOfficeReview",
  title: "360-degree review of the back office",
  version: "1",
  ratings: { from: "1", to: "5" },
  groups: [
    { id: "manager", title: "Manager", kind: "manager", weight: "0.40" },
    { id: "departments", title: "Departments served", kind: "departments", weight: "0.40" },
    { id: "peers", title: "Peers", kind: "peers", weight: "0.10" },
    { id: "self", title: "Self", kind: "self", weight: "0.10" },
  ],
  competencies: [
    {
      id: "service",
      title: "Service to colleagues",
      items: [
        { id: "answersInTime", title: "Answers in time" },
        { id: "isAccurate", title: "Delivers without faults" },
        { id: "isHelpful", title: "Looks for a way to help" },
      ],
    },
    {
      id: "teamwork",
      title: "Teamwork",
      items: [
        { id: "handsOver", title: "Hands work over complete" },
        { id: "standsIn", title: "Stands in for others" },
      ],
    },
  ],
});
