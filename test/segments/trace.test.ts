import { renderText } from "attainment/explain";
import { compileSegmentation } from "attainment/segments";
import { replayTrace } from "attainment/testing";
import { describe, expect, test } from "vitest";
import type { TraceNode } from "../../src/kernel/index.js";
import { byScore, bySize } from "./documents.js";

function all(node: TraceNode): readonly TraceNode[] {
  return [node, ...node.children.flatMap(all)];
}

function traceOf(document: unknown, fields: Record<string, string | null>, previous: string | null = null) {
  const { trace } = compileSegmentation(document).evaluate(
    { customerId: "c-1", fields, previous },
    { trace: true },
  );
  if (trace === undefined) throw new Error("no trace");
  return trace;
}

describe("the trace of a segment by rules", () => {
  const trace = traceOf(bySize, { revenue: "5", growthRate: "0.3", country: "CN" });
  test("shows each condition that was looked at, and what was passed over", () => {
    expect(trace).toMatchObject({
      id: "size",
      kind: "grade",
      ref: "",
      label: "Size",
      params: { band: "growing", rejected: ["key"] },
      value: "growing",
    });
    expect(trace.children.map(({ id, ref, value }) => [id, ref, value])).toEqual([
      ["size.key", "/segments/0/when", "unmet"],
      ["size.growing", "/segments/1/when", "met"],
    ]);
  });

  test("can be replayed", () => {
    expect(all(trace).map(replayTrace)).toEqual(all(trace).map(({ value }) => value));
  });
});

describe("the trace of a grade", () => {
  const curve = {
    kind: "curve",
    points: [
      { at: "0", value: "0" },
      { at: "3", value: "1" },
    ],
  };
  const [power, loyalty] = byScore.score;
  const document = { ...byScore, score: [{ ...power, curve }, loyalty] };
  const trace = traceOf(document, { power: "2", loyalty: "0.95" }, "A");

  test("leads from the items to the grade", () => {
    expect(all(trace).map(({ id, kind, value }) => [id, kind, value])).toEqual([
      ["grades", "grade", "A"],
      ["grades.score", "round", "78.00"],
      ["grades.exact", "product", "78"],
      ["grades.mean", "weightedMean", "0.78"],
      ["grades.power", "line", "0.6666666666666666666666666666666667"],
      ["scale", "scale", "0.6666666666666666666666666666666667"],
      ["scale.0", "point", "0.6666666666666666666666666666666667"],
      ["grades.loyalty", "input", "0.95"],
      ["grades.outOf", "constant", "100"],
    ]);
  });

  test("says that hysteresis kept it", () => {
    expect(trace).toMatchObject({
      params: { band: "A", from: "80", to: null, previous: "A", down: "3", heldFrom: "B" },
      note: "held_by_hysteresis",
    });
  });

  test.each([
    ["of a score", trace],
    ["of no score", traceOf(document, { power: null, loyalty: "1" })],
    ["with a policy", traceOf({ ...document, missing: "reweight" }, { power: null, loyalty: "0.7" })],
  ])("can be replayed: %s", (_name, tree) => {
    expect(all(tree).map(replayTrace)).toEqual(all(tree).map(({ value }) => value));
  });

  test("points into the outermost document", () => {
    expect(all(trace).map(({ ref }) => ref)).toEqual([
      "",
      "",
      "",
      "/score",
      "/score/0",
      "/score/0/curve",
      "/score/0/curve/points/0",
      "/score/1",
      "",
    ]);
  });

  test("reads as text", () => {
    expect(renderText(trace)).toContain("grade of 78.00: A");
  });

  test("changes nothing", () => {
    const compiled = compileSegmentation(document);
    const facts = { customerId: "c-1", fields: { power: "2", loyalty: "0.95" }, previous: "A" };
    const { trace: _, ...rest } = compiled.evaluate(facts, { trace: true });
    expect(rest).toEqual(compiled.evaluate(facts));
  });
});
