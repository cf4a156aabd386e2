import type { Faults } from "../../kernel/facts/index.js";
import { issueOf, ownFields, pointer } from "../../kernel/issue/index.js";
import { readIncidents } from "../../kpi/incidents/readIncidents.js";
import type { Incident } from "../../kpi/incidents/types.js";
import { indicatorIds } from "../../kpi/indicatorIds.js";
import type { Rubric } from "../../kpi/types.js";
import type { ProgramFactsCode } from "../codes.js";
import { textOf } from "../facts/splitRecords.js";
import { type Closing, chooseRecords, takeFaults } from "./closing.js";

/** The critical incidents on record about a person that count for a rubric; none for one without rules for them. */
export function incidentsOf(closing: Closing, rubric: Rubric): readonly Incident[] | undefined {
  const { program } = closing;
  if (rubric.incidents === undefined) return undefined;
  const counting = countingRubrics(closing);
  const chosen = chooseRecords(
    closing,
    program.streams.incidents,
    (item) => rubricOf(item, counting) === rubric.id,
  );
  if (chosen === null) return [];
  const names = {
    rules: new Set(rubric.incidents.rules.map(({ id }) => id)),
    indicators: indicatorIds(rubric),
  };
  const found: Faults = { issues: [], leftOut: [] };
  const incidents = readIncidents(chosen.given.map(withoutNames), chosen.path, names, found);
  takeFaults(
    closing,
    { ...found, leftOut: found.leftOut.map((each) => ({ ...each, stream: chosen.stream })) },
    [chosen],
  );
  return incidents;
}

/** Leaves out the incidents that belong to no rubric, which would get lost without a word. */
export function leaveOutStrayIncidents(closing: Closing): void {
  const counting = countingRubrics(closing);
  const { incidents: stream } = closing.program.streams;
  const stray =
    counting.length === 0
      ? null
      : chooseRecords(closing, stream, (item) => !counting.includes(rubricOf(item, counting) ?? ""));
  for (const [at, item] of (stray?.given ?? []).entries()) {
    const index = stray?.indexes[at] ?? at;
    const path = pointer(["records", stream, index, "rubricId"]);
    const message =
      "The incident is for no rubric that counts incidents, or does not say for which of several. Write its rubric.";
    const issue = issueOf<ProgramFactsCode>("program.unknown_rubric", path, message);
    closing.faults.issues.push(issue);
    const id = (textOf(item, "id") ?? `#${index}`).slice(0, 80);
    closing.faults.leftOut.push({ id, stream, index, reason: issue.code, amount: null });
  }
}

function countingRubrics({ program }: Closing): readonly string[] {
  return program.documents.rubrics.flatMap(({ document }) =>
    document.incidents === undefined ? [] : [document.id],
  );
}

/** The rubric that an incident counts for; the only one that counts any where it does not say. */
function rubricOf(item: unknown, counting: readonly string[]): string | null {
  const only = counting.length === 1 ? (counting[0] ?? null) : null;
  return textOf(item, "rubricId") ?? only;
}

/** An incident as a rubric reads it: whom and what it is about is known. */
function withoutNames(item: unknown): unknown {
  const fields = ownFields(item, "", []);
  if (fields === null) return item;
  return Object.fromEntries([...fields].filter(([name]) => name !== "personId" && name !== "rubricId"));
}
