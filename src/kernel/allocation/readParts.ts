import type { Fraction } from "../decimal/index.js";
import { type Issue, isList, issueOf, ownItems, ownValue, quoted } from "../issue/index.js";
import type { AllocationCode } from "./codes.js";
import { readWeight } from "./readWeight.js";

/** A part with its weight as a number. */
export interface ReadPart {
  readonly id: string;
  readonly weight: Fraction;
}

/** The parts, or null where the list or one of them is faulty. */
export function readParts(parts: unknown, issues: Issue[]): readonly ReadPart[] | null {
  const before = issues.length;
  const items = isList(parts) ? ownItems(parts, "/parts", issues) : [];
  if (items === null) return null;
  if (items.length === 0) {
    const message = "There are no parts to share the total out to. Hand over one part at least.";
    fault(issues, "allocation.no_parts", "/parts", message);
    return null;
  }
  const seen = new Set<string>();
  const read: ReadPart[] = [];
  for (const [index, item] of items.entries()) {
    const part = readPart(item, `/parts/${index}`, issues);
    if (part === null) continue;
    if (seen.has(part.id)) {
      const message = `The id ${quoted(part.id)} stands twice. Give every part an id of its own.`;
      fault(issues, "allocation.duplicate_id", `/parts/${index}/id`, message);
    }
    seen.add(part.id);
    read.push(part);
  }
  return issues.length > before ? null : read;
}

function readPart(part: unknown, path: string, issues: Issue[]): ReadPart | null {
  const id = ownValue(part, "id");
  if (typeof id !== "string" || id === "") {
    const message = 'A part has no id. Write parts as { id: "p-07", weight: "0.5" }.';
    fault(issues, "allocation.bad_part", path, message);
    return null;
  }
  const weight = readWeight(ownValue(part, "weight"), `${path}/weight`, "allocation");
  if (!("issues" in weight)) return { id, weight: weight.weight };
  for (const issue of weight.issues) issues.push(issue);
  return null;
}

function fault(issues: Issue[], code: AllocationCode, path: string, message: string): void {
  issues.push(issueOf<AllocationCode>(code, path, message));
}
