import {
  compareFractions,
  type Fraction,
  formatFraction,
  isZeroFraction,
  negateFraction,
} from "../decimal/index.js";
import type { Issue } from "../issue/index.js";
import { lintBands } from "./lintBands.js";
import { lintCurve } from "./lintCurve.js";
import type { MatrixLine } from "./matrixFunction.js";
import { type MatrixJump, matrixJumps } from "./matrixJumps.js";
import type { MatrixTable } from "./matrixTable.js";
import { scaleIssue } from "./scaleIssue.js";

/** What is probably not meant in a sound matrix. */
export function lintMatrix(table: MatrixTable): readonly Issue[] {
  return [...noEffect(table), ...cellScales(table), ...cliffs(table)];
}

function cellScales({ cells }: MatrixTable): readonly Issue[] {
  return cells.flatMap((cell) => {
    if (cell.kind !== "scale") return [];
    return cell.table.kind === "bands" ? lintBands(cell.table) : lintCurve(cell.table);
  });
}

/** Fields that change nothing. */
function noEffect({ document, own, axes, ref }: MatrixTable): readonly Issue[] {
  const issues: Issue[] = [];
  if (document.boundsIn !== undefined && own === null) {
    issues.push(noEffectIssue(`${ref}/boundsIn`, "boundsIn", "no axis is the value of the scale"));
  }
  axes.forEach((axis, index) => {
    const written = document.axes[index];
    if (axis.kind === "bands" && axis.end === null && written !== undefined && "above" in written)
      issues.push(
        noEffectIssue(`${axis.ref}/above`, "above", 'the last band has no "to" and goes on without end'),
      );
  });
  return issues;
}

function noEffectIssue(path: string, field: string, reason: string): Issue {
  const message = `"${field}" changes nothing here, because ${reason}. Leave it out, or mend the axes.`;
  return scaleIssue("scale.no_effect", path, message, { field }, "warning");
}

/**
 * Jumps at the bounds of the own axis where a cell has a rate: at each bound the largest of all lines. Where all cells
 * are values, jumps are what is written; where bounds are multiples of a quota, their size is not known.
 */
function cliffs(table: MatrixTable): readonly Issue[] {
  const { own, cells, document } = table;
  if (own === null || document.boundsIn === "quota" || cells.every(({ kind }) => kind === "value")) return [];
  if (table.needsQuota) return [];
  const largest = new Map<string, MatrixJump>();
  for (const line of linesOf(table)) {
    for (const jump of matrixJumps(line)) {
      const key = formatFraction(jump.at);
      const known = largest.get(key);
      if (known === undefined || isLarger(jump, known)) largest.set(key, jump);
    }
  }
  return own.rows.flatMap(({ from }, index) => {
    const jump = largest.get(formatFraction(from));
    if (jump === undefined || isZeroFraction(jump.size)) return [];
    const [at, size] = [formatFraction(jump.at), formatFraction(jump.size)];
    const message = `At ${at} the value jumps by up to ${size}, so that a little more or less makes much of a difference. Let the cells below be graduated scales if that is not meant.`;
    return [scaleIssue("scale.cliff", `${own.ref}/bands/${index}`, message, { at, size }, "warning")];
  });
}

function isLarger(a: MatrixJump, b: MatrixJump): boolean {
  return compareFractions(extent(a), extent(b)) > 0;
}

function extent({ size }: MatrixJump): Fraction {
  return size.numerator.units < 0 ? negateFraction(size) : size;
}

/** Every line along the own axis: each combination of places on the others. */
function linesOf(table: MatrixTable): readonly MatrixLine[] {
  const sizes = table.axes.filter((axis) => axis !== table.own).map(({ places }) => places.length);
  const all = sizes.reduce<readonly (readonly number[])[]>(
    (lines, size) => lines.flatMap((line) => Array.from({ length: size }, (_, place) => [...line, place])),
    [[]],
  );
  return all.map((others) => ({ table, settled: null, others, ownQuota: null, quota: null }));
}
