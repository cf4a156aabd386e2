import { compilePlan } from "attainment/incentives";
import { describe, expect, test } from "vitest";
import { credit, flat, months, withClawback } from "./plans.js";

describe("published clawbacks", () => {
  test("spiff-clawback-500 (help.salesforce.com, spiff_clawback): pay is taken, attainment is not", () => {
    const plan = withClawback(flat("0.1"), { window: "unlimited", attainment: "kept" });
    const [june, august] = months(
      plan,
      [credit("d", "2026-01-10", "5000")],
      [credit("r", "2026-02-10", "-5000", "d")],
    );
    expect(june?.value).toBe("500.00");
    expect(august?.lines[1]).toMatchObject({ value: "-500.00", refunds: [{ measuredChange: "0" }] });
  });

  test("zepys-prorated-clawback (zepys.com): half of a term of 12 months after 6", () => {
    const plan = withClawback(flat("1"), { window: "unlimited", amount: { kind: "prorated", term: 12 } });
    const values = months(
      plan,
      [credit("d", "2026-01-01", "1")],
      [],
      [],
      [],
      [],
      [],
      [credit("r", "2026-07-01", "-1", "d")],
    );
    expect(values.at(-1)?.lines[1]).toMatchObject({
      value: "-0.50",
      refunds: [{ share: "0.5", elapsed: 6 }],
    });
  });

  test("oca-refund-sign (OCA/commission #55): a credit note settles negative", () => {
    const plan = withClawback(flat("0.1"), { window: "unlimited" });
    const [, second] = months(
      plan,
      [credit("d", "2026-01-10", "100")],
      [credit("r", "2026-02-10", "-100", "d")],
    );
    expect(second?.value).toBe("-10.00");
  });

  const ga = {
    window: "unlimited",
    amount: {
      kind: "steps",
      counted: "completed",
      steps: [
        { within: 6, share: "0.7" },
        { within: 12, share: "0.4" },
      ],
    },
  } as const;

  test.each([
    ["ga-clawback-cancel-7", "2026-08-15", "-853200.00"],
    ["ga-clawback-cancel-13", "2027-02-15", "0.00"],
    ["the last of the first band", "2026-07-15", "-1493100.00"],
  ])("%s (hjryoo-ai/ga-commission-engine): a schedule in whole months", (_id, date, value) => {
    const plan = withClawback(flat("1"), ga);
    const first = plan.evaluate({ period: "2026-01", credits: [credit("d", "2026-01-15", "2133000")] });
    const state = first.state === null ? null : { ...first.state, period: previousMonth(date) };
    const second = plan.evaluate({
      period: date.slice(0, 7),
      state,
      credits: [credit("r", date, "-2133000", "d")],
    });
    expect(second.lines[1]?.value).toBe(value);
  });

  test("ga-clawback-revive: cancelled in the seventh month and revived, nothing is lost", () => {
    const plan = withClawback(flat("1"), ga);
    const quiet = [[], [], [], [], [], []];
    const list = months(
      plan,
      [credit("d", "2026-01-15", "2133000")],
      ...quiet,
      [credit("r", "2026-08-15", "-2133000", "d")],
      [credit("u", "2026-09-15", "2133000", "r")],
    );
    expect(list.slice(-2).map(({ value }) => value)).toEqual(["-853200.00", "853200.00"]);
  });

  test.each([
    ["kleegr-clawback-inside", { months: 3 }, "2025-02-15", true],
    ["kleegr-clawback-outside", { months: 3 }, "2025-06-01", false],
    ["kleegr-clawback-window6", { months: 6 }, "2025-03-01", true],
    ["the last day", { months: 3 }, "2025-03-31", true],
    ["the day after it", { months: 3 }, "2025-04-01", false],
    [
      "one month more, counted when completed",
      { months: 3, counted: "completed" as const },
      "2025-04-30",
      true,
    ],
    ["the last of 30 days", { days: 30 }, "2025-01-30", true],
    ["the day after 30 days", { days: 30 }, "2025-01-31", false],
    [
      "30 days later, counted when completed",
      { days: 30, counted: "completed" as const },
      "2025-01-31",
      true,
    ],
  ])("%s (kleegr/sales-commission-manager): a window", (_id, window, date, taken) => {
    const plan = withClawback(flat("0.1"), { window });
    const run = plan.evaluate({
      period: "2025-H1",
      credits: [credit("d", "2025-01-01", "100"), credit("r", date, "-100", "d")],
    });
    expect([run.value, run.leftOut?.[0]?.reason]).toEqual(
      taken ? ["0.00", undefined] : ["10.00", "incentives.refund_outside_window"],
    );
  });

  test.each([
    ["nneessen-months-not-yet", "2026-01-28", "2026-02-27", 0],
    ["nneessen-months-exact", "2026-01-28", "2026-02-28", 1],
    ["the last of a short month", "2026-01-31", "2026-02-28", 1],
    ["a refund before its deal", "2026-02-10", "2026-02-01", 0],
  ])("%s (nneessen/commissionTracker): completed months", (_id, from, to, elapsed) => {
    const plan = withClawback(flat("1"), { window: "unlimited", amount: { kind: "prorated", term: 9 } });
    const run = plan.evaluate({
      period: "2026-Q1",
      credits: [credit("d", from, "900"), credit("r", to, "-900", "d")],
    });
    const told = run.lines.find(({ kind }) => kind === "clawback")?.refunds?.[0]?.elapsed;
    expect(told ?? 0).toBe(elapsed);
  });

  test.each([
    ["nneessen-earn-active", "2026-01-15", "2026-04-15", "-600.00"],
    ["nneessen-earn-capped", "2025-01-15", "2026-04-15", "0.00"],
    ["nneessen-earn-fallback-4", "2025-12-15", "2026-04-15", "-500.00"],
  ])("%s: what of an advance of 900 over 9 months is not earned", (_id, from, to, value) => {
    const plan = withClawback(flat("1"), { window: "unlimited", amount: { kind: "prorated", term: 9 } });
    const first = plan.evaluate({ period: from.slice(0, 7), credits: [credit("d", from, "900")] });
    const state = first.state === null ? null : { ...first.state, period: previousMonth(to) };
    const second = plan.evaluate({ period: to.slice(0, 7), state, credits: [credit("r", to, "-900", "d")] });
    expect(second.lines[1]?.value).toBe(value);
  });

  test("openmeter-delta-volume-cross: leaving a whole band can pay more, and the difference is exact", () => {
    const plan = compilePlan({
      ...flat("1"),
      clawback: { window: "unlimited" },
      components: [
        {
          kind: "commission",
          id: "sales",
          measure: "bookings",
          scale: {
            kind: "bands",
            mode: "whole",
            boundary: "lowerBand",
            bands: [
              { from: "0", rate: "10" },
              { from: "15", rate: "5" },
            ],
          },
        },
      ],
    });
    const list = months(
      plan,
      [credit("d", "2026-01-01", "15"), credit("e", "2026-01-02", "1")],
      [credit("r", "2026-02-01", "-1", "e")],
    );
    expect(list.map(({ value }) => value)).toEqual(["80.00", "70.00"]);
  });
});

function previousMonth(date: string): string {
  const [year = 0, month = 0] = date.split("-").map(Number);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, "0")}`;
}
