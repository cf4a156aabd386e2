import { addDays } from "../../kernel/calendar/index.js";
import type { Faults } from "../../kernel/facts/index.js";
import type { TrainingFunction } from "../../reviews/training/index.js";
import type { TrainingResult } from "../../reviews/training/types.js";
import { textOf } from "../facts/splitRecords.js";
import { type ChosenRecords, type Closing, chooseRecords, takeErrors, takeFaults } from "./closing.js";

/** Says how the training of a person stands at the end of the span, and gives its measures. */
export function closeTrainings(closing: Closing): readonly TrainingResult[] {
  const { program, personId, shard, due, known, trace, faults } = closing;
  const { trainings } = program.documents;
  return trainings.flatMap((training, index) => {
    const { id } = training.document;
    const span = due.get(id);
    if (span === undefined) return [];
    const found: Faults = { issues: [], leftOut: [] };
    const chosen = recordsFor(closing, trainings, index);
    const entries = training.read(personId, chosen.given, chosen.path, found);
    const leftOut = found.leftOut.map((each) => ({ ...each, stream: chosen.stream }));
    takeFaults(closing, { ...found, leftOut }, [chosen]);
    const trained = training.evaluate(
      {
        reading: known.readingFor({ measures: [], fields: training.inputs }, span),
        personId,
        asOf: addDays(span.to, -1),
        since: shard.situation.person.hiredOn,
        entries,
      },
      trace,
    );
    if (!trained.ok) {
      faults.issues.push(...trained.issues);
      return [];
    }
    const { result, measures } = trained.data;
    takeErrors(closing, result.issues);
    for (const [name, exact] of measures) known.give(name, span, { exact, reason: reasonOf(result, name) });
    return [result];
  });
}

/** Why a measure of training has no value: a share that there is none of, or nobody graded the course. */
function reasonOf({ trainingId, reason, programs }: TrainingResult, name: string): string {
  if (name === `training.${trainingId}`) return reason ?? "nothing_required";
  const program = programs.find(({ id }) => name === `training.${id}.completion`);
  return program === undefined ? "no_score" : (program.reason ?? "nothing_required");
}

/** The records of the courses of one training; the first also gets those of no training at all, and tells what is wrong. */
function recordsFor(closing: Closing, trainings: readonly TrainingFunction[], index: number): ChosenRecords {
  const { training: stream } = closing.program.streams;
  const placeOf = (courseId: string | null) =>
    trainings.findIndex(({ document }) => document.courses.some(({ id }) => id === courseId));
  const chosen = chooseRecords(
    closing,
    stream,
    (item) => Math.max(placeOf(textOf(item, "courseId")), 0) === index,
  );
  return chosen ?? { given: [], path: "", stream, indexes: [] };
}
