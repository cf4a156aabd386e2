import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatFraction } from "../../../src/kernel/decimal/index.js";
import {
  buildMeasures,
  compileMeasures,
  evaluateExact,
  type Measure,
  type MeasureSet,
} from "../../../src/kernel/measure/index.js";
import { recorder } from "../../../src/kernel/trace/index.js";
import { runs, seed } from "../../seed.js";
import { everyMeasure, given, mixed } from "./arbitraries.js";
import { bookings, deal, wins } from "./facts.js";

function setOf(documents: readonly Measure[]): MeasureSet {
  const built = buildMeasures(documents, (index) => `/${index}`);
  if (!built.ok) throw new Error(JSON.stringify(built.issues));
  return built.data;
}

const size: Measure = { id: "size", unit: "money", ratio: { numerator: "bookings", denominator: "wins" } };
const set = setOf([bookings, wins, size]);
const deals = [deal("a"), deal("b"), deal("c", { amount: "1" }), deal("d", { ownerId: "bob" })];
const facts = { period: "2026-Q3", records: { deals } };

describe("measures as exact numbers", () => {
  test("keep a quotient open", () => {
    const exact = evaluateExact(set, facts);
    const [ann] = exact.ok ? exact.data.people : [];
    const open = ann?.measures.find(({ id }) => id === "size");
    expect(open).toEqual({
      id: "size",
      unit: "money",
      exact: { numerator: { units: 201, places: 0 }, denominator: { units: 3, places: 0 } },
      count: 3,
      source: "records",
    });
  });

  test("keep records one by one for those who are asked for", () => {
    const exact = evaluateExact(set, facts, { keepsRecordsOf: (id) => id === "bob" });
    expect(exact.ok && exact.data.people.map((person) => [person.id, person.credits().length])).toEqual([
      ["ann", 0],
      ["bob", 2],
    ]);
  });

  test("are recorded into the trace of another", () => {
    const exact = evaluateExact(set, facts, { keepsRecordsOf: () => true });
    if (!exact.ok) throw new Error(JSON.stringify(exact.issues));
    const trace = recorder();
    const mark = trace.mark();
    for (const measure of ["bookings", "none", "size"]) exact.data.people[1]?.traceMeasure(measure, trace);
    trace.node({ id: "outer", kind: "sum", ref: "", value: null }, mark);
    const tree = trace.finish();
    expect(tree?.children.map(({ id, value }) => [id, value])).toEqual([
      ["bookings", "100"],
      ["size", "100"],
    ]);
    expect(tree?.children[1]?.children[0]?.inputs[0]?.sources).toEqual(["d"]);
  });

  test("print to what the other door prints, with the same issues", () => {
    const compiled = compileMeasures(everyMeasure);
    const every = setOf(everyMeasure);
    fc.assert(
      fc.property(mixed, given, (records, measures) => {
        const at = { period: "2026-Q3", records: { deals: records }, measures };
        const printed = compiled.evaluate(at, { onInvalid: "report" });
        const exact = evaluateExact(every, at, { onInvalid: "report" });
        if (!exact.ok) throw new Error(JSON.stringify(exact.issues));
        const { period, counted, people, issues, leftOut } = exact.data;
        expect({
          value: String(counted),
          issues,
          period: period.id,
          people: people.map(({ id, measures: list }) => ({
            id,
            measures: list.map(({ exact: value, ...rest }) => ({
              ...rest,
              value: value === null ? null : formatFraction(value),
            })),
          })),
          leftOut,
        }).toEqual(printed);
      }),
      { seed, numRuns: runs },
    );
  });

  test("are refused with the same issues", () => {
    const faulty = { ...facts, records: { deals: [deal("x", { amount: null })] } };
    expect(evaluateExact(set, faulty)).toEqual(compileMeasures([bookings, wins, size]).safeEvaluate(faulty));
  });
});
