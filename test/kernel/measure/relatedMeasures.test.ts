import { describe, expect, test } from "vitest";
import {
  compileMeasures,
  type FactRecord,
  type Measure,
  type MeasuresFacts,
  type MeasuresOptions,
} from "../../../src/kernel/measure/index.js";
import { bookings, deal, ofDeals, wins, won } from "./facts.js";

const period = "2026-Q3";
const evaluate = (
  documents: readonly Measure[],
  deals: readonly FactRecord[],
  facts: Partial<MeasuresFacts> = {},
  options: MeasuresOptions = {},
) => compileMeasures(documents).evaluate({ period, records: { deals }, people: ["ann"], ...facts }, options);
const three = [
  deal("d-1", { amount: "100.10", customerId: "c-1", closedOn: "2026-07-01" }),
  deal("d-3", { amount: 50, customerId: "c-2", closedOn: "2026-09-30" }),
  deal("d-2", { amount: "2e1", customerId: "c-1", closedOn: "2026-09-30" }),
];

describe("measures over measures", () => {
  const lost: Measure = {
    id: "losses",
    unit: "count",
    ...ofDeals,
    where: { field: "stageId", is: "lost" },
    count: true,
  };
  const all: Measure = { id: "closed", unit: "count", ...ofDeals, count: true };
  const rate = (numerator: string, denominator: string, id: string = "rate"): Measure => ({
    id,
    unit: "ratio",
    ratio: { numerator, denominator },
  });
  const valuesOf = (
    documents: readonly Measure[],
    deals: readonly FactRecord[],
    facts: Partial<MeasuresFacts> = {},
  ) =>
    Object.fromEntries(
      (evaluate(documents, deals, facts).people[0]?.measures ?? []).map(({ id, value, reason, count }) => [
        id,
        [value ?? reason, count],
      ]),
    );

  test("a ratio is a sum over a sum", () => {
    const deals = [deal("1"), deal("2"), deal("3", { stageId: "lost" })];
    expect(valuesOf([rate("wins", "closed"), wins, all, lost], deals)).toEqual({
      closed: ["3", 3],
      losses: ["1", 1],
      rate: ["0.6666666666666666666666666666666667", 3],
      wins: ["2", 2],
    });
  });

  test("a ratio over zero has no value", () => {
    expect(valuesOf([rate("wins", "closed"), wins, all], []).rate).toEqual(["zero_denominator", 0]);
  });

  test("a ratio of what has no value has none, for the same reason", () => {
    const max: Measure = { id: "max", unit: "money", ...won, max: "amount" };
    expect(valuesOf([rate("max", "bookings"), max, bookings], []).rate).toEqual(["no_records", 0]);
    expect(valuesOf([rate("bookings", "max"), max, bookings], []).rate).toEqual(["no_records", 0]);
  });

  test("money a deal is money", () => {
    expect(
      valuesOf(
        [
          bookings,
          wins,
          { id: "size", unit: "money", ratio: { numerator: "bookings", denominator: "wins" } },
        ],
        three,
      ).size,
    ).toEqual(["56.7", 3]);
  });

  test("a weighted ratio is the mean of ratios, each with its weight", () => {
    const score: Measure = {
      id: "score",
      unit: "score",
      weightedRatio: [
        { numerator: "wins", denominator: "closed", weight: "0.75" },
        { numerator: "losses", denominator: "closed", weight: 0.25 },
      ],
    };
    const deals = [deal("1"), deal("2"), deal("3"), deal("4", { stageId: "lost" })];
    expect(valuesOf([score, wins, lost, all], deals).score).toEqual(["0.625", 8]);
    expect(valuesOf([score, wins, lost, all], []).score).toEqual(["zero_denominator", 0]);
  });

  test.each<[string, "previous" | "sameLastYear", Readonly<Record<string, string>>, readonly unknown[]]>([
    [
      "on the period before",
      "previous",
      { "2026-08-01": "150", "2026-05-01": "100", "2025-08-01": "75" },
      ["0.5", 1],
    ],
    [
      "on the year before",
      "sameLastYear",
      { "2026-08-01": "150", "2026-05-01": "100", "2025-08-01": "75" },
      ["1", 1],
    ],
    ["below zero", "previous", { "2026-08-01": "50", "2026-05-01": "100" }, ["-0.5", 1]],
    ["of nothing now", "previous", { "2026-05-01": "100" }, ["-1", 0]],
    ["on nothing", "previous", { "2026-08-01": "150" }, ["zero_base", 1]],
    ["on a loss", "previous", { "2026-08-01": "150", "2026-05-01": "-100" }, ["negative_base", 1]],
  ])("growth %s", (_name, on, amounts, expected) => {
    const deals = Object.entries(amounts).map(([closedOn, amount]) => deal(closedOn, { closedOn, amount }));
    expect(
      valuesOf([bookings, { id: "growth", unit: "ratio", growth: { of: "bookings", on } }], deals).growth,
    ).toEqual(expected);
  });

  test("growth of growth looks two periods back, and at the windows of each", () => {
    const deals = [
      ["2026-08-01", 180],
      ["2026-05-01", 120],
      ["2026-02-01", 100],
    ].map(([closedOn, amount]) =>
      deal(String(closedOn), { closedOn: String(closedOn), amount: Number(amount) }),
    );
    const documents: readonly Measure[] = [
      { id: "pace", unit: "ratio", growth: { of: "growth", on: "previous" } },
      { id: "growth", unit: "ratio", growth: { of: "bookings", on: "previous" } },
      bookings,
    ];
    expect(valuesOf(documents, deals)).toMatchObject({ growth: ["0.5", 1], pace: ["1.5", 1] });
  });
});

describe("a value that is given", () => {
  const growth: Measure = { id: "growth", unit: "ratio", growth: { of: "bookings", on: "previous" } };

  test("wins over the records, and others stand on it", () => {
    const measures = [{ personId: "ann", measure: "bookings", value: "500" }];
    const size: Measure = {
      id: "size",
      unit: "money",
      ratio: { numerator: "bookings", denominator: "wins" },
    };
    const result = evaluate([bookings, wins, size], three, { measures });
    expect(result.people[0]?.measures).toEqual([
      { id: "bookings", unit: "money", value: "500", count: 0, source: "given" },
      {
        id: "size",
        unit: "money",
        value: "166.6666666666666666666666666666667",
        count: 3,
        source: "records",
      },
      { id: "wins", unit: "count", value: "3", count: 3, source: "records" },
    ]);
  });

  test("may be null, or of another period, or of the whole derived measure", () => {
    const at = (measures: MeasuresFacts["measures"] & object) =>
      evaluate([bookings, growth], three, { measures }).people[0]?.measures.map(
        ({ value, reason }) => value ?? reason,
      );
    expect(at([{ personId: "ann", measure: "bookings", value: null }])).toEqual([
      "given_as_null",
      "given_as_null",
    ]);
    expect(at([{ personId: "ann", measure: "bookings", value: 100, period: "2026-Q2" }])).toEqual([
      "170.1",
      "0.701",
    ]);
    expect(
      at([{ personId: "ann", measure: "bookings", value: 100, period: "2026-04-01/2026-07-01" }]),
    ).toEqual(["170.1", "0.701"]);
    expect(at([{ personId: "ann", measure: "bookings", value: 100, period: "2020" }])).toEqual([
      "170.1",
      "zero_base",
    ]);
    expect(at([{ personId: "ann", measure: "growth", value: "0.1" }])).toEqual(["170.1", "0.1"]);
    expect(at([{ personId: "bob", measure: "bookings", value: 1 }])).toEqual(["170.1", "zero_base"]);
  });

  test("of an unknown measure is not used, which is told", () => {
    const measures = [
      { personId: "ann", measure: "quota", value: 1 },
      { personId: "bob", measure: "quota", value: 1 },
    ];
    const result = evaluate([bookings], three, { measures });
    expect(result.issues.map(({ code, severity, params }) => [code, severity, params])).toEqual([
      ["measure.unknown_measure", "warning", { measure: "quota", count: 2 }],
    ]);
    expect(result.people.map(({ id }) => id)).toEqual(["ann"]);
  });
});
