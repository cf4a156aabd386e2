import { withinTheCalendar } from "../../kernel/cadence/index.js";
import type { Result } from "../../kernel/issue/index.js";
import type { BuiltTraining } from "./builtTraining.js";
import { readingUpTo } from "./readingUpTo.js";
import { readRecords } from "./readRecords.js";
import { resolveTraining } from "./resolveTraining.js";
import type { TrainingFunction } from "./trainingFunction.js";
import { recordTraining, trainPerson } from "./trainPerson.js";
import type { Training } from "./types.js";

/** Compiles a training that has passed its schema; `ref` is the JSON pointer of it in the outermost document. */
export function buildTraining(document: Training, ref: string): Result<TrainingFunction> {
  const resolved = resolveTraining(document, ref);
  return resolved.ok ? { ok: true, data: functionOf(resolved.data) } : resolved;
}

function functionOf(training: BuiltTraining): TrainingFunction {
  return {
    document: training.document,
    inputs: inputsOf(training),
    read: (personId, given, path, faults) => readRecords(training, personId, given, path, faults),
    evaluate: (input, trace) =>
      withinTheCalendar(() => {
        const trained = trainPerson(training, readingUpTo(input));
        recordTraining(training, trained, trace);
        return { ok: true, data: trained };
      }),
  };
}

/** The measures and attributes that training looks at, sorted. */
export function inputsOf({ measures, fields }: BuiltTraining): readonly string[] {
  return [...new Set([...measures, ...fields])].sort();
}
