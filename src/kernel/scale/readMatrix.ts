import { duplicateIds, type Issue, type Result } from "../issue/index.js";
import type { Axis, BandAxis, MatrixTable } from "./matrixTable.js";
import { readAxis } from "./readAxis.js";
import { readCells } from "./readCells.js";
import type { MatrixScale } from "./types.js";

/** Reads a matrix, or tells every fault of it. `ref` is the JSON pointer of the scale. */
export function readMatrix(document: MatrixScale, ref: string): Result<MatrixTable> {
  const issues: Issue[] = [...duplicateIds(document.axes, `${ref}/axes`)];
  const axes = document.axes.flatMap(
    (axis, index) => readAxis(axis, index, `${ref}/axes/${index}`, issues) ?? [],
  );
  // Without the axes nobody can say which cell is which.
  const sizes = axes.length === document.axes.length ? axes.map(({ places }) => places) : null;
  const cells = readCells(document, sizes, ref, issues);
  if (issues.length > 0 || cells === null) return { ok: false, issues };
  const own = axes[0];
  return {
    ok: true,
    data: {
      kind: "matrix",
      document,
      ref,
      axes,
      own: own !== undefined && isOwn(own) ? own : null,
      cells,
      fields: axes.flatMap(({ of }) => (of === null ? [] : [of])),
      needsQuota:
        document.boundsIn === "quota" || cells.some((cell) => cell.kind === "scale" && cell.needsQuota),
    },
  };
}

function isOwn(axis: Axis): axis is BandAxis {
  return axis.of === null;
}
