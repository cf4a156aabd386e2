import {
  settleDraw,
  settleHoldback,
  settleMinimumPayment,
  settleNegativePay,
  splitInstallments,
} from "attainment/incentives";
import { isAttainmentError } from "attainment/kernel";
import { describe, expect, test } from "vitest";
import { untyped } from "./settled.js";

function faultsOf(call: () => unknown): readonly (readonly [string, string])[] {
  try {
    call();
    return [];
  } catch (error) {
    if (!isAttainmentError(error)) throw error;
    return error.issues.map(({ code, path }) => [code, path] as const);
  }
}

describe("settleDraw", () => {
  test("siebel-recoverable-6m, month by month", () => {
    let owed = "0";
    const months = ["2750", "3000", "1500", "2375", "3000", "2750"].map((earned) => {
      const { payable, closing } = settleDraw({ earned, draw: "2000", owed, recovery: "recoverable" });
      owed = closing;
      return [payable, closing];
    });
    expect(months).toEqual([
      ["2750.00", "0.00"],
      ["3000.00", "0.00"],
      ["2000.00", "500.00"],
      ["2000.00", "125.00"],
      ["2875.00", "0.00"],
      ["2750.00", "0.00"],
    ]);
  });

  test("adds an additive draw, and takes one that has ended from all of the pay", () => {
    expect(settleDraw({ earned: "1000", draw: "1000", type: "additive", recovery: "recoverable" })).toEqual({
      opening: "0.00",
      entries: [{ cause: "advance", pay: "1000.00", change: "1000.00" }],
      closing: "1000.00",
      payable: "2000.00",
    });
    expect(settleDraw({ earned: "3375", owed: "2000", recovery: "recoverable" }).payable).toBe("1375.00");
  });

  test("takes a share and no more than the cap, and forgives at the end", () => {
    const input = {
      earned: "1000",
      draw: "100",
      owed: "900",
      recoveryShare: "0.5",
      recoveryCap: "400",
    } as const;
    expect(settleDraw({ ...input, recovery: "recoverable" }).closing).toBe("500.00");
    expect(settleDraw({ ...input, recovery: "forgivenAtEnd" })).toMatchObject({
      closing: "0.00",
      payable: "600.00",
    });
  });

  test("refuses what is none", () => {
    expect(faultsOf(() => settleDraw(untyped({ earned: "x", owed: "-1", recoveryShare: "2" })))).toEqual([
      ["decimal.not_decimal", "/earned"],
      ["incentives.settlement_out_of_range", "/owed"],
      ["document.wrong_value", "/recovery"],
      ["incentives.settlement_out_of_range", "/recoveryShare"],
    ]);
    expect(faultsOf(() => settleDraw(untyped(null))).map(([code]) => code)).toContain("document.wrong_type");
  });
});

describe("settleHoldback", () => {
  test("releases the share of the cash, and the rest with the last", () => {
    const first = settleHoldback({ earned: "100", share: "0.3", received: "1", of: "3" });
    expect(first).toEqual({
      opening: "0.00",
      entries: [
        { cause: "held", pay: "-30.00", change: "30.00" },
        { cause: "cash", pay: "10.00", change: "-10.00" },
      ],
      closing: "20.00",
      payable: "80.00",
    });
    const rest = { earned: "0", share: "0.3", held: "30", left: first.closing, received: "3", of: "3" };
    expect(settleHoldback(rest)).toMatchObject({ closing: "0.00", payable: "20.00" });
  });

  test("cancels what is left where the deal is taken back", () => {
    const back = settleHoldback({ earned: "-1000", share: "1", held: "1000", left: "500", of: "1000" });
    expect([back.entries[0]?.cause, back.closing, back.payable]).toEqual(["cancelled", "0.00", "-500.00"]);
  });

  test("needs the share and the amount of the record", () => {
    expect(faultsOf(() => settleHoldback(untyped({ earned: "1" }))).map(([, path]) => path)).toEqual([
      "/share",
      "/of",
    ]);
  });
});

describe("settleMinimumPayment", () => {
  test.each([
    ["49.99", "0", "0.00", "49.99"],
    ["50", "0", "50.00", "0.00"],
    ["20", "30", "50.00", "0.00"],
    ["-10", "30", "0.00", "20.00"],
    ["-40", "30", "-10.00", "0.00"],
    ["0", "0", "0.00", "0.00"],
  ])("%s with %s carried pays %s and leaves %s", (earned, carried, payable, closing) => {
    expect(settleMinimumPayment({ earned, carried, minimum: "50" })).toMatchObject({ payable, closing });
  });
});

describe("settleNegativePay", () => {
  test("ga-negative-carry: -1,323,000 and then 1,890,000 pay 0 and 567,000", () => {
    const first = settleNegativePay({ earned: "-1323000", places: 0 });
    expect([first.payable, first.closing]).toEqual(["0", "1323000"]);
    const second = settleNegativePay({ earned: "1890000", owed: first.closing, places: 0 });
    expect([second.payable, second.closing]).toEqual(["567000", "0"]);
  });

  test.each([
    ["carried", "0.00", "10.00"],
    ["paid", "-10.00", "0.00"],
    ["lost", "0.00", "0.00"],
  ] as const)("%s: pays %s and leaves %s", (rule, payable, closing) => {
    expect(settleNegativePay({ earned: "-10", rule })).toMatchObject({ payable, closing });
  });

  test("refuses other rules", () => {
    expect(faultsOf(() => settleNegativePay(untyped({ earned: "1", rule: "waived", places: 1.5 })))).toEqual([
      ["document.wrong_value", "/places"],
      ["document.wrong_value", "/rule"],
    ]);
  });
});

describe("splitInstallments", () => {
  test("kdesk-amortise: 15,000 in 36 and 8,000 in 24, the last one plugs", () => {
    const [first, ...rest] = splitInstallments("15000", { count: 36 });
    expect([first, rest.length, rest.at(-1)]).toEqual(["416.67", 35, "416.55"]);
    expect(splitInstallments("8000", { count: 24 }).at(-1)).toBe("333.41");
  });

  test("never goes below zero, however small the whole", () => {
    expect(splitInstallments("0.02", { count: 3 })).toEqual(["0.01", "0.01", "0.00"]);
    expect(splitInstallments("0.02", { count: 3, remainder: "first" })).toEqual(["0.00", "0.01", "0.01"]);
    expect(splitInstallments("0.05", { count: 7 })).toEqual([
      "0.01",
      "0.01",
      "0.01",
      "0.01",
      "0.01",
      "0.00",
      "0.00",
    ]);
    expect(splitInstallments("0.05", { count: 7, remainder: "first" })).toEqual([
      "0.00",
      "0.01",
      "0.01",
      "0.01",
      "0.01",
      "0.01",
      "0.00",
    ]);
  });

  test("refuses no parts and amounts below zero", () => {
    expect(faultsOf(() => splitInstallments("-1", { count: 0 })).map(([, path]) => path)).toEqual([
      "/count",
      "/amount",
    ]);
  });
});
