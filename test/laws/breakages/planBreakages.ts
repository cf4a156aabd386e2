import { renderText } from "attainment/explain";
import {
  type CompiledPlan,
  type Credit,
  compilePlan,
  type PlanFacts,
  type StatementLine,
} from "attainment/incentives";
import { add, compare, multiply, parsePeriod } from "attainment/kernel";
import { type PlanLawId, planLaws } from "attainment/testing";
import { type Breakage, brokenPlan, changedNodes, changedStatements } from "./breakage.js";
import { moneyBreakages } from "./moneyBreakages.js";
import {
  capped,
  falling,
  floored,
  interval,
  plan,
  scored,
  scoredBackwards,
  totalCapped,
  whole,
} from "./planDocuments.js";

/** What evaluates another document in its place. */
function swapped(document: unknown): () => CompiledPlan["evaluate"] {
  return () => compilePlan(document).evaluate;
}

/** A fault in what writes the explanation. */
function brokenText(fault: string, breakIt: (text: string) => string): Breakage {
  return {
    fault,
    sound: planLaws(plan),
    broken: planLaws(plan, { render: (trace) => breakIt(renderText(trace)) }),
  };
}

const changedLines = (change: (line: StatementLine, facts: PlanFacts) => StatementLine) =>
  changedStatements((statement, facts) => ({
    ...statement,
    lines: statement.lines.map((line) => change(line, facts)),
  }));

/** For each law of plans, faults that it has to find. */
export const planBreakages: Readonly<Record<PlanLawId, readonly Breakage[]>> = {
  ...moneyBreakages,
  linesSumToTotal: [
    brokenPlan(
      "a sign lost",
      plan,
      changedLines((line) => ({ ...line, value: line.value?.replace(/^-/, "") ?? null })),
    ),
    brokenPlan(
      "a title that pays",
      scored,
      changedLines(({ awards = [], ...line }) =>
        awards.length === 0 ? line : { ...line, value: add(line.value ?? "0", "10") },
      ),
    ),
    brokenPlan(
      "a line left out",
      plan,
      changedStatements(({ lines, ...rest }) => ({ ...rest, lines: lines.slice(0, 1) })),
    ),
  ],
  dealsSumToLine: [
    brokenPlan(
      "a cent too much in each deal",
      plan,
      changedLines(({ deals, ...line }) =>
        deals === undefined
          ? line
          : { ...line, deals: deals.map((deal) => ({ ...deal, value: add(deal.value, "0.01") })) },
      ),
    ),
    brokenPlan(
      "each deal paid by itself",
      plan,
      changedLines(({ deals, ...line }) =>
        deals === undefined
          ? line
          : { ...line, deals: deals.map((deal) => ({ ...deal, value: multiply(deal.amount, "0.05") })) },
      ),
    ),
  ],
  orderOfCreditsIsIrrelevant: [
    brokenPlan(
      "the order of the facts kept",
      plan,
      changedLines(({ deals, ...line }, { credits = [] }) => {
        const inOrder = credits.flatMap(({ id }) => (deals ?? []).filter((deal) => deal.id === id));
        return deals === undefined ? line : { ...line, deals: inOrder };
      }),
    ),
    brokenPlan("only the last credit paid", plan, (sound) => (facts, options) => {
      const [last] = (facts.credits ?? []).slice(-1);
      return sound.evaluate(last === undefined ? facts : { ...onlyCredits(facts, [last]) }, options);
    }),
  ],
  refundUndoesACredit: [
    brokenPlan("refunds ignored", plan, (sound) => (facts, options) => {
      const sold = (facts.credits ?? []).filter(({ amount }) => compare(amount, "0") >= 0);
      return sound.evaluate(sold.length === 0 ? facts : onlyCredits(facts, sold), options);
    }),
    brokenPlan("a refund's sign lost", plan, (sound) => (facts, options) => {
      const credits = (facts.credits ?? []).map((credit) => ({
        ...credit,
        amount: String(credit.amount).replace(/^-/, ""),
      }));
      return sound.evaluate(credits.length === 0 ? facts : onlyCredits(facts, credits), options);
    }),
  ],
  tracedEqualsUntraced: [
    brokenPlan("floor for halfUp where a trace is kept", plan, (sound) => {
      const other = compilePlan(floored);
      return (facts, options = {}) => (options.trace === undefined ? sound : other).evaluate(facts, options);
    }),
    brokenPlan(
      "deals left out of a trace with lines",
      plan,
      changedStatements((statement, _facts, { trace }) =>
        trace === "lines"
          ? { ...statement, lines: statement.lines.map(({ deals: _deals, ...line }) => line) }
          : statement,
      ),
    ),
  ],
  traceReplays: [
    brokenPlan(
      "the numbers of lines changed",
      plan,
      changedStatements((statement) =>
        changedNodes(statement, (node) =>
          node.kind === "line" && node.value !== null ? { ...node, value: add(node.value, "0.01") } : node,
        ),
      ),
    ),
    brokenPlan(
      "a rounding told wrong",
      plan,
      changedStatements((statement) =>
        changedNodes(statement, (node) =>
          node.rounding === undefined ? node : { ...node, rounding: { mode: "ceil", places: 2 } },
        ),
      ),
    ),
    brokenPlan(
      "a verdict turned",
      plan,
      changedStatements((statement) =>
        changedNodes(statement, (node) =>
          node.kind === "condition" ? { ...node, value: node.value === "met" ? "unmet" : "met" } : node,
        ),
      ),
    ),
  ],
  textComesFromTheTrace: [
    brokenText("numbers cut in the text", (text) => text.replace(/(\d+\.\d)\d+/g, "$1")),
    brokenText("rates told in percent", (text) => text.replaceAll("0.05", "5 %")),
    brokenText("a sign lost", (text) => text.replaceAll("-", "")),
    {
      fault: "awards told tenfold",
      sound: planLaws(scored),
      broken: planLaws(scored, {
        render: (trace) => renderText(trace).replace(/(\d+) points/g, (_all, points) => `${points}7 points`),
      }),
    },
  ],
  refsResolve: [
    brokenPlan(
      "places counted from 1",
      plan,
      changedStatements((statement) =>
        changedNodes(statement, (node) => ({
          ...node,
          ref: node.ref.replace(/\d+/, (index) => String(Number(index) + 1)),
        })),
      ),
    ),
    brokenPlan(
      "places without their slash",
      plan,
      changedStatements((statement) =>
        changedNodes(statement, (node) => ({ ...node, ref: node.ref.slice(1) })),
      ),
    ),
  ],
  runsAreEqual: [
    brokenPlan("a counter kept from run to run", plan, (sound) => {
      let count = 0;
      return (facts, options) => {
        count += 1;
        return { ...sound.evaluate(facts, options), version: String(count) };
      };
    }),
  ],
  inputStaysAsItWas: [
    brokenPlan("credits sorted where they stand", plan, (sound) => (facts, options) => {
      if (Array.isArray(facts.credits)) facts.credits.sort(byDate);
      return sound.evaluate(facts, options);
    }),
    brokenPlan("the period written into the facts", plan, (sound) => (facts, options) => {
      Object.assign(facts, { from: parsePeriod(facts.period).from });
      const { from: _from, ...rest }: PlanFacts & { readonly from?: string } = facts;
      return sound.evaluate(rest, options);
    }),
  ],
  monthsFoldToTheQuarter: [
    brokenPlan("each month for itself", plan, swapped(interval)),
    brokenPlan(
      "the state forgotten",
      plan,
      (sound) =>
        ({ state: _state, ...facts }, options) =>
          sound.evaluate(facts, options),
    ),
  ],
  payNeverFalls: [
    brokenPlan("rates swapped", plan, swapped(falling)),
    brokenPlan("a better score paid less", scored, swapped(scoredBackwards)),
    brokenPlan(
      "the sign of a loss lost",
      whole,
      changedStatements(({ value, ...rest }) => ({ ...rest, value: value?.replace(/^-/, "") ?? null })),
    ),
  ],
  payNeverExceedsItsCap: [
    brokenPlan("the cap of a component forgotten", capped, swapped(plan)),
    brokenPlan("the cap of the plan forgotten", totalCapped, swapped(plan)),
    brokenPlan(
      "a cent over the cap",
      capped,
      changedStatements(({ state, ...statement }) => ({
        ...statement,
        state: state && {
          ...state,
          components: state.components.map((each) => ({ ...each, earned: add(each.earned, "0.01") })),
        },
      })),
    ),
  ],
};

/** The facts with these credits alone; measures that have none are given as nothing. */
function onlyCredits(facts: PlanFacts, credits: readonly Credit[]): PlanFacts {
  const { sales: _sales, ...measures } = facts.measures ?? {};
  return { ...facts, measures, credits };
}

function byDate(a: Credit, b: Credit): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
}
