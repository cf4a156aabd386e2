import { compilePlan, type Plan, safeCompilePlan } from "attainment/incentives";
import { describe, expect, test } from "vitest";
import { lineOf, planOf, straight } from "./plans.js";

const before: Plan = {
  ...planOf({ ...straight, quota: "9000", target: "1800" }, { version: "1" }),
  effective: { from: "2026-01-01", to: "2026-08-16" },
};
const after: Plan = {
  ...planOf({ ...straight, quota: "18400", target: "3680" }, { version: "2", midPeriod: "split" }),
  effective: { from: "2026-08-16" },
};
const credits = [
  { id: "d1", measure: "bookings", date: "2026-07-20", amount: "3000" },
  { id: "d2", measure: "bookings", date: "2026-08-15", amount: "1500" },
  { id: "d3", measure: "bookings", date: "2026-08-16", amount: "9200" },
];

describe("a plan that changes within a period", () => {
  test("pays each part by its own version: 46 days of 92 each", () => {
    const line = lineOf([before, after], { period: "2026-Q3", credits });
    expect(line).toMatchObject({ value: "2740.00", measured: "13700" });
    expect(line.segments).toEqual([
      {
        period: "2026-07-01/2026-08-16",
        version: "1",
        value: "900.00",
        measured: "4500",
        quota: "4500",
        attainment: "1",
        time: { counted: "46", of: "92", quota: "0.5", target: "0.5" },
      },
      {
        period: "2026-08-16/2026-10-01",
        version: "2",
        value: "1840.00",
        measured: "9200",
        quota: "9200",
        attainment: "1",
        time: { counted: "46", of: "92", quota: "0.5", target: "0.5" },
      },
    ]);
    expect(line.deals?.map(({ id, value }) => [id, value])).toEqual([
      ["d1", "600.00"],
      ["d2", "300.00"],
      ["d3", "1840.00"],
    ]);
  });

  test("is refused where the later version does not say otherwise", () => {
    const { midPeriod: _, ...silent } = after;
    const plan = compilePlan([before, silent]);
    const refused = plan.safeEvaluate({ period: "2026-Q3", credits });
    expect(refused.ok ? [] : refused.issues.map(({ code }) => code)).toEqual([
      "incentives.period_spans_versions",
    ]);
  });

  test("is refused where a day of the period has no version", () => {
    const gap = [before, { ...after, effective: { from: "2026-08-20" } }];
    const refused = compilePlan(gap).safeEvaluate({ period: "2026-Q3", credits });
    expect(refused.ok).toBe(false);
  });

  test("a leaver's days count in each part", () => {
    const employment = { to: "2026-09-01" };
    const line = lineOf([before, after], { period: "2026-Q3", credits, employment });
    expect(line.segments?.map(({ time }) => [time?.counted, time?.of])).toEqual([
      ["46", "92"],
      ["16", "92"],
    ]);
  });

  test("what is paid once is paid by the version at the end; what that one lacks is told", () => {
    const bonus = (amount: string) =>
      ({ kind: "lumpSum", id: "bonus", amount, when: { field: "bookings", gte: "13000" } }) as const;
    const first = {
      ...before,
      components: [...before.components, bonus("100"), { ...bonus("7"), id: "old" }],
    };
    const last = { ...after, components: [...after.components, bonus("500")] };
    const statement = compilePlan([first, last]).evaluate({ period: "2026-Q3", credits });
    expect(statement.lines.map(({ id, value }) => [id, value])).toEqual([
      ["curve", "2740.00"],
      ["bonus", "500.00"],
    ]);
    expect(statement.issues.map(({ code, params }) => [code, params.componentId])).toEqual([
      ["incentives.component_ended", "old"],
    ]);
  });

  test("rules and facts of both versions are in the canonical text, and give the same again", () => {
    const plan = compilePlan([before, after]);
    const { canonical } = plan.evaluate({ period: "2026-Q3", credits }, { canonical: true });
    expect(JSON.parse(canonical?.rules ?? "")).toHaveLength(2);
    const again = plan.evaluate(JSON.parse(canonical?.facts ?? ""));
    expect(again.value).toBe("2740.00");
  });

  test("nobody can say at which total a period in parts would pay an amount", () => {
    const plan = compilePlan([before, after]);
    expect(plan.inverse("curve", "3000", { period: "2026-Q3", credits })).toMatchObject({
      value: null,
      reason: "period_in_parts",
    });
  });
});

describe("segments", () => {
  const rates = planOf({
    kind: "commission",
    id: "new",
    measure: "bookings",
    scale: { kind: "bands", mode: "graduated", bands: [{ from: "0", rate: "0.10" }] },
    steps: [{ kind: "multiply", id: "east", by: "2", when: { field: "territory", is: "east" } }],
  });

  test("a territory that changes in mid-period counts from its day on, by the dates of the deals", () => {
    const facts = {
      period: "2026-Q3",
      credits,
      attributes: { territory: "west" },
      segments: [{ from: "2026-08-16", attributes: { territory: "east" } }],
    };
    const line = lineOf(rates, facts);
    expect(line.value).toBe("2290.00");
    expect(line.segments?.map(({ value }) => value)).toEqual(["450.00", "1840.00"]);
  });

  test("an attribute holds until it changes; a segment before the period holds from its first day", () => {
    const facts = {
      period: "2026-Q3",
      credits,
      segments: [
        { from: "2026-08-16", attributes: { role: "lead" } },
        { from: "2026-05-01", attributes: { territory: "east" } },
      ],
    };
    expect(lineOf(rates, facts).segments?.map(({ value }) => value)).toEqual(["900.00", "1840.00"]);
  });

  test("measures may be told for each part; together they are those of the period", () => {
    const segments = [
      { from: "2026-07-01", measures: { bookings: "1000" } },
      { from: "2026-08-16", measures: { bookings: "3000" } },
    ];
    const facts = { period: "2026-Q3", attributes: { territory: "west" }, segments };
    const line = lineOf(rates, facts);
    expect([line.value, line.measured]).toEqual(["400.00", "4000"]);
    expect(lineOf(rates, { ...facts, measures: { bookings: "4000" } })).toEqual(line);
  });

  test("a score is no part of anything: the target is weighted by days, the score is that of the part", () => {
    const bonus = planOf({
      kind: "kpiBonus",
      id: "bonus",
      target: { measure: "targetBonus" },
      measure: "coefficient",
    });
    const line = lineOf(bonus, {
      period: "2026-Q3",
      measures: { coefficient: "1.2", targetBonus: "920" },
      segments: [{ from: "2026-08-16", measures: { targetBonus: "1840" } }],
    });
    expect(line.segments?.map(({ value }) => value)).toEqual(["552.00", "1104.00"]);
    expect(line.value).toBe("1656.00");
  });

  test("people who take part only from a day on are paid from that day", () => {
    const leads = { ...rates, participants: { roles: ["lead"] } };
    const line = lineOf(leads, {
      period: "2026-Q3",
      credits,
      attributes: { territory: "west", role: "rep" },
      segments: [{ from: "2026-08-16", attributes: { role: "lead" } }],
    });
    expect(line.segments?.map(({ value, reason }) => [value, reason])).toEqual([
      ["0.00", "not_participant"],
      ["920.00", undefined],
    ]);
  });

  test.each([
    [
      { measures: { bookings: "5" }, segments: [{ from: "2026-08-16" }] },
      ["incentives.undated_measure", "/measures/bookings"],
    ],
    [
      {
        measures: { bookings: "5" },
        segments: [
          { from: "2026-07-01", measures: { bookings: "1" } },
          { from: "2026-08-16", measures: { bookings: "3" } },
        ],
      },
      ["incentives.segments_do_not_sum", "/measures/bookings"],
    ],
    [
      { credits, segments: [{ from: "2026-10-01" }] },
      ["incentives.segment_outside_period", "/segments/0/from"],
    ],
    [
      { credits, segments: [{ from: "2026-08-01" }, { from: "2026-08-01" }] },
      ["incentives.segment_outside_period", "/segments/1/from"],
    ],
    [{ credits, segments: [{ from: "2026-02-30" }] }, ["date.not_a_date", "/segments/0/from"]],
    [{ credits, segments: [{}] }, ["date.not_a_date", "/segments/0/from"]],
    [
      { credits, segments: [{ from: "2026-08-01", measures: { x: "1 %" } }] },
      ["decimal.not_decimal", "/segments/0/measures/x"],
    ],
  ])("%j is refused", (facts, [code, path]) => {
    const given = { period: "2026-Q3", attributes: { territory: "west" }, ...facts };
    const read = compilePlan(rates).safeEvaluate(given);
    expect(read.ok ? [] : read.issues.map((issue) => [issue.code, issue.path])).toContainEqual([code, path]);
  });
});

test("a plan of one version may say how it takes over", () => {
  expect(safeCompilePlan({ ...before, midPeriod: "split" }).ok).toBe(true);
  expect(safeCompilePlan({ ...before, midPeriod: "always" }).ok).toBe(false);
});
