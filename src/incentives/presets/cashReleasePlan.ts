import { deepFreeze } from "../../kernel/issue/index.js";
import type { Plan } from "../planTypes.js";

/**
 * Commission that is earned with the order and paid as the customer pays (回款): 10 % of each order, held in full and
 * released in proportion to the cash that comes in for it.
 *
 * The measure is `orders`, and it needs the orders one by one as credits; the cash comes in the facts as `cash`, by the id
 * of the record. An order that is taken back cancels what is still held of it, so that only what was paid is owed.
 *
 * The 10 % are those of the source; they are an example figure.
 *
 * @example
 * ```ts
 * import { cashReleasePlan, compilePlan } from "attainment/incentives";
 * const july = compilePlan(cashReleasePlan).evaluate({
 *   period: "2026-07",
 *   credits: [{ id: "o-1", measure: "orders", date: "2026-07-03", amount: "1000000" }],
 *   cash: [{ recordId: "o-1", date: "2026-07-28", amount: "500000" }],
 * });
 * [july.value, july.payable, july.accrued]; // => ["100000.00", "50000.00", "50000.00"]
 * ```
 * Source: https://docs.oracle.com/cd/E05553_01/books/InCompAdm/InCompAdmPlanDesign7.html
 * @since 0.1.0
 */
export const cashReleasePlan: Plan = /* @__PURE__ */ deepFreeze({
  kind: "plan",
  id: "cashReleasePlan",
  title: "提成随回款发放 · Commission released as customers pay",
  version: "1",
  currency: "CNY",
  components: [
    {
      kind: "commission",
      id: "orderCommission",
      title: "销售提成 · Commission on orders",
      measure: "orders",
      quotaPeriod: "quarter",
      scale: {
        kind: "bands",
        mode: "graduated",
        negative: "mirror",
        bands: [{ from: "0", rate: "0.10" }],
      },
    },
  ],
  settlement: [
    {
      kind: "holdback",
      id: "uncollected",
      title: "未回款 · Not yet collected",
      share: "1",
      release: { kind: "cash" },
    },
  ],
});
