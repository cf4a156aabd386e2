import type { Fraction } from "../decimal/index.js";
import { type Issue, issueOf, quoted } from "../issue/index.js";
import type { AllocationCode } from "./codes.js";
import { ownValue } from "./ownValue.js";
import { readWeight } from "./readWeight.js";

/** A part with its weight as a number. */
export interface ReadPart {
  readonly id: string;
  readonly weight: Fraction;
}

/** The parts, or null where the list or one of them is faulty. */
export function readParts(parts: unknown, issues: Issue[]): readonly ReadPart[] | null {
  if (!Array.isArray(parts) || parts.length === 0) {
    fault(
      issues,
      "allocation.no_parts",
      "/parts",
      "There are no parts to share the total out to. Hand over one part at least.",
    );
    return null;
  }
  const before = issues.length;
  const seen = new Set<string>();
  const read: ReadPart[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const part = readPart(ownValue(parts, String(index)), `/parts/${index}`, issues);
    if (part === null) continue;
    if (seen.has(part.id)) {
      fault(
        issues,
        "allocation.duplicate_id",
        `/parts/${index}/id`,
        `The id ${quoted(part.id)} stands twice. Give every part an id of its own.`,
      );
    }
    seen.add(part.id);
    read.push(part);
  }
  return issues.length > before ? null : read;
}

function readPart(part: unknown, path: string, issues: Issue[]): ReadPart | null {
  const id = typeof part === "object" && part !== null ? ownValue(part, "id") : undefined;
  if (typeof part !== "object" || part === null || typeof id !== "string" || id === "") {
    fault(
      issues,
      "allocation.bad_part",
      path,
      'A part has no id. Write parts as { id: "p-07", weight: "0.5" }.',
    );
    return null;
  }
  const weight = readWeight(ownValue(part, "weight"), `${path}/weight`, "allocation");
  if (!("issues" in weight)) return { id, weight: weight.weight };
  issues.push(...weight.issues);
  return null;
}

function fault(issues: Issue[], code: AllocationCode, path: string, message: string): void {
  issues.push(issueOf<AllocationCode>(code, path, message));
}
