import { compilePlan, type PlanFacts } from "attainment/incentives";
import { describe, expect, test } from "vitest";
import { bandsOf, deals, months, planOf, play, values, type Written } from "./play.js";

const scale = bandsOf("graduated", ["0", "0.05"], ["1000", "0.08"]);
const wholeScale = bandsOf("whole", ["0", "0.05"], ["1000", "0.08"]);
const cap = (at: string) => [{ kind: "cap" as const, id: "cap", at }];

function month(index: number, ...amounts: readonly string[]): PlanFacts {
  const period = `2026-0${index}`;
  return { period, credits: deals(period, ...amounts), measures: amounts.length === 0 ? { sales: "0" } : {} };
}

describe("the crossing deal", () => {
  test.each<[string, Written, readonly string[]]>([
    ["is split by a running total", { scale }, ["40.00", "26.00"]],
    [
      "stays in its band before it",
      { accumulation: "perDeal", by: { total: "before" }, scale: wholeScale },
      ["40.00", "20.00"],
    ],
    ["enters the band with it", { accumulation: "perDeal", by: {}, scale: wholeScale }, ["40.00", "32.00"]],
    [
      "lifts all deals of the period",
      { accumulation: "perDeal", by: { total: "periodEnd" }, scale: wholeScale },
      ["64.00", "32.00"],
    ],
    ["lifts all that was sold", { scale: wholeScale }, ["40.00", "56.00"]],
  ])("%s", (_title, component, shares) => {
    const [statement] = play(planOf(component), [month(1, "800", "400")]);
    expect(statement?.lines[0]?.deals?.map(({ value }) => value)).toEqual(shares);
  });
});

describe("quota credit apart from pay credit", () => {
  const plan = planOf({
    accumulation: "perDeal",
    quotaPeriod: "quarter",
    by: { measure: "quotaCredit", total: "including", quota: "1000" },
    scale: bandsOf("whole", ["0", "0.05"], ["1", "0.1"]),
  });
  const credit = (id: string, measure: string, date: string, amount: string) => ({
    id,
    measure,
    date,
    amount,
    recordId: id,
  });

  test("picks the band deal by deal, and over the months of the quarter", () => {
    const statements = play(plan, [
      {
        period: "2026-01",
        credits: [
          credit("a", "sales", "2026-01-05", "100"),
          credit("a", "quotaCredit", "2026-01-05", "400"),
          credit("b", "sales", "2026-01-06", "100"),
          credit("b", "quotaCredit", "2026-01-06", "600"),
        ],
      },
      {
        period: "2026-02",
        credits: [credit("c", "sales", "2026-02-01", "100"), credit("c", "quotaCredit", "2026-02-01", "1")],
      },
    ]);
    expect(statements.map(({ lines }) => lines[0]?.deals?.map(({ value }) => value))).toEqual([
      ["5.00", "10.00"],
      ["10.00"],
    ]);
    expect(statements[0]?.state?.components[0]).toMatchObject({
      byTotal: "1000",
      measured: "200",
      quotaPeriod: "2026-Q1",
    });
  });

  test("counts as a whole where its deals are not told", () => {
    const [statement] = play(plan, [
      {
        period: "2026-01",
        measures: { quotaCredit: "1000" },
        credits: [credit("a", "sales", "2026-01-05", "100")],
      },
    ]);
    expect(statement?.value).toBe("10.00");
  });

  test.each([
    ["zero_quota", "0", "0.00"],
    ["missing_quota", null, "0.00"],
  ])("with a quota of its own that is none pays nothing: %s", (reason, quota, value) => {
    const other = planOf({ by: { measure: "quotaCredit", quota: { measure: "quota" } }, scale: wholeScale });
    const statement = compilePlan(other).evaluate({
      period: "2026-01",
      measures: { sales: "5", quotaCredit: "5", quota },
    });
    expect([statement.value, statement.lines[0]?.reason]).toEqual([value, reason]);
  });

  test("that is not known leaves the line unknown", () => {
    const statement = compilePlan(planOf({ by: { measure: "quotaCredit" }, scale: wholeScale })).evaluate({
      period: "2026-01",
      measures: { sales: "5", quotaCredit: null },
    });
    expect([statement.value, statement.reason]).toEqual([null, "missing_measure"]);
  });
});

describe("what steps apply to", () => {
  test.each<[string, Written, readonly string[]]>([
    ["a running total, by default", {}, ["50.00", "10.00", "0.00"]],
    ["a running total, on the period", { stepsOn: "period" }, ["50.00", "60.00", "60.00"]],
    ["an interval, by default", { accumulation: "interval" }, ["50.00", "50.00", "50.00"]],
    [
      "an interval, on the quota period",
      { accumulation: "interval", stepsOn: "quotaPeriod" },
      ["50.00", "10.00", "0.00"],
    ],
  ])("%s", (_title, component, paid) => {
    const plan = planOf({ scale, quotaPeriod: "quarter", steps: cap("60"), ...component });
    expect(values(play(plan, months("1000", "1000", "1000")))).toEqual(paid);
  });

  test("with single deals capped, the total still goes on", () => {
    const dealSteps = [{ kind: "cap" as const, id: "deal", at: "30" }];
    const plan = planOf({ scale, quotaPeriod: "quarter", dealSteps, steps: cap("100") });
    const statements = play(plan, [month(1, "500", "800"), month(2, "100"), month(3, "400")]);
    expect(statements.map(({ lines }) => lines[0]?.deals?.map(({ value }) => value))).toEqual([
      ["25.00", "30.00"],
      ["8.00"],
      ["30.00"],
    ]);
    expect(statements.at(-1)?.state?.components[0]).toMatchObject({
      beforeSteps: "93",
      earned: "93.00",
      measured: "1800",
    });
  });
});

describe("what a cap cuts", () => {
  const flat = bandsOf("whole", ["0", "0.1"]);

  test("comes in front of the cap of the next period", () => {
    const plan = planOf({ scale: flat, steps: cap("100"), capExcess: "carried" });
    const statements = play(plan, months("1500", "500", "200", "0"));
    expect(values(statements)).toEqual(["100.00", "100.00", "20.00", "0.00"]);
    expect(statements.map(({ lines }) => lines[0]?.excess)).toEqual([
      { brought: "0", carried: "50" },
      { brought: "50", carried: "0" },
      { brought: "0", carried: "0" },
      { brought: "0", carried: "0" },
    ]);
  });

  test("over a quota period comes in the next quota period", () => {
    const plan = planOf({ scale: flat, steps: cap("100"), capExcess: "carried", quotaPeriod: "quarter" });
    expect(values(play(plan, months("800", "400", "300", "100", "600")))).toEqual([
      "80.00",
      "20.00",
      "0.00",
      "60.00",
      "40.00",
    ]);
  });

  test("of the person alone is carried too, and multipliers apply once", () => {
    const plan = planOf(
      { scale: flat, steps: [{ kind: "multiply", id: "m", by: "2" }], capExcess: "carried" },
      { overrides: [{ personId: "p", componentId: "c", cap: "100" }] },
    );
    const sold = months("800", "100").map((each) => ({ ...each, personId: "p" }));
    expect(values(play(plan, sold))).toEqual(["100.00", "80.00"]);
  });

  test("waits for somebody who is not paid for a while", () => {
    const plan = planOf(
      { scale: flat, steps: cap("100"), capExcess: "carried" },
      { eligibility: { field: "active", is: true } },
    );
    const sold = months("1500", "0", "0").map((each, index) => ({
      ...each,
      attributes: { active: index !== 1 },
    }));
    expect(values(play(plan, sold))).toEqual(["100.00", "0.00", "50.00"]);
  });

  test("is lost unless the document says otherwise", () => {
    expect(values(play(planOf({ scale: flat, steps: cap("100") }), months("1500", "500")))).toEqual([
      "100.00",
      "50.00",
    ]);
  });
});

describe("a windfall rule", () => {
  const plan = planOf({
    scale,
    quota: "2000",
    quotaPeriod: "quarter",
    windfall: { over: "500", rate: "0.01" },
  });

  test("takes what lies above out of the measure and the attainment, and pays its own rate", () => {
    const [first, second] = play(plan, [month(1, "1500", "300"), month(2, "600")]);
    expect([first?.value, first?.lines[0]?.attainment, first?.lines[0]?.measured]).toEqual([
      "50.00",
      "0.4",
      "1800",
    ]);
    expect(first?.state?.components[0]).toMatchObject({ measured: "800", windfall: "1000", earned: "50.00" });
    expect([second?.value, second?.lines[0]?.attainment]).toEqual(["35.00", "0.65"]);
  });

  test("takes back what it paid when the deal is taken back", () => {
    expect(values(play(plan, [month(1, "1500"), month(2, "-1500")]))).toEqual(["35.00", "-35.00"]);
  });

  test("cannot be applied to a total", () => {
    const statement = compilePlan(plan).evaluate({ period: "2026-01", measures: { sales: "900" } });
    expect([statement.value, statement.reason]).toEqual([null, "missing_credits"]);
    expect(compilePlan(plan).evaluate({ period: "2026-01", measures: { sales: "0" } }).value).toBe("0.00");
  });

  test("keeps what it paid in a month without deals, which is told as a total of zero", () => {
    const plan = planOf({
      quotaPeriod: "quarter",
      scale: bandsOf("graduated", ["0", "0.1"]),
      windfall: { over: "900", rate: "0.05" },
    });
    const sold = (period: string, ...amounts: readonly string[]) => ({
      period,
      credits: deals(period, ...amounts),
    });
    const quiet = { period: "2026-02", measures: { sales: "0" } };
    const statements = play(plan, [sold("2026-01", "2000"), quiet, sold("2026-03", "1000")]);
    // 900 at 10 % and 1,100 at 5 %, nothing, 900 at 10 % and 100 at 5 %.
    expect(values(statements)).toEqual(["145.00", "0.00", "95.00"]);
  });
});
