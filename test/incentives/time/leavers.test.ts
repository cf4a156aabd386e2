import { compilePlan, type Plan } from "attainment/incentives";
import type { TraceNode } from "attainment/kernel";
import { describe, expect, test } from "vitest";
import { replayTrace } from "../../../src/testing/replay/index.js";
import { aboveBreakpoint, lineOf, planOf, straight } from "./plans.js";

const plan = (leavers: NonNullable<Plan["leavers"]> | null) =>
  compilePlan(
    planOf(
      {
        kind: "commission",
        id: "new",
        measure: "bookings",
        scale: { kind: "bands", mode: "graduated", bands: [{ from: "0", rate: "0.10" }] },
      },
      {
        settlement: [{ kind: "holdback", id: "held", share: "0.5", release: { kind: "cash" } }],
        ...(leavers === null ? {} : { leavers }),
      },
    ),
  );

const credit = (id: string, date: string) => ({ id, measure: "bookings", date, amount: "1000" });
const employment = { to: "2026-02-16" };

test.each([
  [null, "50.00", "100.00", ["held"]],
  ["payLaterCash", "50.00", "100.00", ["held"]],
  ["settle", "150.00", "0.00", ["held", "leaving", "leaving"]],
  ["forfeit", "50.00", "0.00", ["held", "forfeited", "forfeited"]],
] as const)(
  "%s: of 100 a month half is held until the customer pays",
  (leavers, payable, accrued, causes) => {
    const compiled = plan(leavers);
    const january = compiled.evaluate({
      period: "2026-01",
      credits: [credit("a", "2026-01-05")],
      employment,
    });
    expect([january.payable, january.accrued]).toEqual(["50.00", "50.00"]);
    const facts = {
      period: "2026-02",
      credits: [credit("b", "2026-02-05")],
      employment,
      state: january.state,
    };
    const february = compiled.evaluate(facts, { trace: true });
    expect([february.payable, february.accrued]).toEqual([payable, accrued]);
    expect(february.settlement[0]?.entries.map(({ cause }) => cause)).toEqual(causes);
    expect(february.trace === undefined ? ["none"] : faultsOf(february.trace)).toEqual([]);
  },
);

describe("employed on a named day", () => {
  const inQuarter = { from: "2026-01-15", to: "2026-03-31" };
  const value = (employedOn: Plan["employedOn"], more = {}) => {
    const plan = planOf(aboveBreakpoint, employedOn === undefined ? {} : { employedOn });
    const { value, reason } = lineOf(plan, { period: "2026-Q1", measures: { sales: "51000" }, ...more });
    return [value, reason];
  };

  test("somebody who is not in service then is paid nothing", () => {
    expect(value(undefined, { employment: inQuarter })).toEqual(["100.00", undefined]);
    expect(value("periodStart", { employment: inQuarter })).toEqual(["0.00", "not_employed"]);
    expect(value("periodEnd", { employment: inQuarter })).toEqual(["0.00", "not_employed"]);
    expect(value("periodEnd", { employment: { to: "2026-04-01" } })).toEqual(["100.00", undefined]);
    expect(value("payDate", { employment: inQuarter, payDate: "2026-03-30" })).toEqual(["100.00", undefined]);
    expect(value("payDate", { employment: inQuarter, payDate: "2026-04-15" })).toEqual([
      "0.00",
      "not_employed",
    ]);
    expect(value("payDate")).toEqual(["100.00", undefined]);
  });

  test("the pay date is asked for", () => {
    const read = compilePlan(planOf(straight, { employedOn: "payDate" })).safeEvaluate({
      period: "2026-Q1",
      measures: { bookings: "10000" },
      employment: inQuarter,
    });
    expect(read.ok ? [] : read.issues.map(({ code }) => code)).toEqual(["incentives.missing_pay_date"]);
  });
});

/** The nodes whose value does not follow from what they hold. */
function faultsOf(node: TraceNode): readonly string[] {
  return [...(replayTrace(node) === node.value ? [] : [node.id]), ...node.children.flatMap(faultsOf)];
}
