import type { Period } from "../../kernel/calendar/index.js";
import type { Fraction } from "../../kernel/decimal/index.js";
import type { Missing, Weights } from "../../kernel/weighting/index.js";
import type { Goal } from "../types.js";

/** A number of a goal: a constant, or a measure of its owner. `ref` is its place in the document. */
export type Quantity =
  | { readonly ref: string; readonly constant: Fraction; readonly measure?: never }
  | { readonly ref: string; readonly measure: string; readonly constant?: never };

/** The numbers of a goal, as far as its direction looks at them. */
export interface GoalNumbersRead {
  readonly baseline: Quantity | null;
  readonly target: Quantity | null;
  readonly low: Quantity | null;
  readonly high: Quantity | null;
  /** Its weight among the goals beside it, as written. */
  readonly weight: Fraction | null;
  readonly least: Fraction;
  readonly most: Fraction | null;
}

/** How a goal without a measure takes its progress from the goals below. */
export type RollUpRule =
  | {
      readonly of: "progress";
      /** `"target"` where weights are the targets below, which may be measures. */
      readonly weights: Weights | "target";
      readonly missing: Missing;
    }
  | { readonly of: "actuals"; readonly missing: "reweight" | "zero" | "refuse" };

/** A goal that counts, with the goals below it that count. */
export interface GoalNode extends GoalNumbersRead {
  readonly goal: Goal;
  readonly index: number;
  /** Its place in the outermost document. */
  readonly path: string;
  /** The id of its node in a trace. */
  readonly id: string;
  readonly key: string;
  readonly period: Period;
  /** The periods, each once, of the goals that read the same measure of the same owner: its own among them. */
  readonly sharedPeriods: readonly Period[];
  readonly children: readonly GoalNode[];
  /** Null for a goal with a measure of its own, and for one without goals below. */
  readonly rollUp: RollUpRule | null;
}
