import { type Readings, reading } from "../condition/index.js";
import type { Fraction } from "../decimal/index.js";
import type { RawNode, Tracer } from "../trace/index.js";
import { boundIn } from "./bounds.js";
import type { MatrixLine } from "./matrixFunction.js";
import type { Cell, MatrixTable } from "./matrixTable.js";
import type { ScaleArgument } from "./scaleFunction.js";
import { nodeId, nodeInputs, signParam } from "./traceSubject.js";

/** Records the cell reached: a band that pays an amount, or a rate on all of x. */
export function traceCell(
  trace: Tracer,
  { table, ownQuota }: MatrixLine,
  cell: Exclude<Cell, { kind: "scale" }>,
  ids: readonly string[],
  x: Fraction,
  value: Fraction,
): void {
  const { own } = table;
  const at = own?.places.indexOf(ids[0] ?? "") ?? -1;
  const from = own?.rows[at]?.from;
  const to = own?.rows[at + 1]?.from ?? own?.end ?? undefined;
  trace.node({
    id: `${nodeId(table)}.${ids.join(".")}`,
    kind: "band",
    ref: cell.ref,
    params: {
      cell: ids,
      from: from === undefined ? undefined : boundIn(from, ownQuota),
      to: to === undefined ? undefined : boundIn(to, ownQuota),
      reached: true,
      ...(cell.kind === "value" ? { slice: "0", amount: cell.amount } : { slice: x, rate: cell.rate }),
    },
    value,
  });
}

/** Records the matrix itself around what was recorded since the mark. */
export function traceMatrix(
  {
    table,
    argument,
    readings,
    trace,
    mark,
  }: {
    readonly table: MatrixTable;
    readonly argument: ScaleArgument;
    readonly readings: Readings;
    readonly trace: Tracer | undefined;
    readonly mark: number;
  },
  value: Fraction,
  mirrored: boolean,
  cell: readonly string[] | undefined,
): void {
  const { document, ref } = table;
  trace?.node(
    {
      id: nodeId(table),
      kind: "scale",
      ref,
      label: document.title,
      inputs: [...nodeInputs(argument), ...axisInputs(table, readings)],
      params: { mode: "matrix", cell, sign: signParam(mirrored) },
      value,
    },
    mark,
  );
}

function axisInputs({ axes }: MatrixTable, readings: Readings): NonNullable<RawNode["inputs"]> {
  return axes.flatMap(({ of }) => {
    if (of === null) return [];
    const found = reading(readings, of) ?? null;
    return [
      { id: of, value: typeof found === "number" || typeof found === "bigint" ? String(found) : found },
    ];
  });
}
