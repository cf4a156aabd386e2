import type { Faults } from "../../kernel/facts/index.js";
import type { PipelineResult } from "../../pipeline/types.js";
import { textOf } from "../facts/splitRecords.js";
import { type ChosenRecords, type Closing, chooseRecords, takeErrors, takeFaults } from "./closing.js";

/** Counts the deals that a person owns, and gives `pipeline.<id>.<figure>`. */
export function closePipelines(closing: Closing): readonly PipelineResult[] {
  const { program, personId, due, known, trace } = closing;
  const { deals, stageChanges } = program.streams;
  const own = chooseRecords(closing, deals, (item) => textOf(item, "ownerId") === personId);
  const ids = new Set(own?.given.map((item) => textOf(item, "id")));
  const changes = chooseRecords(closing, stageChanges, (item) => ids.has(textOf(item, "dealId")));
  const chosen: readonly ChosenRecords[] = [own, changes].flatMap((each) => each ?? []);
  return program.documents.stageModels.flatMap((model) => {
    const { id } = model.document;
    const span = due.get(id);
    if (span === undefined) return [];
    const found: Faults = { issues: [], leftOut: [] };
    const given = own ?? { given: [], path: "", stream: deals, indexes: [] };
    const { result, figures } = model.count(given, changes, span, found, trace);
    takeFaults(closing, found, chosen);
    takeErrors(closing, result.issues);
    for (const { name } of model.figures) {
      const reason = result.metrics.find((metric) => metric.id === name)?.reason ?? "no_value";
      const exact = figures.get(name) ?? null;
      known.give(`pipeline.${id}.${name}`, span, exact === null ? { exact, reason } : { exact });
    }
    return [result];
  });
}
