import type { Fraction } from "../decimal/index.js";
import { checkText, readText } from "../facts/index.js";
import { type Fields, type Issue, issueOf, ownFields, ownItems, pointer, quoted } from "../issue/index.js";
import { readValue } from "../statistics/readValues.js";
import { duplicateId } from "./calibrationFault.js";
import type { DistributionCode } from "./codes.js";
import type { DistributionRules } from "./distributionRules.js";
import { unknownLevel } from "./readLimits.js";

/** Somebody to be placed, read; without a value, somebody who is not rated. */
export interface ReadItem {
  readonly id: string;
  readonly value: Fraction | null;
  readonly groupId: string | null;
  readonly levelId: string | null;
  /** The numbers of `tieBreak`, in its order. */
  readonly keys: readonly Fraction[];
}

const ITEM: ReadonlySet<string> = new Set(["id", "value", "groupId", "levelId", "fields"]);

/** The items that are sound; `issues` says what is wrong with the others. */
export function readItems(items: unknown, rules: DistributionRules, issues: Issue[]): readonly ReadItem[] {
  const seen = new Set<string>();
  return (ownItems(items, "/items", issues) ?? []).flatMap((item, index) => {
    const path = `/items/${index}`;
    const fields = ownFields(item, path, issues, ITEM);
    const read = fields === null ? null : readItem(fields, path, rules, issues);
    if (read === null) return [];
    if (seen.has(read.id)) issues.push(duplicateId(read.id, `${path}/id`));
    seen.add(read.id);
    return [read];
  });
}

function readItem(fields: Fields, path: string, rules: DistributionRules, issues: Issue[]): ReadItem | null {
  const id = readText(fields, "id", path, issues);
  const text = (name: string) =>
    fields.has(name) ? checkText(fields.get(name), `${path}/${name}`, issues) : null;
  const [groupId, levelId] = [text("groupId"), text("levelId")];
  const given = fields.get("value");
  const value = given === null ? null : readValue(given, `${path}/value`, issues);
  const { document, levels } = rules;
  if (levelId !== null && levels.every((level) => level.id !== levelId))
    issues.push(unknownLevel(levelId, `${path}/levelId`));
  if (document.groups === "apart" && !fields.has("groupId")) issues.push(missingGroup(path));
  const keys = value === null ? [] : readKeys(fields, path, rules, issues);
  return id === null ? null : { id, value, groupId, levelId, keys };
}

function readKeys(
  item: Fields,
  path: string,
  { document: { tieBreak = [] } }: DistributionRules,
  issues: Issue[],
): readonly Fraction[] {
  const given = item.get("fields");
  if (tieBreak.length === 0 && given === undefined) return [];
  const fields = given === undefined ? null : ownFields(given, `${path}/fields`, issues);
  return tieBreak.flatMap(({ field }) => {
    const at = `${path}/fields${pointer([field])}`;
    const value = fields?.get(field);
    if (value !== undefined) return readValue(value, at, issues) ?? [];
    const message = `${quoted(field)} settles ties, and this item has no such number. Give it.`;
    issues.push(
      issueOf<DistributionCode>("calibration.missing_tie_break", at, message, { field: field.slice(0, 80) }),
    );
    return [];
  });
}

function missingGroup(path: string): Issue<DistributionCode> {
  const message = "Each group has a distribution of its own, and this item names no group. Give its groupId.";
  return issueOf<DistributionCode>("calibration.missing_group", `${path}/groupId`, message);
}
