import type { Fraction } from "../decimal/index.js";
import type { RawAmount, RawNode, Tracer } from "../trace/index.js";
import { type BandPart, bandParts, blocksOf, partValue } from "./bandParts.js";
import type { BandRow, BandTable } from "./bandTable.js";
import { boundIn } from "./bounds.js";
import type { Placement } from "./placement.js";
import type { ScaleArgument } from "./scaleFunction.js";
import { constantNode, nodeId, nodeInputs, signParam } from "./traceSubject.js";

type Placed = Exclude<Placement, { kind: "none" }>;

/** Records a table of bands: one node per band with its slice and part, then the scale's own since `mark`. */
export function traceBands(
  trace: Tracer,
  table: BandTable,
  argument: ScaleArgument,
  placed: Placed,
  quota: Fraction | null,
  value: RawAmount,
  mark: number,
): void {
  const { document, ref } = table;
  const parts = placed.kind === "band" ? bandParts(table, placed.band, placed.rated, quota) : [];
  const slices = new Map(parts.map((part: BandPart) => [part.band, part.slice]));
  const reached = placed.kind === "band" ? placed.band : null;
  table.rows.forEach((row, band) => {
    trace.node(bandNode(table, row, band, slices.get(band), quota, band === reached));
  });
  if (placed.kind === "constant") trace.node(constantNode(table, placed.field, placed.amount));
  trace.node(
    {
      id: nodeId(table),
      kind: "scale",
      ref,
      label: document.title,
      inputs: nodeInputs(argument),
      params: {
        mode: document.mode,
        boundary: table.lowerBand ? "lowerBand" : "upperBand",
        excessOver: document.excessOver === undefined ? undefined : boundIn(table.excessOver, quota),
        rated: placed.kind === "band" && placed.clamped ? placed.rated : undefined,
        sign: signParam(placed.mirrored),
      },
      value,
    },
    mark,
  );
}

function bandNode(
  table: BandTable,
  row: BandRow,
  band: number,
  slice: Fraction | undefined,
  quota: Fraction | null,
  reached: boolean,
): RawNode {
  const { rows, end, roundEach } = table;
  const to = rows[band + 1]?.from ?? end;
  const exact = slice === undefined ? undefined : partValue(row, slice, roundEach);
  const bounds = {
    band: row.id,
    from: boundIn(row.from, quota),
    to: to === null ? null : boundIn(to, quota),
    reached,
  };
  const isRounded = exact !== undefined && roundEach !== null;
  return {
    id: `${nodeId(table)}.${row.id}`,
    kind: "band",
    ref: `${table.ref}/bands/${band}`,
    label: row.title,
    params:
      slice === undefined
        ? { ...bounds, slice: "0" }
        : { ...bounds, slice, mode: row.mode, ...payParams(table, row, slice) },
    value: exact === undefined ? "0" : isRounded ? { exact, fixed: roundEach.places } : exact,
    rounding: exact === undefined || roundEach === null ? undefined : roundEach,
  };
}

/** What the document writes of the pay of a band; what it leaves out is 0 and not shown. */
function payParams(table: BandTable, row: BandRow, slice: Fraction): NonNullable<RawNode["params"]> {
  const written = table.document.bands[row.reached.index];
  const rate = written?.rate === undefined ? undefined : row.rate;
  const amount = written?.amount === undefined ? undefined : row.amount;
  if (row.per === null) return { rate, amount };
  return { rate, amount, size: row.per.size, partial: row.per.partial, blocks: blocksOf(row.per, slice) };
}

/** Records a grade: the band reached is the value. */
export function traceGrade(
  trace: Tracer,
  table: BandTable,
  argument: ScaleArgument,
  row: BandRow,
  quota: Fraction | null,
): void {
  const to = table.rows[row.reached.index + 1]?.from ?? table.end;
  trace.node({
    id: nodeId(table),
    kind: "grade",
    ref: table.ref,
    label: table.document.title,
    inputs: nodeInputs(argument),
    params: {
      band: row.id,
      title: row.title,
      from: boundIn(row.from, quota),
      to: to === null ? null : boundIn(to, quota),
      boundary: table.lowerBand ? "lowerBand" : "upperBand",
    },
    value: row.id,
  });
}
