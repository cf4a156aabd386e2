import { deepFreeze } from "../../kernel/issue/index.js";
import type { Review } from "../types.js";

/**
 * A 360-degree review of a sales consultant: manager 40 %, customers 30 %, peers 20 %, self 10 %, rated from 1 to 5.
 *
 * The weights lie within the ranges that 21xqjy.com prints for sales posts (35 to 40, 25 to 30, 15 to 20, 5 to 10). Where the
 * score goes into pay, set the weight of `self` to `"0"`: people rate themselves higher than others do. The competencies and
 * their items are choices of this library.
 *
 * @example
 * ```ts
 * import { compileReview, consultantReview } from "attainment/reviews";
 * const answers = [
 *   { id: "1", personId: "ann", raterId: "boss", groupId: "manager", itemId: "listens", rating: "4" },
 *   { id: "2", personId: "ann", raterId: "ann", groupId: "self", itemId: "listens", rating: "5" },
 * ];
 * compileReview(consultantReview).evaluate({ period: "2026-H1", personId: "ann", answers }).value; // => "4.20"
 * ```
 * @since 0.1.0
 */
export const consultantReview: Review = /* @__PURE__ */ deepFreeze({
  kind: "review",
  id: "consultantReview",
  title: "360-degree review of a sales consultant",
  version: "1",
  ratings: { from: "1", to: "5" },
  groups: [
    { id: "manager", title: "Manager", kind: "manager", weight: "0.40" },
    { id: "customers", title: "Customers", kind: "customers", weight: "0.30" },
    { id: "peers", title: "Peers", kind: "peers", weight: "0.20" },
    { id: "self", title: "Self", kind: "self", weight: "0.10" },
  ],
  competencies: [
    {
      id: "communication",
      title: "Communication",
      items: [
        { id: "listens", title: "Listens and asks before offering" },
        { id: "explains", title: "Explains clearly what the customer gets" },
        { id: "keepsInformed", title: "Keeps customers and colleagues informed" },
      ],
    },
    {
      id: "teamwork",
      title: "Teamwork",
      items: [
        { id: "shares", title: "Shares what is known about customers" },
        { id: "helps", title: "Helps colleagues to close" },
      ],
    },
    {
      id: "customerFocus",
      title: "Customer focus",
      items: [
        { id: "keepsPromises", title: "Keeps what was promised" },
        { id: "knowsNeeds", title: "Knows what the customer needs" },
      ],
    },
  ],
});
