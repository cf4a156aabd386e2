import { addDays } from "../../../kernel/index.js";
import type { VisitFacts, VisitOptions, VisitResult } from "../../../pipeline/index.js";
import { difference, type Finding, firstOf } from "../law.js";

/** What assesses visits, and how. */
export interface Visiting {
  assess(facts: VisitFacts): VisitResult;
  readonly visitOptions: VisitOptions;
}

/** One visit more, of a customer by its place. */
export type AddedVisit = { readonly facts: VisitFacts; readonly place: number; readonly daysAgo: number };

const STANDINGS = ["onTime", "overdue", "untouched", "notYetDue", "noInterval"] as const;

/** Whether standings sum to customers, and groups to all. */
export function sumsFinding({ assess }: Visiting, facts: VisitFacts): Finding | null {
  const { all, grades, owners, customers, notYetCreated } = assess(facts);
  const handed = difference(facts.customers.length, customers.length + notYetCreated);
  if (handed !== null) return handed;
  return (
    firstOf([all, ...grades, ...owners], (counts) =>
      difference(
        counts.customers,
        STANDINGS.reduce((sum, name) => sum + counts[name], 0),
      ),
    ) ??
    firstOf([grades, owners], (groups) =>
      firstOf(["customers", ...STANDINGS] as const, (name) =>
        difference(
          all[name],
          groups.reduce((sum, group) => sum + group[name], 0),
          { name },
        ),
      ),
    )
  );
}

/** Whether what is told of each customer follows from its dates; holds where due dates are not moved. */
export function standingFinding({ assess, visitOptions }: Visiting, facts: VisitFacts): Finding | null {
  const { types = ["visit"], graceDays = 0, onDayOff = "keep" } = visitOptions;
  return firstOf(assess(facts).customers, ({ id, status, lastVisitOn, dueOn }) => {
    const given = facts.customers.find((customer) => customer.id === id);
    const days = facts.activities
      .filter(({ customerId, type }) => customerId === id && types.includes(type))
      .flatMap(({ doneOn }) => (doneOn !== undefined && doneOn <= facts.asOf ? [doneOn] : []));
    const last = days.sort().at(-1) ?? null;
    const wrongDay = difference(last, lastVisitOn, { id });
    if (wrongDay !== null) return wrongDay;
    const interval = given?.visitEveryDays ?? null;
    if (interval === null) return difference("noInterval", status, { id });
    const since = [last, given?.createdOn ?? null]
      .flatMap((day) => day ?? [])
      .sort()
      .at(-1);
    if (since === undefined) return difference("untouched", status, { id });
    const due = onDayOff === "keep" ? addDays(since, interval) : (dueOn ?? "");
    const isLate = addDays(due, graceDays) < facts.asOf;
    const expected = last === null ? (isLate ? "untouched" : "notYetDue") : isLate ? "overdue" : "onTime";
    return difference([due, expected], [dueOn, status], { id });
  });
}

/** Whether a visit more makes somebody later. */
export function laterFinding({ assess }: Visiting, { facts, place, daysAgo }: AddedVisit): Finding | null {
  const customer = facts.customers[place % Math.max(facts.customers.length, 1)];
  if (customer === undefined) return null;
  const visit = {
    id: "one-more",
    ownerId: "lin",
    customerId: customer.id,
    type: "visit",
    doneOn: addDays(facts.asOf, -daysAgo),
  };
  const before = new Map(assess(facts).customers.map((each) => [each.id, each.daysLate]));
  const after = assess({ ...facts, activities: [...facts.activities, visit] });
  return firstOf(after.customers, ({ id, daysLate }) => {
    const was = before.get(id) ?? null;
    if (was === null || (daysLate !== null && daysLate <= was)) return null;
    return { id, expected: `at most ${was} days late`, found: daysLate };
  });
}
