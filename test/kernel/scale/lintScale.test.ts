import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileScale, lintScale } from "../../../src/kernel/scale/index.js";
import { scales } from "../../../src/testing/arbitraries/scales.js";
import { runs, seed } from "../../seed.js";

function found(document: unknown): readonly (readonly unknown[])[] {
  return lintScale(document).map(({ code, severity, path, params }) => [
    code,
    severity,
    path,
    params.size ?? params.rate ?? params.at ?? null,
  ]);
}

const whole = (...rates: readonly string[]) => ({
  kind: "bands",
  mode: "whole",
  bands: rates.map((rate, index) => ({ from: String(index * 100), rate })),
});
const amounts = (...values: readonly string[]) => ({
  kind: "bands",
  mode: "whole",
  bands: values.map((amount, index) => ({ from: String(index), amount })),
});

describe("a sound scale", () => {
  test.each([
    [
      "graduated rates",
      {
        kind: "bands",
        mode: "graduated",
        bands: [
          { from: "0", rate: "0.05" },
          { from: "100", rate: "0.08" },
        ],
      },
    ],
    [
      "degressive graduated rates",
      {
        kind: "bands",
        mode: "graduated",
        bands: [
          { from: "0", rate: "0.08" },
          { from: "100", rate: "0.05" },
        ],
      },
    ],
    ["steps of amounts", amounts("0", "10", "20")],
    ["falling amounts with a boundary", { ...amounts("20", "10", "0"), boundary: "lowerBand" }],
    [
      "grades",
      {
        kind: "bands",
        bands: [
          { id: "C", from: "0" },
          { id: "A", from: "90" },
        ],
      },
    ],
    [
      "a rising curve",
      {
        kind: "curve",
        points: [
          { at: "0", value: "0" },
          { at: "1", value: "1" },
        ],
      },
    ],
    [
      "a falling curve",
      {
        kind: "curve",
        points: [
          { at: "0", value: "1" },
          { at: "1", value: "0" },
        ],
      },
    ],
  ])("%s: nothing to say", (_name, document) => {
    expect(found(document)).toEqual([]);
  });
});

describe("lints", () => {
  test("cliffs of whole rates, with their size", () => {
    expect(found(whole("0.05", "0.08", "0.1"))).toEqual([
      ["scale.cliff", "warning", "/bands/1", "3"],
      ["scale.cliff", "warning", "/bands/2", "4"],
    ]);
  });

  test("bands that get worse upward without a boundary", () => {
    expect(found(amounts("20", "10", "0"))).toEqual([
      ["scale.boundary_unstated", "warning", "/boundary", null],
    ]);
    expect(found(whole("0.08", "0.05"))).toEqual([
      ["scale.boundary_unstated", "warning", "/boundary", null],
      ["scale.cliff", "warning", "/bands/1", "-3"],
      ["scale.falls", "warning", "/bands/1", "-3"],
    ]);
  });

  test("a value that falls where it rises elsewhere", () => {
    expect(found(amounts("0", "10", "5"))).toEqual([["scale.falls", "warning", "/bands/2", "-5"]]);
    expect(
      found({
        kind: "bands",
        mode: "graduated",
        bands: [
          { from: "0", rate: "0.1" },
          { from: "5", rate: "-0.2" },
        ],
      }),
    ).toEqual([["scale.falls", "warning", "/bands/1", "-0.2"]]);
    expect(
      found({
        kind: "curve",
        points: [
          { at: "0", value: "0" },
          { at: "1", value: "1" },
          { at: "2", value: "0" },
        ],
      }),
    ).toEqual([["scale.falls", "hint", "/points/2", "2"]]);
  });

  test("a fall at the end of the last band", () => {
    const document = {
      kind: "bands",
      mode: "graduated",
      above: "0",
      bands: [{ from: "0", to: "10", rate: "0.5" }],
    };
    expect(found(document)).toEqual([
      ["scale.boundary_unstated", "warning", "/boundary", null],
      ["scale.cliff", "warning", "/above", "-5"],
      ["scale.falls", "warning", "/above", "-5"],
    ]);
  });

  test("equal neighbors, apart from amounts that are paid again", () => {
    expect(found(whole("0.05", "0.05"))).toEqual([["scale.equal_bands", "hint", "/bands/1", "100"]]);
    const again = {
      kind: "bands",
      mode: "graduated",
      bands: [
        { from: "0", amount: "5" },
        { from: "1", amount: "5" },
      ],
    };
    expect(found(again)).toEqual([]);
  });

  test("bands that no value reaches", () => {
    const document = (boundary: string, atZero: string) => ({
      kind: "bands",
      mode: "whole",
      negative: "zero",
      atZero,
      boundary,
      bands: [
        { from: "-1", amount: "0" },
        { from: "0", amount: "1" },
        { from: "1", amount: "2" },
      ],
    });
    expect(found(document("upperBand", "band"))).toEqual([
      ["scale.unreachable_band", "warning", "/bands/0", null],
    ]);
    expect(found(document("lowerBand", "band"))).toEqual([]);
    expect(found(document("lowerBand", "zero"))).toEqual([
      ["scale.unreachable_band", "warning", "/bands/0", null],
    ]);
  });

  test("fields without effect", () => {
    const document = {
      kind: "bands",
      mode: "graduated",
      above: "clamp",
      excessOver: "5",
      bands: [{ from: "0", rate: "0.1" }],
    };
    expect(found(document)).toEqual([
      ["scale.no_effect", "warning", "/above", null],
      ["scale.no_effect", "warning", "/excessOver", null],
    ]);
  });

  test("sizes as multiples of a quota", () => {
    const bands = [
      { from: "0", rate: "0.1" },
      { from: "0.5", rate: "0.2" },
      { from: "1", rate: "0.2", amount: "500" },
    ];
    expect(found({ kind: "bands", mode: "whole", boundsIn: "quota", bands })).toEqual([
      ["scale.cliff", "warning", "/bands/1", "0.05 x quota"],
      ["scale.cliff", "warning", "/bands/2", "500"],
    ]);
    const blocks = [
      { from: "0", amount: "1", per: { size: "10", partial: "up" } },
      { from: "1", rate: "0.5" },
    ];
    expect(found({ kind: "bands", mode: "whole", boundsIn: "quota", bands: blocks })).toEqual([]);
  });

  test("what the steps and the versions say", () => {
    const steps = [
      { kind: "cap", id: "cap", at: "10" },
      { kind: "multiply", id: "double", by: "2" },
    ];
    const version = (from: string, to?: string) => ({
      kind: "bands",
      mode: "graduated",
      effective: to === undefined ? { from } : { from, to },
      bands: [{ from: "0", rate: "0.1" }],
      steps,
    });
    expect(
      found([version("2025-01-01", "2025-06-01"), version("2026-01-01")]).map(([code, , path]) => [
        code,
        path,
      ]),
    ).toEqual([
      ["history.gap", "/1/effective"],
      ["steps.passes_cap", "/0/steps/1"],
      ["steps.passes_cap", "/1/steps/1"],
    ]);
  });

  test("errors of a document that does not compile", () => {
    expect(found({ kind: "bands", bands: [] })).toEqual([["scale.no_bands", "error", "/bands", null]]);
    expect(found(null)).toEqual([["document.wrong_type", "error", "", null]]);
  });
});

describe("a scale that compiles", () => {
  test("has warnings and hints at most, each at a place of its document or of a field it lacks", () => {
    fc.assert(
      fc.property(scales(), (scale) => {
        compileScale(scale);
        const issues = lintScale(scale);
        expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
        for (const { path } of issues)
          expect(path).toMatch(/^\/(?:bands|points|steps|boundary|above|excessOver)/);
      }),
      { seed, numRuns: runs },
    );
  });
});
