import { type Decimal, decimalOf, type Fraction, formatDecimal, fractionOf, ZERO } from "../decimal/index.js";
import { type Issue, isSafeKey, quoted } from "../issue/index.js";
import { readTableLiterals, type TableLiterals } from "./bandLiterals.js";
import { bandId, checkBandIds } from "./checkBandIds.js";
import { checkBandOrder } from "./checkBandOrder.js";
import type { Axis, AxisRow } from "./matrixTable.js";
import { scaleIssue } from "./scaleIssue.js";
import type { MatrixAxis, NumberAxis, TextAxis } from "./types.js";

/** Reads an axis; null where it has a fault, with every fault in `issues`. */
export function readAxis(axis: MatrixAxis, index: number, ref: string, issues: Issue[]): Axis | null {
  const before = issues.length;
  checkSource(axis, index, ref, issues);
  const read = "values" in axis ? readTexts(axis, ref, issues) : readNumbers(axis, ref, issues);
  return issues.length > before ? null : read;
}

/** Only the first axis may be the value of the scale; all others have to say what they read. */
function checkSource({ of }: MatrixAxis, index: number, ref: string, issues: Issue[]): void {
  if (of === undefined && index > 0) {
    const message =
      'Only the first axis can be the value of the scale. Write the measure or attribute that this one reads in "of".';
    issues.push(scaleIssue("scale.axis_without_source", `${ref}/of`, message));
  }
  if (of !== undefined && (!isSafeKey(of) || of === "")) {
    const message = `The name ${quoted(of)} cannot be a field. Choose another.`;
    issues.push(scaleIssue("scale.axis_without_source", `${ref}/of`, message));
  }
}

function readTexts({ id, of, values, else: otherwise }: TextAxis, ref: string, issues: Issue[]): Axis {
  const places = otherwise === undefined ? values : [...values, otherwise];
  const seen = new Set<string>();
  for (const [index, place] of places.entries()) {
    if (seen.has(place)) {
      const path = index < values.length ? `${ref}/values/${index}` : `${ref}/else`;
      const message = `${quoted(place)} stands twice on this axis, so that it is not clear which cell is meant. Keep one of the two.`;
      issues.push(scaleIssue("scale.duplicate_band_id", path, message, { id: place.slice(0, 80) }));
    }
    seen.add(place);
  }
  return {
    kind: "values",
    id,
    ref,
    of,
    places,
    index: new Map(values.map((value, index) => [value, index])),
    otherwise: otherwise === undefined ? null : values.length,
  };
}

function readNumbers(axis: NumberAxis, ref: string, issues: Issue[]): Axis | null {
  if (axis.bands.length === 0) {
    const message = "The axis has no band, so that the matrix has no cell. Write at least one band.";
    issues.push(scaleIssue("scale.no_bands", `${ref}/bands`, message));
    return null;
  }
  const literals = readTableLiterals(axis, ref, issues);
  issues.push(...checkBandOrder(axis, literals.bands, ref), ...checkBandIds(axis.bands, ref));
  const { id, of = null, boundary } = axis;
  const end = literals.bands.at(-1)?.to ?? null;
  const { below, above } = literals;
  return {
    kind: "bands",
    id,
    ref,
    of,
    places: axis.bands.map(bandId),
    rows: rowsOf(axis, literals),
    end: end === null ? null : fractionOf(end),
    lowerBand: boundary === "lowerBand",
    below: below === "refuse" ? below : shortest(below),
    belowRef: axis.below === undefined ? ref : `${ref}/below`,
    above: typeof above === "string" ? above : shortest(above),
  };
}

function rowsOf(axis: NumberAxis, { bands }: TableLiterals): readonly AxisRow[] {
  return axis.bands.map((band, index) => {
    const from = bands[index]?.from ?? ZERO;
    const to = bands[index + 1]?.from ?? bands[index]?.to ?? null;
    const id = bandId(band);
    const reached = { id, index, from: formatDecimal(from), to: to === null ? null : formatDecimal(to) };
    return { id, from: fractionOf(from), reached };
  });
}

function shortest(decimal: Decimal | null): Fraction {
  return fractionOf(decimal === null ? ZERO : decimalOf(formatDecimal(decimal)));
}
