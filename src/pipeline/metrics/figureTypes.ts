import type { Outcome } from "../../kernel/index.js";
import type { PipelineMetric } from "./types.js";

/**
 * What a figure of a pipeline is measured in.
 *
 * @since 0.1.0
 */
export type FigureUnit = "money" | "count" | "ratio" | "days";

/**
 * One line of a figure that is a table: a stage, a reason, a bucket, a deal.
 *
 * @since 0.1.0
 */
export interface PipelineFigureRow {
  readonly id: string;
  /** The step that it leads to, for conversions and leaks; `won` for the win. */
  readonly toId?: string;
  /** How many cases it stands on. */
  readonly sample: number;
  /** What its value is the quotient of; null where it is none. */
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly value: string | null;
  /** Why it has no value. */
  readonly reason?: string;
  /** Of a conversion: deals that came to the next step without this one, which its value leaves aside. */
  readonly skipped?: number;
  /** Of a conversion and of win and loss: how many of its deals were won, and lost. */
  readonly won?: number;
  readonly lost?: number;
  /** Of a time in stage: visits that still last, and their mean age in days. */
  readonly sitting?: number;
  readonly sittingDays?: string | null;
}

/**
 * Deals, visits or changes that a figure leaves aside, and why: `withoutAmount`, `unknownEntry` and so on.
 *
 * @since 0.1.0
 */
export interface PipelineApart {
  readonly id: string;
  readonly count: number;
  /** What they are worth; absent where they are no deals. */
  readonly amount?: string;
}

/**
 * A figure with its definition.
 *
 * @since 0.1.0
 */
export interface PipelineFigure extends Omit<Outcome, "issues" | "leftOut"> {
  readonly id: string;
  readonly kind: PipelineMetric["kind"];
  readonly title?: string;
  readonly unit: FigureUnit;
  /** The definition that it was computed by, in one machine word of all its choices, such as `closedCount` or `wonMean`. */
  readonly definition: string;
  /** How many cases it stands on: closed deals, visits, moves. */
  readonly sample: number;
  /** The row that it points at: the bottleneck, the biggest leak. */
  readonly topId?: string;
  /** Of a figure that is a table. */
  readonly rows?: readonly PipelineFigureRow[];
  /** What it leaves aside; absent where that is nothing. */
  readonly apart?: readonly PipelineApart[];
}
