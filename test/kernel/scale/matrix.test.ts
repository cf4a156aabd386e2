import { describe, expect, test } from "vitest";
import { compileScale, lintScale } from "../../../src/kernel/scale/index.js";
import { replayTrace } from "../../../src/testing/index.js";
import { payout, rates } from "./matrices.js";

const core = { attributes: { product: "core" } };
const other = { attributes: { product: "training" } };

describe("a matrix", () => {
  test.each([
    ["Director", 4, "1.5"],
    ["Manager", 4, "1.25"],
    ["Manager", 3, "1"],
  ])("sap-role-rating-matrix: %s rated %d has the factor %s", (role, rating, factor) => {
    const result = compileScale(payout).evaluate("0", { measures: { rating }, attributes: { role } });
    expect(result).toMatchObject({ value: factor, band: null, cell: [String(rating), role] });
  });

  test("pays a value, a rate on all of x, or what the scale in the cell says of x", () => {
    const scale = compileScale(rates);
    expect(scale.inputs).toEqual(["product"]);
    expect(scale.evaluate("999", core)).toMatchObject({ value: "49.95", cell: ["0", "core"] });
    expect(scale.evaluate("999", other).value).toBe("7.5");
    expect(scale.evaluate("2000", other).value).toBe("40");
    expect(scale.evaluate("2000", core)).toMatchObject({
      value: "125",
      band: { id: "large", index: 1, from: "1000", to: null },
    });
    expect(scale.evaluateMany(["10", "2000"], core)).toEqual(["0.5", "125"]);
    expect(scale.difference("10", "2000", core)).toBe("124.5");
  });

  test("reads one row of a rating table, and refuses a rating that it does not know", () => {
    const bonus = compileScale({
      kind: "matrix",
      axes: [{ id: "rating", of: "rating", values: ["Excellent", "Good", "Average", "Below Average"] }],
      cells: [{ rate: "0.20" }, { rate: "0.15" }, { rate: "0.10" }, "0"],
    });
    expect(bonus.evaluate("1000000", { attributes: { rating: "Excellent" } }).value).toBe("200000");
    expect(bonus.evaluate("1000000", { attributes: { rating: "Superb" } })).toMatchObject({
      value: null,
      reason: "no_band",
      issues: [{ code: "scale.no_band" }],
    });
  });

  test.each([
    ["a text that is missing", { attributes: { product: null } }, "missing_measure"],
    ["a number where a text is needed", { measures: { product: "3" } }, "missing_measure"],
  ])("gives no value for %s", (_name, facts, reason) => {
    expect(compileScale(rates).evaluate("10", facts)).toMatchObject({ value: null, reason });
    expect(compileScale(rates).inverse("10", { step: "1", ...facts })).toMatchObject({ value: null, reason });
  });

  test("tells an absent fact as an error", () => {
    expect(compileScale(rates).safeEvaluate("10")).toMatchObject({
      issues: [{ code: "scale.missing_measure" }],
    });
    expect(() => compileScale(rates).cliffs()).toThrow(/product/);
    expect(() => compileScale(rates).marginal("3")).toThrow(/product/);
  });

  test("has an inverse, a marginal rate, bounds and cliffs along the line of the facts", () => {
    const scale = compileScale(rates);
    expect(scale.inverse("100", { step: "0.01", ...core }).value).toBe("1750");
    expect(scale.inverse("40", { step: "0.01", ...other }).value).toBe("2000");
    expect(scale.inverse("7", { step: "1", ...other }).value).toBe("0");
    expect(scale.marginal("1600", core)).toBe("0.1");
    expect(scale.marginal("10", other)).toBe("0");
    expect(scale.breakpoints(core)).toEqual([
      { id: "0", at: "0" },
      { id: "large", at: "1000" },
      { id: "1500", at: "1500" },
    ]);
    expect(scale.cliffs(core)).toEqual([]);
    expect(scale.cliffs(other)).toEqual([
      { id: "0", at: "0", size: "7.5" },
      { id: "large", at: "1000", size: "12.5" },
    ]);
    expect(scale.nextBand("10", core)).toEqual({ id: "large", index: 1, at: "1000", distance: "990" });
  });

  test("has the next band of the scale in its cell where no axis is the value", () => {
    const byProduct = compileScale({
      kind: "matrix",
      axes: [{ id: "product", of: "product", values: ["core"], else: "other" }],
      cells: [
        {
          scale: {
            kind: "bands",
            mode: "whole",
            bands: [
              { from: "0", rate: "0.1" },
              { from: "10", rate: "0.2" },
            ],
          },
        },
        "0",
      ],
    });
    expect(byProduct.nextBand("3", core)).toMatchObject({ at: "10", distance: "7" });
    expect(byProduct.nextBand("3", other)).toBeNull();
    expect(byProduct.cliffs(core)).toEqual([{ id: "10", at: "10", size: "1" }]);
    expect(byProduct.breakpoints(core)).toEqual([
      { id: "0", at: "0" },
      { id: "10", at: "10" },
    ]);
    expect(() => byProduct.evaluate({ value: "3", by: "12" }, core)).toThrow(/by/);
  });

  test("settles what lies outside its axes: 0 below, an amount, the last band or a refusal above", () => {
    const axis = (above: string) => ({
      kind: "matrix",
      axes: [{ id: "x", bands: [{ from: "10", to: "20" }], above }],
      cells: [{ rate: "1" }],
    });
    expect(compileScale(axis("5")).evaluateMany(["9", "10", "20"])).toEqual(["0", "10", "5"]);
    expect(compileScale(axis("clamp")).evaluateMany(["19", "50"])).toEqual(["19", "20"]);
    expect(compileScale(axis("refuse")).evaluate("20")).toMatchObject({ reason: "refused_above" });
    expect(compileScale({ ...axis("clamp"), negative: "mirror" }).evaluate("-12").value).toBe("-12");
  });

  test("is explained by the cell that was reached, and the trace replays", () => {
    const { trace } = compileScale(rates).evaluate("2000", { ...core, trace: true });
    expect(trace).toMatchObject({
      kind: "scale",
      params: { mode: "matrix", cell: ["large", "core"] },
      inputs: [
        { id: "value", value: "2000" },
        { id: "product", value: "core" },
      ],
      children: [{ kind: "scale", ref: "/cells/3/scale", value: "125" }],
    });
    expect(trace === undefined ? null : replayTrace(trace)).toBe("125");
  });

  test("works on multiples of a quota", () => {
    const scale = compileScale({
      kind: "matrix",
      boundsIn: "quota",
      axes: [{ id: "attainment", bands: [{ from: "0" }, { from: "1" }] }],
      cells: [
        { rate: "0.05" },
        {
          scale: {
            kind: "curve",
            points: [
              { at: "0", value: "0" },
              { at: "200", value: "30" },
            ],
          },
        },
      ],
    });
    expect(scale.evaluate({ value: "90", quota: "100" }).value).toBe("4.5");
    expect(scale.evaluate({ value: "100", quota: "100" }).value).toBe("15");
    expect(scale.evaluate({ value: "90", quota: "0" }).reason).toBe("zero_quota");
  });
});

describe("lint", () => {
  test("tells the largest jump at each bound, and what changes nothing", () => {
    expect(lintScale(rates).map(({ code, path, params }) => [code, path, params.size])).toEqual([
      ["scale.cliff", "/axes/0/bands/0", "7.5"],
      ["scale.cliff", "/axes/0/bands/1", "12.5"],
    ]);
    const idle = { ...payout, boundsIn: "quota", axes: [{ ...payout.axes[0], above: "3" }, payout.axes[1]] };
    expect(lintScale(idle).map(({ code, path }) => [code, path])).toEqual([
      ["scale.no_effect", "/boundsIn"],
      ["scale.no_effect", "/axes/0/above"],
    ]);
  });
});
