import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  buildCondition,
  buildRecordCondition,
  type Condition,
  type ConditionFacts,
  compileCondition,
  type FieldValue,
  type Verdict,
} from "../../../src/kernel/condition/index.js";
import { ONE, quotient, scaled } from "../../../src/kernel/decimal/index.js";
import { unwrap } from "../../../src/kernel/issue/index.js";
import { recorder, type TraceNode } from "../../../src/kernel/trace/index.js";
import { runs, seed } from "../../seed.js";
import { condition, facts, valueIn } from "./arbitraries.js";
import { judgeByDefinition } from "./oracle.js";
import { replayCondition } from "./replayCondition.js";

type Facts = Required<ConditionFacts>;

const verdictOf = (document: Condition, given: Facts): Verdict =>
  compileCondition(document).evaluate(given).value;
const parts = fc.array(condition, { minLength: 1, maxLength: 4 });
const opposite: Readonly<Record<Verdict, Verdict>> = { met: "unmet", unmet: "met", missing: "missing" };

function law<T>(name: string, arbitrary: fc.Arbitrary<T>, property: (value: T, given: Facts) => void): void {
  test(name, () => fc.assert(fc.property(arbitrary, facts, property), { seed, numRuns: runs }));
}

describe("laws of a condition", () => {
  law("it comes to what the definition says", condition, (document, given) => {
    expect(verdictOf(document, given)).toBe(judgeByDefinition(document, valueIn(given)));
  });

  law("it and its negation are never both met, and twice not is nothing", condition, (document, given) => {
    const verdict = verdictOf(document, given);
    expect(verdictOf({ not: document }, given)).toBe(opposite[verdict]);
    expect(verdictOf({ not: { not: document } }, given)).toBe(verdict);
  });

  law("De Morgan: not all is any not, and not any is all not", parts, (list, given) => {
    const nots = list.map((each) => ({ not: each }));
    expect(verdictOf({ not: { all: list } }, given)).toBe(verdictOf({ any: nots }, given));
    expect(verdictOf({ not: { any: list } }, given)).toBe(verdictOf({ all: nots }, given));
  });

  law("at least one is any, at least all of them is all", parts, (list, given) => {
    expect(verdictOf({ atLeast: 1, of: list }, given)).toBe(verdictOf({ any: list }, given));
    expect(verdictOf({ atLeast: list.length, of: list }, given)).toBe(verdictOf({ all: list }, given));
  });

  law("at least m holds only where at least m - 1 does", parts, (list, given) => {
    const rank = (verdict: Verdict): number => ["unmet", "missing", "met"].indexOf(verdict);
    const ranks = list.map((_, index) => rank(verdictOf({ atLeast: index + 1, of: list }, given)));
    expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
  });

  law(
    "the order of the parts changes nothing",
    parts.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }), fc.nat(7)),
    ),
    ([list, shuffled, pick], given) => {
      const atLeast = 1 + (pick % list.length);
      expect(verdictOf({ all: shuffled }, given)).toBe(verdictOf({ all: list }, given));
      expect(verdictOf({ any: shuffled }, given)).toBe(verdictOf({ any: list }, given));
      expect(verdictOf({ atLeast, of: shuffled }, given)).toBe(verdictOf({ atLeast, of: list }, given));
    },
  );

  law("it is missing only where one of its tests is", condition, (document, given) => {
    const { value, leaves } = compileCondition(document).evaluate(given);
    if (value === "missing") expect(leaves.map(({ verdict }) => verdict)).toContain("missing");
  });

  law("learning a missing value never takes back a verdict", condition, (document, given) => {
    const blank: Facts = {
      measures: { ...given.measures, bookings: null },
      attributes: { ...given.attributes, tier: null },
    };
    const hasExists = JSON.stringify(document).includes('"exists"');
    const before = verdictOf(document, blank);
    // exists asks about the gap itself, so filling the gap may turn it.
    if (before !== "missing" && !hasExists) expect(verdictOf(document, given)).toBe(before);
  });

  law("it is traced, every test included, without a change of the result", condition, (document, given) => {
    const compiled = compileCondition(document);
    const { trace, ...traced } = compiled.evaluate(given, { trace: true });
    expect(traced).toEqual(compiled.evaluate(given));
    expect(trace?.value).toBe(traced.value);
    expect(testsOf(trace)).toEqual(traced.leaves.map(({ field, verdict }) => [field, verdict]));
  });

  law(
    "its trace replays, and every node has an id of its own and a place in the document",
    condition,
    (document, given) => {
      const nodes = nodesOf(compileCondition(document).evaluate(given, { trace: true }).trace);
      for (const node of nodes) {
        expect(replayCondition(node)).toBe(node.value);
        expect(resolve(document, node.ref)).toBeTypeOf("object");
      }
      expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
    },
  );

  law("over a record it comes to what the definition says", condition, (document, given) => {
    const record: Readonly<Record<string, FieldValue>> = { ...given.measures, ...given.attributes };
    const found = (field: string) => {
      const value = record[field];
      return typeof value === "number" || typeof value === "bigint" ? { number: String(value) } : value;
    };
    const verdict = unwrap(buildRecordCondition(document, "")).judge(record);
    expect(verdict).toBe(judgeByDefinition(document, found));
  });
});

describe("a measure whose decimals do not end", () => {
  const close = "0.33333333333333333333333333333333333333";

  test.each([
    [{ gt: close }, "met"],
    [{ equals: close }, "unmet"],
    [{ between: ["0.3333", "0.3334"] }, "met"],
    [{ is: "0.3333333333333333333333333333333333" }, "missing"],
  ] as const)("is compared exactly by %j, and its trace replays", (each, verdict) => {
    const readings = { measures: new Map([["x", quotient(ONE, scaled(3, 0))]]), attributes: new Map() };
    const recording = recorder();
    const built = unwrap(buildCondition({ field: "x", ...each }, "/when", "gate.when"));
    expect(built.judge(readings)).toBe(verdict);
    expect(built.judge(readings, recording)).toBe(verdict);
    const trace = recording.finish();
    expect(trace).toMatchObject({ id: "gate.when", ref: "/when", value: verdict });
    expect(trace && replayCondition(trace)).toBe(verdict);
  });
});

function nodesOf(node: TraceNode | undefined): readonly TraceNode[] {
  return node === undefined ? [] : [node, ...node.children.flatMap(nodesOf)];
}

function testsOf(node: TraceNode | undefined): readonly (readonly unknown[])[] {
  return nodesOf(node)
    .filter(({ params }) => params.operator !== undefined)
    .map(({ inputs, value }) => [inputs[0]?.id, value]);
}

function resolve(document: unknown, ref: string): unknown {
  return ref
    .split("/")
    .slice(1)
    .reduce<unknown>(
      (at, step) => (typeof at === "object" && at !== null ? Reflect.get(at, step) : undefined),
      document,
    );
}
