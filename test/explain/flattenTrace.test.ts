import { describe, expect, test } from "vitest";
import { flattenTrace } from "../../src/explain/index.js";
import { compileScale } from "../../src/kernel/index.js";

const scale = compileScale({
  kind: "bands",
  id: "table",
  mode: "graduated",
  bands: [
    { from: "0", rate: "0.05" },
    { from: "100000", rate: "0.08" },
  ],
});

describe("flattenTrace", () => {
  const flat = flattenTrace(scale.evaluate("150000", { trace: true }));

  test("lists each node before its parts, with unique paths", () => {
    expect(flat.map(({ path, depth, value }) => [path, depth, value])).toEqual([
      ["table", 0, "9000"],
      ["table/table.0", 1, "5000"],
      ["table/table.100000", 1, "4000"],
    ]);
    expect(new Set(flat.map((node) => node.path)).size).toBe(flat.length);
  });

  test("names the parts of each node by path", () => {
    const paths = new Set(flat.map((node) => node.path));
    expect(flat.flatMap((node) => node.parts).every((part) => paths.has(part))).toBe(true);
    expect(flat[0]?.parts).toEqual(["table/table.0", "table/table.100000"]);
  });

  test("tells siblings of one id apart", () => {
    const leaf = {
      id: "x",
      kind: "constant",
      ref: "",
      inputs: [],
      params: {},
      value: "1",
      unit: null,
      children: [],
    } as const;
    const root = { ...leaf, id: "r", kind: "sum", value: "3", children: [leaf, leaf, leaf] } as const;
    expect(flattenTrace(root).map((node) => node.path)).toEqual(["r", "r/x", "r/x#2", "r/x#3"]);
  });
});
