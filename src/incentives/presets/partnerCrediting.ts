import { deepFreeze } from "../../kernel/issue/index.js";
import type { Crediting } from "../crediting/types.js";

/**
 * Which partner is credited with an invoice: the one that its field `partnerId` names, with the net amount, on `issuedOn`.
 *
 * Partners are payees: hand them over as `partners`. A credit note is an invoice with `refundOf` and a negative amount, and
 * goes to the partner of the invoice that it takes back. It goes with `partnerRebatePlan`.
 *
 * @example
 * ```ts
 * import { compileCrediting, partnerCrediting } from "attainment/incentives";
 * const { credits, uncredited } = compileCrediting(partnerCrediting).evaluate({
 *   period: "2026-Q3",
 *   people: [],
 *   partners: [{ id: "acme" }],
 *   records: {
 *     invoices: [
 *       { id: "i-1", partnerId: "acme", amount: "121000", tax: "21000", issuedOn: "2026-07-10" },
 *       { id: "i-2", amount: "500", issuedOn: "2026-07-11" },
 *     ],
 *   },
 * });
 * credits.map(({ personId, measure, amount }) => `${personId} ${measure} ${amount}`); // => ["acme purchases 100000.00"]
 * uncredited.map(({ recordId, reason }) => `${recordId} ${reason}`); // => ["i-2 no_owner"]
 * ```
 * @since 0.1.0
 */
export const partnerCrediting: Crediting = /* @__PURE__ */ deepFreeze({
  kind: "crediting",
  id: "partnerCrediting",
  title: "Invoices for channel partners",
  version: "1",
  currency: "USD",
  event: { kind: "invoice", from: "invoices", date: "issuedOn" },
  measures: [{ id: "purchases", title: "Purchases" }],
  rules: [{ id: "partner", title: "The partner", to: { kind: "owner", field: "partnerId" } }],
});
