import type { RawNode } from "../../kernel/trace/index.js";
import type { ResolvedSource } from "./accumulator.js";

/** The node of a quota or a target: a constant of the document, or a measure. */
export function traceSource(id: string, { ref, measure, value }: ResolvedSource): RawNode {
  return measure === null
    ? { id, kind: "constant", ref, params: { value }, value }
    : { id, kind: "input", ref, inputs: [{ id: measure, value }], value };
}
