import { formatFixed, minus } from "../../kernel/decimal/index.js";
import { attainmentError, type Issue, type Result, unwrap } from "../../kernel/issue/index.js";
import type { CompiledPlan, PlanFacts, Statement } from "../types.js";
import { amount, comparedLines, lineTotals } from "./amounts.js";
import { changeFacts } from "./changeFacts.js";
import type { FactChange, WhatIf } from "./comparisonTypes.js";
import { hasValue } from "./replay.js";

/**
 * Tells what one changed fact does to a statement: a deal that is won, a measure that comes out otherwise, another quota, a
 * higher tier.
 *
 * Formula: `value = value of the statement with the change - value of the statement without it`; each line likewise, and
 * they sum to it.
 *
 * Amounts are in the plan's currency, differences of rounded lines.
 *
 * - Several changes are made in their order, and told together.
 * - Where either statement has no value there is no difference (`missing_value`), and no lines; both statements stand in
 *   the result.
 * - `valueOf` of the plan is the shorter call for one more deal.
 *
 * @param plan - The plan.
 * @param facts - The facts as they are.
 * @param change - What would be otherwise; see {@link FactChange}.
 * @returns The difference by line, and both statements.
 * @throws AttainmentError `incentives.unknown_change`, and as `evaluate` does for either facts; a fault in the change is
 * told where it stands in the changed facts.
 * @example
 * ```ts
 * import { compilePlan, whatIf } from "attainment/incentives";
 * const plan = compilePlan({
 *   kind: "plan",
 *   id: "ae",
 *   currency: "USD",
 *   components: [
 *     {
 *       kind: "payoutCurve",
 *       id: "attained",
 *       measure: "bookings",
 *       quota: "1000",
 *       target: "500",
 *       scale: { kind: "curve", points: [{ at: "0", value: "0" }, { at: "1", value: "1" }], outside: { above: "extend" } },
 *     },
 *   ],
 * });
 * const facts = { period: "2026-01", measures: { bookings: "800" } };
 * whatIf(plan, facts, { kind: "deal", measure: "bookings", amount: "100" }).value; // => "50.00"
 * whatIf(plan, facts, { kind: "quota", componentId: "attained", quota: "2000" }).lines; // => [{ id: "attained", a: "400.00", b: "200.00", difference: "-200.00" }]
 * ```
 * @since 0.1.0
 */
export function whatIf(
  plan: CompiledPlan,
  facts: PlanFacts,
  change: FactChange | readonly FactChange[],
): WhatIf {
  const before = unwrap(plan.safeEvaluate(facts));
  const issues: Issue[] = [];
  const changed = changeFacts(facts, change, issues);
  if (issues.length > 0) throw attainmentError(issues);
  const run: Result<Statement> = plan.safeEvaluate(changed);
  const after = unwrap(run);
  const { issues: told } = after;
  if (!hasValue(before) || !hasValue(after)) {
    return { value: null, reason: "missing_value", payable: null, lines: [], before, after, issues: told };
  }
  const less = (one: string | null, other: string | null) => {
    const difference = minus(amount(one), amount(other));
    return formatFixed(difference, difference.places);
  };
  return {
    value: less(after.value, before.value),
    payable: less(after.payable, before.payable),
    lines: comparedLines(lineTotals([before]), lineTotals([after])),
    before,
    after,
    issues: told,
  };
}
