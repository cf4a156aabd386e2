import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Condition, MeasureExpression, TraceNode } from "../../../src/kernel/index.js";
import { compileMeasures } from "../../../src/kernel/measure/index.js";
import { replayTrace } from "../../../src/testing/index.js";
import { runs, seed } from "../../seed.js";
import { branch, factsOf } from "./derived.js";
import { expressionOracle } from "./expressionOracle.js";

const names = ["a", "b", "c"];
const number = fc.oneof(
  fc.integer({ min: -3, max: 3 }).map(String),
  fc
    .tuple(fc.integer({ min: -999, max: 999 }), fc.integer({ min: 0, max: 3 }))
    .map(([units, places]) => `${units}e-${places}`),
);
const name = fc.constantFrom(...names);
const values = fc.record({
  a: fc.oneof({ weight: 9, arbitrary: number }, { weight: 1, arbitrary: fc.constant(null) }),
  b: fc.oneof({ weight: 9, arbitrary: number }, { weight: 1, arbitrary: fc.constant(null) }),
  c: number,
});

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ field: name, gte: number }),
  fc.record({ field: name, lt: number }),
  fc.record({ field: name, exists: fc.boolean() }),
);
const condition: fc.Arbitrary<Condition> = fc.oneof(
  leaf,
  fc.record({ all: fc.array(leaf, { minLength: 1, maxLength: 2 }) }),
  fc.record({ any: fc.array(leaf, { minLength: 1, maxLength: 2 }) }),
  fc.record({ not: leaf }),
);

const { expression } = fc.letrec<{ expression: MeasureExpression }>((tie) => {
  const part = tie("expression");
  const parts = fc.array(part, { minLength: 1, maxLength: 3 });
  const pair = fc.tuple(part, part);
  return {
    expression: fc.oneof(
      { depthSize: "small", maxDepth: 4, withCrossShrink: true },
      fc.record({ measure: name }),
      fc.record({ constant: number }),
      fc.record({ add: parts }),
      fc.record({ subtract: pair }),
      fc.record({ multiply: parts }),
      fc.record({ divide: pair, whenZero: fc.oneof(number, fc.constant("null")) }),
      fc.record({ min: parts }),
      fc.record({ max: parts }),
      fc.record({ clamp: part, most: number }),
      fc.record({ clamp: part, least: fc.constant("-1.5"), most: fc.constant("2") }),
      fc.record({
        choose: fc.array(
          fc.tuple(condition, part).map(([when, taken]) => branch(when, taken)),
          { minLength: 1, maxLength: 3 },
        ),
        otherwise: part,
      }),
    ),
  };
});

const documentsOf = (derive: MeasureExpression) => [
  ...names.map((id) => ({ id, unit: "ratio", given: true })),
  { id: "d", unit: "ratio", derive },
];

function evaluate(derive: MeasureExpression, given: Readonly<Record<string, string | null>>) {
  const measures = compileMeasures(documentsOf(derive));
  const facts = { period: "2026-Q3", measures: factsOf(given) };
  const plain = measures.evaluate(facts).people[0]?.measures.find(({ id }) => id === "d");
  const traced = measures.evaluate(facts, { trace: true }).people[0]?.measures.find(({ id }) => id === "d");
  if (plain === undefined || traced?.trace === undefined) throw new Error("no value");
  return { plain, traced, trace: traced.trace };
}

function all(node: TraceNode): readonly TraceNode[] {
  return [node, ...node.children.flatMap(all)];
}

const settings = { seed, numRuns: runs };

describe("laws of derived measures", () => {
  test("each value is that of arithmetic on integers of any size", () => {
    fc.assert(
      fc.property(expression, values, (derive, given) => {
        const { plain } = evaluate(derive, given);
        expect(plain.value ?? plain.reason).toBe(expressionOracle(derive, given));
      }),
      settings,
    );
  });

  test("the trace of each can be replayed, node by node", () => {
    fc.assert(
      fc.property(expression, values, (derive, given) => {
        const { trace, plain } = evaluate(derive, given);
        expect(trace.value).toBe(plain.value);
        for (const node of all(trace)) expect([node.id, replayTrace(node)]).toEqual([node.id, node.value]);
      }),
      settings,
    );
  });

  test("a trace changes nothing, and its notes say why there is no value", () => {
    fc.assert(
      fc.property(expression, values, (derive, given) => {
        const { plain, traced, trace } = evaluate(derive, given);
        const { trace: _, ...rest } = traced;
        expect(rest).toEqual(plain);
        expect(trace.note).toBe(plain.reason);
      }),
      settings,
    );
  });

  test("a clamp keeps within its bounds", () => {
    fc.assert(
      fc.property(expression, values, (derive, given) => {
        const { plain } = evaluate({ clamp: derive, least: "-1", most: "1" }, given);
        if (plain.value === null) return;
        expect(Number(plain.value)).toBeGreaterThanOrEqual(-1);
        expect(Number(plain.value)).toBeLessThanOrEqual(1);
      }),
      settings,
    );
  });

  test("a choice is the first branch that is met", () => {
    const branches = fc.array(fc.tuple(fc.constantFrom("0", "1"), number), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(branches, number, (list, otherwise) => {
        const choose = list.map(([asked, constant]) => branch({ field: "a", equals: asked }, { constant }));
        const { plain } = evaluate({ choose, otherwise: { constant: otherwise } }, { a: "1" });
        const taken = list.find(([asked]) => asked === "1")?.[1] ?? otherwise;
        expect(plain.value).toBe(expressionOracle({ constant: taken }, {}));
      }),
      settings,
    );
  });
});
