import { describe, expect, test } from "vitest";
import {
  type WeightedItem,
  type WeightedMeanOptions,
  weightedMean,
} from "../../../src/kernel/weighting/index.js";
import { codesOf } from "../allocation/codesOf.js";

const kpi: readonly WeightedItem[] = [
  { id: "sales", value: "0.9", weight: "0.6" },
  { id: "visits", value: "1.2", weight: "0.25" },
  { id: "exam", value: "0.5", weight: "0.15" },
];
const without = (...ids: readonly string[]): readonly WeightedItem[] =>
  kpi.map((item) => (ids.includes(item.id) ? { ...item, value: null } : item));
const weightsIn = (items: readonly WeightedItem[], options: WeightedMeanOptions = {}) =>
  weightedMean(items, options).items.map(({ weight }) => weight);

describe("where the weights come from", () => {
  test("as written", () => {
    expect(weightedMean(kpi)).toEqual({
      value: "0.915",
      issues: [],
      items: [
        { id: "sales", value: "0.9", weight: "0.6", contribution: "0.54" },
        { id: "visits", value: "1.2", weight: "0.25", contribution: "0.3" },
        { id: "exam", value: "0.5", weight: "0.15", contribution: "0.075" },
      ],
    });
  });

  const ab = (a: object, b: object): readonly WeightedItem[] => [
    { id: "a", value: 1, ...a },
    { id: "b", value: 4, ...b },
  ];
  test.each<[WeightedMeanOptions["weights"] & string, readonly WeightedItem[], string, readonly string[]]>([
    [
      "relative",
      ab({ weight: 30 }, { weight: 60 }),
      "3",
      ["0.3333333333333333333333333333333333", "0.6666666666666666666666666666666667"],
    ],
    ["equal", ab({ weight: 30 }, {}), "2.5", ["0.5", "0.5"]],
    ["target", ab({ target: "300" }, { target: "100" }), "1.75", ["0.75", "0.25"]],
    ["remainder", ab({ weight: "0.9" }, {}), "1.3", ["0.9", "0.1"]],
    ["remainder", ab({ weight: 1 }, {}), "1", ["1", "0"]],
    ["remainder", ab({}, {}), "2.5", ["0.5", "0.5"]],
    [
      "remainder",
      ab({ weight: { numerator: 1, denominator: 3 } }, {}),
      "3",
      ["0.3333333333333333333333333333333333", "0.6666666666666666666666666666666667"],
    ],
    [
      "explicit",
      ab({ weight: { numerator: 1, denominator: 3 } }, { weight: { numerator: 2, denominator: 3 } }),
      "3",
      ["0.3333333333333333333333333333333333", "0.6666666666666666666666666666666667"],
    ],
  ])("%s %#", (weights, items, value, expected) => {
    expect(weightedMean(items, { weights }).value).toBe(value);
    expect(weightsIn(items, { weights })).toEqual(expected);
  });

  test("thirds that miss one are refused, and rescaled within a tolerance, which is told", () => {
    const thirds = ["a", "b", "c"].map((id, index) => ({ id, value: index, weight: "0.33" }));
    expect(codesOf(() => weightedMean(thirds))).toEqual(["weighting.sum_not_one /items"]);
    expect(codesOf(() => weightedMean(thirds, { tolerance: "0.009" }))).toEqual([
      "weighting.sum_not_one /items",
    ]);
    const rescaled = weightedMean(thirds, { tolerance: "0.01" });
    expect(rescaled.value).toBe("1");
    expect(rescaled.items[0]?.weight).toBe("0.3333333333333333333333333333333333");
    expect(rescaled.issues.map(({ code, severity, params }) => [code, severity, params])).toEqual([
      ["weighting.rescaled", "hint", { sum: "0.99" }],
    ]);
  });
});

describe("a missing value", () => {
  test.each<[WeightedMeanOptions["missing"], string | null, readonly string[]]>([
    [undefined, null, ["0.6", "0.25", "0.15"]],
    ["refuse", null, ["0.6", "0.25", "0.15"]],
    ["zero", "0.84", ["0.6", "0.25", "0.15"]],
    [
      "reweight",
      "0.9882352941176470588235294117647059",
      ["0.7058823529411764705882352941176471", "0.2941176470588235294117647058823529", "0"],
    ],
    [{ moveTo: "sales" }, "0.975", ["0.75", "0.25", "0"]],
  ])("under %j", (missing, value, weights) => {
    const result = weightedMean(without("exam"), missing === undefined ? {} : { missing });
    expect(result.value).toBe(value);
    expect(result.reason).toBe(value === null ? "missing_value" : undefined);
    expect(result.items.map(({ weight }) => weight)).toEqual(weights);
    expect(result.items[2]).toMatchObject({ value: null, contribution: "0" });
    expect(result.issues.map(({ code, path, severity }) => [code, path, severity])).toEqual([
      ["weighting.missing_value", "/items/2/value", "warning"],
    ]);
  });

  test("divided by three in one system, reweighted in another", () => {
    const items = [
      { id: "kra", value: 5 },
      { id: "feedback", value: 5 },
      { id: "self", value: null },
    ];
    const rounding = { places: 2, mode: "halfUp" } as const;
    expect(weightedMean(items, { weights: "equal", missing: "zero", rounding }).value).toBe("3.33");
    expect(weightedMean(items, { weights: "equal", missing: "reweight", rounding }).value).toBe("5.00");
  });

  test.each(["refuse", "zero", "reweight", { moveTo: "sales" }] as const)(
    "all of them missing leaves no mean under %j",
    (missing) => {
      const result = weightedMean(without("sales", "visits", "exam"), { missing });
      expect(result).toMatchObject({ value: null, reason: "all_missing" });
    },
  );

  test("of weight zero has no effect", () => {
    const items = [...kpi, { id: "extra", value: null, weight: 0 }];
    expect(weightedMean(items).value).toBe("0.915");
    expect(weightedMean(items, { missing: { moveTo: "extra" } }).value).toBe("0.915");
  });

  test("leaves no weight where only values of weight zero are there", () => {
    const items = [
      { id: "a", value: null, weight: 1 },
      { id: "b", value: 1, weight: 0 },
    ];
    expect(weightedMean(items, { missing: "reweight" })).toMatchObject({ value: null, reason: "no_weight" });
    expect(weightedMean(items, { missing: { moveTo: "b" } }).value).toBe("1");
  });

  test("cannot move its weight to an item that is missing, or unknown", () => {
    const place = "/options/missing/moveTo";
    expect(codesOf(() => weightedMean(without("exam", "sales"), { missing: { moveTo: "sales" } }))).toEqual([
      `weighting.move_to_missing ${place}`,
    ]);
    expect(codesOf(() => weightedMean(kpi, { missing: { moveTo: "calls" } }))).toEqual([
      `weighting.unknown_item ${place}`,
    ]);
  });
});

describe("rounding", () => {
  const rounding = { places: 2, mode: "halfUp" } as const;

  test("is done once, and contributions sum to the printed mean", () => {
    const items = ["a", "b", "c"].map((id) => ({ id, value: "0.1", weight: 1 }));
    const result = weightedMean(items, { weights: "relative", rounding });
    expect(result.value).toBe("0.10");
    expect(result.items.map(({ contribution }) => contribution)).toEqual(["0.04", "0.03", "0.03"]);
  });

  test("to a step, of values below zero", () => {
    const items = [
      { id: "a", value: "-1.13", weight: "0.5" },
      { id: "b", value: "0.3", weight: "0.5" },
    ];
    const result = weightedMean(items, { rounding: { step: "0.05", mode: "halfUp" } });
    expect(result.value).toBe("-0.40");
    expect(result.items.map(({ contribution }) => contribution)).toEqual(["-0.55", "0.15"]);
  });
});

describe("the trace", () => {
  test("shows values, weights as they counted, the mean and its rounding", () => {
    const { trace } = weightedMean(without("exam"), {
      missing: "reweight",
      rounding: { places: 2, mode: "halfUp" },
      trace: true,
    });
    expect(trace).toMatchObject({ kind: "round", value: "0.99", rounding: { places: 2, mode: "halfUp" } });
    const mean = trace?.children[0];
    expect(mean).toMatchObject({
      kind: "weightedMean",
      params: { weights: ["0.6", "0.25", "0"], missing: "reweight" },
    });
    expect(mean?.ratio).toBeDefined();
    expect(mean?.children.map(({ kind, ref, value }) => [kind, ref, value])).toEqual([
      ["input", "/items/0", "0.9"],
      ["input", "/items/1", "1.2"],
      ["input", "/items/2", null],
    ]);
  });

  test("changes nothing", () => {
    const { trace, ...traced } = weightedMean(kpi, { trace: true });
    expect(trace?.value).toBe("0.915");
    expect(traced).toEqual(weightedMean(kpi));
  });
});

describe("bad input is refused, every fault at once", () => {
  const getter = Object.defineProperty({ id: "a", weight: 1 }, "value", {
    get: () => {
      throw new Error("called");
    },
    enumerable: true,
  });
  const one = [{ id: "a", value: 1, weight: 1 }];
  test.each<[string, unknown, object, readonly string[]]>([
    ["no items", [], {}, ["weighting.no_items /items"]],
    ["no list", { length: 1 }, {}, ["weighting.no_items /items"]],
    [
      "no id",
      [{ value: 1, weight: 1 }, "a"],
      {},
      ["weighting.bad_item /items/0", "weighting.bad_item /items/1"],
    ],
    ["one id twice", [...one, ...one], {}, ["weighting.duplicate_id /items/1/id"]],
    [
      "values that are none",
      [
        { id: "a", value: "1,000", weight: Number.NaN },
        { id: "b", weight: 1 },
      ],
      {},
      [
        "decimal.not_decimal /items/0/value",
        "decimal.not_finite /items/0/weight",
        "decimal.wrong_type /items/1/value",
      ],
    ],
    ["a value that is computed", [getter], {}, ["decimal.wrong_type /items/0/value"]],
    [
      "a prototype instead of fields",
      [JSON.parse('{"__proto__":{"id":"a","value":1,"weight":1}}')],
      {},
      ["weighting.bad_item /items/0"],
    ],
    ["no weight", [{ id: "a", value: 1 }], {}, ["weighting.missing_weight /items/0/weight"]],
    [
      "weights below zero",
      [{ id: "a", value: 1, weight: -1 }],
      {},
      ["weighting.negative_weight /items/0/weight"],
    ],
    [
      "a ratio over zero",
      [{ id: "a", value: 1, weight: { numerator: 1, denominator: 0 } }],
      {},
      ["weighting.zero_denominator /items/0/weight"],
    ],
    [
      "a sum of zero",
      [{ id: "a", value: 1, weight: 0 }],
      { weights: "relative" },
      ["weighting.zero_weights /items"],
    ],
    [
      "no target",
      [{ id: "a", value: 1 }],
      { weights: "target" },
      ["weighting.missing_target /items/0/target"],
    ],
    [
      "a target below zero",
      [{ id: "a", value: 1, target: -1 }],
      { weights: "target" },
      ["weighting.negative_target /items/0/target"],
    ],
    ["no item for the remainder", one, { weights: "remainder" }, ["weighting.one_remainder /items"]],
    [
      "nothing left for the remainder",
      [{ id: "a", value: 1, weight: 2 }, ...["b", "c"].map((id) => ({ id, value: 1 }))],
      { weights: "remainder" },
      ["weighting.sum_over_one /items"],
    ],
    [
      "unknown options",
      one,
      { weights: "constructor", missing: "skip", tolerance: -1 },
      [
        "weighting.bad_option /options/weights",
        "weighting.bad_option /options/missing",
        "weighting.bad_tolerance /options/tolerance",
      ],
    ],
    [
      "a policy that is no policy",
      one,
      { missing: {}, tolerance: "x" },
      ["weighting.bad_option /options/missing/moveTo", "decimal.not_decimal /options/tolerance"],
    ],
    [
      "a rounding that is none",
      one,
      { rounding: { places: -1, mode: "halfUp" } },
      ["decimal.invalid_rounding /options/rounding"],
    ],
  ])("%s", (_name, items, options, expected) => {
    // The faults that TypeScript keeps out are tried as well.
    expect(codesOf(() => weightedMean(items as never, options as never))).toEqual(expected);
  });
});
