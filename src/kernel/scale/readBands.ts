import { type Decimal, decimalOf, type Fraction, formatDecimal, fractionOf, ZERO } from "../decimal/index.js";
import type { Issue, Result } from "../issue/index.js";
import { bandLines } from "./bandLines.js";
import { readTableLiterals, type TableLiterals } from "./bandLiterals.js";
import { bandRows } from "./bandRows.js";
import type { BandTable } from "./bandTable.js";
import { bandAt } from "./bounds.js";
import { checkBandIds } from "./checkBandIds.js";
import { checkBandOrder } from "./checkBandOrder.js";
import { checkGrades, isGrades } from "./checkGrades.js";
import { checkPay } from "./checkPay.js";
import { scaleIssue } from "./scaleIssue.js";
import type { BandScale } from "./types.js";

/** Reads a table of bands, or tells every fault of it. `ref` is the JSON pointer of the scale. */
export function readBands(document: BandScale, ref: string): Result<BandTable> {
  const issues: Issue[] = [];
  if (document.bands.length === 0) {
    const message = "There is no band, so that no value has a result. Write at least one band.";
    return { ok: false, issues: [scaleIssue("scale.no_bands", `${ref}/bands`, message)] };
  }
  const literals = readTableLiterals(document, ref, issues);
  issues.push(
    ...checkBandOrder(document, literals.bands, ref),
    ...checkBandIds(document.bands, ref),
    ...(isGrades(document) ? checkGrades(document, ref) : checkPay(document, literals.bands, ref)),
  );
  return issues.length > 0 ? { ok: false, issues } : { ok: true, data: tableOf(document, ref, literals) };
}

function tableOf(document: BandScale, ref: string, literals: TableLiterals): BandTable {
  const rows = bandRows(document, literals);
  const end = literals.bands.at(-1)?.to ?? null;
  const bounds = {
    rows,
    end: end === null ? null : fractionOf(end),
    lowerBand: document.boundary === "lowerBand",
  };
  const excessOver = fractionOf(literals.excessOver ?? ZERO);
  const { below, above } = literals;
  const table = {
    kind: "bands" as const,
    document,
    ref,
    ...bounds,
    grades: isGrades(document),
    below: below === "refuse" ? below : withoutZeros(below),
    above: typeof above === "string" ? above : withoutZeros(above),
    excessOver,
    excessBand: Math.min(bandAt(bounds, excessOver, null), rows.length - 1),
    roundEach: document.roundEachBand ?? null,
  };
  return { ...table, lines: bandLines(table) };
}

/** An amount at the places that it needs, so that "1.50" fits wherever "1.5" does. */
function withoutZeros(decimal: Decimal | null): Fraction {
  return fractionOf(decimal === null ? ZERO : decimalOf(formatDecimal(decimal)));
}
