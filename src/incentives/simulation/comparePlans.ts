import { attainmentError, capIssues, type Issue, issueOf, type LeftOut } from "../../kernel/issue/index.js";
import { readCompanyOptions } from "../batch/readCompanyOptions.js";
import type { CompiledPlan, PlanFacts } from "../types.js";
import { causesOf } from "./causesOf.js";
import type { SimulationCode } from "./codes.js";
import { comparisonOf } from "./comparisonOf.js";
import type { CompareOptions, PlanComparison } from "./comparisonTypes.js";
import { type HistoryPerson, readHistory } from "./readHistory.js";
import { type PersonRun, replay } from "./replay.js";

/**
 * Replays a history under two plans and tells what the second pays more: by person, period and line, and by what of the
 * plan makes it so.
 *
 * Formula: `difference = b - a` of the sums of statement values. The causes are the changes that lead from the first plan
 * to the second: its rules, then components, steps and ledgers by their ids. They are made one after another, and each
 * has what it adds to those before it, so that they sum to the whole.
 *
 * Amounts are in the plans' currency; nothing is rounded but the lines of the statements.
 *
 * - The periods of a person are evaluated in order of time, each on the state that the one before returned. The `state`
 *   of the first opens both plans, as far as they know what it holds (`incentives.state_trimmed`); begin with a quota
 *   period, and there is none to hand over.
 * - A person without a period between two others starts anew after it (`incentives.history_gap`).
 * - The order of causes moves amounts between causes that act on each other, never the sum.
 * - Facts need the measures of both plans.
 *
 * @param a - The plan as it is.
 * @param b - The plan as it might be.
 * @param history - The facts of people over periods, in any order; each has `personId`.
 * @param options - See {@link CompareOptions}.
 * @returns What the second plan pays more, in all and in every part.
 * @throws AttainmentError `incentives.empty_simulation`, `incentives.duplicate_period`,
 * `incentives.compared_currencies`, `incentives.simulated_without_value`, and as `evaluate` does for facts at fault.
 * @example
 * ```ts
 * import { comparePlans, compilePlan } from "attainment/incentives";
 * const plan = (rate: string, bonus: string) =>
 *   compilePlan({
 *     kind: "plan",
 *     id: "ae",
 *     currency: "USD",
 *     components: [
 *       { kind: "commission", id: "sales", measure: "bookings", scale: { kind: "bands", mode: "graduated", bands: [{ from: "0", rate }] } },
 *       { kind: "lumpSum", id: "bonus", amount: bonus, when: { field: "bookings", gte: "1000" } },
 *     ],
 *   });
 * const history = [
 *   { personId: "ann", period: "2026-01", measures: { bookings: "1000" } },
 *   { personId: "bob", period: "2026-01", measures: { bookings: "500" } },
 * ];
 * const { pay, people, causes } = comparePlans(plan("0.05", "100"), plan("0.06", "80"), history);
 * pay; // => { a: "175.00", b: "170.00", difference: "-5.00" }
 * people.map(({ personId, pay }) => [personId, pay.difference]); // => [["ann", "-10.00"], ["bob", "5.00"]]
 * causes.map(({ id, pay }) => [id, pay]); // => [["sales", "15.00"], ["bonus", "-20.00"]]
 * ```
 * @since 0.1.0
 */
export function comparePlans(
  a: CompiledPlan,
  b: CompiledPlan,
  history: readonly PlanFacts[],
  options: CompareOptions = {},
): PlanComparison {
  const read = readCompanyOptions(options);
  if (!read.ok) throw attainmentError(read.issues);
  const { onInvalid, maxIssues } = read.data;
  const issues: Issue[] = [];
  const currency = a.versions[0]?.currency ?? "";
  if (currency !== b.versions[0]?.currency) issues.push(otherCurrency());
  const { people, warnings } = readHistory(history, issues);
  if (issues.length > 0) throw attainmentError(capIssues(issues, maxIssues));
  const planIds = new Set([a, b].flatMap(({ versions }) => versions.map(({ id }) => id)));
  const faults: Issue[] = [];
  const leftOut: LeftOut[] = [];
  const runs = people.flatMap((person) => runBoth(a, b, person, planIds, faults, leftOut) ?? []);
  if (faults.length > 0 && onInvalid !== "report") throw attainmentError(capIssues(faults, maxIssues));
  const told = [
    ...faults,
    ...warnings,
    ...distinct(runs.flatMap((run) => [...run.a.warnings, ...run.b.warnings])),
  ];
  return {
    ...comparisonOf(currency, runs, causesOf(a, b, runs, planIds)),
    issues: capIssues(told, maxIssues),
    ...(leftOut.length === 0 ? {} : { leftOut }),
  };
}

function runBoth(
  a: CompiledPlan,
  b: CompiledPlan,
  person: HistoryPerson,
  planIds: ReadonlySet<string>,
  faults: Issue[],
  leftOut: LeftOut[],
): PersonRun | null {
  const [one, other] = [replay(a, person, planIds), replay(b, person, planIds)];
  if (one.ok && other.ok) return { person, a: one.data, b: other.data };
  const found = distinct([...(one.ok ? [] : one.issues), ...(other.ok ? [] : other.issues)]);
  for (const issue of found) faults.push(issue);
  const index = person.periods[0]?.index ?? 0;
  leftOut.push({
    id: person.personId.slice(0, 80),
    stream: "history",
    index,
    reason: found[0]?.code ?? "",
    amount: null,
  });
  return null;
}

/** What both plans say is told once. */
function distinct(issues: readonly Issue[]): readonly Issue[] {
  return [...new Map(issues.map((issue) => [JSON.stringify([issue.code, issue.path]), issue])).values()];
}

function otherCurrency(): Issue<SimulationCode> {
  const message =
    "The plans pay in different currencies, so that their amounts cannot be compared. Convert one of them.";
  return issueOf<SimulationCode>("incentives.compared_currencies", "", message);
}
