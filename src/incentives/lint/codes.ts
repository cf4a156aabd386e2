/**
 * The codes of what `lintPlan` finds by following the pay of a plan along its measures, and by comparing its parts.
 *
 * @since 0.1.0
 */
export type LintCode =
  /** Warning: More of the measure pays less, between the values and by up to the amount told; mend the rates around them. */
  | "incentives.pay_falls"
  /** Warning: Between two values that pay, more of the measure pays nothing more; let the rate go on, or join the bands. */
  | "incentives.dead_zone"
  /** Warning: A band starts where a cap has already cut the pay, so that it never pays; raise the cap, or remove the band. */
  | "incentives.unreachable_band"
  /** Warning: The measure pays nothing yet at 100 % of its quota; lower the threshold, or mend the quota. */
  | "incentives.threshold_above_quota"
  /** Hint: A higher rate starts below 100 % of the quota; raise its bound to the quota, if that is not meant. */
  | "incentives.accelerator_below_target"
  /** Warning: A condition contradicts itself, so that nothing can meet it; mend its tests, or remove what it decides. */
  | "incentives.never_met"
  /** Hint: A measure makes up less than 20 % of the pay at 100 %; give it more weight, or drop it. */
  | "incentives.small_measure"
  /** Hint: The rating of a review moves more than 20 % of pay, or an unknown part; lower its weight, or pay by results. */
  | "incentives.review_moves_pay"
  /** Warning: A recoverable draw is more than the plan pays at 100 %, so that even that leaves a debt; lower the draw. */
  | "incentives.draw_above_target"
  /** Warning: A recoverable draw takes nothing back in any period; write a share and a cap above zero. */
  | "incentives.never_recovered"
  /** Hint: A ramp falls from one step to the next, or passes the full quota; order its steps. */
  | "incentives.ramp_falls";
