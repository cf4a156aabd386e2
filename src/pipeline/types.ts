import type { DecimalLiteral, Outcome } from "../kernel/index.js";
import type { Deal } from "../records/index.js";

/**
 * What a stage means for the count of deals.
 *
 * @since 0.1.0
 */
export type StageKind = "open" | "won" | "lost" | "void" | "postSale" | "onHold";

/**
 * One stage of a sales process.
 *
 * @since 0.1.0
 */
export interface Stage {
  readonly id: string;
  readonly title?: string;
  readonly kind: StageKind;
  readonly probability?: DecimalLiteral;
}

/**
 * A sales process as data: its stages, in order.
 *
 * @since 0.1.0
 */
export interface StageModel {
  readonly kind: "stageModel";
  readonly id: string;
  readonly title?: string;
  readonly stages: readonly Stage[];
}

/**
 * What a stage model gives for a set of deals: `value` is the open value. Open + won + lost + void + unmapped is all.
 *
 * @since 0.1.0
 */
export interface PipelineResult extends Outcome {
  readonly totals: readonly {
    readonly id: "open" | "won" | "lost" | "void" | "unmapped";
    readonly count: number;
    readonly amount: string;
  }[];
}

/**
 * A stage model that is ready to be evaluated.
 *
 * @since 0.1.0
 */
export interface CompiledStageModel {
  readonly document: StageModel;
  /** Counts and sums the deals of a period by what their stages mean. */
  evaluate(facts: { readonly period: string; readonly deals: readonly Deal[] }): PipelineResult;
}
