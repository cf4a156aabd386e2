import { type Fields, type Issue, issueOf, ownFields, ownItems, quoted } from "../issue/index.js";
import type { StatisticsCode } from "./codes.js";
import type { RankEntry } from "./rankOf.js";
import { readValue } from "./readValues.js";

const KNOWN: ReadonlySet<string> = new Set(["id", "value"]);

/** The items that are sound; `issues` says what is wrong with the others. */
export function readRankItems(items: unknown, issues: Issue[]): readonly RankEntry[] {
  const seen = new Set<string>();
  return (ownItems(items, "/items", issues) ?? []).flatMap((item, index) => {
    const path = `/items/${index}`;
    const entry = readItem(ownFields(item, path, issues, KNOWN), path, issues);
    if (entry === null) return [];
    if (seen.has(entry.id)) {
      const message = `The id ${quoted(entry.id)} stands twice. Give every item an id of its own.`;
      issues.push(issueOf<StatisticsCode>("statistics.duplicate_id", `${path}/id`, message));
    }
    seen.add(entry.id);
    return [entry];
  });
}

function readItem(fields: Fields | null, path: string, issues: Issue[]): RankEntry | null {
  if (fields === null) return null;
  const id = fields.get("id");
  const value = readValue(fields.get("value"), `${path}/value`, issues);
  if (typeof id === "string" && id !== "") return value === null ? null : { id, value };
  const message = 'An item has no id. Write items as { id: "ann", value: "0.95" }.';
  issues.push(issueOf<StatisticsCode>("statistics.bad_item", path, message));
  return null;
}
