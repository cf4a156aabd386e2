import { checkText, readText } from "../../kernel/facts/index.js";
import {
  attainmentError,
  capIssues,
  documentIssue,
  type Issue,
  ownFields,
  ownItems,
  quoted,
} from "../../kernel/issue/index.js";
import { adjustmentCauses } from "../adjustments/readAdjustments.js";
import type { DisputeCount, DisputeCounts, DisputeRecord } from "./types.js";

const KNOWN: ReadonlySet<string> = new Set(["id", "period", "stateId", "cause", "personId", "lineId"]);

/**
 * Counts disputes by cause, by state and by period.
 *
 * Each list sums to `value`; those of which the cause is not known stand last, with the id null. Causes are in the order
 * data, hierarchy, quota, rate, plan, the others by their ids. The order of the disputes is of no account.
 *
 * @param disputes - The register; each id once.
 * @returns How many there are, three ways.
 * @throws AttainmentError `document.duplicate_id`, and `document.*` for a record that is none.
 * @example
 * ```ts
 * import { disputeCounts } from "attainment/incentives";
 * const counts = disputeCounts([
 *   { id: "d-1", period: "2026-02", stateId: "closed", cause: "data" },
 *   { id: "d-2", period: "2026-03", stateId: "inReview" },
 *   { id: "d-3", period: "2026-03", stateId: "closed", cause: "data" },
 * ]);
 * counts.byCause; // => [{ id: "data", count: 2 }, { id: null, count: 1 }]
 * counts.byState; // => [{ id: "closed", count: 2 }, { id: "inReview", count: 1 }]
 * ```
 * @since 0.1.0
 */
export function disputeCounts(disputes: readonly DisputeRecord[]): DisputeCounts {
  const issues: Issue[] = [];
  const items = ownItems(disputes, "/disputes", issues) ?? [];
  const records = items.flatMap((item, index) => readRecord(item, `/disputes/${index}`, issues) ?? []);
  const seen = new Set<string>();
  for (const [index, { id }] of records.entries()) {
    if (seen.has(id)) issues.push(twice(id, `/disputes/${index}/id`));
    seen.add(id);
  }
  if (issues.length > 0) throw attainmentError(capIssues(issues));
  const causes: readonly (string | null)[] = [...adjustmentCauses, null];
  const byCause = counted(records.map(({ cause }) => cause));
  return {
    value: String(records.length),
    byCause: [...byCause].sort((a, b) => causes.indexOf(a.id) - causes.indexOf(b.id)),
    byState: counted(records.map(({ stateId }) => stateId)),
    byPeriod: counted(records.map(({ period }) => period)),
    issues: [],
  };
}

interface ReadRecord {
  readonly id: string;
  readonly period: string;
  readonly stateId: string;
  readonly cause: string | null;
}

function readRecord(item: unknown, path: string, issues: Issue[]): ReadRecord | null {
  const fields = ownFields(item, path, issues, KNOWN);
  if (fields === null) return null;
  const [id, period, stateId] = ["id", "period", "stateId"].map((name) =>
    readText(fields, name, path, issues),
  );
  const cause = fields.has("cause") ? checkText(fields.get("cause"), `${path}/cause`, issues) : null;
  if (cause !== null && !adjustmentCauses.some((each) => each === cause)) {
    const message = `This is no cause of an adjustment. Write one of ${adjustmentCauses.join(", ")}, or leave it out.`;
    issues.push(
      documentIssue("document.wrong_value", `${path}/cause`, message, { allowed: adjustmentCauses }),
    );
  }
  if (id == null || period == null || stateId == null) return null;
  return { id, period, stateId, cause };
}

/** How often each stands there, by id; what is not known last. */
function counted(ids: readonly (string | null)[]): readonly DisputeCount[] {
  const counts = new Map<string | null, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .map(([id, count]) => ({ id, count }))
    .sort((a, b) => (a.id === null ? 1 : b.id === null ? -1 : a.id < b.id ? -1 : 1));
}

function twice(id: string, path: string): Issue {
  const message = `The id ${quoted(id)} stands twice among the disputes. Remove the copy, or give each its own id.`;
  return documentIssue("document.duplicate_id", path, message, { id: id.slice(0, 80) });
}
