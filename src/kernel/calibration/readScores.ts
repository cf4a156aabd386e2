import type { Fraction } from "../decimal/index.js";
import { checkText, readText } from "../facts/index.js";
import { type Issue, ownFields, ownItems } from "../issue/index.js";
import { readValue } from "../statistics/readValues.js";
import { duplicateId } from "./calibrationFault.js";

/** A score, read. */
export interface ReadScore {
  readonly id: string;
  readonly groupId: string | null;
  readonly value: Fraction | null;
}

const ITEM: ReadonlySet<string> = new Set(["id", "value", "groupId"]);

/** The scores that are sound; `issues` says what is wrong with the others. */
export function readScores(items: unknown, issues: Issue[]): readonly ReadScore[] {
  const seen = new Set<string>();
  return (ownItems(items, "/items", issues) ?? []).flatMap((item, index) => {
    const path = `/items/${index}`;
    const fields = ownFields(item, path, issues, ITEM);
    if (fields === null) return [];
    const id = readText(fields, "id", path, issues);
    const groupId = fields.has("groupId")
      ? checkText(fields.get("groupId"), `${path}/groupId`, issues)
      : null;
    const given = fields.get("value");
    const value = given === null ? null : readValue(given, `${path}/value`, issues);
    if (id === null) return [];
    if (seen.has(id)) issues.push(duplicateId(id, `${path}/id`));
    seen.add(id);
    return [{ id, groupId, value }];
  });
}
