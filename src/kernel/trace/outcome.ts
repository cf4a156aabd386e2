import type { Issue, LeftOut } from "../issue/index.js";
import type { TraceNode } from "./types.js";

/**
 * What every result has: its headline number, or the reason why there is none.
 *
 * `value` is the headline as text (pay, score, progress, rank, a grade's id). `reason` is set if and only if `value`
 * is null. `leftOut` lists the facts that `onInvalid: "report"` left out.
 *
 * @since 0.1.0
 */
export interface Outcome {
  readonly value: string | null;
  readonly reason?: string;
  readonly issues: readonly Issue[];
  readonly leftOut?: readonly LeftOut[];
  readonly trace?: TraceNode;
}

/**
 * How an evaluation is to run. Nothing here ever changes a number.
 *
 * @since 0.1.0
 */
export interface EvaluateOptions {
  /** `true` records a trace; `"lines"` also records a node for each deal. */
  readonly trace?: true | "lines";
  /** Limits the output to these ids; the computation is the same. */
  readonly only?: readonly string[];
  /** What a faulty fact does: fail the call with all faults listed (default), or be left out and reported. */
  readonly onInvalid?: "reject" | "report";
  /** Issues that are listed, 1,000 by default; one more then counts the rest. */
  readonly maxIssues?: number;
}
