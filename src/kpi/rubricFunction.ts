import type { Fraction } from "../kernel/decimal/index.js";
import type { Needs, PersonReading } from "../kernel/facts/index.js";
import type { Tracer } from "../kernel/trace/index.js";
import type { Incident } from "./incidents/types.js";
import type { Rubric, RubricResult } from "./types.js";

/** A rubric's result with its exact numbers, for documents that read them as measures. */
export interface ScoredPerson {
  readonly result: RubricResult;
  /** The score that is printed; null where there is none. */
  readonly score: Fraction | null;
  /** The score before it is rounded. */
  readonly unrounded: Fraction | null;
  readonly coefficient: Fraction | null;
}

/** A rubric that was built from its document: what a program evaluates. */
export interface RubricFunction {
  readonly document: Rubric;
  readonly needs: Needs;
  /**
   * Scores one person. With a trace it records one node, the outermost. `incidents` are those of the person, in canonical
   * order; `readIncidents` reads them.
   */
  score(reading: PersonReading, trace?: Tracer, incidents?: readonly Incident[]): ScoredPerson;
}
