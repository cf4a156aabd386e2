import { isAttainmentError } from "attainment/kernel";
import {
  checkCoverage,
  compileSegmentation,
  customerGrade,
  rfmSegments,
  rfmSegmentsCaseStudy,
  rfmSegmentsR,
} from "attainment/segments";
import { describe, expect, test } from "vitest";

const ruled = (...segments: readonly object[]): object => ({
  kind: "segmentation",
  id: "rules",
  segments,
  otherwise: "other",
});
const report = (document: object, options?: object): ReturnType<typeof checkCoverage> =>
  Reflect.apply(checkCoverage, undefined, options === undefined ? [document] : [document, options]);
const textOf = ({ values }: { readonly values: readonly (string | null)[] }) => values.join("");

/** The codes and paths with which a call is refused. */
function refusalOf(document: object, options?: object): readonly (readonly string[])[] {
  try {
    report(document, options);
  } catch (error) {
    if (isAttainmentError(error)) return error.issues.map(({ code, path }) => [code, path]);
    throw error;
  }
  return [];
}

describe("rules over scores", () => {
  test("of the README of the package rfm overlap in 58 cells of 125, and fit none of 10", () => {
    const found = checkCoverage(rfmSegmentsR);
    expect([found.cells, found.overlappingCount, found.uncoveredCount]).toEqual([125, 58, 10]);
    expect(found.uncovered.map(textOf)).toEqual([
      "215",
      "241",
      "251",
      "252",
      "341",
      "351",
      "441",
      "451",
      "541",
      "551",
    ]);
    expect(found.segments.find(({ id }) => id === "Champions")).toEqual({
      id: "Champions",
      fits: 1,
      takes: 1,
    });
    expect(found.value).toBe("0.92");
  });

  test("of PyMC-Marketing leave 18 cells of 64 to Other", () => {
    // The lists of scores as published in pymc_marketing/clv/utils.py at 00a07a4.
    const other = "121 131 141 142 213 221 231 241 242 321 331 341 342 421 431 432 441 442".split(" ");
    const grid = { r: [1, 2, 3, 4], f: [1, 2, 3, 4], m: [1, 2, 3, 4] };
    const cells = [1, 2, 3, 4].flatMap((r) =>
      [1, 2, 3, 4].flatMap((f) => [1, 2, 3, 4].map((m) => [r, f, m])),
    );
    const any = cells
      .filter((cell) => !other.includes(cell.join("")))
      .map(([r, f, m]) => ({
        all: [
          { field: "r", equals: r },
          { field: "f", equals: f },
          { field: "m", equals: m },
        ],
      }));
    const found = report(ruled({ id: "named", when: { any } }), { grid });
    expect(found.uncovered.map(textOf)).toEqual(other);
    expect([found.cells, found.segments[0]?.fits]).toEqual([64, 46]);
  });

  test("of ours fit each cell exactly once", () => {
    const found = checkCoverage(rfmSegments);
    expect(found).toMatchObject({ value: "1", cells: 125, isTotal: true, isExclusive: true });
    expect(found.segments.every(({ fits, takes }) => fits === takes && fits > 0)).toBe(true);
    expect(found.fields.map(({ id, by, values }) => [id, by, values.join("")])).toEqual([
      ["r", "scale", "12345"],
      ["f", "scale", "12345"],
      ["m", "scale", "12345"],
    ]);
  });

  test("of the case study have a dead rule: Promising only fits what New Customers or others have", () => {
    const { segments } = checkCoverage(rfmSegmentsCaseStudy);
    const dead = segments.filter(({ takes }) => takes === 0).map(({ id }) => id);
    const compiled = compileSegmentation({ ...rfmSegmentsCaseStudy });
    const taken = new Set(
      [1, 2, 3, 4, 5].flatMap((r) =>
        [1, 2, 3, 4, 5].flatMap((f) =>
          [1, 2, 3, 4, 5].map((m) => compiled.evaluate({ customerId: "c", fields: { r, f, m } }).value),
        ),
      ),
    );
    expect(dead.some((id) => taken.has(id))).toBe(false);
    expect(dead).toContain("Promising");
  });
});

describe("rules over other fields", () => {
  test("numbers are gone through by the cuts: each, between, below and above", () => {
    const found = report(
      ruled({ id: "large", when: { field: "x", gte: 100 } }, { id: "small", when: { field: "x", lt: 50 } }),
    );
    expect(found.fields).toEqual([{ id: "x", by: "cuts", values: ["49", "50", "75", "100", "101"] }]);
    expect(found.uncovered.map(textOf)).toEqual(["50", "75"]);
  });

  test("a scale that is not whole ends the values", () => {
    const document = {
      ...ruled({ id: "all", when: { field: "x", between: ["0.2", "1"] } }),
      fields: { x: { between: [0, 1] } },
    };
    expect(report(document).fields[0]?.values).toEqual(["0", "0.1", "0.2", "0.6", "1"]);
  });

  test("a long scale of whole numbers is gone through by whole cuts", () => {
    const document = {
      ...ruled({ id: "all", when: { field: "x", gte: "10.5" } }),
      fields: { x: { between: [0, 5000], whole: true } },
    };
    expect(report(document).fields[0]?.values).toEqual(["0", "5", "6", "10", "11", "2505", "2506", "5000"]);
  });

  test("dates, words, truth and presence", () => {
    const found = report(
      ruled(
        { id: "a", when: { field: "day", before: "2026-01-01" } },
        { id: "b", when: { field: "word", in: ["x", "other"] } },
        { id: "c", when: { field: "is", is: true } },
        { id: "d", when: { field: "there", exists: true } },
      ),
    );
    expect(found.fields.map(({ id, values }) => [id, values])).toEqual([
      ["day", ["2025-12-31", "2026-01-01", "2026-01-02"]],
      ["word", ["other", "x", "other*"]],
      ["is", ["true", "false"]],
      ["there", ["1", null]],
    ]);
    expect(found.uncoveredCount).toBe(2);
  });

  test("lists are cut, counts are not", () => {
    const found = checkCoverage(rfmSegmentsR, { maxCells: 2 });
    expect([found.uncovered.length, found.uncoveredCount]).toEqual([2, 10]);
    expect([found.overlapping.length, found.overlappingCount]).toEqual([2, 58]);
  });

  test("no values, no cells", () => {
    const found = checkCoverage(rfmSegmentsR, { grid: { r: [] } });
    expect([found.value, found.reason]).toEqual([null, "no_cells"]);
  });
});

describe("a grid of one's own", () => {
  const over = (when: object, values: readonly unknown[]) =>
    report(ruled({ id: "a", when }), { grid: { x: values } });

  test("a value written twice is one cell", () => {
    expect(over({ field: "x", gte: 2 }, [1, "1.0", 3]).fields[0]?.values).toEqual(["1", "3"]);
  });

  test("a word that looks like a number is a word where rules take it for one", () => {
    expect(over({ field: "x", is: "2026" }, ["2026", "2027"]).uncovered).toEqual([
      { values: ["2027"], segmentIds: [] },
    ]);
  });
});

describe("what cannot be checked", () => {
  test.each<[string, object, object | undefined, string, string]>([
    ["a score", customerGrade, undefined, "segments.coverage_of_score", ""],
    [
      "a field that no rule looks at",
      rfmSegments,
      { grid: { x: [1] } },
      "segments.unknown_grid_field",
      "/options/grid/x",
    ],
    [
      "too many cells",
      rfmSegments,
      {
        grid: Object.fromEntries(
          ["r", "f", "m"].map((name) => [name, Array.from({ length: 101 }, (_, i) => i)]),
        ),
      },
      "segments.too_many_cells",
      "/options/grid",
    ],
    ["an object as a value", rfmSegments, { grid: { r: [{}] } }, "document.wrong_type", "/options/grid/r/0"],
    ["text as a count", rfmSegments, { maxCells: "5" }, "document.wrong_value", "/options/maxCells"],
    ["a misspelled option", rfmSegments, { gird: {} }, "document.unknown_field", "/options/gird"],
    [
      "a document at fault",
      { ...rfmSegments, segments: [...rfmSegments.segments, rfmSegments.segments[0]] },
      undefined,
      "document.duplicate_id",
      "/segments/11/id",
    ],
  ])("%s", (_name, document, options, code, path) => {
    expect(refusalOf(document, options)).toEqual([[code, path]]);
  });
});
