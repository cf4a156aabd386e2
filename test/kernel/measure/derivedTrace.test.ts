import { replayTrace } from "attainment/testing";
import { expect, test } from "vitest";
import type { MeasureExpression, TraceNode } from "../../../src/kernel/index.js";
import { compileMeasures } from "../../../src/kernel/measure/index.js";
import { branch, derived, factsOf } from "./derived.js";

const [price, cost, volume] = [{ measure: "price" }, { measure: "cost" }, { measure: "volume" }];
const values = { price: "20", cost: "12", volume: "0" };

function lines(node: TraceNode): readonly string[] {
  const { id, kind, value, children } = node;
  return [`${id} ${kind} ${value}`, ...children.flatMap(lines)];
}

function traceOf(derive: MeasureExpression): TraceNode {
  const [ann] = compileMeasures(derived(derive)).evaluate(
    { period: "2026-Q3", measures: factsOf(values) },
    { trace: true },
  ).people;
  const trace = ann?.measures.find(({ id }) => id === "d")?.trace;
  if (trace === undefined) throw new Error("no trace");
  return trace;
}

test.each<[string, MeasureExpression, readonly string[]]>([
  ["a measure alone", price, ["d line 20", "price input 20"]],
  ["a constant alone", { constant: "1.5" }, ["d constant 1.5"]],
  [
    "nested arithmetic",
    { add: [{ subtract: [price, cost] }, { multiply: [cost, { constant: 2 }] }] },
    [
      "d sum 32",
      "d#0 difference 8",
      "price input 20",
      "cost input 12",
      "d#1 product 24",
      "cost input 12",
      "d#1.1 constant 2",
    ],
  ],
  [
    "a denominator of zero that is settled",
    { divide: [price, volume], whenZero: "9" },
    ["d choose 9", "d#quotient quotient null", "price input 20", "volume input 0", "d#whenZero constant 9"],
  ],
  [
    "a denominator of zero that is not",
    { divide: [price, volume], whenZero: "null" },
    ["d quotient null", "price input 20", "volume input 0"],
  ],
  ["the least", { min: [price, cost] }, ["d choose 12", "price input 20", "cost input 12"]],
  [
    "a clamp on both sides",
    { clamp: price, least: 1, most: 15 },
    ["d cap 15", "d#least floor 20", "price input 20"],
  ],
  ["a clamp on one", { clamp: price, least: 30 }, ["d floor 30", "price input 20"]],
  [
    "a choice, as far as it was looked at",
    {
      choose: [
        branch({ field: "price", gt: 20 }, { constant: 0 }),
        branch({ field: "price", gt: 19 }, cost),
        branch({ field: "price", gt: 18 }, price),
      ],
      otherwise: price,
    },
    ["d choose 12", "d#0.when condition unmet", "d#1.when condition met", "cost input 12"],
  ],
])("the trace shows %s", (_name, derive, expected) => {
  expect(lines(traceOf(derive))).toEqual(expected);
});

test("a choice names what it took and what it did not, and its node is that of the measure", () => {
  const choose = [branch({ field: "volume", equals: 0 }, price)];
  expect(traceOf({ choose, otherwise: { add: [cost, cost] } })).toMatchObject({
    id: "d",
    ref: "/7",
    label: "Derived",
    unit: "money",
    params: { chosen: "price", rejected: ["d#otherwise"] },
  });
});

test("each node points to its place in the document", () => {
  const trace = traceOf({
    add: [
      { clamp: price, most: 1 },
      { divide: [cost, volume], whenZero: 0 },
    ],
  });
  const refs = (node: TraceNode): readonly string[] => [node.ref, ...node.children.flatMap(refs)];
  expect(refs(trace)).toEqual([
    "/7",
    "/7/derive/add/0",
    "/1",
    "/7/derive/add/1",
    "/7/derive/add/1",
    "/2",
    "/0",
    "/7/derive/add/1/whenZero",
  ]);
});

test("a step is not taken for a measure whose id continues that of its own", () => {
  const derive = { min: [{ constant: "5" }, { measure: "d.0" }] };
  const documents = [
    { id: "d.0", unit: "money", given: true },
    { id: "d", unit: "money", derive },
  ];
  const given = { personId: "ann", measure: "d.0", value: "1" };
  const [ann] = compileMeasures(documents).evaluate(
    { period: "2026-Q3", measures: [given] },
    { trace: true },
  ).people;
  const trace = ann?.measures.find(({ id }) => id === "d")?.trace;
  expect(trace).toMatchObject({ value: "1", params: { chosen: "d.0", rejected: ["d#0"] } });
  expect(trace === undefined ? null : replayTrace(trace)).toBe("1");
});
