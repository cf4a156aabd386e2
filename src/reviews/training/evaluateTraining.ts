import { readOptionalDate, withinTheCalendar } from "../../kernel/cadence/index.js";
import { addDays } from "../../kernel/calendar/index.js";
import { evaluateFacts, type Faults, type PersonReading } from "../../kernel/facts/index.js";
import { documentIssue, type Fields, type Issue, type Result } from "../../kernel/issue/index.js";
import type { BuiltTraining } from "./builtTraining.js";
import { readingUpTo } from "./readingUpTo.js";
import { readRecords } from "./readRecords.js";
import type { TrainingReading } from "./trainingReading.js";
import { recordTraining, type TrainedPerson, trainPerson } from "./trainPerson.js";
import type { TrainingResult } from "./types.js";

/** The fields of the facts that training reads beside the common ones. */
export const TRAINING_FIELDS: readonly string[] = ["records", "asOf", "since"];

/** Evaluates training on unknown facts about one person. */
export function evaluateTraining(
  training: BuiltTraining,
  facts: unknown,
  given: unknown,
): Result<TrainingResult> {
  const door = {
    needs: { measures: training.measures, fields: training.fields },
    missingCode: "training.missing_measure",
    own: TRAINING_FIELDS,
    readExtra: (own: Fields, person: PersonReading, faults: Faults, frame: Issue[]) =>
      readPerson(training, own, person, faults, frame),
    run: (_person: PersonReading, trained: TrainedPerson | null, _options: unknown, trace: Tracing) => {
      if (trained === null) throw new TypeError("nothing is run where the frame is faulty");
      recordTraining(training, trained, trace);
      return trained.result;
    },
  };
  return evaluateFacts(door, facts, given);
}

type Tracing = Parameters<typeof recordTraining>[2];

/** Reads one person's training and sees how it stands; null where what it stands on is faulty. */
export function readPerson(
  training: BuiltTraining,
  own: Fields,
  person: PersonReading,
  faults: Faults,
  frame: Issue[],
): TrainedPerson | null {
  const reading = readTraining(training, own, person, faults, frame);
  if (reading === null) return null;
  const trained = withinTheCalendar(() => ({ ok: true, data: trainPerson(training, reading) }));
  if (trained.ok) return trained.data;
  frame.push(...trained.issues);
  return null;
}

function readTraining(
  training: BuiltTraining,
  own: Fields,
  person: PersonReading,
  faults: Faults,
  frame: Issue[],
): TrainingReading | null {
  const asOf = readOptionalDate(own, "asOf", "", frame) ?? addDays(person.period.to, -1);
  const since = readOptionalDate(own, "since", "", frame);
  const { personId } = person;
  if (personId === null) frame.push(missing("personId", "string"));
  if (!own.has("records"))
    frame.push(missing("records", "the list of training records; empty where there are none"));
  const entries = readRecords(training, personId, own.get("records") ?? [], "/records", faults);
  if (personId === null || frame.length > 0) return null;
  return readingUpTo({ reading: person, personId, asOf, since, entries });
}

function missing(name: string, expected: string): Issue {
  const message = `A required field is missing. Add it (${expected}).`;
  return documentIssue("document.missing_field", `/${name}`, message, { expected });
}
