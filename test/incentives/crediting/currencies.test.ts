import { describe, expect, test } from "vitest";
import { type Crediting, compileCrediting } from "../../../src/incentives/crediting/index.js";
import { codesOf } from "../../kernel/allocation/codesOf.js";
import { deal, facts, reasons, sales } from "./sales.js";

const table = {
  kind: "rateTable",
  inverse: true,
  rates: [
    { from: "EUR", to: "USD", on: "2026-01-01", rate: "1.08" },
    { from: "USD", to: "CNY", on: "2026-01-01", rate: "7" },
  ],
} as const;

function evaluate(
  change: object,
  fx: Partial<NonNullable<Crediting["fx"]>> = {},
  rates?: readonly unknown[],
) {
  const crediting = compileCrediting(sales(undefined, { fx: { table, ...fx } }));
  // The rates of a test may be wrong on purpose.
  return crediting.safeEvaluate({ ...facts([deal(change)]), ...(rates === undefined ? {} : { rates }) });
}

describe("a record in another currency", () => {
  test.each<[string, object, object, readonly unknown[] | undefined, string]>([
    ["is converted by the rate of the credit date", { currency: "EUR" }, {}, undefined, "1080.00"],
    ["by an inverse rate, rounded once", { currency: "CNY" }, {}, undefined, "142.86"],
    [
      "by a rate of the facts",
      { currency: "EUR" },
      {},
      [{ from: "EUR", to: "USD", on: "2026-02-03", rate: 1.2 }],
      "1200.00",
    ],
    [
      "not by a rate of tomorrow",
      { currency: "EUR" },
      {},
      [{ from: "EUR", to: "USD", on: "2026-02-04", rate: 1.2 }],
      "1080.00",
    ],
    [
      "by the rate of another date where that is named",
      { currency: "EUR", paidOn: "2026-02-04" },
      { date: "paidOn" },
      [{ from: "EUR", to: "USD", on: "2026-02-04", rate: 1.2 }],
      "1200.00",
    ],
    ["in the currency of the document needs no rate", { currency: "USD" }, {}, undefined, "1000.00"],
    ["without a currency is in that of the document", { currency: null }, {}, undefined, "1000.00"],
  ])("%s", (_name, change, fx, rates, expected) => {
    const read = evaluate(change, fx, rates);
    expect(read.ok ? read.data.value : read.issues).toBe(expected);
  });

  test("without a rate is listed, and no part of the source", () => {
    const read = evaluate({ currency: "CHF" });
    expect(read.ok ? reasons(read.data) : []).toEqual(["d-1 no_rate null"]);
    expect(read.ok ? read.data.reconciliation.measures[0]?.source : "").toBe("0.00");
  });

  test("another field may hold the currency", () => {
    const event = { from: "deals", date: "closedOn", currency: "iso" };
    const { value } = compileCrediting(sales(undefined, { fx: { table }, event })).evaluate(
      facts([deal({ iso: "EUR" })]),
    );
    expect(value).toBe("1080.00");
  });

  test.each<[string, object, readonly unknown[] | undefined, readonly string[]]>([
    [
      "no code of a currency",
      { currency: "euro" },
      undefined,
      ["money.bad_currency /records/deals/0/currency"],
    ],
    [
      "a rate of zero",
      {},
      [{ from: "EUR", to: "USD", on: "2026-02-04", rate: 0 }],
      ["money.rate_not_positive /rates/0/rate"],
    ],
    [
      "two rates of one day",
      {},
      [
        { from: "EUR", to: "CHF", on: "2026-02-04", rate: 1 },
        { from: "EUR", to: "CHF", on: "2026-02-04", rate: 1.1 },
      ],
      ["money.duplicate_rate /rates/0", "money.duplicate_rate /rates/1"],
    ],
    [
      "a rate that the document has",
      {},
      [{ from: "EUR", to: "USD", on: "2026-01-01", rate: 1 }],
      ["money.duplicate_rate /rates/0"],
    ],
    ["a rate that is none", {}, [7], ["document.wrong_type /rates/0"]],
  ])("%s is refused, or reported and left out", (_name, change, rates, codes) => {
    const read = evaluate(change, {}, rates);
    expect(read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path}`)).toEqual(codes);
    const crediting = compileCrediting(sales(undefined, { fx: { table } }));
    const given = { ...facts([deal(change)]), ...(rates === undefined ? {} : { rates }) };
    const reported = crediting.safeEvaluate(given, { onInvalid: "report" });
    expect(reported.ok ? reported.data.leftOut?.length : 0).toBe(codes.length);
  });

  test("rates for a document that converts nothing are refused", () => {
    const rates = [{ from: "EUR", to: "USD", on: "2026-02-04", rate: 1 }];
    expect(codesOf(() => compileCrediting(sales()).evaluate(facts([], { rates })))).toEqual([
      "document.unknown_field /rates",
    ]);
  });
});
