import { accrue, amortize, type ContractCost, type JournalEntry } from "attainment/incentives";
import { add, compare } from "attainment/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { replayFinding } from "../../../src/testing/laws/traceFindings.js";
import { seed } from "../../seed.js";

const settings = { seed, numRuns: 200 };

function sum(values: readonly string[]): string {
  return values.reduce((total, value) => add(total, value), "0");
}

function expectBalanced(journal: readonly JournalEntry[]): void {
  for (const { lines } of journal) {
    const debits = lines.flatMap((line) => ("debit" in line ? [line.debit] : []));
    const credits = lines.flatMap((line) => ("credit" in line ? [line.credit] : []));
    expect([debits.length, sum(debits)]).toEqual([1, sum(credits)]);
  }
}

const costs: fc.Arbitrary<ContractCost> = fc.record({
  amount: fc.nat(2_000_000).map((cents) => `${cents}e-2`),
  currency: fc.constant("USD"),
  from: fc.constantFrom("2026-01-01", "2026-01-31", "2025-11-15"),
  months: fc.integer({ min: 1, max: 40 }),
  method: fc.constantFrom("monthly" as const, "daily" as const),
  remainder: fc.constantFrom("last" as const, "cumulative" as const, "largestRemainder" as const),
});

describe("a schedule", () => {
  test("sums to its amount, never grows, and its journal balances", () => {
    const ended = fc.option(
      fc.record({
        on: fc.constantFrom("2026-01-31", "2026-02-10", "2027-01-01"),
        recovered: fc.constantFrom("0", "5"),
      }),
      { nil: undefined },
    );
    fc.assert(
      fc.property(costs, ended, fc.boolean(), (cost, end, oneYearExpedient) => {
        const given = { ...cost, oneYearExpedient, ...(end === undefined ? {} : { ended: end }) };
        const schedule = amortize(given, { trace: true });
        expect(sum(schedule.rows.map(({ amount }) => amount))).toBe(sum([schedule.value ?? ""]));
        expect(schedule.rows.at(-1)?.carrying ?? "0.00").toBe("0.00");
        for (const { amount, kind } of schedule.rows)
          if (kind !== "writeOff") expect(compare(amount, "0")).toBeGreaterThanOrEqual(0);
        expectBalanced(schedule.journal);
        expect(replayFinding(schedule)).toBeNull();
      }),
      settings,
    );
  });

  test("is straight: with the sum to date rounded, no month differs from another by more than a cent", () => {
    fc.assert(
      fc.property(costs, (cost) => {
        const { rows } = amortize({ ...cost, method: "monthly", remainder: "cumulative" });
        const cents = rows.map(({ amount }) => Math.round(Number(amount) * 100));
        expect(Math.max(...cents) - Math.min(...cents)).toBeLessThanOrEqual(1);
      }),
      settings,
    );
  });

  test("ends at nothing when a part of its value is lost on the way", () => {
    fc.assert(
      fc.property(costs, fc.constantFrom("2026-02-01", "2026-02-17"), (cost, on) => {
        const long = { ...cost, months: 12, from: "2026-01-01", amount: "1200" };
        const { rows } = amortize({ ...long, impairments: [{ on, amount: "33.33" }] });
        expect([sum(rows.map(({ amount }) => amount)), rows.at(-1)?.carrying]).toEqual(["1200", "0.00"]);
      }),
      { ...settings, numRuns: 30 },
    );
  });
});

describe("an accrual", () => {
  const figure = fc.constantFrom("0", "-10", "50000", "99999.99", "100000", "240000", "300000");
  const closings = fc.array(
    fc.record({ measured: figure, expected: figure, paid: fc.constantFrom("0", "100", "2500.50") }),
    { minLength: 1, maxLength: 4 },
  );
  const scale = {
    kind: "bands",
    mode: "whole",
    bands: [
      { from: "0", rate: "0.01" },
      { from: "100000", rate: "0.03" },
      { from: "300000", rate: "0.05" },
    ],
  } as const;

  test("changes by what sums to it, is owed or paid, balances, and ends at what was earned", () => {
    fc.assert(
      fc.property(closings, (given) => {
        const dated = given.map((closing, index) => ({
          ...closing,
          on: `2026-0${index + 1}-28`,
          final: index === given.length - 1,
        }));
        const result = accrue({ currency: "USD", scale, closings: dated }, { trace: true });
        const { rows, journal, value } = result;
        expect(sum(rows.map(({ change }) => change))).toBe(sum([value ?? ""]));
        expect(rows.at(-1)?.earned).toBe(rows.at(-1)?.accrued);
        for (const row of rows) expect(add(row.liability, row.paid)).toBe(add(row.accrued, "0"));
        expectBalanced(journal);
        expect(replayFinding(result)).toBeNull();
      }),
      settings,
    );
  });
});
