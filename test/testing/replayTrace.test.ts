import {
  allocate,
  compileCondition,
  compileSteps,
  type RoundingMode,
  type TraceNode,
  weightedMean,
} from "attainment/kernel";
import { conditions, decimals, replayTrace, steps } from "attainment/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readings } from "../../src/testing/arbitraries/readings.js";
import { needsOf } from "../../src/testing/documents/needs.js";
import { nodesOf } from "../../src/testing/laws/traceFindings.js";
import { runs, seed } from "../seed.js";

const node = (fields: Partial<TraceNode> & Pick<TraceNode, "kind">): TraceNode => ({
  id: fields.kind,
  ref: "",
  inputs: [],
  params: {},
  value: null,
  unit: null,
  children: [],
  ...fields,
});
const constant = (value: string | null): TraceNode =>
  node({ kind: "constant", id: `c-${value}`, params: { value }, value });
const third = { numerator: "1", denominator: "3" };
const met = node({ kind: "condition", value: "met" });
const missing = node({ kind: "condition", value: "missing" });
const blocks = { slice: "250", rate: "0.01", amount: "5", size: "100", partial: "up" };
const between = { x: "1", from: "0", fromValue: "0", to: "3", toValue: "1" };

const table: Readonly<Record<string, readonly [TraceNode, string | null]>> = {
  "an input": [node({ kind: "input", inputs: [{ id: "sales", value: "12.5" }] }), "12.5"],
  "a missing input": [node({ kind: "input", inputs: [{ id: "sales", value: null }] }), null],
  "a constant": [constant("7"), "7"],
  "a sum": [node({ kind: "sum", children: [constant("1.5"), constant("-2")] }), "-0.5"],
  "a sum of nothing": [node({ kind: "sum" }), "0"],
  "a sum with a gap": [node({ kind: "sum", children: [constant("1"), constant(null)] }), null],
  "a difference": [node({ kind: "difference", children: [constant("1"), constant("3")] }), "-2"],
  "a product": [node({ kind: "product", children: [constant("1.5"), constant("3")] }), "4.5"],
  "a quotient": [node({ kind: "quotient", children: [constant("1"), constant("8")] }), "0.125"],
  "a quotient by nothing": [node({ kind: "quotient", children: [constant("1"), constant("0")] }), null],
  "three thirds": [
    node({
      kind: "product",
      children: [
        node({ kind: "constant", value: "0.3333333333333333333333333333333333", ratio: third }),
        constant("3"),
      ],
    }),
    "1",
  ],
  "a band": [node({ kind: "band", params: { slice: "250", rate: "0.02", amount: "1" } }), "6"],
  "a band passed over": [node({ kind: "band", params: { slice: "0", reached: false } }), "0"],
  "started blocks": [node({ kind: "band", params: blocks }), "17.5"],
  "full blocks": [node({ kind: "band", params: { ...blocks, partial: "down" } }), "12.5"],
  "parts of blocks": [node({ kind: "band", params: { ...blocks, partial: "prorate" } }), "15"],
  "a rounded band": [
    node({ kind: "band", params: { slice: "33.3", rate: "0.1" }, rounding: { mode: "floor", places: 1 } }),
    "3.3",
  ],
  "a point": [node({ kind: "point", params: between }), "0.3333333333333333333333333333333333"],
  "a mirrored scale": [
    node({ kind: "scale", params: { sign: "-1" }, children: [constant("4"), constant("2")] }),
    "-6",
  ],
  "a scale without value": [node({ kind: "scale", note: "no value: refused_below" }), null],
  "a grade": [node({ kind: "grade", params: { band: "gold" } }), "gold"],
  "a factor": [node({ kind: "multiply", params: { by: "1.1" }, children: [constant("100")] }), "110"],
  "a factor from a measure": [
    node({ kind: "multiply", inputs: [{ id: "f", value: "2" }], children: [constant("100")] }),
    "200",
  ],
  "a factor of a third": [
    node({
      kind: "multiply",
      inputs: [{ id: "f", value: "0.3333333333333333333333333333333333" }],
      params: { ratio: ["1", "3"] },
      children: [constant("3")],
    }),
    "1",
  ],
  "a factor under a missing condition": [
    node({ kind: "multiply", params: { by: "2" }, children: [constant("100"), missing] }),
    "100",
  ],
  "an addition": [node({ kind: "add", params: { amount: "-1" }, children: [constant("100")] }), "99"],
  "a cap": [node({ kind: "cap", params: { at: "50" }, children: [constant("100")] }), "50"],
  "a floor": [node({ kind: "floor", params: { at: "50" }, children: [constant("10")] }), "50"],
  "a closed gate": [node({ kind: "gate", params: { set: "0" }, children: [constant("10"), met] }), "0"],
  "a gate that cannot be judged": [
    node({ kind: "gate", params: { set: "0" }, children: [constant("10"), missing] }),
    null,
  ],
  "a gate that a gap opens": [
    node({ kind: "gate", params: { set: "0", whenMissing: "open" }, children: [constant("10"), missing] }),
    "10",
  ],
  "a gate that a gap closes": [
    node({ kind: "gate", params: { set: "0", whenMissing: "close" }, children: [constant("10"), missing] }),
    "0",
  ],
  "a replacement": [node({ kind: "replace", params: { value: "3" }, children: [constant("10")] }), "3"],
  "a rounding to places": [
    node({ kind: "round", rounding: { mode: "halfUp", places: 2 }, children: [constant("1.005")] }),
    "1.01",
  ],
  "a rounding to a step": [
    node({ kind: "round", rounding: { mode: "halfEven", step: "0.50" }, children: [constant("1.25")] }),
    "1.00",
  ],
  "a rounding of an unknown mode": [
    node({ kind: "round", rounding: { mode: "sideways", places: 2 }, children: [constant("1")] }),
    null,
  ],
  "a choice": [
    node({ kind: "choose", params: { chosen: "c-2" }, children: [constant("1"), constant("2")] }),
    "2",
  ],
  "a line": [node({ kind: "line", children: [constant("2")] }), "2"],
  "what may not be shown": [node({ kind: "sum", value: "77", redacted: true }), "77"],
};

describe("replayTrace", () => {
  test.each(Object.entries(table))("computes %s again", (_name, [given, value]) => {
    expect(replayTrace(given)).toBe(value);
  });

  test("keeps the places of an equal value, and demands those of a rounding", () => {
    const children = [constant("2"), constant("3")];
    expect(replayTrace(node({ kind: "sum", value: "5.00", children }))).toBe("5.00");
    const rounding = { mode: "halfUp", places: 2 };
    expect(replayTrace(node({ kind: "round", value: "2", rounding, children: [constant("2")] }))).toBe(
      "2.00",
    );
  });

  test("finds a ratio that is not the value", () => {
    const children = [constant("1"), constant("3")];
    const value = "0.3333333333333333333333333333333333";
    const wrong = { numerator: "1", denominator: "4" };
    expect(replayTrace(node({ kind: "quotient", value, ratio: third, children }))).toBe(value);
    expect(replayTrace(node({ kind: "quotient", value: "0.33", ratio: wrong, children }))).toBe(value);
  });

  test.each<[RoundingMode, string, string]>([
    ["ceil", "2", "-1"],
    ["floor", "1", "-2"],
    ["awayFromZero", "2", "-2"],
    ["towardZero", "1", "-1"],
    ["halfCeil", "2", "-1"],
    ["halfFloor", "1", "-2"],
    ["halfUp", "2", "-2"],
    ["halfDown", "1", "-1"],
    ["halfEven", "2", "-2"],
  ])("settles a tie by %s", (mode, up, down) => {
    const rounded = ["1.5", "-1.5"].map((value) =>
      replayTrace(node({ kind: "round", rounding: { mode, places: 0 }, children: [constant(value)] })),
    );
    expect(rounded).toEqual([up, down]);
  });
});

describe("every node of a trace", () => {
  test("of any condition replays", () => {
    const cases = conditions().chain((condition) =>
      fc.tuple(fc.constant(condition), readings(needsOf([], [condition]))),
    );
    const replays = fc.property(cases, ([condition, facts]) => {
      const { trace } = compileCondition(condition).evaluate(facts, { trace: true });
      expectReplays(trace);
    });
    fc.assert(replays, { seed, numRuns: runs });
  });

  test("of any list of steps replays", () => {
    const lists = steps({ measures: ["factor"], fields: { score: "decimal", role: "text" } });
    const cases = lists.chain((list) => fc.tuple(fc.constant(list), readings(needsOf(list, [])), decimals()));
    const replays = fc.property(cases, ([list, facts, value]) => {
      expectReplays(compileSteps(list).evaluate(value, facts, { trace: true }).trace);
    });
    fc.assert(replays, { seed, numRuns: runs });
  });

  test("of an allocation and of a weighted mean replays", () => {
    const weights = fc.array(decimals({ min: "0.1", max: "9", places: 1 }), { minLength: 1, maxLength: 4 });
    const whole = decimals({ min: "-100", max: "100", places: 2 });
    const replays = fc.property(weights, whole, fc.boolean(), (list, value, hasGap) => {
      const parts = list.map((weight, index) => ({ id: `p-${index}`, weight }));
      expectReplays(allocate(value, parts, { trace: true }).trace);
      const items = parts.map((part, index) => ({ ...part, value: hasGap && index === 0 ? null : value }));
      expectReplays(weightedMean(items, { weights: "relative", missing: "zero", trace: true }).trace);
    });
    fc.assert(replays, { seed, numRuns: runs });
  });
});

function expectReplays(trace: TraceNode | undefined): void {
  const nodes = trace === undefined ? [] : nodesOf(trace);
  expect(nodes.length).toBeGreaterThan(0);
  for (const each of nodes) expect(replayTrace(each)).toBe(each.value);
}
