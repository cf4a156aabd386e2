import { containsDate } from "../../kernel/calendar/index.js";
import type { Faults } from "../../kernel/facts/index.js";
import { documentIssue, type Fields, type Issue } from "../../kernel/issue/index.js";
import { readNamed, readRows, readWhole, rowDate, rowDay, rowKey } from "../../kernel/rows/index.js";
import { type ReadComplaint, readComplaints } from "./readComplaints.js";
import { readBy, readSpan, type ServiceSpan } from "./readSpan.js";

/** Complaints, and what they are counted per. */
export interface ReadBase {
  readonly span: ServiceSpan;
  readonly per: "customers" | "orders";
  readonly by: string | null;
  readonly complaints: readonly ReadComplaint[];
  readonly base: number | null;
  /** Null where only the whole was counted. */
  readonly baseByKey: ReadonlyMap<string | null, number> | null;
}

/** Reads complaints and their base; null where the frame is faulty. */
export function readBase(facts: Fields, options: Fields, faults: Faults, frame: Issue[]): ReadBase | null {
  const span = readSpan(facts, frame);
  if (!options.has("per")) frame.push(lacks("/options/per", '"customers" or "orders"'));
  const per = readNamed(options, "per", ["customers", "orders"], "customers", frame);
  const { by, field } = readBy(options, frame);
  if (!facts.has(per)) frame.push(lacks(`/${per}`, "the records, or how many there are"));
  const reading = { asOf: span?.asOf ?? "", field, limitDays: null };
  const complaints = readComplaints(facts, reading, faults, frame);
  if (span === null) return null;
  if (typeof facts.get(per) === "number") {
    const base = readWhole(facts, `/${per}`, 0, 0, frame);
    return { span, per, by, complaints, base, baseByKey: null };
  }
  const baseByKey = readKeys(facts, per, field, span, faults, frame);
  const base = [...baseByKey.values()].reduce((sum, count) => sum + count, 0);
  return { span, per, by, complaints, base, baseByKey };
}

function readKeys(
  facts: Fields,
  per: "customers" | "orders",
  field: string | null,
  { period, asOf }: ServiceSpan,
  faults: Faults,
  frame: Issue[],
): ReadonlyMap<string | null, number> {
  const counts = new Map<string | null, number>();
  readRows(facts, { stream: per, isOptional: true }, faults, frame, (row) => {
    const day = per === "orders" ? rowDay(row, "orderedOn") : rowDate(row, "createdOn");
    // A customer is grouped by itself where complaints are grouped by customer.
    const key = per === "customers" && field === "customerId" ? row.id : rowKey(row, field);
    const isIn =
      per === "orders"
        ? day !== null && day <= asOf && containsDate(period, day)
        : day === null || day <= asOf;
    if (row.issues.length === 0 && isIn) counts.set(key, (counts.get(key) ?? 0) + 1);
    return row.id;
  });
  return counts;
}

function lacks(path: string, what: string): Issue {
  const message = `A required field is missing. Add it (${what}).`;
  return documentIssue("document.missing_field", path, message, { expected: what });
}
