import { describe, expect, test } from "vitest";
import {
  compileMeasures,
  type FactRecord,
  type Measure,
  type MeasuresFacts,
  type MeasuresOptions,
} from "../../../src/kernel/measure/index.js";
import { bookings, deal, wins, won } from "./facts.js";

const period = "2026-Q3";
const evaluate = (
  documents: readonly Measure[],
  deals: readonly FactRecord[],
  facts: Partial<MeasuresFacts> = {},
  options: MeasuresOptions = {},
) => compileMeasures(documents).evaluate({ period, records: { deals }, people: ["ann"], ...facts }, options);
const annsValue = (document: Measure, deals: readonly FactRecord[], facts: Partial<MeasuresFacts> = {}) => {
  const [ann] = evaluate([document], deals, facts, { only: ["ann"] }).people;
  const found = ann?.measures[0];
  return [found?.value, found?.reason, found?.count];
};

const three = [
  deal("d-1", { amount: "100.10", customerId: "c-1", closedOn: "2026-07-01" }),
  deal("d-3", { amount: 50, customerId: "c-2", closedOn: "2026-09-30" }),
  deal("d-2", { amount: "2e1", customerId: "c-1", closedOn: "2026-09-30" }),
];

describe("aggregates", () => {
  test.each<[string, Measure, readonly FactRecord[], readonly unknown[]]>([
    ["sum", bookings, three, ["170.1", undefined, 3]],
    ["sum of nothing", bookings, [], ["0", undefined, 0]],
    ["count", wins, three, ["3", undefined, 3]],
    ["count of nothing", wins, [], ["0", undefined, 0]],
    ["distinct", { id: "m", unit: "count", ...won, distinct: "customerId" }, three, ["2", undefined, 3]],
    [
      "distinct of nothing",
      { id: "m", unit: "count", ...won, distinct: "customerId" },
      [],
      ["0", undefined, 0],
    ],
    [
      "distinct tells text and number apart",
      { id: "m", unit: "count", ...won, distinct: "n" },
      [deal("1", { n: 1 }), deal("2", { n: "1" }), deal("3", { n: 1n }), deal("4", { n: true })],
      ["3", undefined, 4],
    ],
    ["min", { id: "m", unit: "money", ...won, min: "amount" }, three, ["20", undefined, 3]],
    ["max", { id: "m", unit: "money", ...won, max: "amount" }, three, ["100.1", undefined, 3]],
    ["mean", { id: "m", unit: "money", ...won, mean: "amount" }, three, ["56.7", undefined, 3]],
    [
      "mean that does not end",
      { id: "m", unit: "money", ...won, mean: "amount" },
      [deal("1", { amount: 1 }), deal("2", { amount: 1 }), deal("3", { amount: 0 })],
      ["0.6666666666666666666666666666666667", undefined, 3],
    ],
    [
      "last, of one day the largest id",
      { id: "m", unit: "money", ...won, last: "amount" },
      three,
      ["50", undefined, 3],
    ],
    [
      "last by code units, not by an alphabet",
      { id: "m", unit: "money", ...won, last: "amount" },
      [deal("a", { amount: 1 }), deal("B", { amount: 2 })],
      ["1", undefined, 2],
    ],
    ["min of nothing", { id: "m", unit: "money", ...won, min: "amount" }, [], [null, "no_records", 0]],
    ["mean of nothing", { id: "m", unit: "money", ...won, mean: "amount" }, [], [null, "no_records", 0]],
    ["last of nothing", { id: "m", unit: "money", ...won, last: "amount" }, [], [null, "no_records", 0]],
  ])("%s", (_name, document, deals, expected) => {
    expect(annsValue(document, deals)).toEqual(expected);
  });
});

describe("windows", () => {
  const days = [
    "2025-12-31",
    "2026-01-01",
    "2026-03-31",
    "2026-04-01",
    "2026-06-30",
    "2026-07-01",
    "2026-09-30",
    "2026-10-01",
  ];
  const deals = days.map((closedOn, index) => deal(closedOn, { closedOn, amount: `${10 ** index}` }));
  test.each<[Measure["id"], NonNullable<Extract<Measure, { from: string }>["window"]>, string, string]>([
    ["the period, half open", "period", "2026-Q3", "1100000"],
    ["the period before", "previous", "2026-Q3", "11000"],
    ["the year to date", "yearToDate", "2026-Q3", "1111110"],
    ["the year to date, in a month", "yearToDate", "2026-06", "11110"],
    ["one trailing period", { trailing: 1 }, "2026-Q3", "1100000"],
    ["three trailing periods", { trailing: 3 }, "2026-Q3", "1111110"],
    ["four trailing periods", { trailing: 4 }, "2026-Q3", "1111111"],
    ["trailing months", { trailing: 2 }, "2026-07", "110000"],
    ["of a week the year of its last day", "yearToDate", "2026-W01", "10"],
  ])("%s", (_name, window, at, expected) => {
    expect(annsValue({ ...bookings, window }, deals, { period: at })[0]).toBe(expected);
  });

  test("fiscal years move the year to date and name periods", () => {
    const measures = compileMeasures(
      { ...bookings, window: "yearToDate" },
      { fiscalYear: { firstMonth: 4, named: "startYear" } },
    );
    const result = measures.evaluate({ period: "FY2026-Q2", records: { deals } });
    expect(result.period).toBe("FY2026-Q2");
    expect(result.people[0]?.measures[0]?.value).toBe("1111000");
  });
});

describe("people", () => {
  test("are those listed, seen in the records, or given a value, by code units", () => {
    const deals = [
      deal("1", { ownerId: "bob" }),
      deal("2", { ownerId: "Zoe", stageId: "lost" }),
      deal("3", { ownerId: "eve", closedOn: "2020-01-01" }),
    ];
    const measures = [{ personId: "a-1", measure: "bookings", value: 1 }];
    const result = evaluate([bookings], deals, { people: ["ann", "ann"], measures });
    expect(result.people.map(({ id }) => id)).toEqual(["Zoe", "a-1", "ann", "bob", "eve"]);
    expect(result.value).toBe("1");
  });

  test("only limits the list, not the computation", () => {
    const deals = [deal("1", { ownerId: "bob" }), deal("2")];
    const result = evaluate([bookings], deals, {}, { only: ["ann", "nobody"] });
    expect(result.people.map(({ id }) => id)).toEqual(["ann"]);
    expect(result.value).toBe("2");
  });

  test("may have names that reach for a prototype", () => {
    const result = evaluate(
      [bookings],
      [deal("1", { ownerId: "__proto__" }), deal("2", { ownerId: "constructor" })],
    );
    expect(result.people.map(({ id, measures }) => [id, measures[0]?.value])).toEqual([
      ["__proto__", "100"],
      ["ann", "0"],
      ["constructor", "100"],
    ]);
  });
});

describe("credits", () => {
  const distinct: Measure = { id: "customers", unit: "count", ...won, distinct: "customerId" };

  test("are the records that counted, in canonical order, and sum to the measure", () => {
    const credits = compileMeasures([bookings, distinct]).credits({ period, records: { deals: three } });
    expect(credits).toEqual([
      { personId: "ann", measure: "bookings", id: "d-1", date: "2026-07-01", amount: "100.1" },
      { personId: "ann", measure: "bookings", id: "d-2", date: "2026-09-30", amount: "20" },
      { personId: "ann", measure: "bookings", id: "d-3", date: "2026-09-30", amount: "50" },
      { personId: "ann", measure: "customers", id: "d-1", date: "2026-07-01", amount: "1" },
      { personId: "ann", measure: "customers", id: "d-2", date: "2026-09-30", amount: "0" },
      { personId: "ann", measure: "customers", id: "d-3", date: "2026-09-30", amount: "1" },
    ]);
  });

  test("are not those of a base period, of a given value, or of people left out by only", () => {
    const growth: Measure = { id: "growth", unit: "ratio", growth: { of: "bookings", on: "previous" } };
    const deals = [
      deal("1"),
      deal("2", { closedOn: "2026-05-01" }),
      deal("3", { ownerId: "bob" }),
      deal("4", { ownerId: "eve" }),
    ];
    const measures = [{ personId: "bob", measure: "bookings", value: 7 }];
    const credits = compileMeasures([bookings, growth]).credits(
      { period, records: { deals }, measures },
      { only: ["ann", "bob"] },
    );
    expect(credits.map(({ id }) => id)).toEqual(["1"]);
  });

  test("stand in the result only where they are asked for", () => {
    expect(evaluate([bookings], three)).not.toHaveProperty("credits");
    expect(evaluate([bookings], three, {}, { credits: true }).credits).toHaveLength(3);
  });
});
