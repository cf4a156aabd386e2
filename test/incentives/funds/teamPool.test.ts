import {
  compilePlan,
  type FundOptions,
  type GroupEntry,
  type PlanFacts,
  sharePool,
  type TeamPoolComponent,
} from "attainment/incentives";
import { describe, expect, test } from "vitest";
import { replayFinding } from "../../../src/testing/laws/traceFindings.js";

const pool = {
  kind: "teamPool",
  id: "team",
  fund: "10000",
  share: "equal",
} as const satisfies TeamPoolComponent;
const usd: FundOptions = { currency: "USD" };

function partsOf(
  rules: Partial<TeamPoolComponent>,
  entries: readonly GroupEntry[],
  options: FundOptions = usd,
) {
  const { parts, fund, left } = sharePool({ ...pool, ...rules }, entries, options);
  return { parts: parts.map(({ personId, value, reason }) => [personId, value, reason]), fund, left };
}

describe("sharePool", () => {
  test("pool-equal-10: 10,000 to the ten who reached half of their quota", () => {
    const entries = Array.from({ length: 12 }, (_, index) => ({
      personId: `p-${index}`,
      value: index < 10 ? "0.5" : "0.49",
    }));
    const { parts, left } = partsOf({ qualify: { field: "value", gte: "0.5" } }, entries);
    expect(parts.filter(([, value]) => value === "1000.00")).toHaveLength(10);
    expect(parts.filter(([, , reason]) => reason === "not_qualified")).toHaveLength(2);
    expect(left).toBe("0.00");
  });

  test.each([
    ["20000", "200.00", undefined],
    ["19999.99", "0.00", "no_fund"],
  ])("pool-1pct-20000: revenue of %s funds %s", (revenue, fund, reason) => {
    const rules = { fund: { measure: "revenue", rate: "0.01" }, when: { field: "revenue", gte: "20000" } };
    const shared = partsOf(rules, [{ personId: "a" }], { ...usd, measures: { revenue } });
    expect([shared.fund, shared.parts]).toEqual([fund, [["a", fund, reason]]]);
  });

  test("mlm-pool-shares: 5 of 5,000 shares of 10,000 are worth 10", () => {
    const entries = [
      { personId: "a", weight: "5" },
      { personId: "rest", weight: "4995" },
    ];
    expect(partsOf({ share: "weight" }, entries).parts[0]).toEqual(["a", "10.00", undefined]);
  });

  test("sparrow-pool-role: a quarter of 10 % of 1.2 million is 30,000", () => {
    const entries = [
      { personId: "rest", weight: "0.75" },
      { personId: "role", weight: "0.25" },
    ];
    const rules = { fund: { measure: "revenue", rate: "0.10" }, share: "weight" } as const;
    const shared = partsOf(rules, entries, { ...usd, measures: { revenue: "1200000" } });
    expect([shared.fund, shared.parts[1]]).toEqual(["120000.00", ["role", "30000.00", undefined]]);
  });

  test("shares by value, to the largest remainders, and gives nothing for less than zero", () => {
    const entries = [
      { personId: "a", value: "1" },
      { personId: "b", value: "1" },
      { personId: "c", value: "1" },
      { personId: "d", value: "-4" },
    ];
    const { parts } = partsOf({ fund: "100", share: "value", measure: "sales" }, entries);
    expect(parts.map(([, value]) => value)).toEqual(["33.34", "33.33", "33.33", "0.00"]);
  });

  test("leaves the fund where nobody has a part", () => {
    expect(partsOf({}, []).left).toBe("10000.00");
    expect(partsOf({ share: "weight" }, [{ personId: "a", weight: "0" }]).left).toBe("10000.00");
    const negative = partsOf({ fund: { measure: "m" } }, [{ personId: "a" }], {
      ...usd,
      measures: { m: "-5" },
    });
    expect([negative.fund, negative.parts]).toEqual(["0.00", [["a", "0.00", undefined]]]);
  });

  test("has no value where the fund is not known", () => {
    const rules = { ...pool, fund: { measure: "m" }, when: { field: "open", is: true } } as const;
    const entries = [{ personId: "a" }];
    const missing = sharePool(rules, entries, { ...usd, measures: { m: null }, attributes: { open: true } });
    expect([missing.value, missing.reason, missing.fund]).toEqual([null, "missing_measure", null]);
    const undecided = sharePool(rules, entries, { ...usd, measures: { m: "1" }, attributes: { open: null } });
    expect([undecided.value, undecided.reason]).toEqual([null, "missing_condition"]);
    const unjudged = sharePool({ ...pool, qualify: { field: "value", gte: "1" } }, entries, {
      ...usd,
      trace: true,
    });
    expect([unjudged.value, unjudged.reason, replayFinding(unjudged)]).toEqual([
      null,
      "missing_condition",
      null,
    ]);
  });
});

describe("a team pool in a plan", () => {
  const component = {
    kind: "teamPool",
    id: "team",
    fund: { measure: "teamSales", rate: "0.0101" },
    when: { field: "teamSales", gte: "1000" },
    share: "value",
    measure: "sales",
    qualify: { field: "value", gte: "1" },
  } as const;
  const plan = compilePlan({ kind: "plan", id: "plan", currency: "USD", components: [component] });
  const entries = [
    { personId: "a", value: "10" },
    { personId: "b", value: "20.5" },
    { personId: "c", value: "0.5" },
  ];

  function paid(personId: string, sales: string, more: Partial<PlanFacts> = {}) {
    const measures = { sales, teamSales: "9999" };
    const facts = { period: "2026-Q1", personId, measures, groups: [{ id: "team", entries }] };
    return plan.evaluate({ ...facts, ...more }, { trace: true });
  }

  test("pays the own part, which follows from the trace", () => {
    const statements = [paid("a", "10"), paid("b", "20.5"), paid("c", "0.5")];
    expect(statements.map(({ value }) => value)).toEqual(["33.11", "67.88", "0.00"]);
    expect(statements.map(replayFinding)).toEqual([null, null, null]);
    expect(statements[2]?.lines[0]).toMatchObject({
      reason: "not_qualified",
      group: { fund: "100.99", paid: "100.99", left: "0.00", entered: 3, qualified: 2 },
    });
  });

  test("has no value where the fund is not known, and none that is not released", () => {
    const unknown = paid("a", "10", { measures: { sales: "10", teamSales: null } });
    expect([unknown.value, unknown.reason, replayFinding(unknown)]).toEqual([null, "missing_measure", null]);
    const closed = paid("a", "10", { measures: { sales: "10", teamSales: "999" } });
    expect([closed.value, closed.lines[0]?.reason, replayFinding(closed)]).toEqual(["0.00", "no_fund", null]);
  });

  test("tells that a part of the fund goes to nobody", () => {
    const limited = compilePlan({
      ...{ kind: "plan", id: "plan", currency: "USD", components: [component] },
      eligibility: { field: "hired", is: true },
    });
    const facts = { period: "2026-Q1", personId: "a", groups: [{ id: "team", entries }] };
    const measures = { sales: "10", teamSales: "9999" };
    const { value, issues } = limited.evaluate({ ...facts, measures, attributes: { hired: false } });
    expect([value, issues.map(({ code }) => code)]).toEqual(["0.00", ["incentives.entered_but_not_paid"]]);
  });

  test("asks nothing of somebody whom the plan is not for", () => {
    const forOthers = compilePlan({
      ...{ kind: "plan", id: "plan", currency: "USD", components: [component] },
      participants: { personIds: ["a"] },
    });
    const { value, issues } = forOthers.evaluate({ period: "2026-Q1", personId: "z" });
    expect([value, issues]).toEqual(["0.00", []]);
  });

  test("gives back its facts as one text", () => {
    const facts = { period: "2026-Q1", personId: "a", measures: { sales: "10", teamSales: "9999" } };
    const weighed = entries.map((entry) => ({ ...entry, weight: "1.50", fields: { role: "ae" } }));
    const given = { ...facts, groups: [{ id: "team", entries: weighed.reverse() }] };
    const first = plan.evaluate(given, { canonical: true });
    const again: unknown = JSON.parse(first.canonical?.facts ?? "");
    expect(plan.safeEvaluate(again, { canonical: true })).toEqual({ ok: true, data: first });
  });

  test("sells nothing back from itself", () => {
    const facts = { period: "2026-Q1", personId: "a", measures: { sales: "10", teamSales: "9999" } };
    const groups = [{ id: "team", entries }];
    expect(plan.inverse("team", "5", { ...facts, groups }).reason).toBe("depends_on_others");
  });
});
