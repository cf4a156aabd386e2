import type { Faults } from "../../kernel/facts/index.js";
import type { Fields, Issue } from "../../kernel/issue/index.js";
import { readName, readNamed } from "../../kernel/rows/index.js";
import { activitiesIssue } from "./activitiesIssue.js";
import {
  type ActivitySpan,
  type ReadActivity,
  readActivities,
  readSpan,
  readTypes,
} from "./readActivities.js";
import { type ReadHistory, readHistories } from "./readHistories.js";
import { stayOn } from "./stayOn.js";
import type { MoveDay } from "./types.js";

/** Activities that are to be counted, and by what. */
export interface ReadCount {
  readonly span: ActivitySpan;
  readonly by: string;
  readonly types: readonly string[] | null;
  readonly onMoveDay: MoveDay;
  readonly activities: readonly ReadActivity[];
  keyOf(activity: ReadActivity): string | null;
}

/** Reads what is to be counted; null where the frame is faulty. */
export function readCount(facts: Fields, options: Fields, faults: Faults, frame: Issue[]): ReadCount | null {
  const span = readSpan(facts, frame);
  const by = readName(options, "by", frame) ?? "owner";
  const types = readTypes(options, frame);
  const onMoveDay = readNamed(options, "onMoveDay", ["left", "entered"], "left", frame);
  const histories = readHistories(facts, frame);
  if (by === "stage" && histories === null) frame.push(withoutHistories());
  const activities = readActivities(facts, { asOf: span?.asOf ?? "", types, by }, faults, frame);
  if (span === null) return null;
  const keyOf = by === "stage" && histories !== null ? stageOf(histories, onMoveDay) : keyOfField(by);
  return { span, by, types, onMoveDay, activities, keyOf };
}

function keyOfField(by: string): (activity: ReadActivity) => string | null {
  return ({ key, type }) => (by === "type" ? type : key);
}

/** The stage in which the deal stood when it was done, or else was due. */
function stageOf(
  histories: ReadonlyMap<string, ReadHistory>,
  onMoveDay: MoveDay,
): (activity: ReadActivity) => string | null {
  return ({ dealId, doneOn, dueOn }) => {
    const history = dealId === null ? undefined : histories.get(dealId);
    const day = doneOn ?? dueOn;
    const at = history === undefined || day === null ? null : stayOn(history, day, onMoveDay);
    return at === null ? null : (history?.stays[at]?.stageId ?? null);
  };
}

function withoutHistories(): Issue {
  const message =
    "Activities are to be counted by stage, and the histories of their deals are not given. Hand them over.";
  return activitiesIssue("activities.no_histories", "/histories", message);
}
