import {
  type CompiledCrediting,
  type CreditingResult,
  compileCrediting,
  type PersonCredit,
} from "attainment/incentives";
import { add } from "attainment/kernel";
import { type CreditingLawId, creditingLaws } from "attainment/testing";
import { rowsOf } from "../../rowsOf.js";
import { type Breakage, changedNodes } from "./breakage.js";

/** Shares from a stream, else the owner, an expert on top, and two levels of managers. */
const document = {
  kind: "crediting",
  id: "sales",
  currency: "USD",
  event: { from: "deals", date: "closedOn" },
  measures: [{ id: "bookings" }],
  rules: [
    { id: "shared", rank: 1, to: { kind: "split", from: "splits" } },
    { id: "owner", rank: 2, to: { kind: "owner" } },
    { id: "expert", to: { kind: "overlay", shares: [{ field: "expertId", share: "0.5" }] } },
    { id: "up", to: { kind: "rollup", levels: 2 }, measures: [{ measure: "bookings", as: "team" }] },
  ],
} as const;

function brokenCrediting(
  fault: string,
  breakIt: (sound: CompiledCrediting) => CompiledCrediting["evaluate"],
): Breakage {
  const compiled = compileCrediting(document);
  return {
    fault,
    sound: creditingLaws(document),
    broken: creditingLaws({ ...compiled, evaluate: breakIt(compiled) }),
  };
}

const changedResult = (change: (result: CreditingResult) => CreditingResult) => (sound: CompiledCrediting) =>
  ((facts, options) => change(sound.evaluate(facts, options))) satisfies CompiledCrediting["evaluate"];

const changedCredits = (change: (credit: PersonCredit) => PersonCredit) =>
  changedResult((result) => ({ ...result, credits: result.credits.map(change) }));

const changedMeasures = (
  change: (measure: CreditingResult["reconciliation"]["measures"][number]) => typeof measure,
) =>
  changedResult((result) => ({
    ...result,
    reconciliation: { ...result.reconciliation, measures: result.reconciliation.measures.map(change) },
  }));

const cent = (amount: string) => add(amount, "0.01");

/** For each law of crediting, faults that it has to find. */
export const creditingBreakages: Readonly<Record<CreditingLawId, readonly Breakage[]>> = {
  everyRecordIsCreditedOrListed: [
    brokenCrediting(
      "records without an owner passed over",
      changedResult((result) => ({
        ...result,
        uncredited: result.uncredited.filter(({ reason }) => reason !== "no_owner"),
      })),
    ),
  ],
  creditsReconcile: [
    brokenCrediting(
      "a cent withheld",
      changedMeasures((measure) => ({ ...measure, withheld: cent(measure.withheld) })),
    ),
    brokenCrediting(
      "another headline",
      changedResult((result) => ({ ...result, value: cent(result.value) })),
    ),
    brokenCrediting(
      "a manager who has more",
      changedCredits((credit) =>
        credit.role === "rollup" ? { ...credit, amount: cent(credit.amount) } : credit,
      ),
    ),
  ],
  splitsConserve: [
    brokenCrediting(
      "each share rounded for itself",
      changedMeasures((measure) => ({
        ...measure,
        credited: cent(measure.credited),
        extra: cent(measure.extra),
      })),
    ),
  ],
  rollupNeverExceedsTheDeal: [
    brokenCrediting(
      "a manager who has a deal by two paths",
      changedResult((result) => ({
        ...result,
        credits: result.credits.flatMap((credit) => (credit.role === "rollup" ? [credit, credit] : [credit])),
      })),
    ),
  ],
  fullRefundLeavesNothing: [
    brokenCrediting("refunds passed over", (sound) => ({ records, ...facts }, options) => {
      const deals = rowsOf(records.deals).filter(({ refundOf }) => refundOf === undefined);
      return sound.evaluate({ ...facts, records: { ...records, deals } }, options);
    }),
  ],
  orderIsIrrelevant: [
    brokenCrediting("people as they were handed over", (sound) => (facts, options) => {
      const result = sound.evaluate(facts, options);
      const order = facts.people.map(({ id }) => id);
      return {
        ...result,
        people: [...result.people].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id)),
      };
    }),
  ],
  tracedEqualsUntraced: [
    brokenCrediting("a trace that adds a cent", (sound) => (facts, options = {}) => {
      const result = sound.evaluate(facts, options);
      return options.trace === undefined ? result : { ...result, value: cent(result.value) };
    }),
  ],
  traceReplays: [
    brokenCrediting(
      "a sum that is told wrong",
      changedResult((result) =>
        changedNodes(result, (node) =>
          node.kind === "sum" && node.value !== null ? { ...node, value: cent(node.value) } : node,
        ),
      ),
    ),
  ],
  runsAreEqual: [
    brokenCrediting("a counter kept from run to run", (sound) => {
      let runs = 0;
      return (facts, options) => {
        runs += 1;
        return { ...sound.evaluate(facts, options), creditingId: String(runs) };
      };
    }),
  ],
  inputStaysAsItWas: [
    brokenCrediting("people sorted where they stand", (sound) => (facts, options) => {
      if (Array.isArray(facts.people)) facts.people.reverse();
      return sound.evaluate(facts, options);
    }),
  ],
};
