import type { CatalogCode } from "./catalog/codes.js";
import type { CrossPeriodCode } from "./periods/codes.js";

/**
 * The codes of faults in a rubric, found by `compileRubric` and `lintRubric`.
 *
 * @since 0.1.0
 */
export type RubricDocumentCode =
  /** An indicator has a curve and a rating; keep one of the two. */
  | "kpi.curve_and_rating"
  /** The curve of an indicator reads a target and there is none; write `target`. */
  | "kpi.target_needed"
  /** Two bounds are in the wrong order or equal, so that there is no range between them; mend one of them. */
  | "kpi.bad_range"
  /** A number has to be above zero; write one that is. */
  | "kpi.not_positive"
  /** A weight is below zero; write zero or more. */
  | "kpi.negative_weight"
  /** A scale gives grades where an amount is needed; write what its bands give as `amount`. */
  | "kpi.scale_of_grades"
  /** A scale has `boundsIn: "quota"` though it reads a ratio or a score; remove it. */
  | "kpi.bounds_in_quota"
  /** The policy moves weight to an indicator that does not exist; name one of the rubric. */
  | "kpi.unknown_indicator"
  /** A category has less or more of the weight than the rubric's bounds allow; mend the weights, or the bounds. */
  | "kpi.category_out_of_bounds"
  /** An indicator has less or more of the weight than the rubric's bounds allow; mend the weights, or the bounds. */
  | "kpi.weight_out_of_bounds"
  /** The grades are a curve, which has no bands to name them; write bands. */
  | "kpi.grades_not_bands"
  /** A band of the grades pays by a rate, by blocks or not as a whole; write its coefficient as `amount` with mode `whole`. */
  | "kpi.grade_not_whole"
  /** Some bands of the grades have a coefficient and this one has none; write its `amount`. */
  | "kpi.grade_without_amount"
  /** Both the grades and `coefficients` give a coefficient; keep one of the two. */
  | "kpi.two_coefficients"
  /** There is a coefficient of the team and none of the person; give the bands amounts, or write `coefficients`. */
  | "kpi.team_coefficient_alone"
  /** A level cap names a grade that no band has; name one of the bands. */
  | "kpi.unknown_grade"
  /** A level cap names a grade that no printed score has; widen its band, or print more places. */
  | "kpi.unprinted_grade"
  /** A guard stands at a curve that does not say which targets are easier; write its `better`. */
  | "kpi.better_needed"
  /** Points are made of the points of a step, be it their own; name the measure that those are made of. */
  | "kpi.points_of_points"
  /** Points of incidents are below zero; write them without a sign, since `effect` says what they do. */
  | "kpi.negative_points";

/**
 * The codes of what is allowed in a rubric but seldom meant, found by `lintRubric`.
 *
 * @since 0.1.0
 */
export type RubricLintCode =
  /** Hint: There are fewer than 4 or more than 10 indicators; few leave gaps, and of many none counts. */
  | "kpi.indicator_count"
  /** Hint: An indicator has less than 5 % or more than 30 % of the weight; change it, or state bounds of your own. */
  | "kpi.unusual_weight"
  /** Hint: Results have less than 35 % or more than 80 % of the weight; change it, or state bounds of your own. */
  | "kpi.results_share"
  /** Hint: Nothing says where the data of an indicator come from; write `source`. */
  | "kpi.no_source"
  /** Warning: Two indicators score the same measure; remove one, or measure something else. */
  | "kpi.measure_scored_twice"
  /** Warning: A step behind a gate can lift a score that the gate has set; move the gate behind it. */
  | "kpi.lifts_gate"
  /** Warning: A number is rounded here and again later, which can move it by a whole step; round once, at the end. */
  | "kpi.rounded_twice"
  /** Warning: The clip cuts a curve below what it reaches at its stretch; raise `most`, or lower `atStretch`. */
  | "kpi.clipped_stretch"
  /** Warning: A target is zero or below where the curve divides by it, so there is no ratio; choose another curve or target. */
  | "kpi.zero_target"
  /** Warning: The curve or rating does not read the target; leave it out, or choose a curve that does. */
  | "kpi.unused_target"
  /** Warning: A weight is written where all weights are equal, so that nothing reads it; remove it, or choose other weights. */
  | "kpi.unused_weight"
  /** Warning: There are scores that no band of the grades holds; let the bands begin lower, or not end. */
  | "kpi.grade_gap"
  /** Warning: A higher score gives a lower coefficient; mend the amounts. */
  | "kpi.coefficient_falls"
  /** Warning: A descriptor stands at a rating that the scale does not have; move it. */
  | "kpi.descriptor_off_scale"
  /** Warning: Nothing says what the ratings of an indicator mean or come from; write `descriptors` or `source`. */
  | "kpi.not_measurable"
  /** Warning: A level cap names the best grade, so that it holds nobody back; name a lower one. */
  | "kpi.idle_level_cap"
  /** Warning: Nothing reads the incidents, so that they change no score; add `incidents.points`, or close a gate by them. */
  | "kpi.unread_incidents"
  /** Warning: The weights are factors and sum to one, as those of a mean do; write `explicit`, or leave `weights` out. */
  | "kpi.factors_sum_to_one";

/**
 * The codes of faults in the facts and options that a rubric is evaluated on.
 *
 * @since 0.1.0
 */
export type RubricFactsCode =
  /** The facts lack a measure or field that the rubric looks at; give it, or null where it is not known. */
  | "kpi.missing_measure"
  /** Warning: An indicator lacks its measure, target or a bound, which is null; give it, or see what the missing policy does. */
  | "kpi.missing_value"
  /** Warning: A curve gives no ratio for this value, for the reason that the message names; check the value, or the curve. */
  | "kpi.no_ratio"
  /** Warning: A rating lies outside its scale, so it counts as missing; correct it. */
  | "kpi.rating_off_scale"
  /** Warning: The scales give no grade or no coefficient for this score; let their bands hold it. */
  | "kpi.no_grade"
  /** Warning: The baseline of a guard is zero, so the indicator has no ratio; give another baseline, or none. */
  | "kpi.zero_baseline"
  /** Warning: A ratio is far from the incidents on record for its indicator; look at both again. */
  | "kpi.rating_against_incidents"
  /** An incident names a rule that the rubric does not have; correct its `ruleId`. */
  | "kpi.unknown_rule"
  /** The option `units` names no indicator, or gives no number above zero; correct it. */
  | "kpi.bad_unit"
  /** The option `only` names no indicator and no dimension of the rubric; correct the id. */
  | "kpi.unknown_element";

/**
 * Every issue code of this domain. Faults in the shape of a document or a fact have the codes `document.*`,
 * `decimal.*` and `period.*`; those of weights, scales, steps and conditions have the codes of that part.
 *
 * @since 0.1.0
 */
export type KpiCode = RubricDocumentCode | RubricLintCode | RubricFactsCode | CatalogCode | CrossPeriodCode;
