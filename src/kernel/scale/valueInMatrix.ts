import type { Readings } from "../condition/index.js";
import { type Fraction, multiplyFractions, negateFraction } from "../decimal/index.js";
import { prefixed, type Tracer } from "../trace/index.js";
import { type AxisPlace, placeInAxis } from "./axisPlace.js";
import { NOTHING } from "./bandParts.js";
import { boundIn } from "./bounds.js";
import { edgeCase, ratedValue } from "./edges.js";
import { cellOn, type MatrixLine, matrixLine, positionOn, quotaOfCell } from "./matrixFunction.js";
import type { Cell, MatrixTable } from "./matrixTable.js";
import { noValue } from "./noValue.js";
import { placeAt } from "./readCells.js";
import type { ScaleArgument, ScaleReason, ScaleValue } from "./scaleFunction.js";
import { traceCell, traceMatrix } from "./traceMatrix.js";
import { constantNode, nodeId } from "./traceSubject.js";
import { valueInTable } from "./valueInTable.js";

/** The value of a matrix, before the steps of the scale. */
export function valueInMatrix(
  table: MatrixTable,
  argument: ScaleArgument,
  quota: Fraction | null,
  readings: Readings,
  trace: Tracer | undefined,
): ScaleValue {
  const mark = trace?.mark() ?? 0;
  const edge = edgeCase(table.document, argument.value);
  if (edge === "refuse") return noValue(table, false, argument, "refused_negative", trace);
  if (edge === "zero") {
    trace?.node(constantNode(table, argument.value.numerator.units < 0 ? "negative" : "atZero", NOTHING));
    return finish({ exact: NOTHING, band: null }, false, { table, argument, readings, trace, mark });
  }
  const mirrored = edge === "mirror";
  const x = ratedValue(argument.value, edge);
  const size = sizeOf(matrixLine(table, readings, quota), argument, x, trace);
  if (typeof size === "string") {
    // What was recorded on the way stands below the node that tells the reason.
    return noValue(table, false, argument, size, trace, mark);
  }
  return finish(size, mirrored, { table, argument, readings, trace, mark });
}

/** What the matrix gives for x, or why nothing. */
interface Size {
  readonly exact: Fraction;
  readonly band: number | null;
  readonly cell?: readonly string[];
}

function sizeOf(
  line: MatrixLine,
  { by }: ScaleArgument,
  x: Fraction,
  trace: Tracer | undefined,
): Size | ScaleReason {
  const { table, settled, ownQuota } = line;
  const { own } = table;
  const place: AxisPlace =
    own === null ? { kind: "place", index: 0, clamped: false } : placeInAxis(own, by ?? x, ownQuota);
  // The axes decide in their order, and the own one is the first.
  const outside = place.kind === "place" ? settled : place;
  if (outside !== null && outside.kind === "none") return outside.reason;
  if (outside !== null && outside.kind === "constant") {
    const { ref, amount } = outside;
    const id = `${nodeId(table)}.${outside.id}`;
    trace?.node({ id, kind: "band", ref, params: { slice: "0", amount, reached: true }, value: amount });
    return { exact: amount, band: null };
  }
  if (place.kind !== "place") return "no_band";
  const isBeyond = place.clamped && by === undefined && own?.end;
  const rated = isBeyond ? boundIn(isBeyond, ownQuota) : x;
  const cell = cellOn(line, place.index);
  if (typeof cell === "string") return cell;
  const ids = placeAt(
    table.axes.map(({ places }) => places),
    positionOn(line, place.index),
  );
  const exact = amountOf(cell, rated, line, ids, trace);
  if (typeof exact === "string") return exact;
  return { exact, band: own === null ? null : place.index, cell: ids };
}

function amountOf(
  cell: Cell,
  x: Fraction,
  line: MatrixLine,
  ids: readonly string[],
  trace: Tracer | undefined,
): Fraction | ScaleReason {
  if (cell.kind === "scale") {
    const quota = quotaOfCell(cell, line);
    const { exact, reason } = valueInTable(
      cell.table,
      { value: x },
      quota,
      prefixed(trace, nodeId(line.table)),
    );
    return exact ?? reason ?? "no_band";
  }
  const exact = cell.kind === "value" ? cell.amount : multiplyFractions(x, cell.rate);
  if (trace !== undefined) traceCell(trace, line, cell, ids, x, exact);
  return exact;
}

interface Ending {
  readonly table: MatrixTable;
  readonly argument: ScaleArgument;
  readonly readings: Readings;
  readonly trace: Tracer | undefined;
  readonly mark: number;
}

function finish(size: Size, mirrored: boolean, ending: Ending): ScaleValue {
  const { band, cell } = size;
  const exact = mirrored ? negateFraction(size.exact) : size.exact;
  traceMatrix(ending, exact, mirrored, cell);
  return { exact, grade: null, band, ...(cell === undefined ? {} : { cell }) };
}
