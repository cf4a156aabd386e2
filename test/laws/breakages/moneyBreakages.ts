import {
  type CompiledPlan,
  compilePlan,
  type Ledger,
  type Plan,
  type PlanFacts,
} from "attainment/incentives";
import { add, multiply, round } from "attainment/kernel";
import { type PlanLawId, planLaws } from "attainment/testing";
import { type Breakage, brokenPart, brokenPlan, changedNodes, changedStatements } from "./breakage.js";
import { capped, clawed, clawedByShare, held, interval, plan, pooled } from "./planDocuments.js";

/** The plan with every ledger changed. */
const changedLedgers = (change: (ledger: Ledger) => Ledger) =>
  changedStatements((statement) => ({ ...statement, settlement: statement.settlement.map(change) }));

/** A fault in what a plan pays, whatever the document. */
function brokenPay(fault: string, change: (value: string) => string): Breakage {
  const compile = (document: Plan): CompiledPlan => {
    const compiled = compilePlan(document);
    const evaluate = changedStatements(({ value, ...rest }) => ({ ...rest, value: value && change(value) }));
    return { ...compiled, evaluate: evaluate(compiled) };
  };
  return { fault, sound: planLaws(plan), broken: planLaws(plan, { compile }) };
}

const withoutRefunds = ({ credits = [], ...facts }: PlanFacts): PlanFacts => ({
  ...facts,
  credits: credits.filter(({ refundOf }) => refundOf === undefined),
});

type MoneyLawId = Extract<
  PlanLawId,
  | "ledgersClose"
  | "recoveredNeverExceedsAdvanced"
  | "clawbackNeverTakesMoreThanWasPaid"
  | "fundsArePaidInFull"
  | "capsAndFloorsBound"
  | "batchEqualsOneByOne"
  | "canonicalTextRunsTheSame"
  | "recalculationBooksOnce"
  | "laterRefundUndoesACredit"
  | "scaledMoneyScalesPay"
  | "trueUpEqualsEntitlement"
>;

/** Faults that the laws of what lies around pay have to find. */
export const moneyBreakages: Readonly<Record<MoneyLawId, readonly Breakage[]>> = {
  ledgersClose: [
    brokenPlan(
      "an entry that moves no balance",
      held,
      changedLedgers((ledger) => ({
        ...ledger,
        entries: ledger.entries.map((entry) => ({ ...entry, change: "0" })),
      })),
    ),
    brokenPlan(
      "an entry that nobody is paid for",
      held,
      changedStatements((statement) => ({ ...statement, payable: statement.value })),
    ),
    brokenPlan(
      "a balance below nothing",
      held,
      changedLedgers(({ closing, opening, ...ledger }) => ({
        ...ledger,
        opening: add(opening, "-5"),
        closing: add(closing, "-5"),
      })),
    ),
  ],
  recoveredNeverExceedsAdvanced: [
    brokenPlan(
      "an advance that is taken back twice",
      held,
      changedLedgers(({ entries, ...ledger }) => ({
        ...ledger,
        entries: entries.map((entry) =>
          entry.cause === "recovered" ? { ...entry, pay: multiply(entry.pay, "2") } : entry,
        ),
      })),
    ),
  ],
  clawbackNeverTakesMoreThanWasPaid: [
    brokenPlan(
      "a tenth too much of each deal",
      clawedByShare,
      changedStatements(({ lines, ...statement }) => ({
        ...statement,
        lines: lines.map(({ refunds, ...line }) =>
          refunds === undefined
            ? line
            : { ...line, refunds: refunds.map((each) => ({ ...each, value: multiply(each.value, "1.1") })) },
        ),
      })),
    ),
  ],
  fundsArePaidInFull: [
    brokenPlan(
      "parts that are rounded up",
      pooled,
      changedStatements(({ lines, ...statement }) => ({
        ...statement,
        lines: lines.map((line) =>
          line.kind === "teamPool" && line.value !== null
            ? { ...line, value: add(line.value, "0.01") }
            : line,
        ),
      })),
    ),
    brokenPlan(
      "a prize for everybody",
      pooled,
      changedStatements(({ lines, ...statement }) => ({
        ...statement,
        lines: lines.map((line) => (line.kind === "contest" ? { ...line, value: "300.00" } : line)),
      })),
    ),
  ],
  capsAndFloorsBound: [
    brokenPlan(
      "a cent over the cap",
      capped,
      changedStatements((statement) =>
        changedNodes(statement, (node) =>
          node.kind === "cap" && node.value !== null ? { ...node, value: add(node.value, "0.01") } : node,
        ),
      ),
    ),
  ],
  batchEqualsOneByOne: [
    brokenPart("the last credit lost", plan, (sound) => ({
      evaluateCompany: ({ credits = [], ...facts }, options) =>
        sound.evaluateCompany({ ...facts, credits: [...credits].slice(0, -1) }, options),
    })),
    brokenPart("people in another order", plan, (sound) => ({
      evaluateCompany: (facts, options) => {
        const pay = sound.evaluateCompany(facts, options);
        return { ...pay, people: [...pay.people].reverse() };
      },
    })),
  ],
  canonicalTextRunsTheSame: [
    brokenPlan(
      "credits that are not written down",
      plan,
      changedStatements(({ canonical, ...statement }) =>
        canonical === undefined
          ? statement
          : {
              ...statement,
              canonical: {
                ...canonical,
                facts: canonical.facts.replace(/"credits":\[.*?\]/, '"credits":[]'),
              },
            },
      ),
    ),
    brokenPlan(
      "a rate that is written down wrong",
      plan,
      changedStatements(({ canonical, ...statement }) =>
        canonical === undefined
          ? statement
          : { ...statement, canonical: { ...canonical, rules: canonical.rules.replace("0.05", "0.06") } },
      ),
    ),
  ],
  recalculationBooksOnce: [
    brokenPart("pay that differs from run to run", plan, (sound) => {
      let runs = 0;
      return {
        safeEvaluate: (facts, options) => {
          const result = sound.safeEvaluate(facts, options);
          runs += 1;
          if (!result.ok) return result;
          const { lines, ...rest } = result.data;
          const paid = lines.map((line) => ({ ...line, value: line.value && add(line.value, String(runs)) }));
          return { ok: true, data: { ...rest, lines: paid } };
        },
      };
    }),
  ],
  laterRefundUndoesACredit: [
    brokenPlan("refunds passed over", clawed, (sound) => (facts, options) => {
      const { credits = [] } = facts;
      return sound.evaluate(credits.some(({ refundOf }) => refundOf) ? quiet(facts) : facts, options);
    }),
    brokenPlan("the share of the deal taken in its place", clawed, () => compilePlan(clawedByShare).evaluate),
  ],
  scaledMoneyScalesPay: [
    brokenPay("a fee of five", (value) => add(value, "-5")),
    brokenPay("cents cut off", (value) => round(value, { mode: "floor", places: 0 })),
  ],
  trueUpEqualsEntitlement: [
    brokenPlan("each month for itself", plan, () => compilePlan(interval).evaluate),
    brokenPlan(
      "the state forgotten",
      plan,
      (sound) =>
        ({ state: _state, ...facts }, options) =>
          sound.evaluate(facts, options),
    ),
  ],
};

/** The facts without refunds; a measure that has no other credits is nothing. */
function quiet(facts: PlanFacts): PlanFacts {
  const { credits = [], ...rest } = withoutRefunds(facts);
  return credits.length > 0
    ? { ...rest, credits }
    : { ...rest, credits, measures: { ...rest.measures, sales: "0" } };
}
