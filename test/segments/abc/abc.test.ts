import { isAttainmentError } from "attainment/kernel";
import { type AbcOptions, classifyAbc } from "attainment/segments";
import { describe, expect, test } from "vitest";

const items = (values: readonly (string | number)[]) =>
  values.map((value, index) => ({ id: `i${index + 1}`, value }));
const classes = (values: readonly (string | number)[], options: AbcOptions = {}) =>
  classifyAbc(items(values), options)
    .items.map(({ id, classId }) => `${id}${classId}`)
    .join(" ");

function refusalOf(given: unknown, options: unknown = {}): readonly (readonly string[])[] {
  try {
    Reflect.apply(classifyAbc, undefined, [given, options]);
  } catch (error) {
    if (isAttainmentError(error)) return error.issues.map(({ code, path }) => [code, path]);
    throw error;
  }
  return [];
}

describe("classes", () => {
  test("by where an item starts, or ends", () => {
    // Cumulative shares 0.5, 0.8, 0.95, 1.
    expect(classes([50, 30, 15, 5])).toBe("i1A i2A i3B i4C");
    expect(classes([50, 30, 15, 5], { belongs: "ends" })).toBe("i1A i2A i3B i4C");
    // Cumulative shares 0.7, 0.9, 0.96, 1: the second one lies across the first cut.
    expect(classes([70, 20, 6, 4])).toBe("i1A i2A i3B i4C");
    expect(classes([70, 20, 6, 4], { belongs: "ends" })).toBe("i1A i2B i3C i4C");
  });

  test("one item that is nearly all", () => {
    expect(classes([99, 1])).toBe("i1A i2C");
    expect(classes([99, 1], { belongs: "ends" })).toBe("i1C i2C");
  });

  test("equal values across a cut stay together, or are parted by id", () => {
    expect(classes([20, 20, 20, 20, 20])).toBe("i1A i2A i3A i4A i5A");
    expect(classes([20, 20, 20, 20, 20], { belongs: "ends" })).toBe("i1C i2C i3C i4C i5C");
    expect(classes([20, 20, 20, 20, 20], { ties: "byId" })).toBe("i1A i2A i3A i4A i5B");
    expect(classes([20, 20, 20, 20, 20], { ties: "byId", belongs: "ends" })).toBe("i1A i2A i3A i4A i5C");
  });

  test.each<[string, AbcOptions, string]>([
    ["one", { cuts: [] }, "i1A i2A i3A i4A"],
    ["two", { cuts: ["0.5"], classes: ["top", "rest"] }, "i1top i2rest i3rest i4rest"],
    ["four", { cuts: ["0.5", "0.8", "0.95"] }, "i1A i2B i3C i4D"],
  ])("%s of them", (_name, options, expected) => {
    expect(classes([50, 30, 15, 5], options)).toBe(expected);
  });
});

describe("ranks and shares", () => {
  test("are exact, and equal values share a rank", () => {
    const { items: ranked, base, value } = classifyAbc(items([1, 2, 1]));
    expect([value, base]).toEqual(["4", "4"]);
    expect(ranked.map(({ id, rank, share, cumulativeShare }) => [id, rank, share, cumulativeShare])).toEqual([
      ["i2", 1, "0.5", "0.5"],
      ["i1", 2, "0.25", "0.75"],
      ["i3", 2, "0.25", "1"],
    ]);
  });

  test("zero and below stand last, in the last class, without a part", () => {
    const result = classifyAbc(items([0, -10, 60, 40]));
    expect([result.value, result.base]).toEqual(["90", "100"]);
    expect(result.items.slice(2)).toEqual([
      { id: "i1", value: "0", rank: 3, share: "0", cumulativeShare: "1", classId: "C", reason: "value_zero" },
      {
        id: "i2",
        value: "-10",
        rank: 4,
        share: null,
        cumulativeShare: null,
        classId: "C",
        reason: "value_below_zero",
      },
    ]);
    expect(result.classes).toEqual([
      { id: "A", items: 2, itemShare: "0.5", value: "100", share: "1" },
      { id: "B", items: 0, itemShare: "0", value: "0", share: "0" },
      { id: "C", items: 2, itemShare: "0.5", value: "-10", share: "0" },
    ]);
  });

  test.each([[[]], [[0, 0]], [[-1]], [[10, -20]]])("no classes where all is %j", (values) => {
    const { value, reason, items: ranked } = classifyAbc(items(values));
    expect([value, reason]).toEqual([null, "total_not_positive"]);
    expect(ranked.every(({ classId, share }) => classId === null && share === null)).toBe(true);
  });

  test("by the number of items, whatever they are worth", () => {
    const twenty = items(Array.from({ length: 20 }, (_, index) => 100 - index));
    const sizes = (options: object) =>
      classifyAbc(twenty, { cutsOf: "items", ...options }).classes.map(({ items: count }) => count);
    expect(sizes({ cuts: ["0.05", "0.2"] })).toEqual([1, 3, 16]);
    expect(sizes({ cuts: ["0.1", "0.3"] })).toEqual([2, 4, 14]);
    // 12 percent of 20 items are 2.4: the third starts before the cut, and ends behind it.
    expect(sizes({ cuts: ["0.12"] })).toEqual([3, 17]);
    expect(sizes({ cuts: ["0.12"], belongs: "ends" })).toEqual([2, 18]);
    const tied = classifyAbc(items([5, 5, 5, 0]), { cutsOf: "items", cuts: ["0.5"] });
    expect(tied.items.map(({ classId }) => classId)).toEqual(["A", "A", "A", "B"]);
    const parted = classifyAbc(items([5, 5, 5, 0]), { cutsOf: "items", cuts: ["0.5"], ties: "byId" });
    expect(parted.items.map(({ classId }) => classId)).toEqual(["A", "A", "B", "B"]);
  });

  test("prints the choices", () => {
    expect(classifyAbc(items([1])).definition).toEqual({
      cuts: ["0.8", "0.95"],
      cutsOf: "value",
      classes: ["A", "B", "C"],
      belongs: "starts",
      ties: "together",
    });
  });
});

describe("faults", () => {
  test.each<[string, unknown, unknown, string, string]>([
    ["no list", 3, {}, "document.wrong_type", "/items"],
    ["a null value", [{ id: "a", value: null }], {}, "decimal.wrong_type", "/items/0/value"],
    ["a comma", [{ id: "a", value: "1,5" }], {}, "decimal.not_decimal", "/items/0/value"],
    ["cuts that fall", [], { cuts: ["0.9", "0.8"] }, "segments.abc_cuts", "/options/cuts"],
    ["a cut at the end", [], { cuts: ["1"] }, "segments.abc_cuts", "/options/cuts"],
    ["a percentage", [], { cuts: [80] }, "segments.abc_cuts", "/options/cuts"],
    ["too few names", [], { classes: ["A"] }, "segments.abc_classes", "/options/classes"],
    ["a name twice", [], { classes: ["A", "B", "A"] }, "segments.abc_classes", "/options/classes"],
  ])("%s", (_name, given, options, code, path) => {
    expect(refusalOf(given, options)).toEqual([[code, path]]);
  });

  test("of two of one id none stays, whatever their order", () => {
    const twice = [...items([1]), ...items([2])];
    const faults = ["/items/0/id", "/items/1/id"].map((path) => ["document.duplicate_id", path]);
    expect(refusalOf(twice, {})).toEqual(faults);
    for (const given of [twice, [...twice].reverse()]) {
      const { items: ranked, leftOut } = classifyAbc(given, { onInvalid: "report" });
      expect([ranked, leftOut?.length]).toEqual([[], 2]);
    }
  });

  test("are left out where that is asked for", () => {
    const given = [...items([1]), { id: "x", value: "1,5" }, { value: 7 }];
    const result = Reflect.apply(classifyAbc, undefined, [given, { onInvalid: "report" }]);
    expect(result.value).toBe("1");
    expect(result.leftOut).toEqual([
      { id: "x", stream: "items", index: 1, reason: "decimal.not_decimal", amount: null },
      { id: "#2", stream: "items", index: 2, reason: "document.missing_field", amount: "7" },
    ]);
  });
});
