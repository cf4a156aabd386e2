import { describe, expect, test } from "vitest";
import { renderText } from "../../src/explain/index.js";
import { compilePlan } from "../../src/incentives/index.js";
import { zhCN } from "../../src/locales/zh-CN/index.js";

const plan = compilePlan({
  kind: "plan",
  id: "ae-2026",
  title: "Account executives 2026",
  currency: "USD",
  components: [
    {
      kind: "commission",
      id: "new-business",
      title: "New business",
      measure: "bookings",
      scale: {
        kind: "bands",
        mode: "graduated",
        bands: [
          { id: "base", from: "0", rate: "0.05" },
          { id: "over", from: "100000", rate: "0.08" },
        ],
      },
      steps: [{ kind: "gate", id: "clean", when: { field: "violations", gte: "1" }, set: "0" }],
    },
  ],
});

const statement = plan.evaluate(
  { period: "2026-Q3", measures: { bookings: "150000", violations: "0" } },
  { trace: true },
);

describe("renderText", () => {
  test("says in English how a statement came about", () => {
    expect(renderText(statement).split("\n")).toEqual([
      "Account executives 2026: 9000.00 USD, the sum of",
      "  New business: 9000.00 USD (bookings = 150000)",
      "    rounded to 2 places (halfUp) = 9000.00",
      "      clean: gate, 0 where the condition is met = 9000 (not applied, the condition is not met)",
      "        scale (graduated) of 150000: 9000",
      "          band base, from 0 to 100000: 100000 x 0.05 = 5000",
      "          band over, from 100000: 50000 x 0.08 = 4000  <- reached",
      "        violations at least 1: not met, found 0",
    ]);
  });

  test("says the same in Chinese", () => {
    expect(renderText(statement, { locale: zhCN }).split("\n")).toEqual([
      "Account executives 2026：9000.00 USD，以下各项之和",
      "  New business：9000.00 USD（bookings = 150000）",
      "    四舍五入到 2 位小数 = 9000.00",
      "      clean：门槛条件，满足则为 0 = 9000（未执行，条件不满足）",
      "        分档（超额累进），完成值 150000：9000",
      "          档位 base，自 0 至 100000：100000 × 0.05 = 5000",
      "          档位 over，自 100000：50000 × 0.08 = 4000  <- 达到此档",
      "        violations 不低于 1：不满足，实际 0",
    ]);
  });

  test("stops at maxDepth", () => {
    expect(renderText(statement, { maxDepth: 2 }).split("\n")).toHaveLength(2);
  });

  test("leaves out parts of zero when asked", () => {
    const quiet = plan.evaluate(
      { period: "2026-Q3", measures: { bookings: "90000", violations: "0" } },
      { trace: true },
    );
    expect(renderText(quiet)).toContain("band over");
    expect(renderText(quiet, { hideZero: true })).not.toContain("band over");
  });

  test("refuses a result without a trace", () => {
    const untraced = plan.evaluate({ period: "2026-Q3", measures: { bookings: "1", violations: "0" } });
    expect(() => renderText(untraced)).toThrow("explain.no_trace");
  });

  test.each([[null], [undefined], ["text"], [5]])("refuses %s, which is no result", (subject) => {
    // The types keep it out, plain JavaScript does not.
    expect(() => Reflect.apply(renderText, undefined, [subject])).toThrow("explain.no_trace");
  });

  test.each([["zh-CN"], [null], [{}], [5]])("refuses %j, which is no locale", (locale) => {
    expect(() => Reflect.apply(renderText, undefined, [statement, { locale }])).toThrow("explain.no_locale");
  });

  test.each<[string, unknown]>([
    ["document.wrong_type", null],
    ["document.wrong_type", "zh-CN"],
    ["document.unknown_field", { language: zhCN }],
    ["document.wrong_type", { maxDepth: "2" }],
    ["document.wrong_type", { hideZero: 1 }],
  ])("refuses with %s the options %j", (code, options) => {
    expect(() => Reflect.apply(renderText, undefined, [statement, options])).toThrow(code);
  });

  describe("the parts that the library names", () => {
    const lump = { kind: "lumpSum", id: "customers", title: "新客户奖", amount: "500" };
    const steps = [{ kind: "gate", id: "amount", when: { field: "calls", lt: "1" }, set: "0" }];
    const { trace } = compilePlan({
      kind: "plan",
      id: "bonus",
      title: "奖金方案",
      currency: "CNY",
      components: [{ ...lump, when: { field: "calls", gte: "10" }, steps }],
    }).evaluate({ period: "2026-Q3", measures: { calls: "9" } }, { trace: true });

    test("have words in each language, and an element of the document keeps its id", () => {
      expect(trace === undefined ? [] : renderText(trace).split("\n")).toEqual([
        "奖金方案: 0.00 CNY, the sum of",
        "  新客户奖: 0.00 CNY",
        "    rounded to 2 places (halfUp) = 0.00",
        "      amount: gate, 0 where the condition is met = 0 (not applied, the condition is not met)",
        "        amount: gate, 500 where the condition is met = 0",
        "          where it is not met: 0",
        "          calls at least 10: not met, found 9",
        "        calls under 1: not met, found 9",
      ]);
      const chinese = trace === undefined ? "" : renderText(trace, { locale: zhCN });
      expect(chinese.split("\n").map((line) => line.trim().split("：")[0])).toEqual([
        "奖金方案",
        "新客户奖",
        "四舍五入到 2 位小数 = 0.00",
        "amount",
        "金额",
        "条件不满足时",
        "calls 不低于 10",
        "calls 小于 1",
      ]);
    });
  });
});
