import { compilePlan, type Plan } from "attainment/incentives";
import { describe, expect, test } from "vitest";
import { replayTrace } from "../../../src/testing/replay/index.js";
import { credit, flat, months, twoTiers, withClawback } from "./plans.js";

const unlimited = { window: "unlimited" } as const;
const a = credit("a", "2026-01-05", "1000");

describe("clawback beside other parts of a plan", () => {
  test("of a SPIFF takes the bounty of the deal", () => {
    const spiff = {
      kind: "spiff",
      id: "push",
      measure: "bookings",
      pays: { amount: "50" },
      times: "each",
    } as const;
    const plan = withClawback({ ...twoTiers, components: [spiff] }, unlimited);
    const [first, second] = months(
      plan,
      [a, credit("b", "2026-01-06", "10")],
      [credit("r", "2026-02-05", "-1000", "a")],
    );
    expect([first?.value, second?.value]).toEqual(["100.00", "-50.00"]);
  });

  test("of a SPIFF that is paid once lets another deal of the month have earned it", () => {
    const spiff = {
      kind: "spiff",
      id: "push",
      measure: "bookings",
      pays: { amount: "50" },
      times: "once",
    } as const;
    const plan = withClawback({ ...twoTiers, components: [spiff] }, unlimited);
    const list = months(
      plan,
      [a, credit("b", "2026-01-06", "10")],
      [credit("r", "2026-02-05", "-1000", "a")],
      [credit("s", "2026-03-05", "-10", "b")],
    );
    expect(list.map(({ value }) => value)).toEqual(["50.00", "0.00", "-50.00"]);
  });

  test("centify-clawback-paid-part (getcentify.featurebase.app): what is still held is cancelled, what was paid is taken", () => {
    const plan = withClawback(
      {
        ...flat("1"),
        negativePay: "paid",
        settlement: [{ kind: "holdback", id: "half", share: "0.5", release: { kind: "after", months: 6 } }],
      },
      unlimited,
    );
    const [first, second] = months(plan, [a], [credit("r", "2026-02-05", "-1000", "a")]);
    expect([first?.payable, first?.accrued]).toEqual(["500.00", "500.00"]);
    expect([second?.value, second?.payable, second?.accrued]).toEqual(["-1000.00", "-500.00", "0.00"]);
    expect(second?.settlement[0]?.entries).toMatchObject([
      { cause: "cancelled", pay: "500.00", change: "-500.00" },
    ]);
  });

  test("ga-negative-carry (hjryoo-ai/ga-commission-engine): what pay does not cover is taken from the next", () => {
    const plan = withClawback(flat("1"), unlimited);
    const list = months(
      plan,
      [credit("d", "2026-01-05", "1323000")],
      [credit("r", "2026-02-05", "-1323000", "d")],
      [credit("e", "2026-03-05", "1890000")],
    );
    expect(list.map(({ payable }) => payable)).toEqual(["1323000.00", "0.00", "567000.00"]);
  });

  test("comes before the steps of the plan, which see the total with it", () => {
    const plan = withClawback(
      { ...flat("0.1"), steps: [{ kind: "floor", id: "least", at: "0" }] },
      unlimited,
    );
    const [, second] = months(plan, [a], [credit("r", "2026-02-05", "-1000", "a")]);
    expect(second?.lines.map(({ id, value }) => [id, value])).toEqual([
      ["sales", "0.00"],
      ["sales.clawback", "-100.00"],
      ["least", "100.00"],
    ]);
  });

  test("can be asked for alone, and no component may have the id of its line", () => {
    const plan = withClawback(flat("0.1"), unlimited);
    const [first] = months(plan, [a]);
    const facts = {
      period: "2026-02",
      state: first?.state ?? null,
      credits: [credit("r", "2026-02-05", "-1000", "a")],
    };
    const { lines } = plan.evaluate(facts, { only: ["sales.clawback"] });
    expect(lines.map(({ id }) => id)).toEqual(["sales.clawback"]);
    const [sales] = twoTiers.components;
    const components: Plan["components"] =
      sales === undefined ? [] : [sales, { ...sales, id: "sales.clawback" }];
    expect(() => compilePlan({ ...twoTiers, components, clawback: unlimited })).toThrow(
      "document.duplicate_id",
    );
    expect(() => compilePlan({ ...twoTiers, components })).not.toThrow();
  });

  test("of two components on one measure has a line for each", () => {
    const [sales] = flat("0.1").components;
    if (sales === undefined) throw new Error("The plan has a component.");
    const quarterly = { ...sales, id: "quarterly", quotaPeriod: "quarter" } as const;
    const plan = withClawback({ ...twoTiers, components: [sales, quarterly] }, unlimited);
    const [, second] = months(plan, [a], [credit("r", "2026-02-05", "-1000", "a")]);
    expect(second?.lines.map(({ id, value, measured }) => [id, value, measured])).toEqual([
      ["sales", "0.00", "0"],
      ["quarterly", "-100.00", "-1000"],
      ["sales.clawback", "-100.00", undefined],
    ]);
  });

  test("of a refund of several credits of one record takes the oldest first, and those in its own role", () => {
    const plan = withClawback(flat("0.1"), { window: "unlimited", base: "ownShare" });
    const residual = ["01", "02"].map((month) => ({
      ...credit(`c${month}`, `2026-${month}-05`, "30"),
      recordId: "contract",
    }));
    const overlay = { ...credit("o", "2026-01-05", "30"), recordId: "contract", role: "overlay" } as const;
    const [, , third] = months(plan, [...residual.slice(0, 1), overlay], residual.slice(1), [
      credit("r", "2026-03-05", "-40", "contract"),
    ]);
    const refunds = third?.lines[1]?.refunds?.map(({ period, amount, value }) => [period, amount, value]);
    expect(refunds).toEqual([
      ["2026-01", "-30", "-3.00"],
      ["2026-02", "-10", "-1.00"],
    ]);
  });

  test("of a share within the running quota period gives the rest back, and its trace can be replayed", () => {
    const [sales] = flat("0.1").components;
    if (sales?.kind !== "commission") throw new Error("The plan has a commission.");
    const amount = { kind: "steps", steps: [{ within: 6, share: "0.7" }] } as const;
    const plan = withClawback(
      { ...twoTiers, components: [{ ...sales, quotaPeriod: "quarter" }] },
      { window: "unlimited", amount },
    );
    const [first] = months(plan, [a]);
    const facts = {
      period: "2026-02",
      state: first?.state ?? null,
      credits: [credit("r", "2026-02-05", "-1000", "a")],
    };
    const second = plan.evaluate(facts, { trace: true });
    expect(second.lines.map(({ id, value }) => [id, value])).toEqual([
      ["sales", "-100.00"],
      ["sales.clawback", "30.00"],
    ]);
    expect(second.trace === undefined ? null : replayTrace(second.trace)).toBe("-70.00");
    const third = plan.evaluate({
      period: "2026-03",
      state: second.state,
      credits: [credit("e", "2026-03-01", "10")],
    });
    expect(third.value).toBe("1.00");
  });
});
