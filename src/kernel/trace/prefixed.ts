import type { Tracer } from "./types.js";

/** A tracer that puts an element's id before those of the nodes below it, so that ids stay apart. */
export function prefixed(trace: Tracer | undefined, prefix: string): Tracer | undefined {
  if (trace === undefined) return undefined;
  return {
    mark: () => trace.mark(),
    node: (raw, since) => trace.node({ ...raw, id: `${prefix}.${raw.id}` }, since),
  };
}
