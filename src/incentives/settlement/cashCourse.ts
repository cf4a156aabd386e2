import { formatDecimal, plus, ZERO } from "../../kernel/decimal/index.js";
import { byText } from "../../kernel/order/index.js";
import type { PlanReading } from "../facts/readPlanFacts.js";
import type { CashCourse, CashToDate } from "./cashToDate.js";
import type { RecordCash } from "./ledgerTypes.js";

/** What the state knows of cash, and what came in in the period. */
export function cashCourse({ state, cash = [] }: PlanReading): CashCourse {
  const course = new Map<string, CashToDate>(state?.cash ?? []);
  for (const { recordId, amount, of } of cash) {
    const found = course.get(recordId);
    const received = plus(found?.received ?? ZERO, amount);
    course.set(recordId, { received, of: of ?? found?.of ?? null });
  }
  return course;
}

/** The cash of these records, as the state keeps it; sorted by record. */
export function keptCash(course: CashCourse, keeps: (recordId: string) => boolean): readonly RecordCash[] {
  return [...course]
    .filter(([recordId, { received }]) => received.units !== 0 && keeps(recordId))
    .sort(byText(([key]) => key))
    .map(([recordId, { received, of }]) => ({
      recordId,
      received: formatDecimal(received),
      ...(of === null ? {} : { of: formatDecimal(of) }),
    }));
}
