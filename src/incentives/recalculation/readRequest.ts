import type { Fields, Issue, Result } from "../../kernel/issue/index.js";
import { documentIssue, ownFields, ownItems } from "../../kernel/issue/index.js";
import { adjustmentCauses } from "../adjustments/readAdjustments.js";
import type { AdjustmentCause } from "../adjustments/types.js";

/** A request, read down to the lists whose items are read by themselves. */
export interface ReadRequest {
  readonly closed: readonly unknown[];
  readonly corrected: readonly unknown[];
  readonly booked: readonly unknown[];
  /** All causes, those that are named first. */
  readonly causes: readonly AdjustmentCause[];
}

const FIELDS: ReadonlySet<string> = new Set(["closed", "corrected", "booked", "causes"]);

/** Reads a request without running any code of it, or tells what is wrong with it. */
export function readRequest(request: unknown): Result<ReadRequest> {
  const issues: Issue[] = [];
  const fields: Fields = ownFields(request, "", issues, FIELDS) ?? new Map();
  const listOf = (name: string) =>
    fields.has(name) ? (ownItems(fields.get(name), `/${name}`, issues) ?? []) : [];
  const [closed, corrected, booked] = [listOf("closed"), listOf("corrected"), listOf("booked")];
  const causes = listOf("causes").flatMap((cause, index) => causeOf(cause, `/causes/${index}`, issues) ?? []);
  if (issues.length > 0) return { ok: false, issues };
  return {
    ok: true,
    data: { closed, corrected, booked, causes: [...new Set([...causes, ...adjustmentCauses])] },
  };
}

/** One of the causes; null for anything else, and then `issues` says so. */
export function causeOf(value: unknown, path: string, issues: Issue[]): AdjustmentCause | null {
  const cause = adjustmentCauses.find((each) => each === value);
  if (cause !== undefined) return cause;
  const message = `This is no cause of an adjustment. Write one of ${adjustmentCauses.join(", ")}.`;
  issues.push(documentIssue("document.wrong_value", path, message, { allowed: adjustmentCauses }));
  return null;
}
