/**
 * The codes of issues with the rules of a segmentation as a whole, and with fields that have a scale.
 *
 * @since 0.1.0
 */
export type CoverageCode =
  /** The scale of a field is upside down, or holds no whole number; write the lower end first. */
  | "segments.bad_field_scale"
  /** A field lies off the scale that the segmentation declares for it; correct it, or widen the scale. */
  | "segments.off_scale"
  /** Error or warning: Several rules fit a customer, and each is to fit alone; make them exclude each other. */
  | "segments.overlapping_rules"
  /** Warning: A rule fits no customer, whatever the fields are; correct its bounds, or remove it. */
  | "segments.impossible_rule"
  /** The values of all fields together make too many cells to go through; name fewer values. */
  | "segments.too_many_cells"
  /** Coverage is asked of a segmentation by score, where every score has one grade; hand over one by rules. */
  | "segments.coverage_of_score"
  /** The values of a field are named that no rule looks at; leave it out, or correct its name. */
  | "segments.unknown_grid_field";
