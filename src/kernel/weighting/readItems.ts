import { readWeight } from "../allocation/index.js";
import { type Decimal, decimalIssue, type Fraction, fractionOf, parseDecimal } from "../decimal/index.js";
import { type Issue, isList, issueOf, ownItems, ownValue, quoted } from "../issue/index.js";
import type { WeightingCode } from "./codes.js";
import type { WeightMode } from "./types.js";
import type { WeighedItem } from "./weighedItem.js";

/** An item with its numbers read. */
export interface ReadItem extends WeighedItem {
  readonly value: Fraction | null;
}

/** The items, or null where the list or one of them is faulty. What the mode does not use is not read. */
export function readItems(
  items: unknown,
  mode: WeightMode | null,
  issues: Issue[],
): readonly ReadItem[] | null {
  const before = issues.length;
  const given = isList(items) ? ownItems(items, "/items", issues) : [];
  if (given === null) return null;
  if (given.length === 0) {
    const message = "There is nothing to take a mean of. Hand over one item at least.";
    fault(issues, "weighting.no_items", "/items", message);
    return null;
  }
  const seen = new Set<string>();
  const read: ReadItem[] = [];
  for (const [index, each] of given.entries()) {
    const item = readItem(each, `/items/${index}`, mode, issues);
    if (item === null) continue;
    if (seen.has(item.id)) {
      const message = `The id ${quoted(item.id)} stands twice. Give every item an id of its own.`;
      fault(issues, "weighting.duplicate_id", `${item.path}/id`, message);
    }
    seen.add(item.id);
    read.push(item);
  }
  return issues.length > before ? null : read;
}

function readItem(item: unknown, path: string, mode: WeightMode | null, issues: Issue[]): ReadItem | null {
  const id = ownValue(item, "id");
  if (typeof id !== "string" || id === "") {
    const message = 'An item has no id. Write items as { id: "quality", value: "0.9", weight: "0.4" }.';
    fault(issues, "weighting.bad_item", path, message);
    return null;
  }
  const value = readDecimalField(item, "value", path, issues, true);
  const target = mode === "target" ? readDecimalField(item, "target", path, issues, false) : undefined;
  const weighs = mode === "explicit" || mode === "relative" || mode === "remainder";
  const weight = weighs ? readWeightField(item, path, issues) : undefined;
  return { id, path, value: value === undefined ? null : fractionOf(value), target, weight };
}

/** The number in a field, or undefined: a value that is null is missing, a target that is absent is not there. */
function readDecimalField(
  item: unknown,
  field: string,
  path: string,
  issues: Issue[],
  nullable: boolean,
): Decimal | undefined {
  const input = ownValue(item, field);
  if (input === (nullable ? null : undefined)) return undefined;
  const decimal = parseDecimal(input);
  if (typeof decimal !== "string") return decimal;
  issues.push(decimalIssue(decimal, input, `${path}/${field}`));
  return undefined;
}

function readWeightField(item: unknown, path: string, issues: Issue[]): Fraction | undefined {
  const input = ownValue(item, "weight");
  if (input === undefined) return undefined;
  const read = readWeight(input, `${path}/weight`, "weighting");
  if (!("issues" in read)) return read.weight;
  for (const issue of read.issues) issues.push(issue);
  return undefined;
}

function fault(issues: Issue[], code: WeightingCode, path: string, message: string): void {
  issues.push(issueOf<WeightingCode>(code, path, message));
}
