import { describe, expect, test } from "vitest";
import { safeCompileScale } from "../../../src/kernel/scale/index.js";
import { rates } from "./matrices.js";

/** The code and place of every fault of a matrix. */
function faultsOf(change: object): readonly string[] {
  const read = safeCompileScale({ ...rates, ...change });
  return read.ok ? [] : read.issues.map(({ code, path }) => `${code} ${path}`);
}

describe("a matrix is refused", () => {
  const [size, product] = rates.axes;

  test.each<[string, object, readonly string[]]>([
    ["a cell that is missing", { cells: rates.cells.slice(1) }, ["scale.missing_cell /cells"]],
    [
      "a cell that stands twice",
      { cells: [...rates.cells, rates.cells[0]] },
      ["scale.duplicate_cell /cells/4"],
    ],
    [
      "a place that no axis has",
      { cells: [...rates.cells, { at: ["0", "soap"], value: "1" }] },
      ["scale.extra_cell /cells/4/at/1"],
    ],
    [
      "a place of too few ids",
      { cells: [...rates.cells, { at: ["0"], value: "1" }] },
      ["scale.extra_cell /cells/4/at"],
    ],
    ["a row too short", { cells: [["1", "2"], ["1"]] }, ["scale.missing_cell /cells/1"]],
    [
      "a row too long",
      {
        cells: [
          ["1", "2"],
          ["1", "2", "3"],
        ],
      },
      ["scale.extra_cell /cells/1/2"],
    ],
    ["too few levels", { cells: ["1", "2"] }, ["scale.missing_cell /cells/0", "scale.missing_cell /cells/1"]],
    [
      "too many levels",
      {
        cells: [
          [["1"], ["2"]],
          [["1"], ["2"]],
        ],
      },
      Array.from({ length: 4 }, (_, at) => `scale.extra_cell /cells/${at >> 1}/${at % 2}`),
    ],
    [
      "a hole between bands",
      {
        axes: [
          {
            id: "size",
            bands: [
              { from: "0", to: "999" },
              { from: "1000", id: "large" },
            ],
          },
          product,
        ],
      },
      ["scale.gap /axes/0/bands/0/to"],
    ],
    [
      "an overlap",
      {
        axes: [
          {
            id: "size",
            bands: [
              { from: "0", to: "1001" },
              { from: "1000", id: "large" },
            ],
          },
          product,
        ],
      },
      ["scale.overlap /axes/0/bands/0/to"],
    ],
    [
      "bounds out of order",
      { axes: [{ id: "size", bands: [{ from: "1000" }, { from: "0" }] }, product] },
      ["scale.unsorted /axes/0/bands/1/from"],
    ],
    [
      "bands with one id",
      {
        axes: [
          {
            id: "size",
            bands: [
              { from: "0", id: "a" },
              { from: "1", id: "a" },
            ],
          },
          product,
        ],
      },
      ["scale.duplicate_band_id /axes/0/bands/1/id"],
    ],
    [
      "a text that stands twice",
      { axes: [size, { id: "product", of: "product", values: ["core"], else: "core" }] },
      ["scale.duplicate_band_id /axes/1/else"],
    ],
    ["no band", { axes: [{ id: "size", bands: [] }, product] }, ["scale.no_bands /axes/0/bands"]],
    [
      "an axis that says not what it reads",
      { axes: [size, { id: "b", bands: [{ from: "0" }, { from: "1" }] }] },
      ["scale.axis_without_source /axes/1/of"],
    ],
    [
      "an axis that reads what no field can be",
      { axes: [size, { ...product, of: "__proto__" }] },
      ["scale.axis_without_source /axes/1/of"],
    ],
    ["axes of one id", { axes: [size, { ...product, id: "size" }] }, ["document.duplicate_id /axes/1/id"]],
    [
      "an end without above",
      { axes: [{ id: "size", bands: [{ from: "0" }, { from: "1000", id: "large", to: "2000" }] }, product] },
      ["scale.above_required /axes/0/above"],
    ],
    [
      "grades in a cell",
      {
        cells: [
          ["1", "2"],
          ["1", { scale: { kind: "bands", bands: [{ from: "0" }] } }],
        ],
      },
      ["scale.grade_has_no_amount /cells/1/1/scale"],
    ],
    [
      "steps in a cell",
      {
        cells: [
          ["1", "2"],
          ["1", { scale: { kind: "bands", mode: "whole", bands: [{ from: "0", rate: "1" }], steps: [] } }],
        ],
      },
      ["document.unknown_field /cells/1/1/scale/steps"],
    ],
    [
      "five axes",
      { axes: [0, 1, 2, 3, 4].map((at) => ({ ...product, id: `a${at}` })) },
      ["document.wrong_value /axes"],
    ],
    [
      "a decimal that is none",
      {
        cells: [
          ["1", "x"],
          ["1", { rate: "y" }],
        ],
      },
      ["decimal.not_decimal /cells/0/1", "decimal.not_decimal /cells/1/1/rate"],
    ],
  ])("for %s", (_name, change, faults) => {
    expect(faultsOf(change)).toEqual(faults);
  });
});
