import type { Faults } from "../../kernel/facts/index.js";
import { readEvaluateOptions } from "../../kernel/facts/index.js";
import {
  capIssues,
  documentIssue,
  type Issue,
  ownItems,
  quoted,
  type Result,
} from "../../kernel/issue/index.js";
import { byText } from "../../kernel/order/index.js";
import { unknownOption } from "../../kernel/rows/index.js";
import { sharedIds } from "../purchases/index.js";
import { readSegmentFacts } from "../readSegmentFacts.js";
import type { SegmentFunction } from "../segmentFunction.js";
import type { SegmentManyResult, SegmentResult } from "../types.js";
import { readState } from "./readState.js";

/** Places many customers, of whose facts nothing is known; the segments before come from a state. */
export function evaluateMany(
  segmentation: SegmentFunction,
  facts: unknown,
  given: unknown,
): Result<SegmentManyResult> {
  const options = readEvaluateOptions(given, ["state"]);
  if (!options.ok) return { ok: false, issues: capIssues(options.issues) };
  const { onInvalid, maxIssues } = options.data.options;
  const frame = (["trace", "only"] as const).flatMap((name) =>
    options.data.options[name] === undefined ? [] : [unknownOption(name)],
  );
  const before = readState(options.data.own.get("state"), segmentation.document.id, frame);
  const items = ownItems(facts, "/customers", frame) ?? [];
  const faults: Faults = { issues: [], leftOut: [] };
  const notes: Issue[] = [];
  const shared = sharedIds(items, "customerId");
  const customers = items
    .flatMap((item, index) => place({ segmentation, before, shared, faults, notes }, item, index) ?? [])
    .sort(byText(({ customerId }) => customerId));
  if (onInvalid !== "report") for (const issue of faults.issues) frame.push(issue);
  if (frame.length > 0) return { ok: false, issues: capIssues(frame, maxIssues) };
  const issues = capIssues([...faults.issues, ...notes], maxIssues);
  return { ok: true, data: { ...resultOf(segmentation, customers, before), issues, ...leftOutOf(faults) } };
}

interface Batch {
  readonly segmentation: SegmentFunction;
  readonly before: ReadonlyMap<string, string>;
  readonly shared: ReadonlySet<string>;
  readonly faults: Faults;
  readonly notes: Issue[];
}

function place(batch: Batch, item: unknown, index: number): SegmentResult | null {
  const { segmentation, before, shared, faults, notes } = batch;
  const at = (issue: Issue): Issue => ({ ...issue, path: `/customers/${index}${issue.path}` });
  const read = readSegmentFacts(item, segmentation.fields);
  if (!read.ok) {
    leaveOut(faults, `#${index}`, index, read.issues.map(at));
    return null;
  }
  const { customerId, readings, previous, issues } = read.data;
  if (shared.has(customerId)) {
    leaveOut(faults, customerId, index, [at(twice(customerId))]);
    return null;
  }
  const placed = segmentation.place(customerId, readings, previous ?? before.get(customerId) ?? null);
  const errors = placed.issues.filter(({ severity }) => severity === "error");
  leaveOut(faults, customerId, index, [...issues, ...errors].map(at));
  for (const issue of placed.issues) if (issue.severity !== "error") notes.push(at(issue));
  return placed;
}

/** What is at fault of a customer: a field, which counts as missing then, or all of it. */
function leaveOut({ issues, leftOut }: Faults, id: string, index: number, found: readonly Issue[]): void {
  const [first] = found;
  if (first === undefined) return;
  for (const issue of found) issues.push(issue);
  leftOut.push({ id: id.slice(0, 80), stream: "customers", index, reason: first.code, amount: null });
}

function twice(customerId: string): Issue {
  const message = `The customer ${quoted(customerId)} stands here more than once. Give each one entry.`;
  const params = { id: customerId.slice(0, 80) };
  return documentIssue("document.duplicate_id", "/customerId", message, params);
}

function resultOf(
  { document, segmentIds }: SegmentFunction,
  customers: readonly SegmentResult[],
  before: ReadonlyMap<string, string>,
): Omit<SegmentManyResult, "issues"> {
  const counts = new Map(segmentIds.map((id) => [id, 0]));
  const after = new Map(before);
  for (const { customerId, value } of customers) {
    if (value === null) continue;
    counts.set(value, (counts.get(value) ?? 0) + 1);
    after.set(customerId, value);
  }
  const placed = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return {
    value: String(placed),
    segmentationId: document.id,
    customers,
    counts: [...counts].map(([segmentId, count]) => ({ segmentId, count })),
    unplaced: customers.length - placed,
    state: {
      segmentationId: document.id,
      customers: [...after]
        .map(([customerId, segmentId]) => ({ customerId, segmentId }))
        .sort(byText(({ customerId }) => customerId)),
    },
  };
}

function leftOutOf({ leftOut }: Faults): Pick<SegmentManyResult, "leftOut"> {
  return leftOut.length === 0 ? {} : { leftOut };
}
