import { describe, expect, test } from "vitest";
import { compileScale } from "../../../src/kernel/scale/index.js";
import { codesThrownBy } from "./codesThrownBy.js";
import { bands, grades, graduated, quota, whole } from "./sampleScales.js";

describe("marginal", () => {
  test.each([
    ["-1", "0"],
    ["0", "0.05"],
    ["99999.99", "0.05"],
    ["100000", "0.08"],
    ["500000", "0.1"],
  ])("above %s a unit earns %s", (x, rate) => {
    expect(graduated.marginal(x)).toBe(rate);
  });

  test("spreads prorated blocks, and leaves those out that are paid at once", () => {
    const per = (partial: string) =>
      compileScale({
        kind: "bands",
        mode: "whole",
        bands: [{ from: "0", rate: "0.1", amount: "3", per: { size: "4", partial } }],
      });
    expect(per("prorate").marginal("1")).toBe("0.85");
    expect(per("up").marginal("1")).toBe("0.1");
  });

  test("is the same under both boundaries, since it looks above the value", () => {
    expect(
      compileScale({ kind: "bands", mode: "whole", boundary: "lowerBand", bands }).marginal("100000"),
    ).toBe("0.08");
  });

  test("of a value that another number rates is that of the band which the next unit fills", () => {
    expect(graduated.marginal({ value: "50000", by: "999999" })).toBe("0.05");
    expect(graduated.marginal({ value: "999999", by: "50000" })).toBe("0.05");
    expect(whole.marginal({ value: "50000", by: "999999" })).toBe("0.1");
    expect(whole.marginal({ value: "5", by: "-1" })).toBe("0");
  });

  test("above a mirrored value is that below its size", () => {
    const mirrored = compileScale({ kind: "bands", mode: "graduated", negative: "mirror", bands });
    expect(mirrored.marginal("-100000")).toBe("0.05");
    expect(mirrored.marginal("-100000.01")).toBe("0.08");
    expect(compileScale({ kind: "bands", mode: "graduated", negative: "zero", bands }).marginal("-5")).toBe(
      "0",
    );
  });

  test("of a curve is its slope", () => {
    const curve = (outside: object) =>
      compileScale({
        kind: "curve",
        outside,
        points: [
          { at: "0", value: "0" },
          { at: "3", value: "1" },
          { at: "4", value: "5" },
        ],
      });
    expect(curve({}).marginal("0")).toBe("0.3333333333333333333333333333333333");
    expect(curve({}).marginal("3")).toBe("4");
    expect(curve({}).marginal("4")).toBe("0");
    expect(curve({ above: "extend", below: "extend" }).marginal("4")).toBe("4");
    expect(curve({ above: "extend", below: "extend" }).marginal("-9")).toBe(
      "0.3333333333333333333333333333333333",
    );
    expect(codesThrownBy(() => curve({ above: "refuse" }).marginal("4"))).toEqual(["scale.refused_above"]);
    expect(codesThrownBy(() => curve({ below: "refuse" }).marginal("-1"))).toEqual(["scale.refused_below"]);
  });

  test("has none where the scale refuses, gives grades, or has no quota", () => {
    const refusing = compileScale({
      kind: "bands",
      mode: "whole",
      below: "refuse",
      above: "refuse",
      negative: "refuse",
      bands: [{ from: "1", to: "2", rate: "1" }],
    });
    expect(codesThrownBy(() => refusing.marginal("0"))).toEqual(["scale.refused_below"]);
    expect(codesThrownBy(() => refusing.marginal("2"))).toEqual(["scale.refused_above"]);
    expect(codesThrownBy(() => refusing.marginal("-1"))).toEqual(["scale.refused_negative"]);
    expect(codesThrownBy(() => grades.marginal("1"))).toEqual(["scale.grade_has_no_amount"]);
    expect(codesThrownBy(() => quota.marginal({ value: "1", quota: "0" }))).toEqual(["scale.zero_quota"]);
    expect(quota.marginal({ value: "1", quota: "1" })).toBe("0.2");
  });
});

describe("breakpoints", () => {
  test("are the starts of bands and the end of a last one that ends", () => {
    expect(graduated.breakpoints()).toEqual([
      { id: "0", at: "0" },
      { id: "100000", at: "100000" },
      { id: "top", at: "200000" },
    ]);
    const ended = compileScale({ kind: "bands", above: "clamp", bands: [{ id: "a", from: "0", to: "5" }] });
    expect(ended.breakpoints()).toEqual([
      { id: "a", at: "0" },
      { id: null, at: "5" },
    ]);
  });

  test("in multiples of a quota ask for it", () => {
    expect(quota.breakpoints({ quota: "300" }).map(({ at }) => at)).toEqual(["150", "300"]);
    expect(codesThrownBy(() => quota.breakpoints())).toEqual(["scale.missing_quota"]);
    expect(codesThrownBy(() => quota.breakpoints({ quota: "0" }))).toEqual(["scale.zero_quota"]);
  });

  test("of a curve are its points", () => {
    const curve = compileScale({
      kind: "curve",
      points: [
        { at: "0", value: "0", id: "threshold" },
        { at: "1", value: "1" },
      ],
    });
    expect(curve.breakpoints()).toEqual([
      { id: "threshold", at: "0" },
      { id: "1", at: "1" },
    ]);
    expect(curve.cliffs()).toEqual([]);
  });
});

describe("next band", () => {
  test.each([
    ["-10", { id: "0", index: 0, at: "0", distance: "10" }],
    ["99999.99", { id: "100000", index: 1, at: "100000", distance: "0.01" }],
    ["100000", { id: "top", index: 2, at: "200000", distance: "100000" }],
    ["200000", null],
  ])("above %s is %o", (x, next) => {
    expect(graduated.nextBand(x)).toEqual(next);
  });

  test("under lowerBand starts right behind a value on its bound", () => {
    const lower = compileScale({ kind: "bands", mode: "whole", boundary: "lowerBand", bands });
    expect(lower.nextBand("100000")).toEqual({ id: "100000", index: 1, at: "100000", distance: "0" });
  });

  test("is picked by the number that picks the band, and of a curve it is the next point", () => {
    expect(whole.nextBand({ value: "5", by: "150000" })?.distance).toBe("50000");
    expect(quota.nextBand({ value: "100", quota: "150" })?.at).toBe("150");
    const curve = compileScale({
      kind: "curve",
      points: [
        { at: "0", value: "0" },
        { at: "1", value: "1" },
      ],
    });
    expect([curve.nextBand("0")?.id, curve.nextBand("1")]).toEqual(["1", null]);
    expect(codesThrownBy(() => quota.nextBand({ value: "1", quota: "0" }))).toEqual(["scale.zero_quota"]);
  });
});

describe("cliffs", () => {
  test("are jumps at bounds with their signed size", () => {
    expect(graduated.cliffs()).toEqual([]);
    expect(whole.cliffs()).toEqual([
      { id: "100000", at: "100000", size: "3000" },
      { id: "top", at: "200000", size: "4000" },
    ]);
    const falling = compileScale({
      kind: "bands",
      mode: "graduated",
      above: "1",
      bands: [
        { from: "10", amount: "5" },
        { from: "20", amount: "-2", to: "30" },
      ],
    });
    expect(falling.cliffs()).toEqual([
      { id: "10", at: "10", size: "5" },
      { id: "20", at: "20", size: "-2" },
      { id: null, at: "30", size: "-2" },
    ]);
  });

  test("at zero are told from what a negative value gives", () => {
    const at0 = (negative: string) =>
      compileScale({ kind: "bands", mode: "whole", negative, bands: [{ from: "0", amount: "5" }] }).cliffs();
    expect(at0("mirror")).toEqual([{ id: "0", at: "0", size: "10" }]);
    expect(at0("zero")).toEqual([{ id: "0", at: "0", size: "5" }]);
    expect(at0("refuse")).toEqual([]);
  });

  test("at a bound of zero between bands keep to the rule for negative values too", () => {
    const through0 = (negative: string) =>
      compileScale({
        kind: "bands",
        mode: "whole",
        negative,
        bands: [
          { from: "-100", amount: "5" },
          { from: "0", amount: "7" },
        ],
      }).cliffs();
    expect(through0("zero")).toEqual([{ id: "0", at: "0", size: "7" }]);
    expect(through0("mirror")).toEqual([{ id: "0", at: "0", size: "14" }]);
    expect(through0("refuse")).toEqual([]);
  });

  test("at the end of a last band keep to the rule for negative values, and clamped goes on without one", () => {
    const endsAt = (to: string, above: string, negative?: string) =>
      compileScale({
        kind: "bands",
        mode: "whole",
        above,
        ...(negative === undefined ? {} : { negative }),
        bands: [{ from: "-100", amount: "5", to }],
      }).cliffs();
    expect(endsAt("0", "9", "zero")).toEqual([{ id: null, at: "0", size: "9" }]);
    expect(endsAt("0", "clamp", "mirror")).toEqual([{ id: null, at: "0", size: "10" }]);
    expect(endsAt("-1", "9", "zero")).toEqual([]);
    expect(endsAt("50", "clamp")).toEqual([{ id: "-100", at: "-100", size: "5" }]);
  });

  test("grow with the quota that bounds are multiples of; grades have none", () => {
    expect(quota.cliffs({ quota: "1000" })).toEqual([
      { id: "0.5", at: "500", size: "50" },
      { id: "1", at: "1000", size: "600" },
    ]);
    expect(grades.cliffs()).toEqual([]);
    const misspelled: object = { quotas: 1 };
    expect(codesThrownBy(() => grades.cliffs(misspelled))).toEqual(["document.unknown_field"]);
  });
});

describe("difference", () => {
  test("is what the way adds, with the places that both values have", () => {
    const cents = compileScale({
      kind: "bands",
      mode: "graduated",
      bands,
      steps: [{ kind: "round", id: "cents", places: 2, mode: "halfUp" }],
    });
    expect(cents.difference("90000", "110000")).toBe("1300.00");
    expect(cents.difference("110000", "90000")).toBe("-1300.00");
    expect(graduated.difference("0.1", "0.3")).toBe("0.01");
  });

  test("has no meaning for grades or refused values", () => {
    expect(codesThrownBy(() => grades.difference("1", "2"))).toEqual([
      "scale.grade_has_no_amount",
      "scale.grade_has_no_amount",
    ]);
    const refusing = compileScale({
      kind: "bands",
      mode: "whole",
      below: "refuse",
      bands: [{ from: "0", rate: "1" }],
    });
    expect(codesThrownBy(() => refusing.difference("-1", "x"))).toEqual([
      "scale.refused_below",
      "decimal.not_decimal",
    ]);
  });
});
