import { describe, expect, test } from "vitest";
import { type BreakdownOptions, type BreakdownPart, breakDown } from "../../../src/kernel/breakdown/index.js";

const sold = { from: "orders", person: "ownerId", date: "orderedOn" };
const measures = [
  { id: "revenue", unit: "money", ...sold, sum: "amount" },
  { id: "orders", unit: "count", ...sold, count: true },
  { id: "customers", unit: "count", ...sold, distinct: "customerId" },
  { id: "orderValue", unit: "money", ratio: { numerator: "revenue", denominator: "orders" } },
];

/** The second quarter against the first: the north grows, the south shrinks, the west is gone, the east is new. */
const orders = [
  ["o-1", "north", "c-1", "2026-04-10", "600"],
  ["o-2", "north", "c-2", "2026-05-10", "200"],
  ["o-3", "south", "c-1", "2026-06-10", "100"],
  ["o-4", "east", "c-3", "2026-06-20", "50"],
  ["o-5", "", "c-4", "2026-06-30", "50"],
  ["o-6", "north", "c-1", "2026-01-10", "300"],
  ["o-7", "south", "c-1", "2026-02-10", "250"],
  ["o-8", "south", "c-5", "2026-03-10", "150"],
  ["o-9", "west", "c-6", "2026-03-31", "100"],
].map(([id = "", region = "", customerId = "", orderedOn = "", amount = ""]) => ({
  id,
  region,
  customerId,
  orderedOn,
  amount,
}));
const facts = { period: "2026-Q2", records: { orders } };
const run = (options: BreakdownOptions) => breakDown(facts, measures, options);

const of = (parts: readonly BreakdownPart[], id: string) =>
  parts.map(({ path, measures: values }) => ({
    ...values.find((each) => each.id === id),
    id: path.at(-1) ?? null,
  }));

describe("the parts of a quarter", () => {
  const { parts, total } = run({ by: ["region"], compareWith: ["previous"] });
  const revenue = of(parts, "revenue");

  test("are sorted, with a part of their own for records without the field, and one that is gone", () => {
    expect(revenue.map(({ id, value, shareOfTotal, rank }) => [id, value, shareOfTotal, rank])).toEqual([
      ["east", "50", "0.05", "3"],
      ["north", "800", "0.8", "1"],
      ["south", "100", "0.1", "2"],
      ["west", "0", "0", "4"],
      [null, "50", "0.05", null],
    ]);
    expect(of([total], "revenue")[0]).toMatchObject({ value: "1000", shareOfTotal: "1", rank: null });
  });

  test("change, and contribute to the change of the total", () => {
    const changes = revenue.map(({ id, changes: [first] = [] }) => [
      id,
      first?.base,
      first?.change,
      first?.growth,
      first?.rankChange,
      first?.contribution,
      first?.points,
    ]);
    expect(changes).toEqual([
      ["east", "0", "50", null, "1", "0.25", "0.0625"],
      ["north", "300", "500", "1.666666666666666666666666666666667", "1", "2.5", "0.625"],
      ["south", "400", "-300", "-0.75", "-1", "-1.5", "-0.375"],
      ["west", "100", "-100", "-1", "-1", "-0.5", "-0.125"],
      [null, "0", "50", null, null, "0.25", "0.0625"],
    ]);
    expect(of([total], "revenue")[0]?.changes?.[0]).toMatchObject({
      base: "800",
      change: "200",
      growth: "0.25",
    });
    expect(revenue[0]?.missing).toEqual([{ figure: "previous.growth", reason: "zero_base" }]);
  });

  test("count distinct customers apart, whose numbers do not add up", () => {
    expect(of(parts, "customers").map(({ value }) => value)).toEqual(["1", "2", "1", "0", "1"]);
    const whole = of([total], "customers")[0];
    expect([whole?.value, whole?.shareOfTotal]).toEqual(["4", null]);
    expect(whole?.missing?.[0]).toEqual({ figure: "rank", reason: "not_ranked" });
    expect(whole?.missing?.[1]).toEqual({ figure: "shareOfTotal", reason: "not_additive" });
  });

  test("pool a ratio, with the mean of the rates beside it, and part its change in mix and rate", () => {
    const rates = of(parts, "orderValue");
    expect(rates.map(({ value, reason }) => [value, reason])).toEqual([
      ["50", undefined],
      ["400", undefined],
      ["100", undefined],
      [null, "zero_denominator"],
      ["50", undefined],
    ]);
    expect(of([total], "orderValue")[0]).toMatchObject({ value: "200", meanOfParts: "150" });
    // From 200 to 200: the north moves it up by as much as the others move it down.
    const effects = rates.map(({ changes: [first] = [] }) => [first?.mixEffect, first?.rateEffect]);
    expect(effects).toEqual([
      ["-30", "0"],
      ["22.5", "32.5"],
      ["15", "-35"],
      ["25", "0"],
      ["-30", "0"],
    ]);
  });
});

describe("several levels", () => {
  test("list a part before those below it, with the share of both", () => {
    const { parts, levels } = run({ by: ["customerId", "region"], only: ["revenue"] });
    expect(levels).toEqual(["customerId", "region"]);
    expect(
      parts
        .slice(0, 4)
        .map(({ path, measures: [value] }) => [path, value?.shareOfParent, value?.shareOfTotal]),
    ).toEqual([
      [["c-1"], "0.7", "0.7"],
      [["c-1", "north"], "0.8571428571428571428571428571428571", "0.6"],
      [["c-1", "south"], "0.1428571428571428571428571428571429", "0.1"],
      [["c-2"], "0.2", "0.2"],
    ]);
  });

  test("keep the best and pool the others, whose distinct customers are counted again", () => {
    const top = { count: 1, measure: "revenue" };
    const { parts } = run({ by: [{ field: "region", top }, "customerId"] });
    const first = parts.filter(({ path }) => path.length === 1);
    expect(first.map(({ path, others }) => [path, others])).toEqual([
      [["north"], undefined],
      [[null], undefined],
      [[null], 2],
    ]);
    const pooled = first.at(-1)?.measures.map(({ id, value, rank }) => [id, value, rank]);
    expect(pooled).toEqual([
      ["customers", "2", null],
      ["orderValue", "75", null],
      ["orders", "2", null],
      ["revenue", "150", null],
    ]);
    expect(parts.at(-1)?.path).toEqual([null, "c-3"]);
  });

  test("rank the lowest first where it is the best", () => {
    const { parts, measures: shown } = run({
      by: ["region"],
      only: ["orders"],
      lowestIsBest: ["orders"],
      ties: "dense",
    });
    expect(of(parts, "orders").map(({ id, rank }) => [id, rank])).toEqual([
      ["east", "1"],
      ["north", "2"],
      ["south", "1"],
      [null, null],
    ]);
    expect(shown).toEqual([{ id: "orders", unit: "count", combines: "sum", best: "lowest" }]);
  });
});

describe("a level by time", () => {
  const { parts, total } = run({
    by: [{ period: "month" }],
    compareWith: ["previous", "sameLastYear"],
    only: ["revenue"],
  });

  test("lists every unit, each compared with the unit before it", () => {
    const rows = of(parts, "revenue").map(({ id, value, changes = [] }) => [
      id,
      value,
      changes.map(({ period, base }) => [period, base]),
    ]);
    expect(rows).toEqual([
      [
        "2026-04",
        "600",
        [
          ["2026-03", "250"],
          ["2025-04", "0"],
        ],
      ],
      [
        "2026-05",
        "200",
        [
          ["2026-04", "600"],
          ["2025-05", "0"],
        ],
      ],
      [
        "2026-06",
        "200",
        [
          ["2026-05", "200"],
          ["2025-06", "0"],
        ],
      ],
    ]);
    expect(total.measures[0]?.changes?.map(({ period }) => period)).toEqual(["2026-Q1", "2025-Q2"]);
  });

  test("has contributions only where the earlier units make up the earlier whole", () => {
    const [april] = of(parts, "revenue");
    expect(april?.missing).toContainEqual({ figure: "previous.contribution", reason: "other_periods" });
    expect(april?.changes?.[1]?.contribution).toBe("0.6");
  });

  test("has no shares of a measure that looks beyond the unit", () => {
    const toDate = { id: "toDate", unit: "money", ...sold, sum: "amount", window: "yearToDate" };
    const [april] = breakDown(facts, toDate, { by: [{ period: "month" }] }).parts;
    expect(april?.measures[0]).toMatchObject({ value: "1400", shareOfTotal: null });
    expect(april?.measures[0]?.missing?.[0]).toEqual({ figure: "shareOfTotal", reason: "not_additive" });
  });
});

describe("a lookup", () => {
  const customers = [
    { id: "c-1", ownerId: "ann" },
    { id: "c-2", ownerId: "bob" },
    { id: "c-3", ownerId: null },
    { id: "c-4", ownerId: "gone" },
  ];
  const people = [
    { id: "ann", managerId: "mia" },
    { id: "bob", managerId: "mia" },
  ];
  const lookups = [
    { field: "sellerId", from: "customers", key: "customerId", take: "ownerId" },
    { field: "managerId", from: "people", key: "sellerId" },
  ];

  test("finds a field elsewhere, also by way of another one, and tells keys without a match", () => {
    const done = breakDown({ period: "2026-Q2", records: { orders, customers, people } }, measures, {
      by: ["managerId", "sellerId"],
      lookups,
      only: ["revenue"],
    });
    expect(done.parts.map(({ path, measures: [value] }) => [path, value?.value])).toEqual([
      [["mia"], "900"],
      [["mia", "ann"], "700"],
      [["mia", "bob"], "200"],
      [[null], "100"],
      [[null, "gone"], "50"],
      [[null, null], "50"],
    ]);
    expect(done.unmatched).toEqual([
      { field: "managerId", from: "people", key: "sellerId", count: 1, keys: [{ id: "gone", count: 1 }] },
    ]);
    expect(done.issues.map(({ code, severity }) => [code, severity])).toEqual([
      ["breakdown.unmatched_key", "warning"],
    ]);
  });
});

describe("a trace", () => {
  test("is for one cell, with the records that it stands on, and changes nothing", () => {
    const options = { by: ["region"], compareWith: ["previous" as const] };
    const traced = run({ ...options, trace: true, cell: { path: ["north"], measure: "orderValue" } });
    const north = traced.parts.find(({ path }) => path[0] === "north");
    const cell = north?.measures.find(({ id }) => id === "orderValue");
    expect(cell?.trace).toMatchObject({
      kind: "quotient",
      value: "400",
      children: [{ id: "revenue" }, { id: "orders" }],
    });
    expect(cell?.trace?.children[0]?.inputs[0]?.sources).toEqual(["o-1", "o-2"]);
    const parts = traced.parts.map((part) => ({
      ...part,
      measures: part.measures.map(({ trace: _trace, ...value }) => value),
    }));
    expect({ ...traced, parts }).toEqual(run(options));
  });

  test("of a unit of time shows the records of that unit", () => {
    const cell = { path: ["north", "2026-05"], measure: "revenue" };
    const { parts } = run({ by: ["region", { period: "month" }], trace: true, cell });
    const found = parts.flatMap(({ measures: values }) => values.flatMap(({ trace }) => trace ?? []));
    expect(found.map(({ value, inputs }) => [value, inputs[0]?.sources])).toEqual([["200", ["o-2"]]]);
  });
});
