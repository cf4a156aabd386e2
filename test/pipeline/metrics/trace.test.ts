import type { TraceNode } from "attainment/kernel";
import { compileStageModel, type PipelineMetric } from "attainment/pipeline";
import { replayTrace } from "attainment/testing";
import { describe, expect, test } from "vitest";
import { factsOf, funnel, told } from "./story.js";

const stories = [
  told("a", ["01-01 s1", "01-11 s2", "03-01 s3"], { amount: "50", expectedCloseOn: "2026-03-01" }),
  told("b", ["01-01 s1", "01-21 s2", "02-01 won"], { amount: "40" }),
  told("c", ["01-01 s1", "01-31 lost"], { amount: "10", lostReason: "price" }),
];
const metrics: readonly PipelineMetric[] = [
  { kind: "bottleneck", id: "bottleneck", minimum: 0 },
  { kind: "coverage", id: "coverage", definition: "remaining", quota: { measure: "quota" } },
  { kind: "requiredCoverage", id: "required", createAndCloseShare: "0.3", minimum: 0 },
  { kind: "leak", id: "leakRate", definition: "rate", minimum: 0 },
  { kind: "leak", id: "leakValue" },
  { kind: "timeInStage", id: "time", minimum: 0 },
  { kind: "winLoss", id: "reasons", by: "reason", minimum: 0 },
];
const { trace } = compileStageModel({ ...funnel, metrics }).evaluate(
  factsOf(stories, { measures: { quota: "90" } }),
  {
    trace: true,
  },
);

function nodes(node: TraceNode | undefined): readonly TraceNode[] {
  return node === undefined ? [] : [...node.children.flatMap(nodes), node];
}

const all = nodes(trace);
const node = (id: string) => all.find((each) => each.id === `pipeline.funnel.${id}`);

describe("a traced metric", () => {
  test("can be replayed, and each node has an id of its own", () => {
    expect(all.filter((each) => replayTrace(each) !== each.value).map(({ id }) => id)).toEqual([]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  test("chooses a bottleneck among the stages", () => {
    const found = node("bottleneck");
    expect([found?.kind, found?.value, found?.unit, found?.params]).toEqual([
      "choose",
      "30",
      "days",
      {
        chosen: "pipeline.funnel.bottleneck.stage.s2",
        rejected: ["pipeline.funnel.bottleneck.stage.s1"],
        definition: "longestTime",
        choices: ["longestTime"],
        sample: "2",
      },
    ]);
  });

  test("reads a quota from the measures, and takes off what was won", () => {
    expect(node("coverage.remaining")?.children.map(({ kind, value }) => [kind, value])).toEqual([
      ["input", "90"],
      ["input", "40"],
    ]);
    expect(node("coverage.quota")?.inputs).toEqual([{ id: "quota", value: "90", sources: [] }]);
    expect(node("coverage")?.value).toBe("1");
  });

  test("shows the constants of the document", () => {
    expect(node("required.carried")?.children.map(({ params }) => params)).toEqual([
      { value: "1" },
      { value: "0.3" },
    ]);
  });

  test("names a deal with several stays once", () => {
    expect(node("time.total")?.inputs[0]?.sources).toEqual(["a", "b", "c"]);
  });
});
