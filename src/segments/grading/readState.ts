import { readText } from "../../kernel/facts/index.js";
import { documentIssue, type Issue, issueOf, ownFields, ownItems, quoted } from "../../kernel/issue/index.js";
import type { GradingCode } from "./codes.js";

const STATE: ReadonlySet<string> = new Set(["segmentationId", "customers"]);
const CUSTOMER: ReadonlySet<string> = new Set(["customerId", "segmentId"]);

/** The segments before, by customer; none without a state. */
export function readState(
  given: unknown,
  segmentationId: string,
  issues: Issue[],
): ReadonlyMap<string, string> {
  const before = new Map<string, string>();
  const path = "/options/state";
  const state = given === undefined ? null : ownFields(given, path, issues, STATE);
  if (state === null) return before;
  const id = readText(state, "segmentationId", path, issues);
  if (id !== null && id !== segmentationId) issues.push(strange(id, segmentationId));
  (ownItems(state.get("customers"), `${path}/customers`, issues) ?? []).forEach((item, index) => {
    const at = `${path}/customers/${index}`;
    const fields = ownFields(item, at, issues, CUSTOMER);
    const customerId = fields === null ? null : readText(fields, "customerId", at, issues);
    const segmentId = fields === null ? null : readText(fields, "segmentId", at, issues);
    if (customerId === null || segmentId === null) return;
    if (before.has(customerId)) issues.push(twice(customerId, at));
    before.set(customerId, segmentId);
  });
  return before;
}

function strange(id: string, segmentationId: string): Issue {
  const message = `The state belongs to ${quoted(id)}, not to ${quoted(segmentationId)}. Hand over the one that this segmentation gave.`;
  const path = "/options/state/segmentationId";
  return issueOf<GradingCode>("segments.strange_state", path, message, { id: id.slice(0, 80) });
}

function twice(customerId: string, path: string): Issue {
  const message = `The customer ${quoted(customerId)} stands in the state more than once. Hand the state over as it was given.`;
  const params = { id: customerId.slice(0, 80) };
  return documentIssue("document.duplicate_id", `${path}/customerId`, message, params);
}
