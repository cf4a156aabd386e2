import { unwrap } from "../../kernel/issue/index.js";
import { safeCompilePayPackage } from "./safeCompilePayPackage.js";
import type { CompiledPayPackage } from "./types.js";

/**
 * Compiles a pay package into a pure function that says all that one person is paid in one period.
 *
 * Formula: `part = round(amount * factor * ...)`; `gross = sum of the parts in money`; each deduction in its order takes
 * `min(carried + amount, room)`, with `room = min(share * gross - taken so far, gross - taken so far - floor)`, never
 * below zero and rounded down; `net = gross - deducted`. `owed before + owed now = deducted + carried`.
 *
 * Units: amounts of the document's currency, each part and deduction rounded once, to its minor unit and a tie away from
 * zero unless the document says otherwise.
 *
 * - A measure that is null: the part, the gross and the net are null (`missing_measure`), there is no closing state, and
 *   the period has to be evaluated again. A null in a benefit leaves the net as it is.
 * - A deduction with `limited: false` is held to what is left of the pay alone; it still lowers what the others find.
 * - Parts that sum to zero or less: nothing is taken, all of it is carried.
 *
 * @param document - A {@link PayPackage} as plain JSON.
 * @returns The compiled package; see {@link CompiledPayPackage}.
 * @throws AttainmentError with every fault of the document: `document.*` for its form,
 * `incentives.bad_deduction_limit`, `incentives.negative_deduction`, `incentives.two_roundings`, `decimal.*`.
 * @example
 * ```ts
 * import { cnDeductionLimit, compilePayPackage } from "attainment/incentives";
 * const pay = compilePayPackage({
 *   kind: "payPackage", id: "consultant", currency: "CNY",
 *   parts: [
 *     { kind: "salary", id: "base", amount: "6000", factors: [{ measure: "attendance" }] },
 *     { kind: "performance", id: "performance", amount: "2000", factors: [{ measure: "team" }, { measure: "grade" }] },
 *   ],
 *   deductions: [{ kind: "penalty", id: "loss", amount: { measure: "loss" } }],
 *   limit: cnDeductionLimit,
 * });
 * const measures = { attendance: "1", team: "1.1", grade: "1.2", loss: "3000", minimumWage: "2690" };
 * const paid = pay.evaluate({ period: "2026-03", personId: "li", measures });
 * [paid.gross, paid.deducted, paid.value, paid.carried]; // => ["8640.00", "1728.00", "6912.00", "1272.00"]
 * ```
 * @since 0.1.0
 */
export function compilePayPackage(document: unknown): CompiledPayPackage {
  return unwrap(safeCompilePayPackage(document));
}
