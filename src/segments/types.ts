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
  /** The tier of the person who is to own the customer; see `findOwnerTierGaps`. */
  readonly ownerTierId?: string;
  /** Credit terms: how many days after the invoice to pay, and how much may be open at most. */
  readonly creditDays?: number;
  readonly creditLimit?: DecimalLiteral;
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

/**
 * The scale of a field: its ends, both included, and whether only whole numbers are on it.
 *
 * @since 0.1.0
 */
export interface FieldScale {
  readonly between: readonly [DecimalLiteral, DecimalLiteral];
  /** Absent: false. */
  readonly whole?: boolean;
}

/**
 * The scale of a field that is scored, and what a value off it does: it is refused (absent), or clipped to the nearer end, with
 * a warning.
 *
 * @since 0.1.0
 */
export interface ScoredFieldScale extends FieldScale {
  readonly outside?: "refuse" | "clip";
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
 * Segments of customers, by rules over their fields: the first one whose condition is met wins, or, where `match` is
 * `exclusive`, the only one, and a customer whom several rules fit is at fault. `otherwise` is the
 * segment of a customer whom no rule fits: one of `segments`, with its service, or another id.
 *
 * A condition that looks at a field which a customer lacks does not fit, and a warning says so.
 *
 * @since 0.1.0
 */
export interface RuleSegmentation extends SegmentationBase {
  /** Absent: `first`. */
  readonly match?: "first" | "exclusive";
  /** The scales of fields. A value that lies off the scale of its field is at fault, and never lands in `otherwise`. */
  readonly fields?: Readonly<Record<string, FieldScale>>;
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
  /** The scales of fields. A value off the scale of its field is at fault, or counts as the nearer end (`outside: "clip"`). */
  readonly fields?: Readonly<Record<string, ScoredFieldScale>>;
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
 * `move_to_missing`; by rules, `overlapping_rules` where each is to fit alone and several do.
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
 * The segments of customers between two evaluations: plain JSON, to be kept and handed over the next time.
 *
 * @since 0.1.0
 */
export interface SegmentState {
  readonly segmentationId: string;
  /** By id. */
  readonly customers: readonly { readonly customerId: string; readonly segmentId: string }[];
}

/**
 * How many customers are evaluated at once.
 *
 * @since 0.1.0
 */
export interface SegmentManyOptions extends Pick<EvaluateOptions, "onInvalid" | "maxIssues"> {
  /** What the evaluation before gave; absent: nobody has a segment. A customer's own `previous` wins over it. */
  readonly state?: SegmentState;
}

/**
 * Many customers with their segments. `value` is how many of them have one.
 *
 * @since 0.1.0
 */
export interface SegmentManyResult extends Outcome {
  readonly segmentationId: string;
  /** By id. */
  readonly customers: readonly SegmentResult[];
  /** One for each segment, in the order of the document; their counts and `unplaced` sum to all. */
  readonly counts: readonly { readonly segmentId: string; readonly count: number }[];
  /** Those without a segment; `reason` of each says why. */
  readonly unplaced: number;
  /** The state for the next time. One without a segment now, and one who was not handed over, keeps the one before. */
  readonly state: SegmentState;
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
  /**
   * Finds the segments of many customers, in the light of those that they had before, and gives the state for the next time. A
   * customer who stands twice is at fault; a field at fault counts as missing under `onInvalid: "report"`.
   */
  evaluateMany(customers: readonly SegmentFacts[], options?: SegmentManyOptions): SegmentManyResult;
  /** The same, with faults as issues instead of an error. */
  safeEvaluateMany(customers: unknown, options?: SegmentManyOptions): Result<SegmentManyResult>;
}
