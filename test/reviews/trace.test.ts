import { renderText } from "attainment/explain";
import type { TraceNode } from "attainment/kernel";
import { replayTrace } from "attainment/testing";
import { describe, expect, test } from "vitest";
import { evaluate, review, single, table, withFields } from "./samples.js";

const ITEMS = ["listens", "helps", "closes"] as const;
const answers = [
  ...table("manager", ITEMS, [[4, 3, null]]),
  ...table("customers", ITEMS, [
    [5, 5, 4],
    [3, null, 4],
    [4, 4, 5],
  ]),
  ...table("peers", ITEMS, [[1, 1, 2]]),
];

function traced(fields: object, trace: true | "lines" = true): TraceNode {
  const result = evaluate(withFields(fields), answers, { trace });
  if (result.trace === undefined) throw new Error("no trace");
  return result.trace;
}

function nodesOf(node: TraceNode): readonly TraceNode[] {
  return [node, ...node.children.flatMap(nodesOf)];
}

function find(root: TraceNode, id: string): TraceNode | undefined {
  return nodesOf(root).find((node) => node.id === id);
}

describe("the trace of a review", () => {
  test.each([{}, { aggregation: "perRater" }, { belowMinimum: "hideTotal" }, { missingGroup: "zero" }])(
    "replays from its own figures: %j",
    (fields) => {
      const root = traced(fields);
      for (const node of nodesOf(root)) expect([node.id, replayTrace(node)]).toEqual([node.id, node.value]);
      expect(root.value).toBe(evaluate(withFields(fields), answers).value);
      expect(traced(fields, "lines")).toEqual(root);
    },
  );

  test("leads from the rounded score over groups and competencies to items", () => {
    const root = traced({ title: "First half" });
    expect([root.kind, root.label, root.ref, root.value]).toEqual(["round", "First half", "", "3.79"]);
    const [score] = root.children;
    expect(score).toMatchObject({ kind: "weightedMean", params: { weights: ["0", "0.4", "0", "0.3"] } });
    expect(score?.children.map(({ id, note }) => [id, note])).toEqual([
      ["half-year.self", "no_answers"],
      ["half-year.manager", undefined],
      ["half-year.peers", "below_minimum"],
      ["half-year.customers", undefined],
    ]);
    expect(find(root, "half-year.manager.service")).toMatchObject({
      ref: "/competencies/0",
      value: "3.5",
      children: [{ ref: "/competencies/0/items/0" }, { ref: "/competencies/0/items/1" }],
    });
  });

  test("lists answers only where it is known anyway who gave them", () => {
    const root = traced({});
    expect(find(root, "half-year.manager.service.listens")?.inputs).toEqual([
      { id: "listens", value: "4", sources: ["manager-1/listens"] },
    ]);
    expect(find(root, "half-year.customers.service.listens")).toMatchObject({
      inputs: [{ id: "listens", value: "4" }],
      params: { raters: "3" },
    });
    for (const fields of [{}, { aggregation: "perRater" }]) {
      const text = JSON.stringify(traced(fields));
      expect(text).not.toContain("customers-");
      expect(text).not.toContain("peers-");
    }
  });

  test("shows of a hidden group only that it is hidden", () => {
    for (const fields of [{}, { aggregation: "perRater" }, { belowMinimum: "hideTotal" }]) {
      expect(find(traced(fields), "half-year.peers")).toEqual({
        id: "half-year.peers",
        kind: "weightedMean",
        ref: "/groups/2",
        inputs: [],
        params: {},
        value: null,
        unit: null,
        note: "below_minimum",
        redacted: true,
        children: [],
      });
    }
  });

  test("shows of a suppressed item only that it is suppressed", () => {
    const document = single(["a", "b"]);
    const rows = [[4, 1], [5, 2], [3]];
    const { trace } = evaluate(document, table("peers", ["a", "b"], rows), { trace: true });
    expect(trace && find(trace, "half-year.peers.all.b")).toMatchObject({
      inputs: [],
      params: {},
      value: null,
      note: "below_minimum",
      redacted: true,
    });
    expect(trace && find(trace, "half-year.peers.all")?.params.weights).toEqual(["1", "0"]);
  });

  test("per rater, hides the raters of an unnamed group and lists those that are known", () => {
    const root = traced({ aggregation: "perRater" });
    expect(find(root, "half-year.customers")).toMatchObject({
      redacted: true,
      params: { raters: "3" },
      children: [],
    });
    expect(find(root, "half-year.manager")?.children.map(({ id }) => id)).toEqual([
      "half-year.manager.manager-1",
    ]);
    expect(find(root, "half-year.manager.manager-1.service.helps")?.inputs).toEqual([
      { id: "helps", value: "3", sources: ["manager-1/helps"] },
    ]);
  });

  test("says why there is no score", () => {
    const { trace } = evaluate(review, [], { trace: true });
    expect([trace?.value, trace?.note, trace?.children[0]?.note]).toEqual([
      null,
      "no_group_counts",
      "no_group_counts",
    ]);
  });

  test("replays where only an item of weight zero was observed, which gives no mean", () => {
    const document = single(
      [],
      { kind: "manager" },
      {
        competencies: [{ id: "all", items: [{ id: "a" }, { id: "b", weight: "0" }] }],
      },
    );
    const { trace } = evaluate(document, table("peers", ["a", "b"], [[null, 1]]), { trace: true });
    const node = trace && find(trace, "half-year.peers.all");
    expect([node?.value, node?.note, node && replayTrace(node)]).toEqual([null, "no_weight", null]);
  });

  test("an item that nobody observed is an input without a value", () => {
    const node = find(traced({}), "half-year.manager.selling.closes");
    expect(node).toMatchObject({ inputs: [{ id: "closes", value: null }], note: "no_answers", value: null });
  });

  test("reads as text", () => {
    expect(renderText(traced({})).split("\n")[0]).toContain("3.79");
  });
});
