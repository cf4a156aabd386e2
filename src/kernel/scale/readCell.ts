import { type Decimal, fractionOf } from "../decimal/index.js";
import type { Issue } from "../issue/index.js";
import type { Cell } from "./matrixTable.js";
import { readBands } from "./readBands.js";
import { readCurve } from "./readCurve.js";
import { readLiteral } from "./readLiteral.js";
import { scaleIssue } from "./scaleIssue.js";
import type { MatrixCell } from "./types.js";

/** Reads what a cell gives; null where it is at fault, with every fault in `issues`. */
export function readCell(cell: MatrixCell, ref: string, issues: Issue[]): Cell | null {
  if (typeof cell !== "object") return valueCell(readLiteral(cell, ref, issues), ref);
  if ("value" in cell) return valueCell(readLiteral(cell.value, `${ref}/value`, issues), ref);
  if ("rate" in cell) {
    const rate = readLiteral(cell.rate, `${ref}/rate`, issues);
    return rate === null ? null : { kind: "rate", ref, rate: fractionOf(rate) };
  }
  const { scale } = cell;
  const at = `${ref}/scale`;
  const table = scale.kind === "bands" ? readBands(scale, at) : readCurve(scale, at);
  if (!table.ok) {
    for (const issue of table.issues) issues.push(issue);
    return null;
  }
  if (table.data.kind === "bands" && table.data.grades) {
    const message =
      "The scale of a cell has to give an amount, and this one gives grades. Write what its bands pay.";
    issues.push(scaleIssue("scale.grade_has_no_amount", at, message));
    return null;
  }
  return { kind: "scale", ref, table: table.data, needsQuota: scale.boundsIn === "quota" };
}

function valueCell(amount: Decimal | null, ref: string): Cell | null {
  return amount === null ? null : { kind: "value", ref, amount: fractionOf(amount) };
}
