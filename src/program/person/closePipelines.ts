import type { Faults } from "../../kernel/facts/index.js";
import type { PipelineResult } from "../../pipeline/types.js";
import type { Position } from "../compile/catalog.js";
import { positions } from "../compile/namesOf.js";
import { textOf } from "../facts/splitRecords.js";
import {
  type ChosenRecords,
  type Closing,
  chooseRecords,
  placedIssues,
  takeErrors,
  takeFaults,
} from "./closing.js";

/** Counts the deals that a person owns by the models whose turn it is, and gives `pipeline.<id>.<figure>`. */
export function closePipelines(closing: Closing, turn: Position): readonly PipelineResult[] {
  const { program, personId, due, known, trace } = closing;
  const models = program.documents.stageModels.filter((model) => positions.pipeline(model) === turn);
  if (models.length === 0) return [];
  const { deals, stageChanges, fieldChanges } = program.streams;
  const own = chooseRecords(closing, deals, (item) => textOf(item, "ownerId") === personId);
  const ids = new Set(own?.given.map((item) => textOf(item, "id")));
  const changes = chooseRecords(closing, stageChanges, (item) => ids.has(textOf(item, "dealId")));
  const edits = chooseRecords(closing, fieldChanges, (item) => ids.has(textOf(item, "dealId")));
  const chosen: readonly ChosenRecords[] = [own, changes, edits].flatMap((each) => each ?? []);
  return models.flatMap((model) => {
    const { id } = model.document;
    const span = due.get(id);
    if (span === undefined) return [];
    const found: Faults = { issues: [], leftOut: [] };
    const given = own ?? { given: [], path: "", stream: deals, indexes: [] };
    const { measures } = known.readingFor({ measures: model.inputs, fields: [] }, span);
    const extras = { fieldChanges: edits, measures };
    const { result, figures } = model.count(given, changes, span, found, trace, extras);
    takeFaults(closing, found, chosen);
    takeErrors(closing, result.issues);
    for (const { name } of model.figures) {
      const reason = result.metrics.find((metric) => metric.id === name)?.reason ?? "no_value";
      const exact = figures.get(name) ?? null;
      known.give(`pipeline.${id}.${name}`, span, exact === null ? { exact, reason } : { exact });
    }
    return [{ ...result, issues: placedIssues(closing, result.issues, chosen) }];
  });
}
