import { describe, expect, test } from "vitest";
import { compileMeasures, type Measure } from "../../../src/kernel/measure/index.js";
import { codesOf } from "../allocation/codesOf.js";
import { bookings, deal, wins } from "./facts.js";

const size: Measure = {
  id: "size",
  title: "Mean deal",
  unit: "money",
  ratio: { numerator: "bookings", denominator: "wins" },
};
const growth: Measure = { id: "growth", unit: "ratio", growth: { of: "size", on: "previous" } };
const score: Measure = {
  id: "score",
  unit: "score",
  weightedRatio: [
    { numerator: "wins", denominator: "wins", weight: "0.4" },
    { numerator: "bookings", denominator: "bookings", weight: "0.6" },
  ],
};
const measures = compileMeasures([bookings, wins, size, growth, score]);
const facts = {
  period: "2026-Q3",
  people: ["ann", "bob"],
  records: {
    deals: [
      deal("b"),
      deal("a", { amount: "50" }),
      deal("c", { closedOn: "2026-05-01", amount: "60" }),
      deal("x", { ownerId: "bob" }),
    ],
  },
};
const traces = (given: Parameters<typeof measures.evaluate>[0]["measures"] = []) => {
  const [ann] = measures.evaluate({ ...facts, measures: given }, { trace: true, only: ["ann"] }).people;
  return new Map(ann?.measures.map(({ id, trace }) => [id, trace]));
};

describe("the trace of a measure", () => {
  test("over records shows which, in canonical order", () => {
    expect(traces().get("bookings")).toMatchObject({
      id: "bookings",
      kind: "input",
      ref: "/0",
      inputs: [{ id: "sum amount", value: "150", sources: ["a", "b"] }],
      params: { stream: "deals", from: "2026-07-01", to: "2026-10-01" },
      value: "150",
      unit: "money",
    });
  });

  test("over others shows them", () => {
    const trace = traces().get("size");
    expect(trace).toMatchObject({ kind: "quotient", label: "Mean deal", value: "75" });
    expect(trace?.children.map(({ id, value }) => [id, value])).toEqual([
      ["bookings", "150"],
      ["wins", "2"],
    ]);
  });

  test("of growth shows both periods", () => {
    const trace = traces().get("growth");
    expect(trace).toMatchObject({ kind: "difference", value: "0.25" });
    expect(trace?.children.map(({ kind, value }) => [kind, value])).toEqual([
      ["quotient", "1.25"],
      ["constant", "1"],
    ]);
    expect(trace?.children[0]?.children.map(({ id, value }) => [id, value])).toEqual([
      ["size", "75"],
      ["size@2026-Q2", "60"],
    ]);
    expect(trace?.children[0]?.children[1]?.children[0]?.inputs[0]?.sources).toEqual(["c"]);
  });

  test("of a weighted ratio shows the weights", () => {
    const trace = traces().get("score");
    expect(trace).toMatchObject({ kind: "weightedMean", value: "1", params: { weights: ["0.4", "0.6"] } });
    expect(trace?.children.map(({ kind, ref, value }) => [kind, ref, value])).toEqual([
      ["quotient", "/4/weightedRatio/0", "1"],
      ["quotient", "/4/weightedRatio/1", "1"],
    ]);
  });

  test("says that a value was given", () => {
    const trace = traces([{ personId: "ann", measure: "bookings", value: "9" }]).get("bookings");
    expect(trace).toMatchObject({
      kind: "input",
      inputs: [{ id: "bookings", value: "9" }],
      params: { source: "given" },
      value: "9",
    });
  });

  test("is for one person", () => {
    expect(codesOf(() => measures.evaluate(facts, { trace: true }))).toEqual([
      "measure.trace_one_person /options/trace",
    ]);
  });

  test("does not grow with every way that leads to a measure", () => {
    const tower = Array.from({ length: 16 }, (_, level): Measure => {
      const below = level === 0 ? "wins" : `r${level - 1}`;
      return { id: `r${level}`, unit: "ratio", ratio: { numerator: below, denominator: below } };
    });
    const [ann] = compileMeasures([wins, ...tower]).evaluate(
      { ...facts, people: [] },
      { trace: true, only: ["ann"] },
    ).people;
    expect(JSON.stringify(ann).length).toBeLessThan(50_000);
  });

  test("changes nothing", () => {
    const plain = measures.evaluate(facts, { only: ["ann"] });
    const traced = measures.evaluate(facts, { only: ["ann"], trace: true });
    const stripped = traced.people.map(({ id, measures: list }) => ({
      id,
      measures: list.map(({ trace: _, ...rest }) => rest),
    }));
    expect({ ...traced, people: stripped }).toEqual(plain);
  });
});
