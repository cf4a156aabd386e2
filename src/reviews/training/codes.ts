/**
 * The codes of issues with training.
 *
 * @since 0.1.0
 */
export type TrainingCode =
  /** Courses are prerequisites of each other in a circle, so that nobody can begin; break it. */
  | "training.circle"
  /** A course takes less than no time or money, or more than there is; write zero or more. */
  | "training.negative"
  /** The priority of a need is not above 0; raise it, or remove the need. */
  | "training.bad_priority"
  /** A need names no course and no competency, or both; name one of the two. */
  | "training.need_without_course"
  /** Nobody trains the competency of a need; add it to a course. */
  | "training.untrained_competency"
  /** Hint: Nothing asks for a course; add it to a program, a certificate or a need, or remove it. */
  | "training.unused_course"
  /** Warning: A program lists a course before one that has to be passed first; put the prerequisite before it. */
  | "training.prerequisite_later"
  /** Warning: A course is required whose prerequisite the program does not list; add it to the program. */
  | "training.prerequisite_not_required"
  /** A record names a course that the training does not have; correct the id. */
  | "training.unknown_course"
  /** A record is about somebody else; hand over the records of one person. */
  | "training.record_of_another_person"
  /** Two records have one id; remove the one that does not count. */
  | "training.duplicate_record"
  /** A need or a condition looks at a measure that the facts lack; give its value, or null where it is not known. */
  | "training.missing_measure"
  /** One person stands in the request twice; merge the two. */
  | "training.duplicate_person"
  /** A share that is put down to training is not between 0 and 1; correct it. */
  | "training.bad_share"
  /** Warning: Fewer people than the minimum stand behind an effect, so that it may be chance; measure more of them. */
  | "training.small_sample";
