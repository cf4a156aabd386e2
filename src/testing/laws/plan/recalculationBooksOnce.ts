import fc from "fast-check";
import type { CompiledPlan, Credit, PlanFacts, Recalculation } from "../../../incentives/index.js";
import { safeRecalculate } from "../../../incentives/index.js";
import { decimals } from "../../arbitraries/decimals.js";
import { planCourses } from "../../arbitraries/plan/planCourses.js";
import { printRational, rationalOf, times } from "../../rational/index.js";
import { difference, type Finding, firstOf, type Law, lawOf } from "../law.js";
import { courseOf, plainAmount, sumOf, UNCHANGED } from "./planCase.js";

type CorrectionScenario = {
  readonly periods: readonly PlanFacts[];
  /** By what each credit of the first period turns out to be multiplied. */
  readonly by: string;
};

const SALES = { ...UNCHANGED, credits: "always", complete: true } as const;

/** Universal. Where a corrected period has no value, a recalculation is refused, and there is nothing to hold. */
export function recalculationBooksOnce(plan: CompiledPlan): readonly Law[] {
  const scenarios = fc
    .record({
      periods: fc.oneof(
        { weight: 2, arbitrary: planCourses(plan, 1, SALES) },
        { weight: 1, arbitrary: planCourses(plan, 2, SALES) },
      ),
      by: decimals({ min: "0", max: "3", places: 1 }),
    })
    .map(({ periods, by }): CorrectionScenario => ({ periods, by }));
  const statement =
    "A recalculation books what closed periods should have paid less what they did, cause by cause, and nothing more when it is done again.";
  return [
    lawOf("recalculationBooksOnce", statement, scenarios, ({ periods, by }) => {
      const statements = courseOf(plan, periods);
      const closed = statements.map((each, index) => ({
        statement: each,
        facts: {
          ...(periods[index] ?? { period: each.period }),
          state: statements[index - 1]?.state ?? null,
        },
        plan,
      }));
      const [first] = periods;
      const corrected = first === undefined ? [] : [{ facts: multiplied(first, by) }];
      const request = { closed, corrected };
      const before = JSON.stringify(closed);
      const booked = safeRecalculate(plan, request);
      if (!booked.ok) return null;
      const again = safeRecalculate(plan, { ...request, booked: booked.data.entries });
      return (
        entriesFinding(booked.data) ??
        difference([], again.ok ? again.data.entries : again.issues, { of: "done again" }) ??
        (JSON.stringify(closed) === before
          ? null
          : { expected: "closed periods as they were", found: closed })
      );
    }),
  ];
}

function multiplied({ credits = [], measures, ...facts }: PlanFacts, by: string): PlanFacts {
  const counted = new Set(credits.map(({ measure }) => measure));
  const others = Object.entries(measures ?? {}).filter(([name]) => !counted.has(name));
  const grown = (credit: Credit): Credit => ({
    ...credit,
    amount: printRational(times(rationalOf(String(credit.amount)), rationalOf(by))),
  });
  return { ...facts, measures: Object.fromEntries(others), credits: credits.map(grown) };
}

function entriesFinding({ entries, lines, value }: Recalculation): Finding | null {
  return (
    difference(plainAmount(value), sumOf(entries.map(({ amount }) => amount)), { of: "entries" }) ??
    firstOf(lines, ({ period, componentId, was, is, booked }) => {
      const own = entries.filter((entry) => entry.period === period && entry.componentId === componentId);
      return difference(plainAmount(is), sumOf([was, booked, ...own.map(({ amount }) => amount)]), {
        period,
        line: componentId,
      });
    })
  );
}
