import type { Faults } from "../../kernel/facts/index.js";
import { documentIssue, type Fields, type Issue } from "../../kernel/issue/index.js";
import { readNamed, readRows, readWhole, rowText } from "../../kernel/rows/index.js";
import { activitiesIssue } from "./activitiesIssue.js";
import {
  type ActivitySpan,
  type ReadActivity,
  readActivities,
  readSpan,
  readTypes,
} from "./readActivities.js";
import { type ReadHistory, readHistories } from "./readHistories.js";
import type { EffortOptions, MoveDay } from "./types.js";

/** What effort is measured on, read. */
export interface ReadEffort {
  readonly span: ActivitySpan;
  readonly per: EffortOptions["per"];
  readonly activitiesOf: "sameDeals" | "all";
  readonly by: "owner" | "stage" | null;
  readonly onMoveDay: MoveDay;
  readonly minimum: number;
  readonly activities: readonly ReadActivity[];
  readonly histories: ReadonlyMap<string, ReadHistory>;
  /** The owner of each deal. */
  readonly owners: ReadonlyMap<string, string | null>;
}

/** Reads what effort is measured on; null where the frame is faulty. */
export function readEffort(
  facts: Fields,
  options: Fields,
  faults: Faults,
  frame: Issue[],
): ReadEffort | null {
  const span = readSpan(facts, frame);
  if (!options.has("per")) frame.push(withoutPer());
  const per = readNamed(options, "per", ["move", "win"], "win", frame);
  const activitiesOf = readNamed(options, "activitiesOf", ["sameDeals", "all"], "sameDeals", frame);
  const by = options.has("by") ? readNamed(options, "by", ["owner", "stage"], "owner", frame) : null;
  if (per === "win" && by === "stage") frame.push(winsByStage());
  const types = readTypes(options, frame);
  const onMoveDay = readNamed(options, "onMoveDay", ["left", "entered"], "left", frame);
  const minimum = readWhole(options, "/options/minimum", 1, 1, frame);
  const histories = readHistories(facts, frame);
  if (histories === null) frame.push(withoutHistories());
  const activities = readActivities(facts, { asOf: span?.asOf ?? "", types, by: "owner" }, faults, frame);
  const owners = readOwners(facts, by, faults, frame);
  if (span === null || histories === null) return null;
  return { span, per, activitiesOf, by, onMoveDay, minimum, activities, histories, owners };
}

function readOwners(
  facts: Fields,
  by: ReadEffort["by"],
  faults: Faults,
  frame: Issue[],
): ReadonlyMap<string, string | null> {
  if (by === "owner" && !facts.has("deals")) frame.push(withoutDeals());
  const place = { stream: "deals", amount: "amount", isOptional: true } as const;
  return new Map(readRows(facts, place, faults, frame, (row) => [row.id, rowText(row, "ownerId")] as const));
}

function withoutPer(): Issue {
  const message = 'A required field is missing. Add it ("move" or "win").';
  return documentIssue("document.missing_field", "/options/per", message, { expected: "string" });
}

function withoutHistories(): Issue {
  const message =
    "Moves and wins are taken from the histories of deals, and these are not given. Hand them over.";
  return activitiesIssue("activities.no_histories", "/histories", message);
}

function withoutDeals(): Issue {
  const message =
    "Effort is to be counted by owner, and the deals that say whose they are are not given. Hand them over.";
  return activitiesIssue("activities.no_deals", "/deals", message);
}

function winsByStage(): Issue {
  const message = "A win leaves no stage by itself. Count moves by stage, or wins by owner.";
  return activitiesIssue("activities.wins_by_stage", "/options/by", message);
}
