import { isCalendarDate } from "../../kernel/calendar/index.js";
import { readText } from "../../kernel/facts/index.js";
import {
  documentIssue,
  type Fields,
  type Issue,
  issueOf,
  ownFields,
  ownItems,
  quoted,
} from "../../kernel/issue/index.js";
import { activitiesIssue } from "./activitiesIssue.js";

/** A stay of a deal in a stage, as far as activities are concerned. */
export interface ReadStay {
  readonly stageId: string | null;
  readonly enteredOn: string | null;
  readonly leftOn: string | null;
}

/** What a deal went through. */
export interface ReadHistory {
  readonly createdOn: string | null;
  readonly stays: readonly ReadStay[];
  /** The days of wins that were not reversed, or only on the day that is given. */
  readonly wins: readonly { readonly closedOn: string | null; readonly reversedOn: string | null }[];
}

/** Reads the histories of deals by hand. They are derived from moves, so that a fault in one is a fault of all. */
export function readHistories(facts: Fields, frame: Issue[]): ReadonlyMap<string, ReadHistory> | null {
  if (!facts.has("histories")) return null;
  const found = new Map<string, ReadHistory>();
  const items = ownItems(facts.get("histories"), "/histories", frame) ?? [];
  items.forEach((item, index) => {
    const path = `/histories/${index}`;
    const fields = ownFields(item, path, frame);
    const dealId = fields && readText(fields, "dealId", path, frame);
    if (fields === null || dealId === null) return;
    if (found.has(dealId)) frame.push(repeated(dealId, path));
    found.set(dealId, {
      createdOn: dateOf(fields, "createdOn", path, frame),
      stays: listOf(fields, "stays", path, frame, (stay, at) => ({
        stageId: textOf(stay, "stageId", at, frame),
        enteredOn: dateOf(stay, "enteredOn", at, frame),
        leftOn: dateOf(stay, "leftOn", at, frame),
      })),
      wins: listOf(fields, "closings", path, frame, (closing, at) => {
        const closedOn = dateOf(closing, "closedOn", at, frame);
        const reversedOn = dateOf(closing, "reversedOn", at, frame);
        return closing.get("meaning") === "won" ? { closedOn, reversedOn } : null;
      }),
    });
  });
  return found;
}

function listOf<T>(
  fields: Fields,
  name: string,
  path: string,
  frame: Issue[],
  read: (fields: Fields, path: string) => T | null,
): readonly T[] {
  const items = ownItems(fields.get(name), `${path}/${name}`, frame) ?? [];
  return items.flatMap((item, index) => {
    const at = `${path}/${name}/${index}`;
    const own = ownFields(item, at, frame);
    return (own && read(own, at)) ?? [];
  });
}

function dateOf(fields: Fields, name: string, path: string, frame: Issue[]): string | null {
  const value = fields.get(name) ?? null;
  if (value === null || (typeof value === "string" && isCalendarDate(value))) return value;
  const message =
    "A calendar date is needed here. Write a real day as YYYY-MM-DD, or null where it is not known.";
  frame.push(issueOf("date.not_a_date", `${path}/${name}`, message));
  return null;
}

function textOf(fields: Fields, name: string, path: string, frame: Issue[]): string | null {
  const value = fields.get(name) ?? null;
  if (value === null || typeof value === "string") return value;
  const message = "The value must be of type string, or null.";
  frame.push(documentIssue("document.wrong_type", `${path}/${name}`, message, { expected: "string" }));
  return null;
}

function repeated(dealId: string, path: string): Issue {
  const message = `The deal ${quoted(dealId)} has two histories. Remove the one that does not count.`;
  const params = { dealId: dealId.slice(0, 80) };
  return activitiesIssue("activities.duplicate_history", `${path}/dealId`, message, params);
}
