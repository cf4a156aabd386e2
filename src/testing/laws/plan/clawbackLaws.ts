import fc from "fast-check";
import type { CompiledPlan, Credit, PlanFacts, Statement } from "../../../incentives/index.js";
import { addDays, daysBetween, nextPeriod, parsePeriod } from "../../../kernel/index.js";
import { decimals } from "../../arbitraries/decimals.js";
import { planCourses } from "../../arbitraries/plan/planCourses.js";
import { planFacts } from "../../arbitraries/planFacts.js";
import { countedMeasures } from "../../documents/countedMeasures.js";
import { reRatedMeasures } from "../../premises/reRatedMeasures.js";
import { least, most, NOTHING, order, printRational, rationalOf } from "../../rational/index.js";
import { difference, type Finding, firstOf, type Law, lawOf } from "../law.js";
import { courseOf, sumOf, totalOf, UNCHANGED, withCredits } from "./planCase.js";

type RefundScenario = { readonly facts: PlanFacts; readonly sold: Credit; readonly refunded: Credit };

/** Conditional: for plans whose clawback rates the old period again, and of which nothing else looks at what was sold. */
export function laterRefundUndoesACredit(plan: CompiledPlan, demanded: boolean): readonly Law[] {
  const { versions } = plan;
  if (versions.length > 1 || versions.some(({ clawback }) => clawback === undefined)) return [];
  const measures = versions.flatMap((version) =>
    demanded ? countedMeasures(version) : reRatedMeasures(version),
  );
  if (measures.length === 0) return [];
  // Any window is open on the day after the deal.
  const isEndless = versions.every(({ clawback }) => clawback?.window === "unlimited");
  const scenarios = fc
    .record({
      facts: planFacts(plan, { credits: "always", state: false, complete: true, ...UNCHANGED }),
      measure: fc.constantFrom(...measures),
      amount: decimals({ min: "0.01", max: "200000", places: 2 }),
      day: isEndless ? fc.nat(400) : fc.constant(-1),
    })
    .map(({ facts, measure, amount, day }): RefundScenario => {
      const { from, to } = parsePeriod(facts.period);
      const date = day < 0 ? addDays(to, day) : addDays(from, day % daysBetween(from, to));
      const sold = { id: "sold", measure, date, amount };
      return {
        facts,
        sold,
        refunded: { ...sold, id: "refunded", date: to, amount: `-${amount}`, refundOf: "sold" },
      };
    });
  const statement =
    "A sale and its full refund in the next period leave both periods together with what they earn without the sale.";
  return [
    lawOf("laterRefundUndoesACredit", statement, scenarios, ({ facts, sold, refunded }) => {
      const { credits = [] } = facts;
      if (totalOf(facts, sold.measure) === null) return null;
      const quiet = courseOf(plan, [facts, nextOf(plan, facts, [])]);
      const both = courseOf(plan, [withCredits(facts, [...credits, sold]), nextOf(plan, facts, [refunded])]);
      const [earned, left] = [earnedIn(quiet), earnedIn(both)];
      // What has no pay has nothing to be taken back, and what cannot be rated again is told by a warning.
      const isTold = both.some(({ issues = [] }) => issues.some(({ code }) => code === NOT_RERATED));
      return earned === null || left === null || isTold
        ? null
        : difference(earned, left, { measure: sold.measure });
    }),
  ];
}

const NOT_RERATED = "incentives.refund_not_rerated";

/** The facts of the period after: the same circumstances, and these credits alone. */
function nextOf(
  { versions }: CompiledPlan,
  { period, measures, cash: _, ...facts }: PlanFacts,
  credits: readonly Credit[],
): PlanFacts {
  const counted = versions.flatMap(countedMeasures);
  const idle = counted.filter((name) => !credits.some(({ measure }) => measure === name));
  const others = Object.entries(measures ?? {}).filter(([name]) => !counted.includes(name));
  return {
    ...facts,
    period: nextPeriod(parsePeriod(period)).id,
    measures: Object.fromEntries([...others, ...idle.map((name) => [name, "0"] as const)]),
    credits,
  };
}

/** What two periods earn together; null where one of them has no value. */
function earnedIn(statements: readonly Statement[]): string | null {
  const values = statements.flatMap(({ value }) => value ?? []);
  return values.length < 2 ? null : sumOf(values);
}

type CourseScenario = { readonly periods: readonly PlanFacts[] };

/** Universal for plans that take back the own share of deals, or a part of it. */
export function clawbackNeverTakesMoreThanWasPaid(plan: CompiledPlan): readonly Law[] {
  const takesShares = plan.versions.every(({ clawback }) => clawback?.base === "ownShare");
  if (!takesShares) return [];
  const statement = "Clawback never takes more of a deal than the deal was paid.";
  const scenarios = planCourses(plan, 3, { credits: "always", time: false }).map(
    (periods): CourseScenario => ({ periods }),
  );
  return [
    lawOf("clawbackNeverTakesMoreThanWasPaid", statement, scenarios, ({ periods }) => {
      const lines = courseOf(plan, periods).flatMap((each) => each.lines);
      const paid = lines.flatMap(({ id, deals = [] }) => deals.map((deal) => ({ component: id, ...deal })));
      return firstOf(paid, ({ component, id, value }) => {
        const taken = lines
          .filter(({ componentId }) => componentId === component)
          .flatMap(({ refunds = [] }) => refunds.filter(({ refundOf }) => refundOf === id));
        return takenFinding(component, id, value, sumOf(taken.map((refund) => refund.value)));
      });
    }),
  ];
}

/** Pay of both signs may be taken back, and no more than all of it. */
function takenFinding(component: string, deal: string, paid: string, change: string): Finding | null {
  const [pay, taken] = [
    rationalOf(paid),
    rationalOf(change.startsWith("-") ? change.slice(1) : `-${change}`),
  ];
  const isWithin = order(taken, least(pay, NOTHING)) >= 0 && order(taken, most(pay, NOTHING)) <= 0;
  return isWithin
    ? null
    : { component, deal, expected: `between 0 and ${paid}`, found: printRational(taken) };
}
