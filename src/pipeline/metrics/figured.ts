import type { Fraction } from "../../kernel/decimal/index.js";
import type { PipelineFigureRow } from "./figureTypes.js";
import type { Term } from "./term.js";

/** Why a figure has no value. Languages have words for each. */
export type FigureReason =
  | "insufficient_sample"
  | "no_closed_deals"
  | "no_closed_value"
  | "no_deals"
  | "no_created_deals"
  | "no_wins"
  | "no_losses"
  | "zero_cycle"
  | "missing_amount"
  | "missing_created_on"
  | "negative_amount"
  | "no_stays"
  | "median_not_reached"
  | "stage_not_reached"
  | "no_moves"
  | "no_open_deals"
  | "unknown_start"
  | "no_expected_deals"
  | "no_expected_value"
  | "no_lost_value"
  | "missing_quota"
  | "missing_forecast"
  | "no_quota"
  | "quota_met";

/** One line of a table, before it is written out. */
export interface FiguredRow
  extends Pick<PipelineFigureRow, "id" | "toId" | "sample" | "skipped" | "won" | "lost" | "sitting"> {
  readonly numerator?: Fraction;
  readonly denominator?: Fraction;
  readonly outcome: Fraction | FigureReason;
  readonly sittingDays?: Fraction | null;
}

/** What a figure leaves aside, before it is written out. */
export interface FiguredApart {
  readonly id: string;
  readonly count: number;
  readonly amount?: Fraction;
}

/** What a figure came to, before it is written out. */
export interface Figured {
  /** The choices that make up the definition. */
  readonly choices: readonly [string, ...string[]];
  /** How many cases it stands on. */
  readonly sample: number;
  readonly outcome: Term | FigureReason;
  readonly topId?: string | undefined;
  readonly rows?: readonly FiguredRow[];
  /** Empty ones are not told. */
  readonly apart?: readonly FiguredApart[];
}
