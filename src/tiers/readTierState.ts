import { isCalendarDate, notADate } from "../kernel/calendar/index.js";
import { readText } from "../kernel/facts/index.js";
import { documentIssue, type Fields, type Issue, issueOf, ownFields } from "../kernel/issue/index.js";
import type { LadderFactsCode } from "./codes.js";
import { readWindowStates } from "./derived/readWindowStates.js";
import type { TierState } from "./types.js";

const FIELDS: ReadonlySet<string> = new Set([
  "tierId",
  "since",
  "periodsInTier",
  "periodsReached",
  "reachedTierId",
  "periodsMissed",
  "windows",
]);

/** Reads the state of a person in a ladder, or null where it is at fault, and then `issues` says why. */
export function readTierState(value: unknown, path: string, issues: Issue[]): TierState | null {
  const before = issues.length;
  const fields = ownFields(value, path, issues, FIELDS);
  if (fields === null) return null;
  const tierId = readText(fields, "tierId", path, issues);
  const since = readText(fields, "since", path, issues);
  if (since !== null && !isCalendarDate(since)) {
    issues.push(notADate(`${path}/since`));
  }
  const state = {
    periodsInTier: readCounter(fields, "periodsInTier", path, issues),
    periodsReached: readCounter(fields, "periodsReached", path, issues),
    periodsMissed: readCounter(fields, "periodsMissed", path, issues),
  };
  const reachedTierId = fields.has("reachedTierId") ? readText(fields, "reachedTierId", path, issues) : null;
  const windows = fields.has("windows")
    ? readWindowStates(fields.get("windows"), `${path}/windows`, issues)
    : null;
  if (tierId === null || since === null || issues.length > before) return null;
  return {
    tierId,
    since,
    ...state,
    ...(reachedTierId === null ? {} : { reachedTierId }),
    ...(windows === null ? {} : { windows }),
  };
}

function readCounter(fields: Fields, name: string, path: string, issues: Issue[]): number {
  const value = fields.get(name);
  if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) return value;
  if (value === undefined) {
    const message = "A required field is missing. Add it (a whole number of periods).";
    issues.push(documentIssue("document.missing_field", `${path}/${name}`, message, { expected: "number" }));
  } else {
    const message =
      "A count of periods is a whole number of zero or more. Hand the state over as the result before returned it.";
    issues.push(issueOf<LadderFactsCode>("tiers.bad_counter", `${path}/${name}`, message));
  }
  return 0;
}
