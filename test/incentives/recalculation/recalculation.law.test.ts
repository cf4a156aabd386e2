import {
  type Credit,
  compilePlan,
  type PlanFacts,
  type PlanState,
  recalculate,
  type Statement,
} from "attainment/incentives";
import { add, subtract } from "attainment/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs, seed } from "../../seed.js";
import { credits, quarterPlans } from "../arbitraries.js";

const settings = { seed, numRuns: Math.ceil(runs / 8) };
const quotas = fc.constantFrom("3000", "2500", "4000");

/** Two months with credits of the person's own and of people below. */
const quarters = fc.tuple(
  fc.tuple(credits("2026-01"), credits("2026-02"), quotas),
  fc.tuple(credits("2026-01"), credits("2026-02"), quotas),
);

function factsOf(period: string, list: readonly Credit[], quota: string): PlanFacts {
  return {
    period,
    measures: { quota },
    credits: list.map((credit, index) =>
      index % 3 === 2 ? { ...credit, role: "rollup", level: 1 } : credit,
    ),
  };
}

function close(plan: ReturnType<typeof compilePlan>, months: readonly PlanFacts[]) {
  let state: PlanState | null = null;
  return months.map((month) => {
    const facts: PlanFacts = { ...month, state };
    const statement: Statement = plan.evaluate(facts);
    ({ state } = statement);
    return { facts, statement };
  });
}

function total(values: readonly (string | null)[]): string {
  return values.reduce<string>((sum, value) => add(sum, value ?? "0"), "0");
}

describe("a recalculation", () => {
  test("books the difference to a fresh run, cause by cause, whatever their order, and nothing when it is done again", () => {
    const orders = fc.shuffledSubarray(["data", "hierarchy", "quota", "rate", "plan"] as const);
    fc.assert(
      fc.property(quarterPlans, quarterPlans, quarters, orders, (before, after, [was, is], causes) => {
        const [old, plan] = [compilePlan(before), compilePlan(after)];
        const months = ([one, two, quota]: typeof was) => [
          factsOf("2026-01", one, quota),
          factsOf("2026-02", two, quota),
        ];
        const closed = close(old, months(was)).map((each) => ({ ...each, plan: old }));
        const fresh = close(plan, months(is));
        const request = { closed, corrected: months(is).map((facts) => ({ facts })), causes };
        const text = JSON.stringify(closed);
        const { entries, lines, value, state } = recalculate(plan, request);
        const paid = total(closed.map(({ statement }) => statement.value));
        expect(add(value, "0")).toBe(subtract(total(fresh.map(({ statement }) => statement.value)), paid));
        for (const line of lines) {
          const own = entries.filter(
            (entry) => entry.period === line.period && entry.componentId === line.componentId,
          );
          expect(total(own.map(({ amount }) => amount))).toBe(subtract(line.is, line.was));
        }
        expect(state?.components).toEqual(fresh[1]?.statement.state?.components);
        expect(recalculate(plan, { ...request, booked: entries }).entries).toEqual([]);
        expect(JSON.stringify(closed)).toBe(text);
        expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
      }),
      settings,
    );
  });

  test("that is booked makes the totals those of a fresh run, and so does the next after it", () => {
    fc.assert(
      fc.property(quarterPlans, quarters, credits("2026-03"), (document, [was, is], march) => {
        const plan = compilePlan(document);
        const months = ([one, two, quota]: typeof was) => [
          factsOf("2026-01", one, quota),
          factsOf("2026-02", two, quota),
        ];
        const closed = close(plan, months(was));
        const corrected = months(is).map((facts) => ({ facts }));
        const { entries, state } = recalculate(plan, { closed, corrected });
        const facts: PlanFacts = { ...factsOf("2026-03", march, is[2]), state, adjustments: entries };
        const third = plan.evaluate(facts);
        const fresh = close(plan, [...months(is), factsOf("2026-03", march, is[2])]);
        const paid = total([...closed.map(({ statement }) => statement.value), third.value]);
        expect(paid).toBe(total(fresh.map(({ statement }) => statement.value)));
        const again = recalculate(plan, { closed: [...closed, { facts, statement: third }], corrected });
        expect(again.entries).toEqual([]);
      }),
      settings,
    );
  });
});
