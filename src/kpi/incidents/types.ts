import type { DecimalLiteral, PersonFacts } from "../../kernel/index.js";

/**
 * A kind of critical incident and what it is worth.
 *
 * @since 0.1.0
 */
export interface IncidentRule {
  readonly id: string;
  readonly title?: string;
  /** A positive one adds its points, a negative one takes them away. */
  readonly effect: "positive" | "negative";
  /** How grave it is, for those who read the record. */
  readonly severity?: "minor" | "major" | "critical";
  /** What the first one is worth: zero or more. */
  readonly points: DecimalLiteral;
  /** What the second one is worth, the third, and so on; the last holds for all further ones. Absent: `points`. */
  readonly repeats?: readonly DecimalLiteral[];
  /** The most that all of this rule are worth together. */
  readonly most?: DecimalLiteral;
  /**
   * How long one counts beyond the period in which it occurred: in each later one on whose last day it has not expired.
   * Absent: in its own period alone.
   */
  readonly expires?: { readonly after: number; readonly unit: "days" | "months" };
}

/**
 * How critical incidents (关键事件) count. They act where the rubric reads them: `incidents.points` is the balance of all
 * points, and `incident.<rule id>` the number of those that count.
 *
 * @since 0.1.0
 */
export interface IncidentRules {
  readonly rules: readonly IncidentRule[];
  /** The most that positive ones add together. */
  readonly mostBonus?: DecimalLiteral;
  /** The most that negative ones take away together. */
  readonly mostDeduction?: DecimalLiteral;
  /**
   * From which ratio on an indicator with more negative than positive incidents is flagged, and up to which one with more
   * positive ones; absent: `"0.8"` and `"0.5"`.
   */
  readonly flags?: { readonly high: DecimalLiteral; readonly low: DecimalLiteral };
}

/**
 * A critical incident on record.
 *
 * @since 0.1.0
 */
export interface Incident {
  readonly id: string;
  readonly occurredOn: string;
  /** The id of one of the rubric's rules. */
  readonly ruleId: string;
  /** The indicator that it speaks for or against. */
  readonly indicatorId?: string;
  /** What proves it, such as the number of a complaint. */
  readonly evidence?: string;
}

/**
 * The facts of one person for a rubric: those of every document, and critical incidents; absent: there are none.
 *
 * @since 0.1.0
 */
export interface RubricFacts extends PersonFacts {
  readonly incidents?: readonly Incident[];
}

/**
 * What critical incidents came to.
 *
 * @since 0.1.0
 */
export interface IncidentsResult {
  /** The balance of points after all bounds. */
  readonly points: string;
  /** By rule, in the order of the document: how many count, and their points within its `most`. */
  readonly rules: readonly { readonly id: string; readonly count: number; readonly points: string }[];
  /** By date, then id. `later` ones occurred after the period, and `expired` ones count no longer. */
  readonly items: readonly (Incident & {
    readonly status: "counted" | "expired" | "later";
    /** Its own points before any bound; below zero where they are taken away. */
    readonly points: string;
  })[];
}
