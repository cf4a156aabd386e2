import type { DrawSettlement } from "attainment/incentives";
import { describe, expect, test } from "vitest";
import { closings, moved, paid, planOf, run, stateWith } from "./settled.js";

function draw(more: Partial<DrawSettlement> = {}): DrawSettlement {
  return { kind: "draw", id: "draw", amount: "2000", recovery: "recoverable", ...more };
}

describe("published draws", () => {
  test("siebel-recoverable-6m: docs.oracle.com E05553_01 InCompAdmPlanDesign8", () => {
    const months = run(planOf([draw()]), ["2750", "3000", "1500", "2375", "3000", "2750"]);
    expect(paid(months)).toEqual(["2750.00", "3000.00", "2000.00", "2000.00", "2875.00", "2750.00"]);
    expect(moved(months, "advance")).toEqual([[], [], ["500.00"], [], [], []]);
    expect(moved(months, "recovered")).toEqual([[], [], [], ["-375.00"], ["-125.00"], []]);
    expect(closings(months, "draw")).toEqual(["0.00", "0.00", "500.00", "125.00", "0.00", "0.00"]);
  });

  test("siebel-draw-topup: docs.oracle.com E05553_01 InCompAdmPlanDesign24", () => {
    const months = run(planOf([draw()]), ["800"]);
    expect([paid(months), moved(months, "advance")]).toEqual([["2000.00"], [["1200.00"]]]);
  });

  test("oracle-draw-recovery-p1-3: recovery from the end of the draw on", () => {
    const waiting = draw({
      amount: "1000",
      effective: { from: "2026-01-01", to: "2026-04-01" },
      recoveryFrom: "end",
    });
    const months = run(planOf([waiting]), ["500", "700", "400", "900", "1000"]);
    expect(moved(months, "advance")).toEqual([["500.00"], ["300.00"], ["600.00"], [], []]);
    expect(paid(months)).toEqual(["1000.00", "1000.00", "1000.00", "0.00", "500.00"]);
    expect(closings(months, "draw")).toEqual(["500.00", "800.00", "1400.00", "500.00", "0.00"]);
  });

  test("xactly-nonrecoverable-aug-sep: xactlycorp.com/blog/non-recoverable-draw", () => {
    const months = run(planOf([draw({ amount: "1500", recovery: "nonRecoverable" })]), ["500", "3000"]);
    expect(paid(months)).toEqual(["1500.00", "3000.00"]);
    expect(closings(months, "draw")).toEqual(["0.00", "0.00"]);
    expect(moved(months, "guarantee")).toEqual([["1000.00"], []]);
  });

  test("qcommission-recoverable-additive: on top of earnings, repaid next month", () => {
    const taken = draw({ type: "additive", amount: { measure: "taken" } });
    const months = run(planOf([taken]), [
      { measures: { sales: "1000", taken: "1000" } },
      { measures: { sales: "3000", taken: "0" } },
    ]);
    expect([paid(months), closings(months, "draw")]).toEqual([
      ["2000.00", "2000.00"],
      ["1000.00", "0.00"],
    ]);
  });

  test("wallace-draw-netting: a draw that was paid before is netted", () => {
    const { components: _sales, ...plan } = planOf([
      draw({ type: "additive", effective: { to: "2026-01-01" } }),
    ]);
    const rated = {
      kind: "commission",
      id: "sales",
      measure: "sales",
      scale: { kind: "bands", mode: "graduated", bands: [{ from: "0", rate: "0.15" }] },
    };
    const part = { since: "2025-12", whole: "2000", amount: "2000", age: 0 };
    const opening = stateWith([{ id: "draw", kind: "draw", parts: [part] }]);
    const [month] = run({ ...plan, components: [rated] }, ["22500"], opening);
    expect([month?.value, month?.payable]).toEqual(["3375.00", "1375.00"]);
  });

  test("studypool-weekly-draw: 200 of the third week repay, not the 500 that the source prints", () => {
    const weeks = run(planOf([draw({ amount: "1000" })]), ["400", "600", "1200", "1500"]);
    expect(paid(weeks)).toEqual(["1000.00", "1000.00", "1000.00", "1000.00"]);
    expect(closings(weeks, "draw")).toEqual(["600.00", "1000.00", "800.00", "300.00"]);
  });

  test("ga-offset-fifo: the second payment finds only 200,000 left to recover", () => {
    const parts = [
      { since: "2025-11", whole: "600000", amount: "600000", age: 0 },
      { since: "2025-12", whole: "100000", amount: "100000", age: 0 },
    ];
    const ended = draw({ effective: { to: "2026-01-01" } });
    const opening = stateWith([{ id: "draw", kind: "draw", parts }]);
    const months = run(planOf([ended]), ["500000", "300000"], opening);
    expect(moved(months, "recovered")).toEqual([["-500000.00"], ["-100000.00", "-100000.00"]]);
    expect(paid(months)).toEqual(["0.00", "100000.00"]);
  });

  test("theodor-ramp-draw: a share of the full variable pay", () => {
    const share = draw({ amount: { share: "0.8", of: { measure: "variable" } }, recovery: "nonRecoverable" });
    const [month] = run(planOf([share]), [{ measures: { sales: "100", variable: "5000" } }]);
    expect([month?.payable, month?.settlement[0]?.entries[0]?.pay]).toEqual(["4000.00", "3900.00"]);
  });

  test("jde-m1: 1,200 a year are taken back in twelve equal parts", () => {
    const part = { since: "2025-12", whole: "1200", amount: "1200", age: 0 };
    const opening = stateWith([{ id: "draw", kind: "draw", parts: [part] }]);
    const ended = draw({ effective: { to: "2026-01-01" }, recoveryPeriods: 12 });
    const months = run(planOf([ended]), ["752.08", "1002.08", "1252.08"], opening);
    expect(paid(months)).toEqual(["652.08", "902.08", "1152.08"]);
  });
});

describe("a draw", () => {
  test("takes back a share of what lies above it, at most the cap", () => {
    const half = planOf([draw({ recoveryShare: "0.5", recoveryCap: "300" })]);
    const months = run(half, ["1000", "2400", "4000", "2500.01"]);
    expect(moved(months, "recovered")).toEqual([[], ["-200.00"], ["-300.00"], ["-250.01"]]);
    expect(closings(months, "draw")).toEqual(["1000.00", "800.00", "500.00", "249.99"]);
  });

  test("is forgiven where its window ends, after the last recovery", () => {
    const forgiven = draw({ recovery: "forgivenAtEnd", effective: { to: "2026-03-01" } });
    const months = run(planOf([forgiven]), ["500", "2600", "9000"]);
    expect(paid(months)).toEqual(["2000.00", "2000.00", "9000.00"]);
    const [, february] = months;
    expect(february?.settlement[0]).toEqual({
      id: "draw",
      kind: "draw",
      owedBy: "person",
      opening: "1500.00",
      entries: [
        { id: "recovered:2026-01", cause: "recovered", pay: "-600.00", change: "-600.00", since: "2026-01" },
        { id: "forgiven:2026-01", cause: "forgiven", pay: "0.00", change: "-900.00", since: "2026-01" },
      ],
      closing: "0.00",
    });
  });

  test("beside another one: advances add up in order, the oldest advance is taken back first", () => {
    const early = draw({ id: "early", type: "additive", amount: "500", effective: { to: "2026-02-01" } });
    const late = draw({ id: "late", amount: "1000", effective: { from: "2026-02-01", to: "2026-03-01" } });
    const months = run(planOf([late, early]), ["0", "0", "700", "900"]);
    expect(paid(months)).toEqual(["500.00", "1000.00", "0.00", "100.00"]);
    expect(closings(months, "early")).toEqual(["500.00", "500.00", "0.00", "0.00"]);
    expect(closings(months, "late")).toEqual(["0.00", "1000.00", "800.00", "0.00"]);
  });

  test("takes nothing back from what another guarantee promises", () => {
    const ended = draw({ id: "ended", effective: { to: "2026-02-01" } });
    const promised = draw({ id: "promised", amount: "2500", effective: { from: "2026-02-01" } });
    const months = run(planOf([ended, promised]), ["1000", "2600"]);
    expect(paid(months)).toEqual(["2000.00", "2500.00"]);
    expect(closings(months, "ended")).toEqual(["1000.00", "900.00"]);
  });

  test("may differ for one person", () => {
    const personal = planOf([draw({ overrides: [{ personId: "p-1", amount: "2500" }] })]);
    const facts = (personId: string) => run(personal, [{ personId, measures: { sales: "0" } }])[0]?.payable;
    expect([facts("p-1"), facts("p-2")]).toEqual(["2500.00", "2000.00"]);
  });

  test("tops up from nothing, so that no guarantee pays a debt off", () => {
    const months = run(planOf([draw({ recovery: "nonRecoverable" })]), ["-700", "2600", "3000"]);
    expect(paid(months)).toEqual(["2000.00", "2000.00", "3000.00"]);
    expect(closings(months, "negativePay")).toEqual(["700.00", "0.00", undefined]);
  });

  test("does not advance to somebody the plan does not pay, and what is due goes on", () => {
    const eligible = planOf(
      [draw(), { kind: "holdback", id: "held", share: "1", release: { kind: "after", periods: 1 } }],
      {
        eligibility: { field: "employed", is: true },
      },
    );
    const order = { ...eligible, settlement: [...(eligible.settlement ?? [])].reverse() };
    const months = run(order, [
      { measures: { sales: "2500" }, attributes: { employed: true } },
      { measures: { sales: "0" }, attributes: { employed: false } },
    ]);
    expect(paid(months)).toEqual(["2000.00", "500.00"]);
    expect(moved(months, "recovered")).toEqual([[], ["-2000.00"]]);
    expect(closings(months, "draw")).toEqual(["2000.00", "0.00"]);
  });

  test("of an amount that is missing leaves nothing payable, and says so", () => {
    const taken = planOf([draw({ amount: { measure: "taken" } })]);
    const [month] = run(taken, [{ measures: { sales: "100", taken: null } }]);
    expect(month).toMatchObject({
      value: "100.00",
      payable: null,
      accrued: null,
      state: null,
      settlement: [],
    });
    expect(month?.issues.map(({ code }) => code)).toEqual(["incentives.missing_draw_amount"]);
  });

  test("below zero, from a measure, is none", () => {
    const taken = planOf([draw({ type: "additive", amount: { measure: "taken" } })]);
    expect(paid(run(taken, [{ measures: { sales: "100", taken: "-50" } }]))).toEqual(["100.00"]);
  });
});
