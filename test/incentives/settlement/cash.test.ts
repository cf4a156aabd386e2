import { describe, expect, test } from "vitest";
import { closings, credit, holdback, month, moved, paid, planOf, run, tenPercent } from "./settled.js";

describe("released by cash", () => {
  test("siebel-release-on-payment: docs.oracle.com E05553_01 InCompAdmPlanDesign7", () => {
    const plan = planOf([holdback({ kind: "cash" })], tenPercent);
    const months = run(plan, [
      month([credit("order", "2026-01-10", "1000000")]),
      month([], [{ recordId: "order", date: "2026-02-03", amount: "500000" }]),
      month([], [{ recordId: "order", date: "2026-03-03", amount: "500000" }]),
    ]);
    expect(months.map(({ value }) => value)).toEqual(["100000.00", "0.00", "0.00"]);
    expect(paid(months)).toEqual(["0.00", "50000.00", "50000.00"]);
    expect(months.map(({ accrued }) => accrued)).toEqual(["100000.00", "50000.00", "0.00"]);
    expect(months[2]?.state).toEqual({ planId: "plan", personId: null, period: "2026-03", components: [] });
  });

  test("to the cent: the last cash releases the rest, whatever the thirds come to", () => {
    const plan = planOf([holdback({ kind: "cash" })], tenPercent);
    const third = (date: string) => ({ recordId: "order", date, amount: "333.34" });
    const months = run(plan, [
      month([credit("order", "2026-01-10", "1000")], [third("2026-01-11")]),
      month([], [third("2026-02-01")]),
      month([], [third("2026-03-01")]),
    ]);
    expect(paid(months)).toEqual(["33.33", "33.34", "33.33"]);
  });

  test("of a deal that is only in part the person's: `of` is the whole record", () => {
    const plan = planOf([holdback({ kind: "cash" })], tenPercent);
    const cash = { recordId: "order", date: "2026-01-20", amount: "500", of: "1000" };
    const [only] = run(plan, [month([credit("c-1", "2026-01-10", "300", { recordId: "order" })], [cash])]);
    expect([only?.value, only?.payable]).toEqual(["30.00", "15.00"]);
  });

  test("paid in advance waits for the credit, with a warning", () => {
    const plan = planOf([holdback({ kind: "cash" })], tenPercent);
    const months = run(plan, [
      month([], [{ recordId: "order", date: "2026-01-20", amount: "400" }]),
      month([credit("order", "2026-02-10", "1000")]),
    ]);
    expect(months[0]?.issues.map(({ code }) => code)).toEqual(["incentives.unmatched_cash"]);
    expect(months[0]?.state?.cash).toEqual([{ recordId: "order", received: "400" }]);
    expect(paid(months)).toEqual(["0.00", "40.00"]);
  });

  test("goes to what was credited first", () => {
    const plan = planOf([holdback({ kind: "cash" })], tenPercent);
    const again = credit("more", "2026-02-10", "1000", { recordId: "order" });
    const months = run(plan, [
      month([credit("order", "2026-01-10", "1000")]),
      month([again], [{ recordId: "order", date: "2026-02-20", amount: "1200" }]),
      month([], [{ recordId: "order", date: "2026-03-20", amount: "800" }]),
    ]);
    expect(paid(months)).toEqual(["0.00", "120.00", "80.00"]);
    expect(months[2]?.state?.cash).toBeUndefined();
  });

  test("without deals nothing can release it, which is told", () => {
    const [only] = run(planOf([holdback({ kind: "cash" })]), ["1000"]);
    expect([only?.payable, only?.accrued]).toEqual(["0.00", "1000.00"]);
    expect(only?.issues.map(({ code }) => code)).toEqual(["incentives.no_deals_to_hold"]);
  });

  test("of a plan that waits for none is told", () => {
    const cash = [{ recordId: "order", date: "2026-01-20", amount: "500" }];
    const [only] = run(planOf([]), [month([credit("order", "2026-01-10", "300")], cash)]);
    expect([only?.payable, only?.issues.map(({ code }) => code)]).toEqual([
      "300.00",
      ["incentives.unmatched_cash"],
    ]);
  });

  test("leaves pay alone that has no deals by its nature", () => {
    const lump = { kind: "lumpSum", id: "lump", amount: "50", when: { field: "won", is: true } } as const;
    const plan = planOf([holdback({ kind: "cash" })], { components: [...tenPercent.components, lump] });
    const [only] = run(plan, [
      { credits: [credit("order", "2026-01-10", "1000")], attributes: { won: true } },
    ]);
    expect([only?.value, only?.payable, only?.accrued]).toEqual(["150.00", "50.00", "100.00"]);
  });
});

describe("a refund", () => {
  test("centify-clawback-paid-part: after the first of two installments only that one is taken back", () => {
    const plan = planOf([holdback({ kind: "installments", count: 2 })]);
    const months = run(plan, [
      month([credit("order", "2026-01-10", "1000")]),
      month([credit("back", "2026-02-10", "-1000", { refundOf: "order" })]),
    ]);
    expect(paid(months)).toEqual(["500.00", "0.00"]);
    expect(moved(months, "cancelled")).toEqual([[], ["500.00"]]);
    expect(closings(months, "negativePay")).toEqual([undefined, "500.00"]);
    expect(closings(months, "held")).toEqual(["500.00", "0.00"]);
  });

  test("of a deal of which nothing was paid takes nothing", () => {
    const plan = planOf([holdback({ kind: "cash" })]);
    const months = run(plan, [
      month([credit("order", "2026-01-10", "1000")]),
      month([credit("back", "2026-02-10", "-1000", { refundOf: "order" })]),
    ]);
    expect(paid(months)).toEqual(["0.00", "0.00"]);
    expect(months[1]?.state).toEqual({ planId: "plan", personId: null, period: "2026-02", components: [] });
  });

  test("in part leaves the cash share of the rest released", () => {
    const plan = planOf([holdback({ kind: "cash" })], tenPercent);
    const months = run(plan, [
      month(
        [credit("order", "2026-01-10", "1000")],
        [{ recordId: "order", date: "2026-01-20", amount: "500" }],
      ),
      month([credit("back", "2026-02-10", "-200", { refundOf: "order" })]),
      month([], [{ recordId: "order", date: "2026-03-20", amount: "300" }]),
    ]);
    expect(paid(months)).toEqual(["50.00", "0.00", "30.00"]);
  });

  test("cancels of what it takes back the share that was held", () => {
    const plan = planOf([holdback({ kind: "after", periods: 3 }, { share: "0.3" })]);
    const months = run(plan, [
      month([credit("order", "2026-01-10", "1000")]),
      month([
        credit("back", "2026-02-10", "-200", { refundOf: "order" }),
        credit("next", "2026-02-11", "500"),
      ]),
    ]);
    expect(paid(months)).toEqual(["700.00", "210.00"]);
    expect(closings(months, "held")).toEqual(["300.00", "390.00"]);
  });
});
