import { deepFreeze } from "../../kernel/issue/index.js";
import type { Review } from "../types.js";

/**
 * A 360-degree review of a team leader: manager 35 %, peers 25 %, reports 20 %, customers 10 %, self 10 %, rated from 1 to 5.
 *
 * The weights lie within the general ranges that 21xqjy.com prints (30 to 40, 20 to 30, 10 to 20, 5 to 10, 5 to 10). The
 * competencies and their items are choices of this library.
 *
 * @example
 * ```ts
 * import { lintReview, teamLeaderReview } from "attainment/reviews";
 * lintReview(teamLeaderReview).map(({ code }) => code); // => ["reviews.self_in_score"]
 * ```
 * @since 0.1.0
 */
export const teamLeaderReview: Review = /* @__PURE__ */ deepFreeze({
  kind: "review",
  id: "teamLeaderReview",
  title: "360-degree review of a team leader",
  version: "1",
  ratings: { from: "1", to: "5" },
  groups: [
    { id: "manager", title: "Manager", kind: "manager", weight: "0.35" },
    { id: "peers", title: "Peers", kind: "peers", weight: "0.25" },
    { id: "reports", title: "Reports", kind: "reports", weight: "0.20" },
    { id: "customers", title: "Customers", kind: "customers", weight: "0.10" },
    { id: "self", title: "Self", kind: "self", weight: "0.10" },
  ],
  competencies: [
    {
      id: "leadership",
      title: "Leadership",
      items: [
        { id: "setsGoals", title: "Sets goals that people understand" },
        { id: "decides", title: "Decides in time and says why" },
        { id: "isFair", title: "Treats people alike" },
      ],
    },
    {
      id: "development",
      title: "Development of people",
      items: [
        { id: "coaches", title: "Coaches on real deals" },
        { id: "givesFeedback", title: "Says what was good and what was not" },
      ],
    },
    {
      id: "teamwork",
      title: "Teamwork",
      items: [
        { id: "removesObstacles", title: "Removes what keeps the team from working" },
        { id: "worksAcross", title: "Works with other departments" },
      ],
    },
  ],
});
