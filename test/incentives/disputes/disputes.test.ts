import {
  assessDispute,
  compilePlan,
  type DisputeClaim,
  decideDispute,
  type Plan,
  type PlanFacts,
} from "attainment/incentives";
import { compileLadder } from "attainment/tiers";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs, seed } from "../../seed.js";
import { codesOf } from "../codesOf.js";

const curve = {
  kind: "curve",
  points: [
    { at: "0", value: "0" },
    { at: "1", value: "1" },
  ],
  outside: { above: "extend" },
} as const;
const document: Plan = {
  kind: "plan",
  id: "ae",
  title: "Account executives",
  currency: "USD",
  components: [
    {
      kind: "payoutCurve",
      id: "attained",
      title: "Quota bonus",
      measure: "bookings",
      quota: { measure: "quota" },
      target: "1000",
      scale: curve,
    },
    { kind: "lumpSum", id: "happy", amount: "10", when: { field: "nps", gte: "5" } },
  ],
};
const [attained, happy] = document.components;
const plan = compilePlan(document);
const facts: PlanFacts = {
  period: "2026-03",
  personId: "ann",
  measures: { bookings: "80", quota: "100", nps: "7" },
};
const computed = plan.evaluate(facts, { trace: true });
const claim: DisputeClaim = { id: "d-1", claimed: "900", computed, lineId: "attained" };
const claimed = (measures: PlanFacts["measures"]) => ({
  plan,
  facts,
  claimedFacts: { ...facts, measures: { ...facts.measures, ...measures } },
});

describe("assessDispute", () => {
  test("without evidence: the claimed beside the computed value", () => {
    expect(assessDispute(claim)).toEqual({
      value: "100.00",
      disputeId: "d-1",
      lineId: "attained",
      period: "2026-03",
      personId: "ann",
      claimed: "900",
      computed: "800.00",
      evidence: null,
      parting: null,
      suggestedCause: null,
      issues: [],
    });
  });

  test.each<[string, DisputeClaim["evidence"], unknown]>([
    ["a deal was missing", claimed({ bookings: "90" }), ["900.00", "claimed", "input", "bookings", "data"]],
    ["a smaller quota", claimed({ quota: "80" }), ["1000.00", "neither", "input", "quota", "quota"]],
    ["facts of another line", claimed({ nps: "1" }), ["800.00", "computed", undefined, undefined, null]],
    [
      "another plan on the same facts",
      {
        plan,
        facts,
        claimedPlan: compilePlan({ ...document, components: [{ ...attained, target: "1125" }, happy] }),
      },
      ["900.00", "claimed", "rule", undefined, "plan"],
    ],
    [
      "a quota that the other plan writes down is a rule there",
      {
        plan: compilePlan({ ...document, components: [{ ...attained, quota: "100" }, happy] }),
        facts,
        claimedPlan: compilePlan({ ...document, components: [{ ...attained, quota: "80" }, happy] }),
      },
      ["1000.00", "neither", "rule", "quota", "plan"],
    ],
    [
      "the claimant's own result",
      {
        result: plan.evaluate({ ...facts, measures: { ...facts.measures, bookings: "90" } }, { trace: true }),
      },
      ["900.00", "claimed", "input", "bookings", "data"],
    ],
  ])("%s", (_name, evidence, expected) => {
    const found = assessDispute(evidence === undefined ? claim : { ...claim, evidence });
    expect([
      found.evidence?.value,
      found.evidence?.bearsOut,
      found.parting?.cause,
      found.parting?.inputs[0]?.id,
      found.suggestedCause,
    ]).toEqual(expected);
    expect(found.issues).toEqual([]);
  });

  test("a line that the other computation does not have is looked for in the whole", () => {
    const fewer = compilePlan({ ...document, components: [attained] });
    const found = assessDispute({
      ...claim,
      lineId: "happy",
      claimed: "0",
      evidence: { plan, facts, claimedPlan: fewer },
    });
    expect([found.parting?.id, found.parting?.cause, found.parting?.in, found.value]).toEqual([
      "happy",
      "rule",
      "a",
      "-10.00",
    ]);
  });

  test("a mistake in arithmetic suggests no cause", () => {
    const { trace } = computed;
    const result = { ...computed, ...(trace === undefined ? {} : { trace: { ...trace, value: "999.00" } }) };
    const { lineId: _lineId, ...whole } = claim;
    const found = assessDispute({ ...whole, claimed: "999", evidence: { result } });
    expect([found.parting?.cause, found.suggestedCause, found.evidence?.bearsOut]).toEqual([
      "arithmetic",
      null,
      "claimed",
    ]);
  });

  test("facts that do not give what is disputed are told", () => {
    const evidence = { plan, facts: { ...facts, measures: { ...facts.measures, bookings: "70" } } };
    expect(
      assessDispute({ ...claim, evidence }).issues.map(({ code, severity }) => [code, severity]),
    ).toEqual([["incentives.dispute_not_reproduced", "warning"]]);
  });

  test("a tier is compared by its id", () => {
    const ladder = compileLadder({
      kind: "ladder",
      id: "levels",
      tiers: [{ id: "junior" }, { id: "senior", enter: { field: "sales", gte: "100" } }],
    });
    const result = ladder.evaluate({ period: "2026-Q1", measures: { sales: "120" } });
    const found = assessDispute({ id: "d-2", claimed: "gold", computed: { ...result, value: "silver" } });
    expect([found.value, found.reason, found.claimed, found.computed, found.period]).toEqual([
      null,
      "not_a_number",
      "gold",
      "silver",
      undefined,
    ]);
    expect(decideDispute(found, { accepted: true, reason: "two quarters stand" })).toEqual({
      disputeId: "d-2",
      accepted: true,
      reason: "two quarters stand",
      cause: null,
      value: "gold",
      adjustment: null,
    });
  });

  test("what cannot be assessed is told", () => {
    expect(codesOf(() => assessDispute({ ...claim, lineId: "nothing" }))).toEqual([
      "incentives.unknown_disputed_line",
    ]);
    const untraced = plan.evaluate(facts);
    expect(
      codesOf(() => assessDispute({ ...claim, computed: untraced, evidence: { result: untraced } })),
    ).toEqual(["incentives.dispute_without_trace", "incentives.dispute_without_trace"]);
    expect(
      codesOf(() => assessDispute({ ...claim, evidence: { plan, facts: { period: "2026-03" } } })),
    ).toContain("incentives.missing_measure");
  });
});

describe("decideDispute", () => {
  const assessment = assessDispute({ ...claim, evidence: claimed({ bookings: "90" }) });

  test("an accepted claim is an adjustment with a cause, which the open period books", () => {
    const { adjustment } = decideDispute(assessment, {
      accepted: true,
      reason: "the deal of March 28 was missing",
    });
    expect(adjustment).toEqual({
      id: "dispute:d-1",
      amount: "100.00",
      reason: "the deal of March 28 was missing",
      componentId: "attained",
      period: "2026-03",
      cause: "data",
      was: "800.00",
      is: "900.00",
    });
    const adjustments = adjustment === null ? [] : [adjustment];
    const april = plan.evaluate({
      ...facts,
      period: "2026-04",
      measures: { bookings: "0", quota: "100", nps: "0" },
      adjustments,
    });
    expect(april.lines.at(-1)).toMatchObject({
      id: "adjustment.dispute:d-1",
      value: "100.00",
      adjustment: { cause: "data" },
    });
  });

  test("in part, with another cause and a date", () => {
    const ruling = {
      accepted: true,
      reason: "half of it",
      value: "850",
      cause: "quota",
      date: "2026-04-30",
    } as const;
    expect(decideDispute(assessment, ruling)).toMatchObject({
      cause: "quota",
      value: "850",
      adjustment: { amount: "50.00", date: "2026-04-30", cause: "quota" },
    });
  });

  test("rejected, or granted what was computed: nothing is booked", () => {
    expect(decideDispute(assessment, { accepted: false, reason: "it closed in April" })).toMatchObject({
      value: "800.00",
      adjustment: null,
    });
    expect(
      decideDispute(assessment, { accepted: true, reason: "as it was", value: "800" }).adjustment,
    ).toBeNull();
  });

  test("without a cause or a value there is nothing to book", () => {
    const bare = assessDispute(claim);
    expect(codesOf(() => decideDispute(bare, { accepted: true, reason: "so it is" }))).toEqual([
      "incentives.decision_without_cause",
    ]);
    expect(
      codesOf(() =>
        decideDispute(bare, { accepted: true, reason: "so it is", cause: "data", value: "much" }),
      ),
    ).toEqual(["incentives.decision_without_value"]);
  });

  test("law: what is booked leads from what was computed to what is granted", () => {
    const amounts = fc.integer({ min: 0, max: 500_000 });
    fc.assert(
      fc.property(amounts, amounts, (cents, bookings) => {
        const granted = (cents / 100).toFixed(2);
        const statement = plan.evaluate({ ...facts, measures: { ...facts.measures, bookings } });
        const found = assessDispute({ id: "d", claimed: granted, computed: statement, lineId: "attained" });
        const { adjustment, value } = decideDispute(found, { accepted: true, reason: "law", cause: "data" });
        expect(value).toBe(granted);
        expect(Number(adjustment?.amount ?? 0)).toBeCloseTo(Number(granted) - Number(found.computed), 6);
        expect(adjustment?.amount ?? "0.00").toBe(Number(found.value) === 0 ? "0.00" : found.value);
      }),
      { seed, numRuns: Math.ceil(runs / 2) },
    );
  });
});
