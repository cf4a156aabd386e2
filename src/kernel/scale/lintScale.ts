import { lintHistory } from "../calendar/index.js";
import { capIssues, type Issue } from "../issue/index.js";
import { lintSteps } from "../steps/index.js";
import type { ScaleTable } from "./buildScale.js";
import { lintBands } from "./lintBands.js";
import { lintCurve } from "./lintCurve.js";
import { lintMatrix } from "./lintMatrix.js";
import { buildHistory, readScaleDocuments } from "./readHistory.js";

/**
 * Looks a scale over: every error that would keep it from being compiled; of a scale without errors, what is probably
 * not meant.
 *
 * Warnings: `scale.cliff` (the value jumps at a bound of a scale with rates, with the signed size of the jump),
 * `scale.falls` (the value falls in a scale that rises elsewhere), `scale.boundary_unstated` (the value falls at the
 * bounds, and the document does not say which band a bound belongs to), `scale.unreachable_band`, `scale.no_effect` (a
 * field that changes nothing), `steps.passes_cap` and `history.gap`. Hints: `scale.equal_bands` (a bound changes
 * nothing) and, on a curve, `scale.falls`.
 *
 * Sizes are those before the steps of the scale. Where bounds are multiples of a quota they are told as a multiple of
 * it, and not at all where amounts are paid per block.
 *
 * @param document - A {@link Scale} as plain JSON, or an array of its versions.
 * @returns Errors, or else warnings and hints; an empty list where there is nothing to say.
 * @example
 * ```ts
 * import { lintScale } from "attainment/kernel";
 * lintScale({
 *   kind: "bands", mode: "whole", bands: [{ from: "0", rate: "0.05" }, { from: "100000", rate: "0.08" }],
 * }).map(({ code, path, params }) => [code, path, params.size]); // => [["scale.cliff", "/bands/1", "3000"]]
 * ```
 * @since 0.1.0
 */
export function lintScale(document: unknown): readonly Issue[] {
  const read = readScaleDocuments(document);
  if (!read.ok) return read.issues;
  const { documents, pathOf } = read.data;
  const built = buildHistory(read.data);
  if (!built.ok) return capIssues(built.issues);
  return capIssues([
    ...lintHistory(documents, pathOf),
    ...built.data.versions.flatMap(({ scale: { table } }) => [
      ...lintTable(table),
      ...lintSteps(table.document.steps ?? [], `${table.ref}/steps`),
    ]),
  ]);
}

function lintTable(table: ScaleTable): readonly Issue[] {
  switch (table.kind) {
    case "bands":
      return lintBands(table);
    case "curve":
      return lintCurve(table);
    case "matrix":
      return lintMatrix(table);
  }
}
