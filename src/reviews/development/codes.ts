/**
 * The codes of faults in required levels of competencies and in what they are compared with.
 *
 * @since 0.1.0
 */
export type DevelopmentCode =
  /** How far above its level a competency is a strength is below zero; write zero or more. */
  | "reviews.bad_strength"
  /** A level stands after one that is for everybody, so that it never counts; put it before, or remove it. */
  | "reviews.unreachable_level"
  /** The facts lack a measure or an attribute that the levels look at; give its value, or null where it is not known. */
  | "reviews.missing_measure";
