import type { PersonReading } from "../../kernel/facts/index.js";
import type { TrainingEntry } from "./readRecords.js";

/** The facts about one person, read: what was completed up to `asOf`, in the order of dates. */
export interface TrainingReading {
  readonly person: PersonReading;
  readonly personId: string;
  readonly asOf: string;
  readonly since: string | null;
  readonly entries: readonly TrainingEntry[];
  readonly laterRecords: readonly string[];
}

/** What one person has completed of a course, and which of it passed. */
export interface CourseHistory {
  readonly attempts: readonly TrainingEntry[];
  readonly passes: readonly { readonly id: string; readonly on: string }[];
}
