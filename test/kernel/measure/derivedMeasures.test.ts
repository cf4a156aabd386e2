import { describe, expect, test } from "vitest";
import {
  compileMeasures,
  type MeasureExpression,
  type MeasureValue,
} from "../../../src/kernel/measure/index.js";
import { branch, derived, factsOf } from "./derived.js";
import { bookings, deal, ofDeals, wins } from "./facts.js";

const known = { volume: 10, price: "19.90", cost: 12, discount: "0.1", rating: 80, visits: 3, age: 0 };

function found(
  derive: MeasureExpression,
  unit: MeasureValue["unit"] = "money",
  values: Readonly<Record<string, string | number | null>> = {},
): MeasureValue | undefined {
  const [ann] = compileMeasures(derived(derive, unit)).evaluate({
    period: "2026-Q3",
    measures: factsOf({ ...known, ...values }),
  }).people;
  return ann?.measures.find(({ id }) => id === "d");
}

const price = { measure: "price" };
const volume = { measure: "volume" };
const cost = { measure: "cost" };

describe("a derived measure", () => {
  test.each<[string, MeasureExpression, MeasureValue["unit"], string]>([
    ["a measure", price, "money", "19.9"],
    ["a constant", { constant: "1.50" }, "money", "1.5"],
    ["a sum", { add: [price, cost, { constant: 1, unit: "money" }] }, "money", "32.9"],
    ["a difference", { subtract: [cost, price] }, "money", "-7.9"],
    ["volume x price", { multiply: [volume, price] }, "money", "199"],
    [
      "margin after discount",
      {
        subtract: [
          { multiply: [price, volume, { subtract: [{ constant: "1" }, { measure: "discount" }] }] },
          { multiply: [volume, cost] },
        ],
      },
      "money",
      "59.1",
    ],
    [
      "two measures weighted",
      {
        add: [
          { multiply: [{ constant: "0.7" }, { measure: "rating" }] },
          { multiply: [{ constant: "0.3", unit: "ratio" }, { measure: "rating" }] },
        ],
      },
      "score",
      "80",
    ],
    [
      "a quotient, left open until the end",
      { multiply: [{ divide: [price, { constant: 3 }], whenZero: "null" }, { constant: 3 }] },
      "money",
      "19.9",
    ],
    [
      "a ratio of like units",
      { divide: [cost, price], whenZero: 0 },
      "ratio",
      "0.6030150753768844221105527638190955",
    ],
    [
      "a ratio that is called a score",
      { divide: [cost, price], whenZero: 0 },
      "score",
      "0.6030150753768844221105527638190955",
    ],
    ["money a deal", { divide: [price, volume], whenZero: "null" }, "money", "1.99"],
    [
      "visits a day that is none",
      { divide: [{ measure: "visits" }, { measure: "age" }], whenZero: "7.5" },
      "points",
      "7.5",
    ],
    ["the least", { min: [price, cost, { constant: 30 }] }, "money", "12"],
    ["the most", { max: [price, cost, { constant: 19 }] }, "money", "19.9"],
    ["clamped from above", { clamp: price, most: 15 }, "money", "15"],
    ["clamped from below", { clamp: price, least: "20.5" }, "money", "20.5"],
    ["within its clamp", { clamp: price, least: 0, most: 100 }, "money", "19.9"],
    ["clamped to one value", { clamp: price, least: 5, most: 5 }, "money", "5"],
    [
      "the first branch that is met",
      {
        choose: [
          branch({ field: "volume", gt: 10 }, price),
          branch({ field: "volume", gte: 10 }, cost),
          branch({ field: "volume", gte: 1 }, { constant: 0 }),
        ],
        otherwise: { constant: 1 },
      },
      "money",
      "12",
    ],
    [
      "otherwise",
      { choose: [branch({ all: [{ field: "volume", gt: 10 }] }, price)], otherwise: cost },
      "money",
      "12",
    ],
  ])("gives %s", (_name, derive, unit, value) => {
    expect(found(derive, unit)).toEqual({ id: "d", unit, value, count: 0, source: "records" });
  });

  test.each<[string, MeasureExpression, Readonly<Record<string, string | number | null>>, string]>([
    ["a part is null", { add: [cost, price] }, { price: null }, "given_as_null"],
    [
      "the first of two parts that are null",
      { min: [cost, price] },
      { price: null, cost: null },
      "given_as_null",
    ],
    [
      "a denominator is zero",
      { divide: [price, volume], whenZero: "null" },
      { volume: 0 },
      "zero_denominator",
    ],
    [
      "a numerator is null over zero",
      { divide: [price, volume], whenZero: 1 },
      { price: null, volume: 0 },
      "given_as_null",
    ],
    ["a clamped part is null", { clamp: price, least: 0 }, { price: null }, "given_as_null"],
    [
      "a condition is missing",
      { choose: [branch({ field: "volume", gt: 0 }, price)], otherwise: cost },
      { volume: null },
      "missing_condition",
    ],
    [
      "the branch taken is null",
      { choose: [branch({ field: "volume", gt: 0 }, price)], otherwise: cost },
      { price: null },
      "given_as_null",
    ],
  ])("has no value where %s", (_name, derive, values, reason) => {
    expect(found(derive, "money", values)).toMatchObject({ value: null, reason });
  });

  test("does not mind what a branch that is not taken lacks", () => {
    const choose = [branch({ field: "price", exists: true }, price)];
    expect(found({ choose, otherwise: cost }, "money", { price: null })).toMatchObject({ value: "12" });
    expect(found({ choose, otherwise: cost }, "money", { cost: null })).toMatchObject({ value: "19.9" });
  });

  test("counts the records of each measure that it names once", () => {
    const pair = { add: [{ measure: "bookings" }, { measure: "bookings" }, { measure: "lost" }] };
    const measures = compileMeasures([
      bookings,
      { id: "lost", unit: "money", ...ofDeals, where: { field: "stageId", is: "lost" }, sum: "amount" },
      { id: "d", unit: "money", derive: pair },
      { id: "over", unit: "money", derive: { measure: "d" } },
    ]);
    const deals = [deal("a"), deal("b"), deal("c", { stageId: "lost" })];
    const [ann] = measures.evaluate({ period: "2026-Q3", records: { deals } }).people;
    expect(ann?.measures.map(({ id, value, count }) => [id, value, count])).toEqual([
      ["bookings", "200", 2],
      ["d", "500", 3],
      ["lost", "100", 1],
      ["over", "500", 3],
    ]);
  });

  test("is evaluated in the period that growth compares with, as are its parts", () => {
    const measures = compileMeasures([
      bookings,
      wins,
      { id: "bonus", unit: "money", given: true },
      { id: "total", unit: "money", derive: { add: [{ measure: "bookings" }, { measure: "bonus" }] } },
      { id: "growth", unit: "ratio", growth: { of: "total", on: "previous" } },
      { id: "faster", unit: "ratio", derive: { clamp: { measure: "growth" }, least: 0 } },
    ]);
    const deals = [deal("a"), deal("b", { closedOn: "2026-05-01", amount: "40" })];
    const given = (period: string, value: number) => ({ personId: "ann", measure: "bonus", value, period });
    const facts = {
      period: "2026-Q3",
      records: { deals },
      measures: [given("2026-Q3", 20), given("2026-Q2", 10)],
    };
    const [ann] = measures.evaluate(facts).people;
    expect(ann?.measures.map(({ id, value }) => [id, value])).toEqual([
      ["bonus", "20"],
      ["bookings", "100"],
      ["faster", "1.4"],
      ["growth", "1.4"],
      ["total", "120"],
      ["wins", "1"],
    ]);
    const [bare] = measures.evaluate({ ...facts, measures: [given("2026-Q3", 20)] }).people;
    expect(bare?.measures.find(({ id }) => id === "growth")).toMatchObject({
      value: null,
      reason: "not_given",
    });
  });

  test("gives way to a value that is given", () => {
    const [ann] = compileMeasures(derived({ multiply: [volume, price] })).evaluate({
      period: "2026-Q3",
      measures: factsOf({ d: 7 }),
    }).people;
    expect(ann?.measures.find(({ id }) => id === "d")).toEqual({
      id: "d",
      unit: "money",
      value: "7",
      count: 0,
      source: "given",
    });
  });
});

describe("a given measure", () => {
  const measures = compileMeasures([{ id: "score", title: "Mystery calls", unit: "score", given: true }]);
  const evaluate = (values: Readonly<Record<string, string | null>>) =>
    measures.evaluate({ period: "2026-Q3", people: ["ann"], measures: factsOf(values) }, { trace: true })
      .people[0]?.measures[0];

  test("has the value that is given", () => {
    expect(evaluate({ score: "88" })).toMatchObject({ value: "88", count: 0, source: "given" });
    expect(evaluate({ score: null })).toMatchObject({ value: null, reason: "given_as_null" });
  });

  test("has none where none is given", () => {
    expect(evaluate({})).toMatchObject({
      id: "score",
      unit: "score",
      value: null,
      reason: "not_given",
      count: 0,
      source: "given",
      trace: { kind: "input", value: null, note: "not_given", label: "Mystery calls" },
    });
  });

  test("reads no stream", () => {
    expect(measures.streams).toEqual([]);
  });
});
