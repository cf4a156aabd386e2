/**
 * The codes of issues with a scale.
 *
 * Decimals keep the codes of what they are (`decimal.*`), as do steps (`steps.*`), dates (`date.*`) and histories
 * (`history.*`). `scale.boundary_unstated`, `scale.cliff`, `scale.falls`, `scale.unreachable_band`,
 * `scale.equal_bands` and `scale.no_effect` are found by `lintScale`.
 *
 * @since 0.1.0
 */
export type ScaleCode =
  /** The table has no band; write at least one. */
  | "scale.no_bands"
  /** The list of versions is empty; write at least one scale. */
  | "scale.no_versions"
  /** The versions of one scale have different ids; give all the same, or none to any. */
  | "scale.different_ids"
  /** A bound or point does not lie above the one before it; write them in rising order, each once. */
  | "scale.unsorted"
  /** A `to` lies below the next `from`, so no band covers what is between; write the next `from`, or leave `to` out. */
  | "scale.gap"
  /** A `to` lies above the next `from`, so two bands claim one value; write the next `from`, or leave `to` out. */
  | "scale.overlap"
  /** Two bands have the same id (by default the text of `from`); give each its own. */
  | "scale.duplicate_band_id"
  /** A band pays, but nothing says how; write `mode` on the scale or on the band. */
  | "scale.mode_required"
  /** A band pays on the excess, but nothing says over what; write `excessOver`. */
  | "scale.excess_over_required"
  /** The last band ends, but nothing says what lies above it; write `above`, or leave the last `to` out. */
  | "scale.above_required"
  /** The size of a `per` block is not above 0; write one that is. */
  | "scale.size_not_positive"
  /** A band has `per` but no amount to pay per block; write `amount`, or leave `per` out. */
  | "scale.per_without_amount"
  /** A field about pay stands in a scale whose bands pay nothing; leave it out, or write what the bands pay. */
  | "scale.rate_on_grade"
  /** An axis of a matrix after the first does not say what it reads, or names what cannot be a field; write `of`. */
  | "scale.axis_without_source"
  /** A place of a matrix has no cell, or a list of cells is too short; add the cell. */
  | "scale.missing_cell"
  /** A cell of a matrix stands where its axes have no place; remove it, or add the band or text to the axis. */
  | "scale.extra_cell"
  /** Two cells of a matrix name the same place; keep one of them. */
  | "scale.duplicate_cell"
  /** A curve has fewer than two points; add one. */
  | "scale.too_few_points"
  /** Warning: Bands get worse upward and nothing says who owns a bound; write `boundary`. */
  | "scale.boundary_unstated"
  /** Warning: The value jumps at a bound; let bands be graduated if that is not meant. */
  | "scale.cliff"
  /** Warning or hint: The value falls where it rises elsewhere, so more would pay less; check the bands or points there. */
  | "scale.falls"
  /** Warning: No value reaches a band, because `negative` settles values below zero; remove one of the two. */
  | "scale.unreachable_band"
  /** Hint: A band pays exactly as the one before it; join the two, or correct one. */
  | "scale.equal_bands"
  /** Warning: A field changes nothing here, for the reason that the message names; leave it out, or mend the bands. */
  | "scale.no_effect"
  /** The value lies below the first band or point, which the scale refuses; check it, or write what the scale pays there. */
  | "scale.refused_below"
  /** The value lies above the last band or point, which the scale refuses; check it, or write what the scale pays there. */
  | "scale.refused_above"
  /** The value is negative, which the scale refuses; check it, or write what `negative` does. */
  | "scale.refused_negative"
  /** Warning or error: The value lies below the first band, where there is no grade; check it, or add a band. */
  | "scale.below_first_band"
  /** A text lies on no place of its axis, which the matrix refuses; check it, or write `else` on the axis. */
  | "scale.no_band"
  /** Bounds are multiples of a quota and none was given; give `quota` with the value. */
  | "scale.missing_quota"
  /** Warning or error: Bounds are multiples of a quota, which is not above 0; give the quota of the period. */
  | "scale.zero_quota"
  /** Error or warning: What a step looks at is absent (error) or null (warning); give its value. */
  | "scale.missing_measure"
  /** Warning or error: A gate cannot be judged, because a field is missing; give it, or write `whenMissing`. */
  | "scale.missing_condition"
  /** No version is in force on the date, or a history is asked without one; give `on`, or add a version. */
  | "scale.no_version"
  /** Warning: The value goes up and down in too many steps to be inverted; evaluate values of your choice. */
  | "scale.not_invertible"
  /** Warning: No value reaches the target; lower it, or check the caps of the scale. */
  | "scale.out_of_reach"
  /** An amount is asked of a scale of grades, in the document or by a call; leave it out, or ask a scale that pays. */
  | "scale.grade_has_no_amount"
  /** An input or option of a call is missing, unknown or of the wrong form; write what the message names. */
  | "scale.bad_input";
