import { describe, expect, test } from "vitest";
import deals from "../../examples/close-quarter/data/deals.json" with { type: "json" };
import {
  abc,
  forecast,
  grades,
  pipeline,
  rfm,
  sales,
  visits,
} from "../../examples/know-your-customers/knowCustomers.js";
import { cells } from "../../examples/terminal/wrapped.js";
import { add } from "../../src/index.js";
import { runExample } from "./runExample.js";

const sum = (amounts: readonly (string | null | undefined)[]) =>
  amounts.reduce<string>((total, each) => add(total, each ?? "0"), "0");

describe("what is known of the customers of the quarter", () => {
  test("every deal is open, won, lost, void or unmapped", () => {
    expect(pipeline.all.count).toBe(deals.length);
    expect(sum(pipeline.totals.map(({ amount }) => amount))).toBe(pipeline.all.amount);
    expect(pipeline.all.amount).toBe(sum(deals.map(({ amount }) => amount)));
  });

  test("what is lost on the way is what the period lost", () => {
    const leak = pipeline.metrics.find(({ id }) => id === "leak");
    expect(sum((leak?.rows ?? []).map(({ value }) => value))).toBe(leak?.value);
  });

  test("the forecast lies between what is won and what is won and open", () => {
    expect(Number(forecast.expected)).toBeGreaterThan(0);
    expect(Number(forecast.expected)).toBeLessThan(Number(forecast.open.amount));
    expect(forecast.value).toBe(add(forecast.won, forecast.expected ?? "0"));
  });

  test("RFM, ABC and the breakdown stand on the same money", () => {
    expect(sum((rfm.segments ?? []).map(({ amount }) => amount))).toBe(rfm.amount);
    expect(abc.value).toBe(rfm.amount);
    const quarter = sum(
      sales.parts.filter(({ path }) => path.length === 1).map(({ measures: [won] }) => won?.value),
    );
    expect(sales.total.measures[0]?.value).toBe(quarter);
  });

  test("every customer has a grade, and stands once in the visits", () => {
    expect(grades.unplaced).toBe(0);
    const { onTime, overdue, untouched, notYetDue, noInterval, customers } = visits.all;
    expect(onTime + overdue + untouched + notYetDue + noInterval).toBe(customers);
    expect(customers).toBe(grades.customers.length);
  });

  test("it reads well in a terminal of 100 columns", () => {
    const lines = runExample("know-your-customers/main.ts").split("\n");
    expect(lines.filter((line) => cells(line) > 100)).toEqual([]);
    expect(lines.length).toBeGreaterThan(50);
  });
});
