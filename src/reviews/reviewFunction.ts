import type { Period } from "../kernel/calendar/index.js";
import type { Fraction } from "../kernel/decimal/index.js";
import type { Faults } from "../kernel/facts/index.js";
import type { Tracer } from "../kernel/trace/index.js";
import type { Review, ReviewResult } from "./types.js";

/** A review's result with its exact numbers, for documents that read them as measures. */
export interface ReviewedPerson {
  readonly result: ReviewResult;
  /** The score that is printed; null where there is none. */
  readonly score: Fraction | null;
  /** By competency. */
  readonly competencies: ReadonlyMap<string, Fraction | null>;
}

/** A review that was built from its document: what a program evaluates. */
export interface ReviewFunction {
  readonly document: Review;
  /**
   * Aggregates the answers about one person, of which nothing is known yet; faulty ones go to `faults`. `path` is where
   * the list stands, `stream` its name. Answers on items of no competency of this review are faults. `published` are
   * earlier results of this review about the person, of which nothing is known yet either.
   */
  review(
    answers: { readonly given: unknown; readonly path: string; readonly stream: string },
    personId: string,
    period: Period,
    faults: Faults,
    trace?: Tracer,
    published?: { readonly given: unknown; readonly path: string },
  ): ReviewedPerson;
}
