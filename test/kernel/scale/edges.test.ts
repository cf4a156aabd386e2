import { describe, expect, test } from "vitest";
import { compileScale } from "../../../src/kernel/scale/index.js";

const bands = [
  { from: "10", rate: "0.1" },
  { from: "100", rate: "0.2", amount: "1" },
];
const base = { kind: "bands", mode: "graduated", bands };

describe("below the first band", () => {
  test.each([
    [{}, "9.99", "0"],
    [{}, "10", "0"],
    [{ boundary: "lowerBand" }, "10", "0"],
    [{ below: "-3" }, "9.99", "-3"],
    [{ below: 0.5 }, "-100", "0.5"],
  ])("%o: %s gives %s", (more, input, value) => {
    expect(compileScale({ ...base, ...more }).evaluate(input).value).toBe(value);
  });

  test("a refused value is null with a reason and an issue, and no exception", () => {
    const result = compileScale({ ...base, below: "refuse" }).evaluate("9.99");
    expect(result).toMatchObject({ value: null, reason: "refused_below", band: null });
    expect(result.issues.map(({ code, severity, path }) => [code, severity, path])).toEqual([
      ["scale.refused_below", "error", ""],
    ]);
  });

  test("the first band starts from nothing, whatever lies below it", () => {
    expect(compileScale({ ...base, below: "50" }).evaluate("20").value).toBe("1");
  });
});

describe("above a last band that ends", () => {
  const ended = [bands[0], { ...bands[1], to: "200" }];
  test.each([
    ["99", "upperBand", "199.99", "29.998", 1],
    ["99", "upperBand", "200", "99", null],
    ["99", "lowerBand", "200", "30", 1],
    ["99", "lowerBand", "200.01", "99", null],
    ["clamp", "upperBand", "5000", "30", 1],
    ["refuse", "upperBand", "200", null, null],
  ])("above %s, %s: %s gives %s", (above, boundary, input, value, band) => {
    const result = compileScale({ ...base, bands: ended, above, boundary }).evaluate(input);
    expect([result.value, result.band?.index ?? null]).toEqual([value, band]);
    expect(result.reason).toBe(value === null ? "refused_above" : undefined);
  });

  test("grades clamp to the last one", () => {
    const grades = compileScale({
      kind: "bands",
      above: "clamp",
      bands: [
        { id: "low", from: "0" },
        { id: "high", from: "5", to: "9" },
      ],
    });
    expect(grades.evaluate("10").value).toBe("high");
  });
});

describe("negative values", () => {
  test.each([
    [undefined, "-150", "0"],
    ["mirror", "-150", "-20"],
    ["mirror", "-5", "0"],
    ["zero", "-150", "0"],
    ["refuse", "-150", null],
  ])("%s: %s gives %s", (negative, input, value) => {
    const { value: result } = compileScale({
      ...base,
      ...(negative === undefined ? {} : { negative }),
    }).evaluate(input);
    expect(result).toBe(value);
  });

  test("meet the bands where nothing is said and bands lie there", () => {
    const growth = compileScale({
      kind: "bands",
      mode: "whole",
      bands: [
        { from: "-1", amount: "-5" },
        { from: "-0.2", amount: "0" },
        { from: "0.1", amount: "5" },
      ],
    });
    expect(growth.evaluateMany(["-2", "-0.5", "-0.2", "0", "0.1"])).toEqual(["0", "-5", "0", "0", "5"]);
  });

  test("mirrored, keep to what lies below: -V(|x|)", () => {
    expect(compileScale({ ...base, below: "3", negative: "mirror" }).evaluate("-5").value).toBe("-3");
  });

  test("are mirrored before the steps", () => {
    const steps = [{ kind: "floor", id: "least", at: "-10" }];
    expect(compileScale({ ...base, negative: "mirror", steps }).evaluate("-150").value).toBe("-10");
  });
});

describe("zero", () => {
  const from0 = { kind: "bands", mode: "whole", bands: [{ from: "0", rate: "0.1", amount: "25" }] };
  test.each([
    [undefined, "0", "25"],
    ["band", "0", "25"],
    ["zero", "0", "0"],
    ["zero", "-0", "0"],
    ["zero", "0.01", "25.001"],
  ])("%s: %s gives %s", (atZero, input, value) => {
    expect(
      compileScale({ ...from0, ...(atZero === undefined ? {} : { atZero }) }).evaluate(input).value,
    ).toBe(value);
  });
});

describe("bounds in multiples of a quota", () => {
  const scale = compileScale({
    kind: "bands",
    mode: "graduated",
    boundsIn: "quota",
    bands: [
      { from: "0", rate: "0.05" },
      { from: "1", rate: "0.1" },
    ],
  });

  test.each([
    ["300", "300", "15"],
    ["299.99", "300", "14.9995"],
    ["450", "300", "30"],
  ])("%s against a quota of %s gives %s", (value, quota, result) => {
    expect(scale.evaluate({ value, quota }).value).toBe(result);
  });

  test("compare without a division: a third of 100 is not rounded", () => {
    const thirds = compileScale({
      kind: "bands",
      boundsIn: "quota",
      bands: [
        { id: "below", from: "0" },
        { id: "on", from: "0.3333333333333333" },
      ],
    });
    expect(thirds.evaluate({ value: "0.9999999999999999", quota: "3" }).value).toBe("on");
    expect(thirds.evaluate({ value: "0.9999999999999998", quota: "3" }).value).toBe("below");
  });

  test("a quota of zero or less has no attainment", () => {
    for (const quota of ["0", "-5"]) {
      expect(scale.evaluate({ value: "5", quota })).toMatchObject({ value: null, reason: "zero_quota" });
    }
  });

  test("a missing quota is a fault of the input", () => {
    const read = scale.safeEvaluate("5");
    expect(read.ok ? [] : read.issues.map(({ code, path }) => [code, path])).toEqual([
      ["scale.missing_quota", "/quota"],
    ]);
  });
});

describe("a curve", () => {
  const points = [
    { at: "0.8", value: "0.5" },
    { at: "1", value: "1" },
    { at: "1.2", value: "2" },
  ];
  const curve = (more: object = {}) => compileScale({ kind: "curve", points, ...more });

  test.each([
    ["0.5", "0.5"],
    ["0.8", "0.5"],
    ["0.9", "0.75"],
    ["1", "1"],
    ["1.05", "1.25"],
    ["9", "2"],
  ])("%s gives %s, clamped outside", (input, value) => {
    expect(curve().evaluate(input)).toEqual({ value, issues: [], band: null });
  });

  test("goes on outside where it says so", () => {
    const extended = curve({ outside: { below: "extend", above: "extend" } });
    expect(extended.evaluateMany(["0.7", "1.3"])).toEqual(["0.25", "2.5"]);
  });

  test("refuses where it says so", () => {
    const { value, reason } = curve({ outside: { above: "refuse" } }).evaluate("1.2001");
    expect([value, reason]).toEqual([null, "refused_above"]);
    expect(curve({ outside: { below: "refuse" } }).evaluate("0.7999").reason).toBe("refused_below");
  });

  test("keeps what does not end as a quotient until it leaves", () => {
    const thirds = compileScale({
      kind: "curve",
      points: [
        { at: "0", value: "0" },
        { at: "3", value: "1" },
      ],
    });
    expect(thirds.evaluate("1").value).toBe("0.3333333333333333333333333333333333");
    const steps = [{ kind: "multiply", id: "threefold", by: "3" }];
    expect(
      compileScale({
        kind: "curve",
        points: [
          { at: "0", value: "0" },
          { at: "3", value: "1" },
        ],
        steps,
      }).evaluate("1").value,
    ).toBe("1");
  });

  test("may be given in multiples of a quota", () => {
    expect(curve({ boundsIn: "quota" }).evaluate({ value: "900", quota: "1000" }).value).toBe("0.75");
  });

  test("is mirrored, zeroed, refused like bands", () => {
    expect(curve({ negative: "mirror" }).evaluate("-0.9").value).toBe("-0.75");
    expect(curve({ negative: "zero" }).evaluate("-0.9").value).toBe("0");
    expect(curve({ negative: "refuse" }).evaluate("-0.9").reason).toBe("refused_negative");
    expect(curve({ atZero: "zero" }).evaluate("0").value).toBe("0");
  });
});

describe("grades", () => {
  const grades = compileScale({
    kind: "bands",
    bands: [{ id: "C", from: "60" }, { id: "B", from: "70" }, { from: "85" }],
  });

  test("are the ids of the bands, by default the text of from", () => {
    expect(grades.evaluateMany(["60", "70", "84.99", "85"])).toEqual(["C", "B", "B", "85"]);
  });

  test("below the first band there is none", () => {
    const result = grades.evaluate("59.99");
    expect(result).toMatchObject({ value: null, reason: "below_first_band", band: null });
    expect(result.issues.map(({ code, severity }) => [code, severity])).toEqual([
      ["scale.below_first_band", "warning"],
    ]);
  });
});
