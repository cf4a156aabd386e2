import type { DecimalInput, Outcome } from "../../kernel/index.js";

/**
 * One letter of SMART.
 *
 * @since 0.1.0
 */
export type SmartLetter = "specific" | "measurable" | "achievable" | "relevant" | "timeBound";

/**
 * One check of a letter. `missing` says that what it would need was not given.
 *
 * @since 0.1.0
 */
export interface SmartCheck {
  /** Such as `has_owner`, `has_target`, `not_too_hard`, `not_too_easy`, `has_link`, `has_check_in`. */
  readonly id: string;
  readonly verdict: "met" | "unmet" | "missing";
  /** One sentence: what was found, and what would mend it. */
  readonly message: string;
  readonly params: Readonly<Record<string, string | null>>;
}

/**
 * How hard a target is, by all that it was held against: history, growth, peers and industry. `mixed` says that it is too
 * hard by one and too easy by another; `unknown` that there was nothing to hold it against.
 *
 * @since 0.1.0
 */
export type SmartDifficulty = "tooEasy" | "inReach" | "tooHard" | "mixed" | "unknown";

/**
 * How SMART a goal is: `value` is the number of letters that are met, `"0"` to `"5"`.
 *
 * @since 0.1.0
 */
export interface SmartResult extends Outcome {
  readonly goalId: string;
  readonly difficulty: SmartDifficulty;
  readonly letters: readonly {
    readonly letter: SmartLetter;
    /** Met where no check is unmet and one at least is met; missing where nothing could be checked. */
    readonly verdict: "met" | "unmet" | "missing";
    readonly checks: readonly SmartCheck[];
  }[];
}

/**
 * What an assessment may look at beside the goal.
 *
 * @since 0.1.0
 */
export interface SmartContext {
  /** What the owner reached in periods before, oldest first, of the same length as the goal's. */
  readonly history?: readonly DecimalInput[];
  /** What comparable people reached in the period before. */
  readonly peers?: readonly DecimalInput[];
  /** The growth that is usual in the trade, as ratios of the latest of the history. */
  readonly industryGrowth?: { readonly low: DecimalInput; readonly high: DecimalInput };
  /** What is usual in the industry, in the goal's unit: from the least to the best that is found. */
  readonly industry?: { readonly low: DecimalInput; readonly high: DecimalInput };
  /**
   * The growth on the latest of the history below which a target is too easy, and above which it is too hard; where less is
   * better, the cut: `"0.2"` is a fifth less.
   */
  readonly growth?: { readonly tooEasyBelow: DecimalInput; readonly tooHardAbove: DecimalInput };
  /** The ids of the goals that exist, so that a parent can be found. */
  readonly goalIds?: readonly string[];
  /** The ids of the strategic aims that exist, so that the one that a goal serves can be found. */
  readonly strategyIds?: readonly string[];
  /** A z-score against the history above which a target is too hard, and below which it is too easy; absent: `2` and `0`. */
  readonly zScore?: { readonly tooEasyBelow?: DecimalInput; readonly tooHardAbove?: DecimalInput };
}
