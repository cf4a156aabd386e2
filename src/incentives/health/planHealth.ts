import { compare } from "../../kernel/decimal/index.js";
import { attainmentError, capIssues, type Issue, issueOf } from "../../kernel/issue/index.js";
import type { HealthCode } from "./codes.js";
import { comparableGroups } from "./comparableGroups.js";
import { attainmentFigures, payFigures, trustFigures } from "./figuresOf.js";
import { readBounds, readHealthPeople } from "./readHealthPeople.js";
import type { HealthFigure, HealthOptions, HealthPerson, PlanHealth } from "./types.js";

/**
 * Tells how a plan did, after the fact: how attainment is spread, whether pay followed performance, what the sales cost, how
 * far the pay of comparable people lies apart, and how much came from windfalls and was disputed.
 *
 * | figure | definition |
 * | --- | --- |
 * | `belowThreshold`, `belowTarget`, `atTarget` | shares of people with attainment under `threshold`, from there to 1, from 1 on; they sum to 1 |
 * | `inExcellence` | share with attainment of `excellence` or more |
 * | `medianAttainment` | the median |
 * | `payForPerformance`, `payRatioForPerformance` | Spearman's rank correlation of attainment with pay, and with pay over target pay |
 * | `incentiveCostOfSales` | sum of pay / sum of sales |
 * | `compensationCostOfSales` | sum of cost / sum of sales |
 * | `returnOnIncentiveCost` | sum of sales / sum of pay |
 * | `windfallShareOfPay`, `peopleWithWindfalls` | sum of windfalls / sum of pay; share of people who had one |
 * | `disputesPerPerson`, `peopleWithDisputes` | sum of disputes / people; share of people who had one |
 *
 * Ratios are exact fractions, correlations have 12 significant digits. Each figure says of how many people it is; it is of
 * those of whom what it needs is known, and null with a reason where there is none.
 *
 * - From 10 people on, a share at target under 0.5 or over 0.75 is a hint (`incentives.few_at_target`,
 *   `incentives.many_at_target`). The bounds are ours, around the 55 to 65 % and 60 to 70 % that consultants name; nothing
 *   else is judged.
 * - Nobody's order in the list is of account.
 *
 * @param people - One entry a person; see {@link HealthPerson}.
 * @param options - The threshold and the point of excellence of the plan.
 * @returns The figures, and the range of pay by group; `value` is `atTarget`.
 * @throws AttainmentError `incentives.bad_health_bounds`, `document.duplicate_id`; `document.*`, `decimal.*` for what
 * cannot be read.
 * @example
 * ```ts
 * import { planHealth } from "attainment/incentives";
 * const health = planHealth(
 *   [
 *     { personId: "ann", attainment: "1.1", pay: "12000", sales: "110000", group: "ae" },
 *     { personId: "bob", attainment: "0.9", pay: "8000", sales: "90000", group: "ae" },
 *   ],
 *   { threshold: "0.5" },
 * );
 * health.value; // => "0.5"
 * health.figures.filter(({ id }) => id === "incentiveCostOfSales").map(({ value, n }) => [value, n]); // => [["0.1", 2]]
 * health.groups; // => [{ id: "ae", n: 2, least: "8000", median: "10000", most: "12000", ratio: "1.5" }]
 * ```
 * @since 0.1.0
 */
export function planHealth(people: readonly HealthPerson[], options: HealthOptions = {}): PlanHealth {
  const issues: Issue[] = [];
  const read = readHealthPeople(people, issues);
  const bounds = readBounds(options, issues);
  if (issues.length > 0) throw attainmentError(capIssues(issues));
  const figures = [...attainmentFigures(read, bounds), ...payFigures(read), ...trustFigures(read)];
  const reached = figures.find(({ id }) => id === "atTarget");
  const value = reached?.value ?? null;
  return {
    value,
    ...(value === null ? { reason: reached?.reason ?? "no_data" } : {}),
    people: read.length,
    figures,
    groups: comparableGroups(read),
    issues: hints(reached),
  };
}

/** Under so many people a share says little. */
const ENOUGH = 10;

function hints(reached: HealthFigure | undefined): readonly Issue[] {
  const { value = null, n = 0 } = reached ?? {};
  if (value === null || n < ENOUGH) return [];
  const params = { share: value, n };
  if (compare(value, "0.5") < 0) {
    const message = `Of ${n} people fewer than half reached 100 %. Look at quotas and territories.`;
    return [issueOf<HealthCode>("incentives.few_at_target", "/people", message, params, "hint")];
  }
  if (compare(value, "0.75") <= 0) return [];
  const message = `Of ${n} people more than three quarters reached 100 %. Look at quotas, which may be too low.`;
  return [issueOf<HealthCode>("incentives.many_at_target", "/people", message, params, "hint")];
}
