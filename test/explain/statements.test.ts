import { compilePlan, type PlanState } from "attainment/incentives";
import { describe, expect, test } from "vitest";
import { renderText } from "../../src/explain/index.js";
import { zhCN } from "../../src/locales/zh-CN/index.js";

const bands = [
  { from: "0", rate: "0.05" },
  { from: "1000", rate: "0.1" },
];
const sales = { kind: "commission", id: "sales", measure: "bookings" };
const plan = (component: object, more: object = {}) =>
  compilePlan({ kind: "plan", id: "ae", currency: "USD", components: [{ ...sales, ...component }], ...more });
const graduated = { kind: "bands", mode: "graduated", bands };
const deal = (id: string, date: string, amount: string, more: object = {}) => {
  return { id, measure: "bookings", date, amount, ...more };
};

describe("a statement as text", () => {
  const { trace } = plan({
    scale: { ...graduated, mode: "whole" },
    steps: [
      { kind: "cap", id: "most", at: "500" },
      { kind: "floor", id: "least", at: "40" },
    ],
  }).evaluate({ period: "2026-01", measures: { bookings: "800" } }, { trace: true });
  if (trace === undefined) throw new Error("asked for");

  test("says of a cap and a floor that did nothing that they did, and of a band that it is not used", () => {
    expect(renderText(trace).split("\n").slice(3)).toEqual([
      "      least: at least 40 = 40",
      "        most: at most 500 = 40 (nothing to cut)",
      "          scale (whole) of 800: 40",
      "            band 0, from 0 to 1000: 800 x 0.05 = 40  <- reached",
      "            band 1000, from 1000: not used",
    ]);
    expect(renderText(trace, { locale: zhCN }).split("\n").slice(4)).toEqual([
      "        most：封顶 500 = 40（未触及）",
      "          分档（全额），完成值 800：40",
      "            档位 0，自 0 至 1000：800 × 0.05 = 40  <- 达到此档",
      "            档位 1000，自 1000：不适用",
    ]);
  });

  test("says what a draw advanced and took back", () => {
    const drawn = plan(
      { scale: graduated },
      { settlement: [{ kind: "draw", id: "draw", amount: "100", recovery: "recoverable" }] },
    );
    const first = drawn.evaluate({ period: "2026-01", measures: { bookings: "800" } });
    const state: PlanState | null = first.state;
    const facts = { period: "2026-02", measures: { bookings: "2200" }, state };
    const statement = drawn.evaluate(facts, { trace: true });
    expect(renderText(statement).split("\n").slice(1, 12)).toEqual([
      "  payable now: 110.00 USD, the sum of",
      "    earned: 170.00",
      "    draw: -60.00, first what it stands on, then the result",
      "      balance: 0.00, the sum of",
      "        opening: 60.00",
      "        recovered: -60.00",
      "      pay: -60.00, the sum of",
      "        recovered: -60.00, the first less the second",
      "          nothing: 0.00",
      "          not more than is owed: at most 60.00 = 60.00",
      "            above what is promised: 70.00, the first less the second",
    ]);
    expect(renderText(statement, { locale: zhCN }).split("\n").slice(1, 7)).toEqual([
      "  本期应发：110.00 USD，以下各项之和",
      "    已赚取：170.00",
      "    draw：-60.00，先列依据，最后为结果",
      "      余额：0.00，以下各项之和",
      "        期初：60.00",
      "        已收回：-60.00",
    ]);
  });

  test("says what was sold before the period, and names what was earned before", () => {
    const kept = plan({ scale: graduated, quotaPeriod: "quarter" });
    const { state } = kept.evaluate({ period: "2026-01", measures: { bookings: "800" } });
    const statement = kept.evaluate(
      { period: "2026-02", measures: { bookings: "400" }, state },
      { trace: true },
    );
    const [, line, ...below] = renderText(statement).split("\n");
    expect(line).toBe("  sales: 30.00 USD (bookings = 400, before = 800)");
    expect(below.at(-1)).toBe("      before: 40.00");
    expect(renderText(statement, { locale: zhCN }).split("\n")[1]).toBe(
      "  sales：30.00 USD（bookings = 400, 此前累计 = 800）",
    );
  });

  test("names what is taken back, and the deals of a line without their ids before every part", () => {
    const back = plan(
      { scale: graduated, accumulation: "perDeal", windfall: { over: "900", rate: "0.01" } },
      { clawback: { window: { months: 12 } } },
    );
    const { state } = back.evaluate({ period: "2026-01", credits: [deal("a", "2026-01-05", "500")] });
    const refund = deal("r", "2026-02-10", "-500", { refundOf: "a" });
    const credits = [deal("b", "2026-02-03", "1000"), refund];
    const statement = back.evaluate({ period: "2026-02", credits, state }, { trace: "lines" });
    const names = renderText(statement)
      .split("\n")
      .map((text) => text.trim().split(":")[0]);
    for (const name of ["sales · clawback", "refunds", "b", "with the windfall", "above the windfall limit"])
      expect(names).toContain(name);
    expect(renderText(statement, { locale: zhCN })).toContain("sales · 扣回：-25.00");
  });
});
