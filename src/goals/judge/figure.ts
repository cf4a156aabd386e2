import type { Fraction } from "../../kernel/decimal/index.js";
import type { RawNode, Tracer } from "../../kernel/trace/index.js";
import type { Quantity } from "../tree/goalNode.js";

/** A number that progress is computed from, and how it records itself: as one node. */
export interface Figure {
  readonly value: Fraction | null;
  /** What it is called among the inputs of a goal without progress. */
  readonly name: string;
  record(id: string, trace: Tracer): void;
}

/** The constant or the measure that a goal names; a measure that is not there is null. */
export function figureOf(
  quantity: Quantity,
  name: string,
  measures: ReadonlyMap<string, Fraction | null> | null,
): Figure {
  const { ref, constant, measure } = quantity;
  if (constant !== undefined) return constantFigure(constant, name, ref);
  const value = measures?.get(measure) ?? null;
  const node: Omit<RawNode, "id"> = { kind: "input", ref, inputs: [{ id: measure, value }], value };
  return { value, name: measure, record: (id, trace) => trace.node({ id, ...node }) };
}

/** A number that does not depend on facts. */
export function constantFigure(value: Fraction, name: string, ref: string): Figure {
  return {
    value,
    name,
    record: (id, trace) => trace.node({ id, kind: "constant", ref, params: { value }, value }),
  };
}
