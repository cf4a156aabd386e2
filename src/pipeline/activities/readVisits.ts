import { addInterval, safeCompileCadence } from "../../kernel/cadence/index.js";
import type { Faults } from "../../kernel/facts/index.js";
import { documentIssue, type Fields, type Issue } from "../../kernel/issue/index.js";
import { readDate, readNamed, readNames, readWhole } from "../../kernel/rows/index.js";
import { readActivities } from "./readActivities.js";
import { type DueAfter, readCustomers, type VisitedOne } from "./readCustomers.js";

export type { VisitedOne } from "./readCustomers.js";

/** Customers, and when each was visited last. */
export interface ReadVisits {
  readonly asOf: string;
  readonly types: readonly string[];
  readonly notYetDue: "apart" | "onTime";
  readonly graceDays: number;
  readonly customers: readonly VisitedOne[];
  readonly lastVisits: ReadonlyMap<string, string>;
  readonly unmatched: number;
  readonly notYetCreated: number;
}

/** Reads who is to be visited, and what was done; null where the frame is faulty. */
export function readVisits(
  facts: Fields,
  options: Fields,
  faults: Faults,
  frame: Issue[],
): ReadVisits | null {
  if (!facts.has("asOf")) frame.push(withoutDay());
  const asOf = readDate(facts, "asOf", frame);
  const types = readNames(options, "types", ["visit"], frame);
  const notYetDue = readNamed(options, "notYetDue", ["apart", "onTime"], "apart", frame);
  const graceDays = readWhole(options, "/options/graceDays", 0, 0, frame);
  const dueAfter = readDueAfter(options, frame);
  if (asOf === null || frame.length > 0) return null;
  const all = readCustomers(facts, { asOf, dueAfter }, faults, frame);
  const customers = all.filter(({ createdOn }) => createdOn === null || createdOn <= asOf);
  const activities = readActivities(facts, { asOf, types, by: "customer" }, faults, frame);
  const known = new Set(all.map(({ id }) => id));
  const lastVisits = new Map<string, string>();
  let unmatched = 0;
  for (const { customerId, doneOn } of activities) {
    if (doneOn === null) continue;
    if (customerId === null || !known.has(customerId)) unmatched += 1;
    else if (doneOn > (lastVisits.get(customerId) ?? "")) lastVisits.set(customerId, doneOn);
  }
  return {
    asOf,
    types,
    notYetDue,
    graceDays,
    customers,
    lastVisits,
    unmatched,
    notYetCreated: all.length - customers.length,
  };
}

/** What says when a visit is due next: plain days, or the cadence of each interval where days off are avoided. */
function readDueAfter(options: Fields, frame: Issue[]): (days: number) => DueAfter {
  const onDayOff = readNamed(options, "onDayOff", ["keep", "next", "previous"], "keep", frame);
  if (!options.has("calendar") && !options.has("onDayOff"))
    return (days) => (date) => addInterval(date, { days }, null);
  const calendar = options.get("calendar");
  const documentOf = (days: number) => ({
    kind: "afterLast",
    interval: { days },
    onDayOff,
    ...(calendar === undefined ? {} : { calendar }),
  });
  const tried = safeCompileCadence(documentOf(1));
  if (!tried.ok) {
    for (const issue of tried.issues) frame.push({ ...issue, path: `/options${issue.path}` });
  }
  const made = new Map<number, DueAfter>();
  return (days) => {
    const known = made.get(days);
    if (known !== undefined) return known;
    const cadence = safeCompileCadence(documentOf(days));
    const dueAfter: DueAfter = (date) => (cadence.ok ? cadence.data.nextDueAfter(date) : null);
    made.set(days, dueAfter);
    return dueAfter;
  };
}

function withoutDay(): Issue {
  const message = "A required field is missing. Add it (the day on which customers are looked at).";
  return documentIssue("document.missing_field", "/asOf", message, { expected: "date" });
}
