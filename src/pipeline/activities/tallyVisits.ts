import { countRate } from "../../kernel/rows/index.js";
import type { VisitCounts, VisitStatus } from "./visitTypes.js";

/** Customers by how they stand, and the share of those that were visited in time. */
export function tallyVisits(
  customers: readonly { readonly status: VisitStatus }[],
  notYetDue: "apart" | "onTime",
): VisitCounts {
  const counts = { onTime: 0, overdue: 0, untouched: 0, notYetDue: 0, noInterval: 0 };
  for (const { status } of customers) counts[status] += 1;
  const inTime = counts.onTime + (notYetDue === "onTime" ? counts.notYetDue : 0);
  const whole = inTime + counts.overdue + counts.untouched;
  return { customers: customers.length, ...counts, rate: countRate(inTime, whole, "nothing_due") };
}
