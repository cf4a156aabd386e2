import { type Adjustment, compilePlan } from "attainment/incentives";
import { describe, expect, test } from "vitest";
import { replayTrace } from "../../../src/testing/replay/index.js";
import { credit, twoTiers } from "../clawback/plans.js";

const plan = compilePlan(twoTiers);
const facts = { period: "2026-01", credits: [credit("a", "2026-01-05", "100")] };

function evaluate(...adjustments: readonly Adjustment[]) {
  return plan.evaluate({ ...facts, adjustments });
}

describe("an adjustment", () => {
  test("is a line of its own, with its reason", () => {
    const statement = evaluate({ id: "g1", amount: "12.5", reason: "late invoice" });
    expect(statement.value).toBe("17.50");
    expect(statement.lines[1]).toEqual({
      id: "adjustment.g1",
      kind: "adjustment",
      value: "12.50",
      adjustment: { id: "g1", reason: "late invoice" },
    });
  });

  test("comes after the steps of the plan, which know nothing of it", () => {
    const capped = compilePlan({ ...twoTiers, steps: [{ kind: "cap", id: "top", at: "2" }] });
    const { lines } = capped.evaluate({ ...facts, adjustments: [{ id: "g1", amount: "-1", reason: "x" }] });
    expect(lines.map(({ id, value }) => [id, value])).toEqual([
      ["sales", "5.00"],
      ["top", "-3.00"],
      ["adjustment.g1", "-1.00"],
    ]);
  });

  test("that counts to attainment is a deal like any other", () => {
    const { lines } = evaluate({
      id: "g1",
      amount: "50",
      reason: "split corrected",
      componentId: "sales",
      countsTo: "attainment",
      date: "2026-01-31",
    });
    expect(lines).toMatchObject([
      {
        value: "10.00",
        measured: "150",
        deals: [
          { id: "a", value: "5.00" },
          { id: "adjustment.g1", date: "2026-01-31", amount: "50", value: "5.00" },
        ],
      },
    ]);
    expect(lines).toHaveLength(1);
  });

  test("that counts to both pays its amount, and adds what is measured", () => {
    const { lines } = evaluate({
      id: "g1",
      amount: "3",
      measured: "50",
      reason: "x",
      componentId: "sales",
      countsTo: "both",
    });
    expect(lines.map(({ value }) => value)).toEqual(["10.00", "3.00"]);
  });

  test("counts to a measure that is given as a total", () => {
    const statement = plan.evaluate({
      period: "2026-01",
      measures: { bookings: "100" },
      adjustments: [{ id: "g1", amount: "50", reason: "x", componentId: "sales", countsTo: "attainment" }],
    });
    expect([statement.value, statement.lines[0]?.measured]).toEqual(["10.00", "150"]);
  });

  test("of the same facts in another order is the same statement, and its trace can be replayed", () => {
    const list = ["b", "a", "c"].map((id) => ({ id, amount: "1.005", reason: "x" }));
    const [one, other] = [list, [...list].reverse()].map((adjustments) =>
      plan.evaluate({ ...facts, adjustments }, { trace: true, canonical: true }),
    );
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
    expect(one?.value).toBe("8.03");
    expect(one?.trace === undefined ? null : replayTrace(one.trace)).toBe("8.03");
  });

  test("is in the canonical text, which gives the same statement", () => {
    const given = { id: "g1", amount: "50.0", measured: "5", reason: "x", componentId: "sales" } as const;
    const adjustments = [
      { ...given, countsTo: "both" as const, date: "2026-01-02", period: "2025-12", cause: "data" as const },
    ];
    const first = plan.evaluate({ ...facts, adjustments }, { canonical: true });
    const again = plan.evaluate(JSON.parse(first.canonical?.facts ?? ""), { canonical: true });
    expect(again).toEqual(first);
    expect(first.canonical?.facts).toContain('"cause":"data"');
  });
});

describe("an adjustment that is at fault", () => {
  test.each<readonly [string, unknown, string | null]>([
    ["document.missing_field /adjustments/0/reason", { id: "g1", amount: "1" }, "1"],
    ["document.missing_field /adjustments/0/amount", { id: "g1", reason: "x" }, null],
    [
      "document.wrong_value /adjustments/0/countsTo",
      { id: "g1", amount: "1", reason: "x", countsTo: "all" },
      "1",
    ],
    ["document.wrong_value /adjustments/0/cause", { id: "g1", amount: "1", reason: "x", cause: "all" }, "1"],
    [
      "incentives.adjustment_outside_period /adjustments/0/date",
      { id: "g1", amount: "1", reason: "x", date: "2026-02-01" },
      "1",
    ],
    ["date.not_a_date /adjustments/0/date", { id: "g1", amount: "1", reason: "x", date: "2026-02-31" }, "1"],
    [
      "incentives.adjustment_without_measure /adjustments/0/componentId",
      { id: "g1", amount: "1", reason: "x", countsTo: "attainment" },
      "1",
    ],
    ["document.unknown_field /adjustments/0/why", { id: "g1", amount: "1", reason: "x", why: 1 }, "1"],
    ["decimal.not_decimal /adjustments/0/was", { id: "g1", amount: "1", reason: "x", was: "?" }, "1"],
    ["document.wrong_type /adjustments/0", 7, null],
  ])("%s", (expected, adjustment, amount) => {
    const given = { ...facts, adjustments: [adjustment] };
    const refused = plan.safeEvaluate(given);
    const codes = refused.ok ? [] : refused.issues.map(({ code, path }) => `${code} ${path}`);
    expect(codes.length).toBeGreaterThan(0);
    if (expected.startsWith("decimal")) expect(codes[0]).toMatch(/^decimal\..* \/adjustments\/0\/was$/);
    else expect(codes).toContain(expected);
    const reported = plan.safeEvaluate(given, { onInvalid: "report" });
    expect(reported.ok && reported.data.leftOut).toMatchObject([{ stream: "adjustments", index: 0, amount }]);
    expect(reported.ok && reported.data.lines[0]?.value).toBe("5.00");
  });

  test("incentives.duplicate_adjustment", () => {
    const twice = { ...facts, adjustments: ["1", "2"].map((amount) => ({ id: "g1", amount, reason: "x" })) };
    const reported = plan.safeEvaluate(twice, { onInvalid: "report" });
    expect(reported.ok && [reported.data.value, reported.data.leftOut]).toMatchObject([
      "6.00",
      [{ id: "g1", index: 1, reason: "incentives.duplicate_adjustment", amount: "2" }],
    ]);
  });

  test("is told also where the period is not known", () => {
    const run = plan.safeEvaluate({ period: "?", adjustments: [{ id: "g1" }] });
    expect(run.ok ? [] : run.issues.map(({ path }) => path)).toEqual(
      expect.arrayContaining(["/period", "/adjustments/0/amount", "/adjustments/0/reason"]),
    );
  });
});
