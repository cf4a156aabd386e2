import type { Fraction } from "../../kernel/decimal/index.js";
import type { Faults, PersonReading } from "../../kernel/facts/index.js";
import type { Result } from "../../kernel/issue/index.js";
import type { Tracer } from "../../kernel/trace/index.js";
import type { TrainingEntry } from "./readRecords.js";
import type { Training, TrainingResult } from "./types.js";

/** What a program hands over of one person: the records of that person, and the day that is known last. */
export interface TrainingInput {
  readonly reading: PersonReading;
  readonly personId: string;
  readonly asOf: string;
  readonly since: string | null;
  readonly entries: readonly TrainingEntry[];
}

/** The inner door of training: what a program uses. */
export interface TrainingFunction {
  readonly document: Training;
  /** Measures and attributes that it looks at, sorted. */
  readonly inputs: readonly string[];
  /** The records of one person, in the order of dates and ids; a faulty one is left out with its fault. */
  read(personId: string, given: unknown, path: string, faults: Faults): readonly TrainingEntry[];
  /** How one person stands, with the measures that flow on, exact. A date out of the calendar is an issue. */
  evaluate(
    input: TrainingInput,
    trace?: Tracer,
  ): Result<{
    readonly result: TrainingResult;
    readonly measures: ReadonlyMap<string, Fraction | null>;
  }>;
}
