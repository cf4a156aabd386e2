import { unwrap } from "../../kernel/issue/index.js";
import { safeCompilePartnerProgram } from "./safeCompilePartnerProgram.js";
import type { CompiledPartnerProgram } from "./types.js";

/**
 * Compiles a program for channel partners: what each tier may use, the market development fund as a ledger, and who has
 * registered which deal first.
 *
 * Entitlements: `carried + granted = used + left`. A use that would take more than is left is refused whole.
 *
 * Fund: `opening + granted + accrued = claimed + expired + available + reserved`, to the last cent. Grants come on the
 * first day of the period; `accrued = rate * measure`, rounded half up and never below zero, comes when it ends. An
 * approval keeps money that expires first, or is refused where there is not enough; a claim pays
 * `min(coverage * cost, what is kept)`; what was approved and not claimed in time comes back, and expires where its own
 * day has passed.
 *
 * Deals: who registers first is protected for `protectionDays`. Others who register meanwhile are rejected and told by
 * whom; several on one day are all rejected until a person decides, unless `sameDay: "byId"`. Nothing depends on the
 * order of the facts.
 *
 * @param document - A {@link PartnerProgram} as plain JSON.
 * @returns The compiled program. `evaluate` throws `tiers.unknown_partner_tier`, `tiers.unknown_entitlement`,
 * `tiers.outside_partner_period`, `tiers.duplicate_partner_fact`, `tiers.negative_partner_amount`, `tiers.no_fund`,
 * `tiers.too_fine_amount`, `tiers.missing_partner_measure`, `tiers.partner_state_not_before`; `registerDeals` throws `tiers.missing_deal_field`,
 * `tiers.before_registration`, `tiers.duplicate_partner_fact`, `tiers.no_registration_rules`; both the codes of facts.
 * @throws AttainmentError `document.*` where the form is wrong; `tiers.unknown_partner_tier`,
 * `tiers.duplicate_partner_tier`, `tiers.partner_number_out_of_range`, `tiers.too_fine_amount`,
 * `tiers.fund_without_money`; `decimal.*` for a number.
 * @example
 * ```ts
 * import { compilePartnerProgram } from "attainment/tiers";
 * const program = compilePartnerProgram({
 *   kind: "partnerProgram", id: "channel", currency: "USD", tierIds: ["silver", "gold"],
 *   fund: { grants: [{ tierId: "gold", amount: "5000" }], coverage: "0.5", expiresAfterDays: 180 },
 * });
 * const quarter = program.evaluate({
 *   period: "2026-Q1", tierId: "gold",
 *   approvals: [{ id: "fair", date: "2026-01-20", amount: "2000" }],
 *   claims: [{ id: "invoice", approvalId: "fair", date: "2026-03-02", cost: "3000", final: true }],
 * });
 * [quarter.fund?.claimed, quarter.value]; // => ["1500.00", "3500.00"]
 * ```
 * @since 0.1.0
 */
export function compilePartnerProgram(document: unknown): CompiledPartnerProgram {
  return unwrap(safeCompilePartnerProgram(document));
}
