import { amortize, type ContractCost } from "attainment/incentives";
import { describe, expect, test } from "vitest";
import { replayFinding } from "../../../src/testing/laws/traceFindings.js";
import { codesOf } from "../codesOf.js";

const cost: ContractCost = { amount: "15000", currency: "USD", from: "2026-01-01", months: 36 };

function amounts(given: ContractCost): readonly string[] {
  return amortize(given).rows.map(({ amount }) => amount);
}

describe("amortize", () => {
  test.each([
    ["kdesk-amortise, 15,000 over 36 months", "15000", 36, "416.67", "416.55"],
    ["kdesk-amortise, 8,000 over 24 months", "8000", 24, "333.33", "333.41"],
    ["beancount-2400, 2,400 over 24 months", "2400", 24, "100.00", "100.00"],
  ])("%s", (_case, amount, months, monthly, last) => {
    const { rows, value } = amortize({ ...cost, amount, months });
    expect([rows.length, rows[0]?.amount, rows.at(-2)?.amount, rows.at(-1)?.amount]).toEqual([
      months,
      monthly,
      monthly,
      last,
    ]);
    expect([value, rows.at(-1)?.carrying]).toEqual([`${amount}.00`, "0.00"]);
  });

  test("kdesk-amortise, 3,000 over 6 months is expensed with the expedient, and only with it", () => {
    const short = { ...cost, amount: "3000", months: 6 };
    const { rows, treatment, journal } = amortize({ ...short, oneYearExpedient: true });
    expect([treatment, rows]).toEqual([
      "expensed",
      [{ id: "expense", kind: "expense", on: "2026-01-01", amount: "3000.00", carrying: "0.00" }],
    ]);
    expect(journal).toEqual([
      {
        id: "expense",
        on: "2026-01-01",
        lines: [
          { account: "commissionExpense", debit: "3000.00" },
          { account: "accruedCommissions", credit: "3000.00" },
        ],
      },
    ]);
    expect(amortize(short).rows).toHaveLength(6);
    const treatmentOf = (months: number) => amortize({ ...cost, months, oneYearExpedient: true }).treatment;
    expect([treatmentOf(12), treatmentOf(13)]).toEqual(["expensed", "capitalized"]);
  });

  test("puts what rounding leaves where it is told to", () => {
    const small = { ...cost, amount: "0.05", months: 3 };
    expect(amounts(small)).toEqual(["0.02", "0.02", "0.01"]);
    expect(amounts({ ...small, remainder: "cumulative" })).toEqual(["0.02", "0.01", "0.02"]);
    expect(amounts({ ...small, remainder: "largestRemainder" })).toEqual(["0.02", "0.02", "0.01"]);
    // Rounded up nine times it would be gone before the end; no row falls below zero.
    expect(
      amounts({ ...small, months: 9 })
        .map(Number)
        .filter((amount) => amount > 0),
    ).toHaveLength(5);
  });

  test("counts days where it is told to, by calendar month", () => {
    const daily = { ...cost, amount: "9000", from: "2026-01-16", to: "2026-04-16", method: "daily" } as const;
    const { months: _months, ...spans } = { ...daily };
    expect(amortize(spans).rows.map(({ id, amount }) => [id, amount])).toEqual([
      ["2026-01-16/2026-02-01", "1600.00"],
      ["2026-02", "2800.00"],
      ["2026-03", "3100.00"],
      ["2026-04-01/2026-04-16", "1500.00"],
    ]);
  });

  test("counts months from the first day on, also from the last of a month", () => {
    const { rows, to } = amortize({ ...cost, amount: "300", from: "2026-01-31", months: 3 });
    expect([rows.map(({ on }) => on), to]).toEqual([
      ["2026-02-27", "2026-03-30", "2026-04-29"],
      "2026-04-30",
    ]);
    const { months: _months, ...open } = cost;
    expect(amortize({ ...open, to: "2027-01-01" }).rows).toHaveLength(12);
  });

  test("spreads what an impairment leaves over the rest of the term", () => {
    const impaired = amortize({
      ...cost,
      amount: "1200",
      months: 12,
      impairments: [{ on: "2026-07-01", amount: "300" }],
    });
    expect(impaired.rows.slice(5, 8).map(({ id, amount, carrying }) => [id, amount, carrying])).toEqual([
      ["2026-06", "100.00", "600.00"],
      ["impairment.2026-07-01", "300.00", "300.00"],
      ["2026-07", "50.00", "250.00"],
    ]);
    expect(impaired.rows.at(-1)?.carrying).toBe("0.00");
  });

  test("writes off what is left when a contract ends, less what is clawed back", () => {
    const ended = amortize({
      ...cost,
      amount: "1200",
      months: 12,
      ended: { on: "2026-04-15", recovered: "500" },
    });
    expect(ended.rows.slice(3)).toEqual([
      { id: "recovery.2026-04-15", kind: "recovery", on: "2026-04-15", amount: "500.00", carrying: "400.00" },
      { id: "writeOff.2026-04-15", kind: "writeOff", on: "2026-04-15", amount: "400.00", carrying: "0.00" },
    ]);
    const gain = amortize({
      ...cost,
      amount: "1200",
      months: 12,
      ended: { on: "2026-12-20", recovered: "500" },
    });
    expect(gain.rows.at(-1)?.amount).toBe("-400.00");
    expect(gain.journal.at(-1)?.lines).toEqual([
      { account: "contractCosts", debit: "400.00" },
      { account: "impairmentLoss", credit: "400.00" },
    ]);
    const daily = amortize({
      ...cost,
      amount: "3650",
      months: 12,
      method: "daily",
      ended: { on: "2026-01-11" },
    });
    expect(daily.rows.map(({ id, amount }) => [id, amount])).toEqual([
      ["2026-01-01/2026-01-11", "100.00"],
      ["writeOff.2026-01-11", "3550.00"],
    ]);
  });

  test("books on the accounts that are named", () => {
    const { journal } = amortize({
      ...cost,
      amount: "10",
      months: 1,
      accounts: { asset: "1450", expense: "6210" },
    });
    expect(journal.map(({ id, lines }) => [id, ...lines.map(({ account }) => account)])).toEqual([
      ["cost", "1450", "accruedCommissions"],
      ["2026-01", "6210", "1450"],
    ]);
  });

  test("gives each of two impairments of one day an id", () => {
    const impairments = [
      { on: "2026-03-01", amount: "10" },
      { on: "2026-03-01", amount: "20" },
    ];
    const schedule = amortize({ ...cost, impairments }, { trace: true });
    const { rows, journal } = schedule;
    const losses = rows
      .filter(({ kind }) => kind === "impairment")
      .map(({ id, amount }) => `${id} ${amount}`);
    expect(losses).toEqual(["impairment.2026-03-01 10.00", "impairment.2026-03-01.2 20.00"]);
    expect(new Set(journal.map(({ id }) => id)).size).toBe(journal.length);
    expect(replayFinding(schedule)).toBeNull();
  });

  test("has a trace that adds up", () => {
    expect(replayFinding(amortize(cost, { trace: true }))).toBeNull();
  });

  test.each<readonly [string, unknown, readonly string[]]>([
    ["an amount finer than a cent", { ...cost, amount: "0.001" }, ["incentives.bad_cost"]],
    ["an amount below zero", { ...cost, amount: "-1" }, ["incentives.bad_cost"]],
    ["a term given twice", { ...cost, to: "2027-01-01" }, ["incentives.bad_term"]],
    ["no term", { amount: "1", currency: "USD", from: "2026-01-01" }, ["incentives.bad_term"]],
    [
      "a term of nothing",
      { amount: "1", currency: "USD", from: "2026-01-01", to: "2026-01-01" },
      ["incentives.bad_term"],
    ],
    [
      "part of a month",
      { amount: "1", currency: "USD", from: "2026-01-01", to: "2026-02-15" },
      ["incentives.term_not_whole_months"],
    ],
    [
      "an impairment of more than is left",
      { ...cost, impairments: [{ on: "2026-02-01", amount: "15000" }] },
      ["incentives.impairment_above_carrying"],
    ],
    [
      "an impairment before the term",
      { ...cost, impairments: [{ on: "2025-02-01", amount: "1" }] },
      ["incentives.impairment_outside_term"],
    ],
    ["an end before the term", { ...cost, ended: { on: "2025-12-31" } }, ["incentives.ended_before_term"]],
    ["two roundings", { ...cost, rounding: { places: 1, step: "5" } }, ["incentives.two_roundings"]],
    ["an unknown field", { ...cost, monthz: 1 }, ["document.unknown_field"]],
  ])("refuses %s", (_what, given, codes) => {
    expect(codesOf(() => Reflect.apply(amortize, null, [given]))).toEqual(codes);
  });
});
