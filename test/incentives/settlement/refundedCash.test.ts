import { compilePlan, type Plan, type PlanState, type Statement } from "attainment/incentives";
import { describe, expect, test } from "vitest";
import { credit, flat, withClawback } from "../clawback/plans.js";

function held(quotaPeriod?: "quarter"): Plan {
  const { components, ...plan } = flat("0.1");
  return {
    ...plan,
    components: quotaPeriod === undefined ? components : components.map((each) => timed(each, quotaPeriod)),
    settlement: [{ kind: "holdback", id: "held", share: "1", release: { kind: "cash" } }],
  };
}

function timed(component: Plan["components"][number], quotaPeriod: "quarter") {
  return component.kind === "commission" ? { ...component, quotaPeriod } : component;
}

function course(plan: Plan, months: readonly (readonly ReturnType<typeof credit>[])[], of?: string) {
  const compiled = withClawback(plan, { window: "unlimited" });
  let state: PlanState | null = null;
  for (const [index, credits] of months.entries()) {
    const given = credits.length === 0 ? { measures: { bookings: "0" } } : { credits };
    const statement: Statement = compiled.evaluate({ period: `2026-0${index + 1}`, ...given, state });
    state = JSON.parse(JSON.stringify(statement.state));
  }
  const cash = { recordId: "a", date: "2026-03-05", amount: "100", ...(of === undefined ? {} : { of }) };
  return compiled.evaluate({ period: "2026-03", measures: { bookings: "0" }, cash: [cash], state });
}

const deal = credit("a", "2026-01-05", "150");

describe("a deal of 150 of which 50 were taken back, and of which the other 100 are paid", () => {
  test.each([
    ["in a later period", held(), "2026-02-05", undefined],
    ["in a later period, with the amount of the whole deal", held(), "2026-02-05", "150"],
    ["in a period of the same quarter", held("quarter"), "2026-02-05", undefined],
    [
      "in a period of the same quarter, with the amount of the whole deal",
      held("quarter"),
      "2026-02-05",
      "150",
    ],
    ["in its own period", held(), "2026-01-25", undefined],
    ["in its own period, with the amount of the whole deal", held(), "2026-01-25", "150"],
  ] as const)("is released in full: %s", (_name, plan, date, of) => {
    const refund = credit("r", date, "-50", "a");
    const months = date < "2026-02" ? [[deal, refund], []] : [[deal], [refund]];
    expect(course(plan, months, of)).toMatchObject({ payable: "10.00", accrued: "0.00" });
  });

  test("counts a refund of two deals of the record once", () => {
    const more = { ...credit("a-2", "2026-01-06", "150"), recordId: "a" };
    const refund = credit("r", "2026-02-05", "-200", "a");
    const { payable, accrued } = course(held(), [[deal, more], [refund]]);
    expect([payable, accrued]).toEqual(["10.00", "0.00"]);
  });
});

test("a record that the line and its clawback both pay is held in one part", () => {
  const steps = [{ within: 12, share: "0.5" }];
  const plan = compilePlan({
    ...held(),
    clawback: { window: "unlimited", amount: { kind: "steps", steps } },
    settlement: [{ kind: "holdback", id: "held", share: "0.5", release: { kind: "installments", count: 2 } }],
  });
  const credits = [deal, credit("r", "2026-01-20", "-50", "a")];
  const [ledger] = plan.evaluate({ period: "2026-01", credits }).settlement;
  expect(ledger?.entries.map(({ id, pay }) => [id, pay])).toEqual([
    ["held:2026-01:sales:a", "-6.25"],
    ["installment:2026-01:sales:a", "3.13"],
  ]);
});
