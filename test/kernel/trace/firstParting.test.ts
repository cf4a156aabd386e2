import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compilePlan, type Plan, type PlanFacts } from "../../../src/incentives/index.js";
import { firstParting, type TraceNode, type TraceParting } from "../../../src/kernel/trace/index.js";
import { seed } from "../../seed.js";

const plan: Plan = {
  kind: "plan",
  id: "ae",
  currency: "USD",
  components: [
    {
      kind: "payoutCurve",
      id: "attained",
      title: "Quota bonus",
      measure: "bookings",
      quota: "100",
      target: "1000",
      scale: {
        kind: "curve",
        points: [
          { at: "0", value: "0" },
          { at: "1", value: "1" },
        ],
        outside: { above: "extend" },
      },
      steps: [{ kind: "cap", id: "limit", at: "1500" }],
    },
    { kind: "lumpSum", id: "happy", amount: "10", when: { field: "nps", gte: "5" } },
  ],
  steps: [{ kind: "multiply", id: "factor", by: "1.1" }],
};
const facts: PlanFacts = { period: "2026-01", measures: { bookings: "80.005", nps: "7" } };
const [curve, lump] = plan.components;

function traceOf(document: unknown, given: PlanFacts = facts): TraceNode {
  const { trace } = compilePlan(document).evaluate(given, { trace: true });
  if (trace === undefined) throw new Error("no trace");
  return trace;
}

/** What a reader is told first. */
function told(other: TraceNode): unknown {
  const parting = firstParting(traceOf(plan), other);
  return parting && [parting.id, parting.cause, parting.in, parting.a, parting.b];
}

describe("firstParting", () => {
  test("the same plan on the same facts parts nowhere", () => {
    expect(firstParting(traceOf(plan), traceOf(plan))).toBeNull();
  });

  test("another fact: where it goes in, with both values", () => {
    const parting = firstParting(
      traceOf(plan),
      traceOf(plan, { ...facts, measures: { bookings: "90", nps: "7" } }),
    );
    expect(parting).toEqual<TraceParting>({
      id: "attained",
      kind: "line",
      ref: "/components/0",
      path: ["ae", "Quota bonus"],
      cause: "input",
      in: "both",
      a: "800.05",
      b: "900.00",
      inputs: [{ id: "bookings", a: "80.005", b: "90" }],
      params: [],
    });
  });

  test("a condition that another fact decides", () => {
    const other = traceOf(plan, { ...facts, measures: { bookings: "80.005", nps: "4" } });
    expect(told(other)).toEqual(["happy.when", "input", "both", "met", "unmet"]);
  });

  test.each<[string, unknown, unknown]>([
    [
      "another target",
      { ...plan, components: [{ ...curve, target: "1100" }, lump] },
      ["attained.target", "rule", "both", "1000", "1100"],
    ],
    [
      "another curve",
      {
        ...plan,
        components: [
          {
            ...curve,
            scale: {
              kind: "curve",
              points: [
                { at: "0", value: "0" },
                { at: "1", value: "2" },
              ],
            },
          },
          lump,
        ],
      },
      ["attained.scale.0", "rule", "both", "0.80005", "1.6001"],
    ],
    [
      "a cap that bites",
      { ...plan, components: [{ ...curve, steps: [{ kind: "cap", id: "limit", at: "500" }] }, lump] },
      ["attained.limit", "rule", "both", "800.05", "500"],
    ],
    [
      "a rounding",
      { ...plan, rounding: { mode: "halfUp", places: 0 } },
      ["attained.round", "rounding", "both", "800.05", "800"],
    ],
    [
      "a step more of the plan",
      { ...plan, steps: [...(plan.steps ?? []), { kind: "add", id: "extra", amount: "5" }] },
      ["extra", "rule", "b", null, "5.00"],
    ],
    ["a component less", { ...plan, components: [curve] }, ["happy", "rule", "a", "10.00", null]],
    [
      "a step around another, without which it was as before",
      {
        ...plan,
        components: [
          {
            ...curve,
            steps: [
              { kind: "cap", id: "limit", at: "1500" },
              { kind: "multiply", id: "double", by: "2" },
            ],
          },
          lump,
        ],
      },
      ["attained.double", "rule", "b", "800.05", "1600.1"],
    ],
    ["a step less", { ...plan, components: [{ ...curve, steps: [] }, lump] }, null],
  ])("%s", (_name, other, expected) => {
    expect(told(traceOf(other))).toEqual(expected);
  });

  test("the same step on the same numbers that comes to something else is arithmetic", () => {
    const trace = traceOf(plan);
    const wrong = { ...trace, value: "900.00" };
    expect(told(wrong)).toEqual(["ae", "arithmetic", "both", "891.06", "900.00"]);
  });

  test("a rate of a band that is not reached is no parting", () => {
    const banded = (rate: string) => ({
      kind: "plan",
      id: "p",
      currency: "USD",
      components: [
        {
          kind: "commission",
          id: "c",
          measure: "bookings",
          scale: {
            kind: "bands",
            mode: "graduated",
            bands: [
              { from: "0", rate: "0.1" },
              { from: "1000", rate },
            ],
          },
        },
      ],
    });
    expect(firstParting(traceOf(banded("0.2")), traceOf(banded("0.3")))).toBeNull();
  });
});

describe("laws of partings", () => {
  const numbers = fc.integer({ min: 0, max: 200 }).map(String);

  test("a parting is there if and only if a value differs; both ways round it is the same step", () => {
    fc.assert(
      fc.property(numbers, numbers, numbers, numbers, (x, y, target, otherTarget) => {
        const of = (bookings: string, to: string) =>
          traceOf(
            { ...plan, components: [{ ...curve, target: to }, lump] },
            { ...facts, measures: { bookings, nps: "7" } },
          );
        const [a, b] = [of(x, target), of(y, otherTarget)];
        const [there, back] = [firstParting(a, b), firstParting(b, a)];
        expect(there === null).toBe(valuesOf(a) === valuesOf(b));
        expect([back?.id, back?.cause, back?.a, back?.b]).toEqual([
          there?.id,
          there?.cause,
          there?.b,
          there?.a,
        ]);
      }),
      { seed, numRuns: 100 },
    );
  });
});

function valuesOf(node: TraceNode): string {
  return JSON.stringify([node.value, node.children.map(valuesOf)]);
}
