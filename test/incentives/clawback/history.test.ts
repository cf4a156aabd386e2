import { compilePlan as compileHistory, type PlanState } from "attainment/incentives";
import { describe, expect, test } from "vitest";
import { credit, flat, months, twoTiers, withClawback } from "./plans.js";

const plan = withClawback(twoTiers, { window: { months: 2 } });
const a = credit("a", "2026-01-05", "100");

function stateOf(spans: unknown): unknown {
  return { planId: "ae", personId: null, period: "2026-01", components: [], spans };
}

function codes(spans: unknown): readonly string[] {
  const run = plan.safeEvaluate({ period: "2026-02", measures: { bookings: "0" }, state: stateOf(spans) });
  return run.ok ? [] : run.issues.map(({ code, path }) => `${code} ${path}`);
}

const span = {
  componentId: "sales",
  period: "2026-01",
  terms: "2026-01",
  measured: "100",
  earned: "5",
  measures: [{ id: "bookings", value: "100" }],
  attributes: [{ id: "region", value: "north" }],
  deals: [{ id: "a", recordId: "a", measure: "bookings", date: "2026-01-05", amount: "100", paid: "5" }],
};

describe("the history in a state", () => {
  test("is kept for as long as a deal can be refunded in the next period", () => {
    const list = months(plan, [a], [], []);
    expect(list.map(({ state }) => state?.spans?.length)).toEqual([1, 1, 0]);
  });

  test("goes through text and back without a change", () => {
    const [first] = months(plan, [{ ...a, recordId: "deal", role: "split", level: 1, fields: { term: 3 } }]);
    const state: PlanState = JSON.parse(JSON.stringify(first?.state));
    const facts = { period: "2026-02", measures: { bookings: "0" } };
    const text = (given: PlanState | null | undefined) =>
      plan.evaluate({ ...facts, state: given ?? null }, { canonical: true }).canonical?.facts;
    expect(text(state)).toBe(text(first?.state));
    const again = plan.evaluate(JSON.parse(text(state) ?? ""));
    expect(again.state?.spans).toEqual(first?.state?.spans);
  });

  test("holds what the pay looked at, exactly", () => {
    const gated = withClawback(
      {
        ...flat("0.1"),
        components: [
          {
            kind: "payoutCurve",
            id: "target",
            measure: "bookings",
            quota: { measure: "quota" },
            target: "1000",
            scale: {
              kind: "curve",
              points: [
                { at: "0", value: "0" },
                { at: "1", value: "1" },
              ],
              outside: { above: "extend" },
            },
            steps: [{ kind: "multiply", id: "north", by: "1.1", when: { field: "region", is: "north" } }],
          },
        ],
      },
      { window: "unlimited" },
    );
    const first = gated.evaluate({
      period: "2026-01",
      measures: { quota: "300" },
      attributes: { region: "north", other: "x" },
      credits: [credit("a", "2026-01-05", "100"), credit("b", "2026-01-06", "100")],
    });
    expect(first.state?.spans).toMatchObject([
      {
        measures: [
          { id: "bookings", value: "200" },
          { id: "quota", value: "300" },
        ],
        attributes: [{ id: "region", value: "north" }],
      },
    ]);
    // The quota and region of today are others; those of then hold.
    const second = gated.evaluate({
      period: "2026-02",
      measures: { quota: "900" },
      attributes: { region: "south" },
      state: first.state,
      credits: [credit("r", "2026-02-06", "-100", "b")],
    });
    expect([first.value, second.value]).toEqual(["733.33", "-366.66"]);
  });

  test("takes the terms of the version that paid it", () => {
    const history = [
      {
        ...flat("0.1"),
        clawback: { window: "unlimited" },
        effective: { from: "2026-01-01", to: "2026-02-01" },
      },
      { ...flat("0.2"), clawback: { window: "unlimited" }, effective: { from: "2026-02-01" } },
    ] as const;
    const both = compileHistory(history);
    const list = months(both, [a], [credit("r", "2026-02-05", "-100", "a")]);
    expect(list.map(({ value }) => value)).toEqual(["10.00", "-10.00"]);
  });

  test("of a component that the plan no longer has is still taken back", () => {
    const other = { kind: "lumpSum", id: "club", amount: "1", when: { field: "active", is: true } } as const;
    const both = compileHistory([
      {
        ...flat("0.1"),
        clawback: { window: "unlimited" },
        effective: { from: "2026-01-01", to: "2026-02-01" },
      },
      { ...flat("0.1"), components: [other], effective: { from: "2026-02-01" } },
    ]);
    const [first] = months(both, [a]);
    const second = both.evaluate({
      period: "2026-02",
      attributes: { active: true },
      state: first?.state ?? null,
      credits: [credit("r", "2026-02-05", "-100", "a")],
    });
    expect(second.lines.map(({ id, value }) => [id, value])).toEqual([
      ["club", "1.00"],
      ["sales.clawback", "-10.00"],
    ]);
  });
});

describe("a history that is at fault", () => {
  test.each<readonly [string, unknown, readonly string[]]>([
    ["document.wrong_type /state/spans", 7, []],
    ["document.wrong_type /state/spans/0", [7], []],
    ["document.missing_field /state/spans/0/componentId", [{ ...span, componentId: undefined }], []],
    ["document.missing_field /state/spans/0/deals", [{ ...span, deals: undefined }], []],
    ["document.unknown_field /state/spans/0/more", [{ ...span, more: 1 }], []],
    ["incentives.history_after_state /state/spans/0/terms", [{ ...span, terms: "2026-02" }], []],
    [
      "document.wrong_value /state/spans/0/measured/denominator",
      [{ ...span, measured: ratio("1", "0") }],
      [],
    ],
    [
      "document.wrong_type /state/spans/0/attributes/0/value",
      [{ ...span, attributes: [{ id: "x", value: [] }] }],
      [],
    ],
    [
      "date.not_a_date /state/spans/0/deals/0/date",
      [{ ...span, deals: [{ ...span.deals[0], date: "2026" }] }],
      [],
    ],
  ])("%s", (code, spans) => {
    expect(codes(spans)).toContain(code);
  });

  test("one that is sound is taken", () => {
    expect(codes([span])).toEqual([]);
    expect(codes([{ ...span, measures: [{ id: "bookings", value: ratio("200", "3") }] }])).toEqual([]);
    const refund = {
      id: "r",
      recordId: "r",
      refundOf: "a",
      date: "2026-01-06",
      amount: "-1",
      share: ratio("1", "3"),
      taken: "0",
    };
    expect(codes([{ ...span, deals: [{ ...span.deals[0], refunds: [refund] }] }])).toEqual([]);
    expect(
      codes([{ ...span, deals: [{ ...span.deals[0], refunds: [{ ...refund, share: {} }] }] }]),
    ).toHaveLength(2);
  });
});

function ratio(numerator: string, denominator: string) {
  return { numerator, denominator };
}
