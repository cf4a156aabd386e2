/**
 * What one indicator adds to a change of the score.
 *
 * @since 0.1.0
 */
export interface ContributionChange {
  readonly id: string;
  readonly title?: string;
  /** The points that it contributed; `"0"` where it was not there or not rated. */
  readonly before: string;
  readonly after: string;
  readonly change: string;
}

/**
 * Why a score is another one: `change` is the sum of the changes of all indicators and of `rest`.
 *
 * @since 0.1.0
 */
export interface ScoreChange {
  readonly before: string | null;
  readonly after: string | null;
  /** Null where there was no score before or is none after. */
  readonly change: string | null;
  /** In the order of the earlier result; those that are new stand last. */
  readonly indicators: readonly ContributionChange[];
  /** What steps, level caps and rounding add to the change beside the indicators. */
  readonly rest: string | null;
  readonly grade: { readonly before: string | null; readonly after: string | null };
  readonly coefficient: { readonly before: string | null; readonly after: string | null };
}
