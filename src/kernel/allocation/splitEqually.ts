import type { DecimalInput } from "../decimal/index.js";
import { attainmentError, capIssues, type Issue, isList, issueOf, ownItems } from "../issue/index.js";
import { allocate } from "./allocate.js";
import type { AllocationCode } from "./codes.js";
import type { AllocationOptions, AllocationResult } from "./types.js";

const MOST_PARTS = 1_000_000;

/**
 * Shares a whole out in equal parts, in whole units, so that the parts always sum to the whole.
 *
 * Formula: `share = total / n`, cut to whole units; what is left goes where `remainder` says, as in {@link allocate}
 * with the weight 1 for every part. Parts differ by one unit at most, save under `lastPart`.
 *
 * @param total - What is shared out, a whole number of units.
 * @param parts - The ids of the parts, or how many there are (1 to 1,000,000; they are then called `"1"`, `"2"`, ...).
 * @param options - Size of the unit, policy and cut; see {@link AllocationOptions}.
 * @returns The parts in the order given, printed with the places of the unit.
 * @throws AttainmentError `allocation.bad_count`, and what {@link allocate} throws.
 * @example
 * ```ts
 * import { splitEqually } from "attainment/kernel";
 * splitEqually("100", 3).parts.map((part) => part.value); // => ["33.34", "33.33", "33.33"]
 * splitEqually("10", ["ann", "bob", "cho"], { places: 0 }).parts[0]; // => { id: "ann", value: "4" }
 * ```
 * @since 0.1.0
 */
export function splitEqually(
  total: DecimalInput,
  parts: number | readonly string[],
  options: AllocationOptions = {},
): AllocationResult {
  const ids = isList(parts) ? listed(parts) : counted(parts);
  return allocate(
    total,
    ids.map((id) => ({ id, weight: 1 })),
    options,
  );
}

/** The ids of a list; one that is no text counts as empty, which no part may be called. */
function listed(parts: readonly unknown[]): readonly string[] {
  const issues: Issue[] = [];
  const items = ownItems(parts, "/parts", issues);
  if (items === null || issues.length > 0) throw attainmentError(capIssues(issues));
  return items.map((id) => (typeof id === "string" ? id : ""));
}

function counted(count: unknown): readonly string[] {
  if (typeof count === "number" && Number.isInteger(count) && count >= 1 && count <= MOST_PARTS)
    return Array.from({ length: count }, (_, index) => String(index + 1));
  const message = `The number of parts is not an integer from 1 to ${MOST_PARTS}. Say how many parts there are, or hand over their ids.`;
  throw attainmentError([issueOf<AllocationCode>("allocation.bad_count", "/parts", message)]);
}
