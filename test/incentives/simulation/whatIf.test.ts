import { compilePlan, type FactChange, type Plan, type PlanFacts, whatIf } from "attainment/incentives";
import { add, compare } from "attainment/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { untyped } from "../../kernel/untyped.js";
import { runs, seed } from "../../seed.js";
import { plans, facts as someFacts } from "../arbitraries.js";
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
  currency: "USD",
  components: [
    {
      kind: "payoutCurve",
      id: "attained",
      measure: "bookings",
      quota: "1000",
      target: "500",
      scale: curve,
      quotaPeriod: "quarter",
    },
    {
      kind: "lumpSum",
      id: "senior",
      amount: "100",
      when: {
        all: [
          { field: "grade", is: "senior" },
          { field: "bookings", gte: "900" },
        ],
      },
    },
  ],
};
const plan = compilePlan(document);
const facts: PlanFacts = {
  period: "2026-02",
  personId: "ann",
  measures: { bookings: "800" },
  attributes: { grade: "junior" },
};
const deal = { kind: "deal", measure: "bookings", amount: "100" } as const;

describe("whatIf", () => {
  test.each<[string, FactChange | readonly FactChange[], string, readonly string[]]>([
    ["a deal is added to a total", deal, "50.00", ["50.00", "0.00"]],
    [
      "a measure is set",
      { kind: "measure", measure: "bookings", value: "1000" },
      "100.00",
      ["100.00", "0.00"],
    ],
    [
      "the quota is changed, without weighting by days",
      { kind: "quota", componentId: "attained", quota: "800" },
      "100.00",
      ["100.00", "0.00"],
    ],
    [
      "the target is changed",
      { kind: "quota", componentId: "attained", target: "600" },
      "80.00",
      ["80.00", "0.00"],
    ],
    [
      "both are",
      { kind: "quota", componentId: "attained", quota: "800", target: "600" },
      "200.00",
      ["200.00", "0.00"],
    ],
    ["an attribute alone", { kind: "attribute", name: "grade", value: "senior" }, "0.00", ["0.00", "0.00"]],
    [
      "a deal and a grade together",
      [deal, { kind: "attribute", name: "grade", value: "senior" }],
      "150.00",
      ["50.00", "100.00"],
    ],
  ])("%s", (_name, change, value, differences) => {
    const found = whatIf(plan, facts, change);
    expect(found.value).toBe(value);
    expect(found.payable).toBe(value);
    expect(found.lines.map(({ difference }) => difference)).toEqual(differences);
  });

  test("a deal stands among credits, on the last day; a total beside them grows too", () => {
    const credit = { id: "d-1", measure: "bookings", date: "2026-02-03", amount: "800" };
    for (const measures of [{}, { bookings: "800" }]) {
      const found = whatIf(plan, { ...facts, measures, credits: [credit] }, deal);
      expect(found.after.lines[0]?.deals?.map(({ id, date, value }) => [id, date, value])).toEqual([
        ["d-1", "2026-02-03", "400.00"],
        ["whatIf", "2026-02-28", "50.00"],
      ]);
    }
    const set = whatIf(
      plan,
      { ...facts, measures: {}, credits: [credit] },
      { kind: "measure", measure: "bookings", value: "0" },
    );
    expect([set.value, set.after.lines[0]?.deals]).toEqual(["-400.00", undefined]);
  });

  test("a dated quota of the facts gives way, and keeps its other term", () => {
    const quotas = [{ componentId: "attained", from: "2026-02-01", quota: "500", target: "1000" }];
    const given = {
      ...facts,
      period: "2026-01",
      quotas: [{ ...quotas[0], componentId: "attained", from: "2026-01-01" }],
    };
    expect(
      whatIf(plan, given, { kind: "quota", componentId: "attained", quota: "800" }).after.lines[0]?.quota,
    ).toBe("800");
  });

  test("a statement without value has no difference, and both statements stand there", () => {
    const found = whatIf(plan, facts, { kind: "measure", measure: "bookings", value: null });
    expect([found.value, found.reason, found.lines, found.before.value, found.after.reason]).toEqual([
      null,
      "missing_value",
      [],
      "400.00",
      "missing_measure",
    ]);
  });

  test("what is no change, or leads to facts at fault, is told", () => {
    expect(codesOf(() => whatIf(plan, facts, untyped({ kind: "raise" })))).toEqual([
      "incentives.unknown_change",
    ]);
    expect(codesOf(() => whatIf(plan, facts, untyped({ ...deal, name: "x" })))).toEqual([
      "document.unknown_field",
    ]);
    expect(codesOf(() => whatIf(plan, facts, { ...deal, amount: "x" }))).toEqual(["decimal.not_decimal"]);
    expect(codesOf(() => whatIf(plan, facts, { kind: "quota", componentId: "nobody", quota: "1" }))).toEqual([
      "incentives.quota_without_effect",
    ]);
    expect(codesOf(() => whatIf(plan, untyped(null), deal))).toContain("document.wrong_type");
  });

  test("law: the lines sum to the difference, nothing changes the facts, and no change is no difference", () => {
    const changes = fc.constantFrom<FactChange>(
      { kind: "deal", measure: "bookings", amount: "777.77" },
      { kind: "measure", measure: "violations", value: "3" },
      { kind: "attribute", name: "region", value: "north" },
    );
    fc.assert(
      fc.property(plans, someFacts, changes, (any, { state: _state, ...given }, change) => {
        const compiled = compilePlan(any);
        const before = JSON.stringify(given);
        const { value, lines } = whatIf(compiled, given, change);
        expect(JSON.stringify(given)).toBe(before);
        if (value !== null)
          expect(
            compare(
              lines.reduce((sum, { difference }) => add(sum, difference), "0"),
              value,
            ),
          ).toBe(0);
        const none = whatIf(compiled, given, []).value;
        if (none !== null) expect(compare(none, "0")).toBe(0);
      }),
      { seed, numRuns: Math.ceil(runs / 8) },
    );
  });
});
