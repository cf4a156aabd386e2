import {
  comparison,
  type Decimal,
  divideFractions,
  formatDecimal,
  formatFixed,
  formatFraction,
  fractionOf,
  plus,
  wholeFraction,
  ZERO,
} from "../../kernel/decimal/index.js";
import {
  attainmentError,
  capIssues,
  type Issue,
  issueOf,
  ownFields,
  ownValue,
} from "../../kernel/issue/index.js";
import { quantileFraction, sortedFractions } from "../../kernel/statistics/index.js";
import type { CompiledPlan } from "../types.js";
import { amount } from "./amounts.js";
import type { SimulationCode } from "./codes.js";
import type { CostPerson } from "./costPerson.js";
import type { CostOptions, CostSource, PlanCost } from "./costTypes.js";
import { drawFromDistributions } from "./drawFromDistributions.js";
import { drawFromHistory } from "./drawFromHistory.js";
import { randomStream } from "./randomStream.js";
import { type ReadCostOptions, readCostOptions } from "./readCostOptions.js";
import { type History, readHistory } from "./readHistory.js";
import { replay } from "./replay.js";
import { simulatePerson } from "./simulatePerson.js";

/**
 * Estimates what a plan may cost: over and over it draws how the periods of people may come out, pays them, and tells how
 * the sums are spread.
 *
 * Formula: a sample gives each period of each person one of the person's past periods, at random and with replacement (a
 * bootstrap), or measures drawn from distributions; its cost is the sum of the statements, each on the state of the one
 * before. `value` is the mean of the samples; a quantile is that of {@link quantile} with `quantileType`.
 *
 * Amounts are in the plan's currency, exact: means and quantiles are not rounded.
 *
 * - The same seed gives the same draws, whatever the plan: two plans under one seed are paid on the same fortunes. Each
 *   person draws from a stream of its own, so that the order of people, and who else is there, is of no account.
 * - Drawn are measures and credits, these on the same day of the other period. Attributes, employment and dated quotas are
 *   those of the period itself; cash and bookings of the past are left out, and a refund of a deal that was not drawn is a
 *   deal below zero.
 * - A plan with contests or team pools needs `draw: "period"`, since entries and measures belong together.
 * - With one past period, or fixed measures, every sample is the same.
 *
 * @param plan - The plan.
 * @param source - `{ history }`, facts with `personId` over adjoining periods, in any order; or `{ people }` with
 * distributions.
 * @param options - The seed, which has no default, and how it is drawn; see {@link CostOptions}.
 * @returns Mean, quantiles, and the share of samples above a budget.
 * @throws AttainmentError `incentives.empty_simulation`, `incentives.duplicate_period`, `incentives.bad_sampling`,
 * `incentives.bad_distribution`, `incentives.group_draws_apart`, `incentives.uneven_history`,
 * `incentives.simulated_without_value`, `statistics.bad_probability`, `statistics.bad_option`, and as `evaluate` does for
 * facts at fault.
 * @example
 * ```ts
 * import { compilePlan, planCost } from "attainment/incentives";
 * const plan = compilePlan({
 *   kind: "plan",
 *   id: "ae",
 *   currency: "USD",
 *   components: [
 *     { kind: "commission", id: "sales", measure: "bookings", scale: { kind: "bands", mode: "graduated", bands: [{ from: "0", rate: "0.1" }] } },
 *   ],
 * });
 * const history = ["1000", "2000", "6000"].map((bookings, index) => ({
 *   personId: "ann", period: `2026-0${index + 1}`, measures: { bookings },
 * }));
 * const cost = planCost(plan, { history }, { seed: 7, samples: 500, budget: "1200" });
 * cost.historical; // => "900.00"
 * [cost.least, cost.most]; // => ["300.00", "1800.00"]
 * cost.quantiles.map(({ id, value }) => [id, value]); // => [["0.1", "400"], ["0.5", "900"], ["0.9", "1400"]]
 * ```
 * Source: the bootstrap, https://en.wikipedia.org/wiki/Bootstrapping_(statistics)
 * @since 0.1.0
 */
export function planCost(plan: CompiledPlan, source: CostSource, options: CostOptions): PlanCost {
  const issues: Issue[] = [];
  const read = readCostOptions(options, issues);
  ownFields(source, "", issues, new Set(["history", "people"]));
  const people = ownValue(source, "people");
  if (people !== undefined && ownValue(source, "history") !== undefined) issues.push(twoSources());
  const history = people === undefined ? readHistory(ownValue(source, "history"), issues) : null;
  if (history !== null) for (const issue of drawFaults(history, read)) issues.push(issue);
  const performers =
    history === null
      ? drawFromDistributions(people, issues)
      : history.people.map((person) => drawFromHistory(person, plan.versions));
  if (issues.length > 0) throw attainmentError(capIssues(issues));
  const costs = performers.map((person) => ({ person, sums: sampled(plan, person, read) }));
  const totals = Array.from({ length: read.samples }, (_, sample) =>
    costs.reduce((sum, { sums }) => plus(sum, sums[sample] ?? ZERO), ZERO),
  );
  return {
    ...spreadOf(totals, read),
    currency: plan.versions[0]?.currency ?? "",
    ...(history === null ? {} : { historical: historicalCost(plan, history, read) }),
    people: costs.map(({ person: { personId }, sums }) => ({ personId, value: meanOf(sums) })),
    issues: history?.warnings ?? [],
  };
}

function sampled(plan: CompiledPlan, person: CostPerson, read: ReadCostOptions): readonly Decimal[] {
  // Where all draw together, each draws the same numbers; no person has an empty id.
  const stream = randomStream(read.seed, read.draw === "period" ? "" : person.personId);
  const sums = simulatePerson(plan, person, stream, read);
  const decimals = sums.flatMap((each) => ("units" in each ? [each] : []));
  const issues = sums.flatMap((each) => ("code" in each ? [each] : []));
  if (issues.length > 0) throw attainmentError(capIssues(issues));
  return decimals;
}

function spreadOf(
  totals: readonly Decimal[],
  { seed, samples, quantileType, quantiles, budget }: ReadCostOptions,
): Omit<PlanCost, "currency" | "historical" | "people" | "issues"> {
  const sorted = sortedFractions(totals.map(fractionOf));
  const text = (value: Decimal | undefined) => (value === undefined ? "" : formatFixed(value, value.places));
  const above = budget === null ? 0 : totals.filter((total) => comparison(total, budget) > 0).length;
  return {
    value: meanOf(totals),
    seed,
    samples,
    quantileType,
    quantiles: quantiles.map(({ id, share }) => {
      const found = quantileFraction(sorted, share, quantileType);
      return { id, value: found === null ? "" : formatFraction(found) };
    }),
    least: text(sorted[0]?.numerator),
    most: text(sorted.at(-1)?.numerator),
    ...(budget === null
      ? {}
      : {
          budget: formatDecimal(budget),
          shareAboveBudget: formatFraction(divideFractions(wholeFraction(above), wholeFraction(samples))),
        }),
  };
}

function meanOf(sums: readonly Decimal[]): string {
  const sum = sums.reduce((total, each) => plus(total, each), ZERO);
  return formatFraction(divideFractions(fractionOf(sum), wholeFraction(sums.length)));
}

function historicalCost(plan: CompiledPlan, { people }: History, { of }: ReadCostOptions): string {
  const planIds = new Set(plan.versions.map(({ id }) => id));
  const total = people.reduce((sum, person) => {
    const run = replay(plan, person, planIds);
    if (!run.ok) throw attainmentError(capIssues(run.issues));
    return run.data.statements.reduce((own, statement) => plus(own, amount(statement[of])), sum);
  }, ZERO);
  return formatFixed(total, total.places);
}

function twoSources(): Issue<SimulationCode> {
  const message =
    "There is a history and there are people with distributions, and only one of them can be drawn from. Keep one of the two.";
  return issueOf<SimulationCode>("incentives.bad_sampling", "/people", message);
}

/** What keeps people from drawing as they are to draw. */
function drawFaults({ people }: History, { draw }: ReadCostOptions): readonly Issue[] {
  if (draw === "person") {
    const grouped = people.flatMap(({ periods }) => periods).find(({ facts }) => facts.groups !== undefined);
    return grouped === undefined ? [] : [drawsApart(grouped.index)];
  }
  const [first, ...others] = people.map(({ periods }) => periods.map(({ period }) => period.id).join(" "));
  return others.every((each) => each === first) ? [] : [uneven()];
}

function drawsApart(index: number): Issue<SimulationCode> {
  const message =
    'The facts hold a group that shares a fund, whose entries would not fit people who draw by themselves. Use draw: "period".';
  return issueOf<SimulationCode>("incentives.group_draws_apart", `/history/${index}/groups`, message);
}

function uneven(): Issue<SimulationCode> {
  const message =
    'Not everybody has the same periods, so that no past period can be drawn for all. Complete the history, or use draw: "person".';
  return issueOf<SimulationCode>("incentives.uneven_history", "/history", message);
}
