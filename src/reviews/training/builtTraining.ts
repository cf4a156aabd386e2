import type { CadenceFunction } from "../../kernel/cadence/index.js";
import type { ConditionFunction } from "../../kernel/condition/index.js";
import type { Fraction } from "../../kernel/decimal/index.js";
import type { Certificate, Training, TrainingCourse, TrainingNeed, TrainingProgram } from "./types.js";

/** A course with its constants read. */
export interface BuiltCourse {
  readonly document: TrainingCourse;
  readonly hours: Fraction;
  readonly cost: Fraction;
  readonly passFrom: Fraction | null;
  readonly prerequisiteIds: readonly string[];
}

/** A certificate with its renewal compiled. */
export interface BuiltCertificate {
  readonly document: Certificate;
  readonly renewal: CadenceFunction | null;
}

/** A program with its condition and its cadence compiled. */
export interface BuiltProgram {
  readonly document: TrainingProgram;
  readonly ref: string;
  readonly condition: ConditionFunction | null;
  readonly cadence: CadenceFunction | null;
}

/** A need with its condition compiled and its constants read. */
export interface BuiltNeed {
  readonly document: TrainingNeed;
  readonly condition: ConditionFunction | null;
  readonly priority: Fraction;
  readonly gap: { readonly measure: string; readonly required: Fraction } | null;
}

/** A training document with its references resolved and its constants read. */
export interface BuiltTraining {
  readonly document: Training;
  readonly ref: string;
  /** In the order of the document. */
  readonly courses: ReadonlyMap<string, BuiltCourse>;
  readonly certificates: readonly BuiltCertificate[];
  readonly programs: readonly BuiltProgram[];
  readonly needs: readonly BuiltNeed[];
  /** Measures that must be given. */
  readonly measures: readonly string[];
  /** Measures and attributes that conditions look at. */
  readonly fields: readonly string[];
}
