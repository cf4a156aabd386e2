import type { Fraction } from "../decimal/index.js";
import type { RawAmount, Tracer } from "../trace/index.js";
import { boundIn } from "./bounds.js";
import { type CurvePlacement, lineValue } from "./curvePlacement.js";
import type { CurveTable } from "./curveTable.js";
import type { ScaleArgument } from "./scaleFunction.js";
import { constantNode, nodeId, nodeInputs, signParam } from "./traceSubject.js";

/** Records a curve: the two points that x lies between, then the scale's own node since `mark`. */
export function traceCurve(
  trace: Tracer,
  table: CurveTable,
  argument: ScaleArgument,
  placed: Exclude<CurvePlacement, { kind: "none" }>,
  quota: Fraction | null,
  value: RawAmount,
  mark: number,
): void {
  if (placed.kind === "constant") trace.node(constantNode(table, placed.field, placed.amount));
  else {
    const { from, to, x, index, clamped } = placed;
    trace.node({
      id: `${nodeId(table)}.${from.id}`,
      kind: "point",
      ref: `${table.ref}/points/${index}`,
      params: {
        x,
        from: boundIn(from.at, quota),
        fromValue: from.value,
        to: boundIn(to.at, quota),
        toValue: to.value,
        clamped: clamped ? true : undefined,
      },
      value: lineValue(placed, quota),
    });
  }
  const params = { sign: signParam(placed.mirrored) };
  const { document, ref } = table;
  trace.node(
    {
      id: nodeId(table),
      kind: "scale",
      ref,
      label: document.title,
      inputs: nodeInputs(argument),
      params,
      value,
    },
    mark,
  );
}
