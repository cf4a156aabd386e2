import type {
  Condition,
  DecimalLiteral,
  EvaluateOptions,
  FieldValue,
  Hysteresis,
  MissingPolicy,
  Outcome,
  Result,
  RoundingMode,
  Scale,
} from "../kernel/index.js";

/**
 * How customers of a segment are served.
 *
 * @since 0.1.0
 */
export interface ServiceRule {
  /** A visit at least every so many days. */
  readonly visitEveryDays?: number;
  /** The tier of the person who is to own the customer. */
  readonly ownerTierId?: string;
}

/**
 * One segment by rule: the first whose condition is met wins. A `field` is a field of the customer.
 *
 * @since 0.1.0
 */
export interface RuleSegment {
  readonly id: string;
  readonly title?: string;
  readonly when: Condition;
  readonly service?: ServiceRule;
}

/**
 * One segment by score: from this score up, to the next.
 *
 * @since 0.1.0
 */
export interface GradeSegment {
  readonly id: string;
  readonly title?: string;
  readonly from: DecimalLiteral;
  readonly service?: ServiceRule;
}

/**
 * One weighted item of a customer's score: a field, and the scale that turns it into a ratio (absent: it is one already).
 * The weights of all items sum to 1.
 *
 * @since 0.1.0
 */
export interface ScoreItem {
  readonly id: string;
  readonly title?: string;
  readonly field: string;
  readonly weight: DecimalLiteral;
  readonly curve?: Scale;
}

/** What every segmentation has. */
interface SegmentationBase {
  readonly kind: "segmentation";
  readonly schemaVersion?: 1;
  readonly id: string;
  readonly title?: string;
  readonly version?: string;
}

/**
 * Segments of customers, by rules over their fields: the first one whose condition is met wins. `otherwise` is the
 * segment of a customer whom no rule fits: one of `segments`, with its service, or another id.
 *
 * A condition that looks at a field which a customer lacks does not fit, and a warning says so.
 *
 * @since 0.1.0
 */
export interface RuleSegmentation extends SegmentationBase {
  readonly segments: readonly RuleSegment[];
  readonly otherwise: string;
}

/**
 * Grades of customers by a weighted score: `outOf` (absent: `"100"`) times the weighted mean of the items' ratios,
 * rounded once. The rounded score picks the grade. Grades stand from the lowest bound up; reaching a bound enters the
 * grade, and the first one also takes what lies below it.
 *
 * @since 0.1.0
 */
export interface ScoreSegmentation extends SegmentationBase {
  readonly outOf?: DecimalLiteral;
  readonly score: readonly ScoreItem[];
  /** What an item whose field is missing does; absent: `"refuse"`, there is no grade. */
  readonly missing?: MissingPolicy;
  /** How the score is rounded; absent: to 2 places, `halfUp`. */
  readonly rounding?: { readonly mode: RoundingMode; readonly places: number };
  readonly grades: readonly GradeSegment[];
  /** Keeps a customer near a bound in the grade that it has; absent: no memory. */
  readonly hysteresis?: Hysteresis;
}

/**
 * A segmentation of customers, by rules or by score. Compile it with `compileSegmentation`.
 *
 * @since 0.1.0
 */
export type Segmentation = RuleSegmentation | ScoreSegmentation;

/**
 * What a segmentation gives for one customer: `value` is the id of the segment.
 *
 * `reason` is that of the weighted mean where there is no score: `missing_value`, `all_missing`, `no_weight` or
 * `move_to_missing`.
 *
 * @since 0.1.0
 */
export interface SegmentResult extends Outcome {
  readonly segmentationId: string;
  readonly customerId: string;
  readonly score: string | null;
  /** Of a segmentation by score, in the order of the document. */
  readonly items?: readonly {
    readonly id: string;
    /** The value of the field. */
    readonly actual: string | null;
    readonly ratio: string | null;
    /** Its share of the score after the missing policy; the shares sum to 1 where there is a score. */
    readonly weight: string;
    /** What it adds to the score before that is rounded: `outOf * weight * ratio`. */
    readonly contribution: string;
  }[];
  readonly service: ServiceRule | null;
  /** The segment before, where the facts told it. */
  readonly previous: string | null;
  /** Why it stayed, where hysteresis kept it: the segment that the score alone would give. */
  readonly heldFrom?: string;
}

/**
 * The facts about one customer.
 *
 * @since 0.1.0
 */
export interface SegmentFacts {
  readonly customerId: string;
  readonly fields: Readonly<Record<string, FieldValue>>;
  /** The segment that the customer was in before. */
  readonly previous?: string | null;
}

/**
 * A segmentation that is ready to be evaluated. See `compileSegmentation`.
 *
 * @since 0.1.0
 */
export interface CompiledSegmentation {
  readonly document: Segmentation;
  /** The fields of a customer that it looks at, sorted. */
  readonly inputs: readonly string[];
  /** Finds the segment of one customer; a field that is absent counts as missing. */
  evaluate(facts: SegmentFacts, options?: EvaluateOptions): SegmentResult;
  /** The same, with faults as issues instead of an error. */
  safeEvaluate(facts: unknown, options?: EvaluateOptions): Result<SegmentResult>;
}
