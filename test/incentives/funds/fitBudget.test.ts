import { type Budget, fitBudget } from "attainment/incentives";
import { describe, expect, test } from "vitest";
import { replayFinding } from "../../../src/testing/laws/traceFindings.js";
import { codesOf } from "../codesOf.js";

const claims = [
  { personId: "a", value: "6000" },
  { personId: "b", value: "3000" },
  { personId: "c", value: "1000" },
];
const usd: Budget = { amount: "8000", currency: "USD" };

describe("fitBudget", () => {
  test("pays in full what fits", () => {
    const { value, left, overrun, parts } = fitBudget({ ...usd, amount: "10000" }, claims);
    expect([value, left, overrun, parts.map(({ cut }) => cut)]).toEqual([
      "10000.00",
      "0.00",
      "0.00",
      ["0.00", "0.00", "0.00"],
    ]);
    expect(fitBudget({ ...usd, amount: "12000" }, claims).left).toBe("2000.00");
  });

  test("shares an overrun pro rata, and tells each cut", () => {
    const { value, overrun, parts } = fitBudget(usd, claims);
    expect([value, overrun]).toEqual(["8000.00", "2000.00"]);
    expect(parts).toEqual([
      { personId: "a", claimed: "6000.00", value: "4800.00", cut: "1200.00" },
      { personId: "b", claimed: "3000.00", value: "2400.00", cut: "600.00" },
      { personId: "c", claimed: "1000.00", value: "800.00", cut: "200.00" },
    ]);
  });

  test("takes from the largest under a ceiling", () => {
    const cut = (amount: string) =>
      fitBudget({ ...usd, amount, mode: "ceiling" }, claims).parts.map(({ value }) => value);
    expect(cut("8000")).toEqual(["4000.00", "3000.00", "1000.00"]);
    expect(cut("100.01")).toEqual(["33.34", "33.34", "33.33"]);
    expect(cut("0")).toEqual(["0.00", "0.00", "0.00"]);
  });

  test("settles cents by person, also in steps", () => {
    const equal = ["c", "a", "b"].map((personId) => ({ personId, value: "1" }));
    expect(fitBudget({ ...usd, amount: "1" }, equal).parts.map(({ value }) => value)).toEqual([
      "0.34",
      "0.33",
      "0.33",
    ]);
    expect(fitBudget({ ...usd, amount: "2" }, equal).parts.map(({ value }) => value)).toEqual([
      "0.67",
      "0.67",
      "0.66",
    ]);
    const stepped = fitBudget({ ...usd, amount: "2", rounding: { step: "0.05" } }, equal);
    expect(stepped.parts.map(({ value }) => value)).toEqual(["0.70", "0.65", "0.65"]);
  });

  test("costs nobody a cent when the budget grows, where largest remainders would", () => {
    // The Alabama paradox: claims of 6, 6 and 2 share 10 as 4, 4, 2 and 11 as 5, 5, 1 by largest remainders.
    const yen = [6, 6, 2].map((value, index) => ({ personId: `p-${index}`, value }));
    const parts = (amount: number) =>
      fitBudget({ amount, currency: "JPY" }, yen).parts.map(({ value }) => Number(value));
    const [ten, eleven] = [parts(10), parts(11)];
    expect(eleven.every((value, index) => value >= (ten[index] ?? 0))).toBe(true);
  });

  test("has a trace that adds up", () => {
    expect(replayFinding(fitBudget(usd, claims, { trace: true }))).toBeNull();
  });

  test("of nobody is nothing", () => {
    expect(fitBudget(usd, [])).toMatchObject({ value: "0.00", left: "8000.00", parts: [] });
  });

  test.each<readonly [string, () => unknown, readonly string[]]>([
    [
      "what is over, where it is to refuse",
      () => fitBudget({ ...usd, mode: "refuse" }, claims),
      ["incentives.over_budget"],
    ],
    ["a claim below zero", () => fitBudget(usd, [{ personId: "a", value: "-1" }]), ["incentives.bad_claim"]],
    [
      "a claim finer than a cent",
      () => fitBudget(usd, [{ personId: "a", value: "0.001" }]),
      ["incentives.bad_claim"],
    ],
    [
      "a claim that is no number",
      () => fitBudget(usd, [{ personId: "a", value: "x" }]),
      ["decimal.not_decimal"],
    ],
    ["a budget below zero", () => fitBudget({ ...usd, amount: "-1" }, []), ["incentives.bad_claim"]],
    [
      "two claims of one person",
      () => fitBudget(usd, [...claims, { personId: "a", value: "1" }]),
      ["incentives.duplicate_entry"],
    ],
    [
      "a mode that is none",
      () => Reflect.apply(fitBudget, null, [{ ...usd, mode: "half" }, [5, {}]]),
      ["document.wrong_value", "document.wrong_type", "document.missing_field", "decimal.wrong_type"],
    ],
    ["a budget that is none", () => Reflect.apply(fitBudget, null, [null, claims]), ["document.wrong_type"]],
  ])("refuses %s", (_what, call, codes) => {
    expect(codesOf(call)).toEqual(codes);
  });
});
