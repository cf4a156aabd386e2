import { unwrap } from "../../kernel/issue/index.js";
import type { CompiledPlan, PlanOptions } from "../types.js";
import { safeRecalculate } from "./safeRecalculate.js";
import type { Recalculation, RecalculationRequest } from "./types.js";

/**
 * Recalculates closed periods of one person with what should have been, and tells what is to be booked for it, cause by
 * cause. What was closed is not changed.
 *
 * Formula: for each line of each period `sum of entries = new - closed - booked before`; an entry is what the line
 * changes by when its cause is swapped, after those before it: by default data, hierarchy, quota, rate, plan.
 *
 * Amounts are in the plan's currency, and differences of rounded lines, so that nothing is rounded again.
 *
 * - Doing it again with the entries among the `booked`, or in the adjustments of a closed period, yields no entries.
 * - Each period goes on from the recalculated one before it: within one quota period the later months move, and the
 *   totals are those of a fresh run over all of them.
 * - `state` opens the next period. Its balances are those that were closed: the difference reaches them as it is booked.
 * - A statement that does not follow from its facts and rules is off by a rest; it goes to the cause `plan`, with a warning.
 *
 * @param plan - The rules as they should have been; the same as before where only facts were wrong.
 * @param request - The closed periods with their statements, and the corrected facts; see {@link RecalculationRequest}.
 * @param options - `onInvalid` as in `evaluate`.
 * @returns The entries to book in the open period, each line before and after, and the new statements.
 * @throws AttainmentError `incentives.nothing_closed`, `incentives.closed_without_facts`,
 * `incentives.closed_without_value`, `incentives.closed_of_another`, `incentives.closed_periods_apart`,
 * `incentives.corrected_not_closed`, `incentives.corrected_twice`, `incentives.recalculated_without_value`,
 * `incentives.duplicate_adjustment` for one id that was booked with two amounts, and as `evaluate` does for facts that are
 * at fault.
 * @example
 * ```ts
 * import { compilePlan, recalculate } from "attainment/incentives";
 * const plan = compilePlan({
 *   kind: "plan",
 *   id: "ae",
 *   currency: "USD",
 *   components: [
 *     {
 *       kind: "commission",
 *       id: "new-business",
 *       measure: "bookings",
 *       scale: { kind: "bands", mode: "graduated", bands: [{ from: "0", rate: "0.05" }] },
 *     },
 *   ],
 * });
 * const facts = { period: "2026-01", measures: { bookings: "1000" } };
 * const statement = plan.evaluate(facts);
 * const corrected = [{ facts: { period: "2026-01", measures: { bookings: "1200" } } }];
 * const first = recalculate(plan, { closed: [{ statement, facts }], corrected });
 * first.entries.map(({ cause, was, is, amount }) => [cause, was, is, amount]); // => [["data", "50.00", "60.00", "10.00"]]
 * const open = plan.evaluate({ period: "2026-02", measures: { bookings: "0" }, adjustments: first.entries });
 * open.value; // => "10.00"
 * recalculate(plan, { closed: [{ statement, facts }], corrected, booked: first.entries }).entries; // => []
 * ```
 * Source: reversing an old earning and adding the new one, https://docs.oracle.com/en/cloud/saas/sales/facmi/
 * @since 0.1.0
 */
export function recalculate(
  plan: CompiledPlan,
  request: RecalculationRequest,
  options: Pick<PlanOptions, "onInvalid"> = {},
): Recalculation {
  return unwrap(safeRecalculate(plan, request, options));
}
