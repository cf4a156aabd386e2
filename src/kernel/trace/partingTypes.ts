import type { TraceKind, TraceNode, TraceRounding } from "./types.js";

/**
 * Why two traces part at a step.
 *
 * - `input`: other facts went into it;
 * - `rule`: the rules differ: other constants, another kind of step, or a step that only one of them has;
 * - `rounding`: it is rounded in another way;
 * - `arithmetic`: the same step on the same numbers comes to something else, so that one of the two is wrong.
 *
 * @since 0.1.0
 */
export type PartingCause = "input" | "rule" | "rounding" | "arithmetic";

/**
 * What differs in a step: a fact or a constant, with its value on either side; null on a side that does not have it.
 *
 * @since 0.1.0
 */
export interface PartedValue {
  readonly id: string;
  readonly a: TraceNode["params"][string];
  readonly b: TraceNode["params"][string];
}

/**
 * The first step, in the order of evaluation, at which two traces part.
 *
 * @since 0.1.0
 */
export interface TraceParting {
  /** The node: that of `a`, or of `b` where only `b` has it. */
  readonly id: string;
  readonly kind: TraceKind;
  readonly ref: string;
  /** The titles, or else ids, from the root down to the node. */
  readonly path: readonly string[];
  readonly cause: PartingCause;
  /** Which of the two has the step. */
  readonly in: "both" | "a" | "b";
  /** What the step came to on either side; null where it has no value. Where one side has a step more, the other is what it was without that step. */
  readonly a: string | null;
  readonly b: string | null;
  /** The facts and constants of it that differ. */
  readonly inputs: readonly PartedValue[];
  readonly params: readonly PartedValue[];
  /** How it is rounded on either side, where that differs. */
  readonly rounding?: { readonly a: TraceRounding | null; readonly b: TraceRounding | null };
}

/**
 * A node of one trace beside its counterpart in the other; at least one of them is there. Two of different ids are a step
 * around another: one side has a step more there.
 */
export interface NodePair {
  readonly a: TraceNode | null;
  readonly b: TraceNode | null;
}
