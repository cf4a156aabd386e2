import type { AbcCode } from "./abc/codes.js";
import type { ClustersCode } from "./clusters/codes.js";
import type { GradingCode } from "./grading/codes.js";
import type { LifetimeCode } from "./lifetime/codes.js";
import type { MarketCode } from "./market/codes.js";
import type { MigrationCode } from "./migration/codes.js";
import type { PurchasesCode } from "./purchases/codes.js";
import type { RetentionCode } from "./retention/codes.js";
import type { RfmCode } from "./rfm/codes.js";
import type { CoverageCode } from "./ruleCoverage/codes.js";
import type { ServiceCode } from "./service/codes.js";
import type { SurveysCode } from "./surveys/codes.js";

/**
 * The codes of issues with segmentations and the customers that they place.
 *
 * Of documents: `segments.bad_out_of`, `segments.unsorted_grades`, `segments.curve_of_grades`,
 * `segments.curve_in_quota`. Of facts: `segments.not_decimal` (the fact is faulty); warnings `segments.rule_missing`,
 * `segments.unknown_previous`. Of `lintSegmentation`: the warnings `segments.unreachable_rule`,
 * `segments.shorter_visits`, `segments.wide_margin`, and the hints `segments.zero_weight`, `segments.otherwise_shared`.
 *
 * @since 0.1.0
 */
export type SegmentsCode =
  | MarketCode
  | ServiceCode
  | SurveysCode
  | RfmCode
  | AbcCode
  | CoverageCode
  | MigrationCode
  | GradingCode
  | PurchasesCode
  | RetentionCode
  | LifetimeCode
  | ClustersCode
  /** `outOf` is zero or less, so that no score can be told from another; write what a full score is, such as "100". */
  | "segments.bad_out_of"
  /** The bounds of grades do not rise; list the grades from the lowest bound up, each with its own. */
  | "segments.unsorted_grades"
  /** The curve of an item gives grades and no numbers; give it points, rates or amounts. */
  | "segments.curve_of_grades"
  /** The bounds of an item's curve are multiples of a quota, and a customer has none; write them as values. */
  | "segments.curve_in_quota"
  /** A field that is scored holds no decimal; write a number or decimal text, or null where it is not known. */
  | "segments.not_decimal"
  /** Warning: A rule was passed over, because the customer lacks a field that it looks at; fill the field in. */
  | "segments.rule_missing"
  /** Warning: The previous segment is not one of the segmentation, and counts as none; correct it, or leave it out. */
  | "segments.unknown_previous"
  /** Warning: A rule is never reached, because an earlier one takes all that it would; reorder them, or remove it. */
  | "segments.unreachable_rule"
  /** Warning: Customers of a lower grade are visited more often than those of a higher one; check both intervals. */
  | "segments.shorter_visits"
  /** Warning: A margin of hysteresis is at least as wide as a grade, which is then passed over; narrow it. */
  | "segments.wide_margin"
  /** Hint: An item has the weight 0 and does nothing; give it a weight, or remove it. */
  | "segments.zero_weight"
  /** Hint: `otherwise` is a segment that a rule gives too, so that the two cannot be told apart; rename it if they should. */
  | "segments.otherwise_shared";
