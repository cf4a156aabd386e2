import { documentIssue, type Issue, type Result } from "../../kernel/issue/index.js";
import { meaningsOf } from "../counting/meaningOf.js";
import { evaluateOnDay } from "../history/evaluateOnDay.js";
import { gapWarning } from "../history/gapWarning.js";
import { historyOf } from "../history/historyOf.js";
import type { StageModel } from "../types.js";
import { ageOf } from "./ageOf.js";
import { type AgeLimit, limitOf } from "./limitOf.js";
import { readEvents } from "./readEvents.js";
import type { AgeResult, DealAge } from "./types.js";

/** Which deals are late at the end of a day. */
export function dealAges(model: StageModel, facts: unknown, options: unknown): Result<AgeResult> {
  const limits = new Map<string, AgeLimit>();
  const holds = new Set<string | null>();
  for (const stage of model.stages) {
    const limit = limitOf(model, stage);
    if (limit !== null) limits.set(stage.id, limit);
    if (stage.kind === "onHold") holds.add(stage.id);
  }
  const meaningOfStage = meaningsOf(model);
  return evaluateOnDay(facts, options, ["activities", "fieldChanges"], (day) => {
    const { asOf, end, faults } = day;
    const activities = day.records("activities");
    if (activities === null) faults.issues.push(...missingActivities([...limits.values()]));
    const events = readEvents(activities, day.records("fieldChanges"), asOf, faults);
    const issues: Issue[] = [];
    const ages: DealAge[] = [];
    for (const deal of day.deals) {
      const changes = day.changes.get(deal.id) ?? [];
      const history = historyOf(deal, changes, end, meaningOfStage, model.firstStay);
      const stageId = history.stays.at(-1)?.stageId ?? null;
      const limit = stageId === null ? undefined : limits.get(stageId);
      if (stageId === null || limit === undefined) continue;
      const gap = gapWarning(deal, changes, end);
      if (gap !== null) issues.push(gap);
      const isHold = (id: string | null) => holds.has(id);
      ages.push(ageOf(stageId, limit, { history, events: events.get(deal.id), asOf, isHold }));
    }
    const late = ages.filter(({ status }) => status === "late");
    return { value: String(late.length), issues, modelId: model.id, asOf, deals: ages };
  });
}

/** A clock that looks at activities would be wrong without them, and nobody would see it. */
function missingActivities(limits: readonly AgeLimit[]): readonly Issue[] {
  const looks = limits.some(
    ({ clock, pausedBy }) => clock === "lastActivity" || pausedBy.includes("futureActivity"),
  );
  if (!looks) return [];
  const message =
    "A required field is missing. Add it (the list of activities, which may be empty): an age rule looks at them.";
  return [documentIssue("document.missing_field", "/activities", message, { expected: "array" })];
}
