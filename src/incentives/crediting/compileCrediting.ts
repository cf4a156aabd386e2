import { unwrap } from "../../kernel/issue/index.js";
import type { CompiledCrediting } from "./resultTypes.js";
import { safeCompileCrediting } from "./safeCompileCrediting.js";

/**
 * Compiles rules of crediting into a pure function that says who is credited with what, for each record.
 *
 * Formula: for each record that earns in the period, `value = round(base * rate)`, and for each rule that wins
 * `credit_i = round(value * share of the measure)`, shared out by `share_i` in whole units of the rounding, by the largest
 * remainder. Over all records and for each measure: `source = credited - extra + withheld + uncredited + leftOut`.
 *
 * Money is in the currency of the document, to its minor unit and a tie away from zero unless the document says
 * otherwise; `quantity` and `count` are exact. Shares are parts of 1.
 *
 * - Which rules win: those for owners and splits that fit, by `precedence`, as many as `winners` says (1). Overlays and
 *   rollups that fit count beside them.
 * - A split whose shares do not sum to exactly 1 is refused with its total: in the document, and in the facts.
 * - Rollups: within a level one record counts once for a manager, through however many people and rules it comes; what
 *   comes from owners and splits never makes more than the record. Overlays are on top.
 * - The credit date picks the period; `planDate` picks rules and managers; `fx.date` picks the exchange rate. Both are the
 *   credit date by default.
 * - A record with `refundOf` is credited to the people of the record that it takes back, by the rules, managers and
 *   rate of that one, with its own amount and its own credit date.
 * - A record that is not credited is listed with the reason, a faulty one refuses the call or is left out and told.
 *
 * @param document - A {@link Crediting} as plain JSON.
 * @returns The compiled rules; see {@link CompiledCrediting}.
 * @throws AttainmentError with every fault of the document: `document.*` for its form, `crediting.split_not_one`,
 * `crediting.share_not_positive`, `crediting.repeated_payee`, `crediting.repeated_measure`, `crediting.name_taken`, and the
 * codes `condition.*`, `measure.*`, `money.*`, `decimal.*`, `date.*` of its parts.
 * @example
 * ```ts
 * import { compileCrediting } from "attainment/incentives";
 * const crediting = compileCrediting({
 *   kind: "crediting",
 *   id: "sales",
 *   currency: "USD",
 *   event: { from: "deals", date: "closedOn" },
 *   measures: [{ id: "bookings" }],
 *   rules: [
 *     { id: "shared", rank: 1, to: { kind: "split", from: "splits" } },
 *     { id: "owner", rank: 2, to: { kind: "owner" } },
 *   ],
 * });
 * const result = crediting.evaluate({
 *   period: "2026-Q1",
 *   people: [{ id: "ann" }, { id: "bob" }],
 *   records: {
 *     deals: [
 *       { id: "d-1", ownerId: "ann", amount: "100000", closedOn: "2026-02-03" },
 *       { id: "d-2", ownerId: "bob", amount: "40000", closedOn: "2026-03-01" },
 *       { id: "d-3", ownerId: null, amount: "500", closedOn: "2026-03-02" },
 *     ],
 *     splits: [
 *       { id: "s-1", recordId: "d-1", personId: "ann", share: "0.6" },
 *       { id: "s-2", recordId: "d-1", personId: "bob", share: "0.4" },
 *     ],
 *   },
 * });
 * result.value; // => "140000.00"
 * result.credits.map(({ personId, id, amount }) => [personId, id, amount]); // => [["ann", "d-1", "60000.00"], ["bob", "d-1", "40000.00"], ["bob", "d-2", "40000.00"]]
 * result.uncredited; // => [{ recordId: "d-3", reason: "no_owner", measure: "bookings", amount: "500.00" }]
 * ```
 * Source: ranked rules, winners, rollups and splits are those of Oracle Incentive Compensation, https://docs.oracle.com/en/cloud/saas/sales/faaps/api-incentive-compensation-rule-hierarchies.html
 * @since 0.1.0
 */
export function compileCrediting(document: unknown): CompiledCrediting {
  return unwrap(safeCompileCrediting(document));
}
