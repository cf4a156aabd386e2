import { describe, expect, test } from "vitest";
import { type CreditBase, compileCrediting } from "../../../src/incentives/crediting/index.js";
import { deal, facts, reasons, sales } from "./sales.js";

function worth(
  base: CreditBase | undefined,
  fields: Readonly<Record<string, string | number | null>>,
): string {
  const measures = [base === undefined ? { id: "m" } : { id: "m", base }];
  const result = compileCrediting(sales(undefined, { measures })).evaluate(facts([deal(fields)]));
  return result.credits[0]?.amount ?? reasons(result)[0] ?? "";
}

const all = { amount: "1200", tax: "100", discount: 50, returns: "30", cost: "700", months: 36 };

describe("what a record is worth", () => {
  test.each<[string, CreditBase | undefined, Readonly<Record<string, string | number | null>>, string]>([
    ["net of tax, discount and returns by default", undefined, all, "1020.00"],
    ["what is absent is not taken off", undefined, { amount: "1200", tax: null }, "1200.00"],
    ["net of what is named", { kind: "net", less: ["shipping"] }, { ...all, shipping: "5" }, "1195.00"],
    [
      "net, with a field that must not lack",
      { kind: "net", less: ["tax"], missing: "refuse" },
      all,
      "1100.00",
    ],
    [
      "net, which is refused for want of it",
      { kind: "net", less: ["tax"], missing: "refuse" },
      { amount: 1 },
      "d-1 no_amount null",
    ],
    ["gross", { kind: "gross" }, all, "1200.00"],
    ["gross of another field", { kind: "gross", amount: "cost" }, all, "700.00"],
    ["margin", { kind: "margin" }, all, "500.00"],
    ["margin without a cost", { kind: "margin" }, { amount: "1200" }, "d-1 no_amount null"],
    ["annual of a term", { kind: "contractValue", value: "annual", amountOf: "term" }, all, "400.00"],
    ["annual of a month", { kind: "contractValue", value: "annual", amountOf: "month" }, all, "14400.00"],
    ["annual of a year", { kind: "contractValue", value: "annual", amountOf: "year" }, all, "1200.00"],
    ["total of a month", { kind: "contractValue", value: "total", amountOf: "month" }, all, "43200.00"],
    ["total of a year", { kind: "contractValue", value: "total", amountOf: "year" }, all, "3600.00"],
    ["total of a term", { kind: "contractValue", value: "total", amountOf: "term" }, all, "1200.00"],
    [
      "annual of half a year is what it is",
      { kind: "contractValue", value: "annual", amountOf: "term" },
      { ...all, months: 6 },
      "1200.00",
    ],
    [
      "or stretched to a year",
      { kind: "contractValue", value: "annual", amountOf: "term", underAYear: "annualized" },
      { ...all, months: 6 },
      "2400.00",
    ],
    [
      "annual of no months",
      { kind: "contractValue", value: "annual", amountOf: "term", underAYear: "annualized" },
      { ...all, months: 0 },
      "d-1 no_amount null",
    ],
    [
      "annual that does not end is rounded once",
      { kind: "contractValue", value: "annual", amountOf: "term" },
      { ...all, months: 14 },
      "1028.57",
    ],
    [
      "arithmetic",
      { kind: "derived", derive: { multiply: [{ measure: "units" }, { measure: "price" }] } },
      { units: 12, price: "9.5" },
      "114.00",
    ],
    ["a quantity, as it is", { kind: "quantity", field: "units" }, { units: "2.125" }, "2.125"],
    ["a count", { kind: "count" }, { amount: null }, "1"],
  ])("%s", (_name, base, fields, expected) => {
    expect(worth(base, fields)).toBe(expected);
  });

  test("the margin as a ratio, of the price or of the cost", () => {
    const ratioOf = (of: "price" | "cost", amount: string) => {
      const base = { kind: "margin", ratio: { as: "marginRate", of } } as const;
      const document = sales(undefined, { measures: [{ id: "margin", base }] });
      const [credit] = compileCrediting(document).evaluate(facts([deal({ amount, cost: "100" })])).credits;
      return credit?.fields.marginRate;
    };
    expect(ratioOf("price", "150")).toBe("0.3333333333333333333333333333333333");
    expect(ratioOf("cost", "150")).toBe("0.5");
    expect(ratioOf("price", "0")).toBe(null);
  });

  test("a quantity is shared exactly, not in cents", () => {
    const document = sales(
      [
        {
          id: "half",
          to: {
            kind: "split",
            shares: [
              { personId: "ann", share: "0.125" },
              { personId: "bob", share: "0.875" },
            ],
          },
        },
      ],
      { measures: [{ id: "units", base: { kind: "quantity", field: "units" } }] },
    );
    const { credits } = compileCrediting(document).evaluate(facts([deal({ units: "0.1" })]));
    expect(credits.map(({ amount }) => amount)).toEqual(["0.0125", "0.0875"]);
  });

  test("a value is rounded as the document says", () => {
    const value = (change: object) =>
      compileCrediting(sales(undefined, change)).evaluate(facts([deal({ amount: "10.006" })])).value;
    expect(value({})).toBe("10.01");
    expect(value({ rounding: { places: 1, mode: "floor" } })).toBe("10.0");
    expect(value({ rounding: { places: 4, mode: "floor" } })).toBe("10.0060");
    expect(value({ currency: "JPY" })).toBe("10");
  });
});
