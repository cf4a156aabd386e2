import { divideFractions, formatFraction, wholeFraction } from "../../kernel/decimal/index.js";
import { capIssues, type Issue, type Result, readDocument, unwrap } from "../../kernel/issue/index.js";
import { readRules } from "../buildRules.js";
import type { Rules } from "../rules.js";
import { segmentationSchema } from "../schema.js";
import { segmentIssue } from "../segmentIssue.js";
import type { RuleSegmentation } from "../types.js";
import { cellText } from "./cellValue.js";
import { cellsOf, type GridField, gridOf, MOST_CELLS, visitCells } from "./coverageOf.js";
import { readCoverageOptions } from "./readCoverageOptions.js";
import type { CoverageCell, CoverageOptions, CoverageReport } from "./types.js";

/**
 * Goes through all cells that rules tell apart, and says which of them no rule fits, which several fit, and which rules get
 * none.
 *
 * Formula: `value = cells that a rule fits / cells`. A cell is one value of each field that the rules look at: of `grid`
 * where it names the field; else each whole number of a declared scale; else each number, date and word that the
 * conditions compare the field with, and one value between two of them, below all and above all. Each customer whose
 * fields are known is like one of these cells, so that a report without `grid` holds for all customers, and not only
 * for those who were tried.
 *
 * - Fields are taken to be known, unless a rule asks with `exists`.
 * - `otherwise` is no rule: cells that fall to it are uncovered.
 * - With `match: "first"` overlapping is no fault, and says that the order of the rules decides.
 * - A scale of more than 1,000 whole numbers, or one that is not whole, is gone through by the cuts of the conditions.
 * - More than 1,000,000 cells are refused (`segments.too_many_cells`).
 *
 * @param segmentation - A segmentation by rules, as plain JSON.
 * @param options - See {@link CoverageOptions}.
 * @returns Counts in full, with the first cells of each kind; see {@link CoverageReport}.
 * @throws AttainmentError `segments.coverage_of_score`, `segments.too_many_cells`, `segments.unknown_grid_field`, and
 * the codes of `compileSegmentation`.
 * @example
 * ```ts
 * import { checkCoverage } from "attainment/segments";
 * const report = checkCoverage({
 *   kind: "segmentation",
 *   id: "size",
 *   segments: [
 *     { id: "large", when: { field: "revenue", gte: "100000" } },
 *     { id: "small", when: { field: "revenue", lt: "50000" } },
 *   ],
 *   otherwise: "other",
 * });
 * report.uncovered.map(({ values }) => values); // => [["50000"], ["75000"]]
 * [report.isTotal, report.isExclusive]; // => [false, true]
 * ```
 * @since 0.1.0
 */
export function checkCoverage(segmentation: RuleSegmentation, options: CoverageOptions = {}): CoverageReport {
  return unwrap(tryCheck(segmentation, options));
}

function tryCheck(document: unknown, given: unknown): Result<CoverageReport> {
  const read = readDocument(document, segmentationSchema);
  if (!read.ok) return read;
  if (!("segments" in read.data)) {
    const message = "Every score has exactly one grade, so that there is nothing to check. Hand over rules.";
    return { ok: false, issues: [segmentIssue("segments.coverage_of_score", "", message)] };
  }
  const built = readRules(read.data, "");
  if (!built.ok) return { ok: false, issues: capIssues(built.issues) };
  const issues: Issue[] = [];
  const { grid, most } = readCoverageOptions(given, built.data, issues);
  const fields = gridOf(built.data, grid);
  if (cellsOf(fields) > MOST_CELLS) issues.push(tooMany(fields));
  if (issues.length > 0) return { ok: false, issues: capIssues(issues) };
  return { ok: true, data: report(built.data, fields, most) };
}

function tooMany(fields: readonly GridField[]): Issue {
  const cells = cellsOf(fields);
  const message = `The values of ${fields.length} fields make ${cells} cells, more than ${MOST_CELLS}. Name fewer values in grid.`;
  return segmentIssue("segments.too_many_cells", "/options/grid", message, { cells });
}

function report(rules: Rules, fields: readonly GridField[], most: number): CoverageReport {
  const { document } = rules;
  const fits = document.segments.map(() => 0);
  const takes = document.segments.map(() => 0);
  const uncovered: CoverageCell[] = [];
  const overlapping: CoverageCell[] = [];
  let [gaps, overlaps] = [0, 0];
  visitCells(rules, fields, (cell, fitting) => {
    const [first] = fitting;
    for (const place of fitting) fits[place] = (fits[place] ?? 0) + 1;
    if (first !== undefined) takes[first] = (takes[first] ?? 0) + 1;
    if (fitting.length === 1) return;
    const values = cell.map(cellText);
    const segmentIds = fitting.map((place) => document.segments[place]?.id ?? "");
    if (first === undefined) gaps += 1;
    else overlaps += 1;
    const list = first === undefined ? uncovered : overlapping;
    if (list.length < most) list.push({ values, segmentIds });
  });
  const cells = cellsOf(fields);
  const share = divideFractions(wholeFraction(cells - gaps), wholeFraction(Math.max(cells, 1)));
  return {
    value: cells === 0 ? null : formatFraction(share),
    ...(cells === 0 ? { reason: "no_cells" } : {}),
    issues: [],
    segmentationId: document.id,
    fields: fields.map(({ id, by, values }) => ({ id, by, values: values.map(cellText) })),
    cells,
    isTotal: gaps === 0,
    isExclusive: overlaps === 0,
    segments: document.segments.map(({ id }, place) => ({
      id,
      fits: fits[place] ?? 0,
      takes: takes[place] ?? 0,
    })),
    uncoveredCount: gaps,
    uncovered,
    overlappingCount: overlaps,
    overlapping,
  };
}
