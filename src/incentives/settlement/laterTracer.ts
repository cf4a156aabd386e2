import type { RawNode, Tracer } from "../../kernel/trace/index.js";

/** A tracer that keeps what it is told until it is told where to put it. */
export interface LaterTracer extends Tracer {
  /** Hands everything on, in the order in which it came. */
  handOn(trace: Tracer): void;
}

/** Starts one: what is computed first may have to stand last in the tree. */
export function laterTracer(): LaterTracer {
  const told: { readonly raw: RawNode; readonly since: number | undefined }[] = [];
  let size = 0;
  return {
    mark: () => size,
    node: (raw, since) => {
      told.push({ raw, since });
      size = (since ?? size) + 1;
    },
    handOn: (trace) => {
      const base = trace.mark();
      for (const { raw, since } of told) trace.node(raw, since === undefined ? undefined : base + since);
    },
  };
}
