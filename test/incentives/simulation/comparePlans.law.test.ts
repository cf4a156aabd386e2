import {
  comparePlans,
  compilePlan,
  type Plan,
  type PlanComparison,
  type PlanFacts,
} from "attainment/incentives";
import { add, compare, multiply, subtract } from "attainment/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs, seed } from "../../seed.js";
import { credits, facts, plans, quarterPlans } from "../arbitraries.js";

const settings = { seed, numRuns: Math.ceil(runs / 20) };

/** Two people over two months of one quarter. */
const histories: fc.Arbitrary<readonly PlanFacts[]> = fc
  .tuple(credits("2026-01"), credits("2026-02"), credits("2026-01"), credits("2026-02"))
  .map((lists) =>
    lists.map((list, index) => ({
      personId: index < 2 ? "p-1" : "p-2",
      period: index % 2 === 0 ? "2026-01" : "2026-02",
      measures: { quota: "3000" },
      credits: list,
    })),
  );

function sum(values: readonly string[]): string {
  return values.reduce<string>((total, value) => add(total, value), "0");
}

function equal(a: string, b: string): void {
  expect(compare(a, b)).toBe(0);
}

function addsUp({ value, pay, payable, people, lines, causes }: PlanComparison): void {
  equal(value, subtract(pay.b, pay.a));
  for (const parts of [people.map((each) => each.pay), lines, people.flatMap((each) => each.lines)])
    for (const side of ["a", "b", "difference"] as const)
      equal(sum(parts.map((part) => part[side])), pay[side]);
  equal(sum(people.map((each) => each.payable.difference)), payable.difference);
  if (causes.length > 0) {
    equal(sum(causes.map((cause) => cause.pay)), value);
    equal(sum(causes.map((cause) => cause.payable)), payable.difference);
  } else equal(value, "0");
  for (const person of people) {
    equal(sum(person.periods.map((each) => each.pay.difference)), person.pay.difference);
    if (person.causes.length > 0) equal(sum(person.causes.map((cause) => cause.pay)), person.pay.difference);
  }
}

describe("a comparison of plans", () => {
  test("of running totals adds up in every direction", () => {
    fc.assert(
      fc.property(quarterPlans, quarterPlans, histories, (a, b, history) => {
        addsUp(comparePlans(compilePlan(a), compilePlan(b), history));
      }),
      settings,
    );
  });

  test("of plans of every kind adds up; who cannot be paid is left out", () => {
    const several = fc
      .array(facts, { minLength: 1, maxLength: 3 })
      .map((list) => list.map(({ state: _state, ...each }, index) => ({ ...each, personId: `p-${index}` })));
    fc.assert(
      fc.property(plans, plans, several, (a, b, history) => {
        const other = compilePlan({ ...b, currency: a.currency });
        addsUp(comparePlans(compilePlan(a), other, history, { onInvalid: "report" }));
      }),
      settings,
    );
  });

  test("of a plan with itself is nothing, without a cause", () => {
    fc.assert(
      fc.property(quarterPlans, histories, (plan, history) => {
        const { pay, causes } = comparePlans(compilePlan(plan), compilePlan(plan), history);
        equal(pay.difference, "0");
        expect(causes).toEqual([]);
      }),
      settings,
    );
  });

  test("is the same in any order of the history, and turns its sign with the plans", () => {
    fc.assert(
      fc.property(
        quarterPlans,
        quarterPlans,
        histories.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray([...list], { minLength: 4 })),
        ),
        (a, b, [history, shuffled]) => {
          const [one, other] = [compilePlan(a), compilePlan(b)];
          const found = comparePlans(one, other, history);
          expect(comparePlans(one, other, shuffled)).toEqual(found);
          equal(comparePlans(other, one, history).value, multiply(found.value, "-1"));
        },
      ),
      settings,
    );
  });

  test("has the parts that its halves have: people are independent", () => {
    fc.assert(
      fc.property(quarterPlans, quarterPlans, histories, (a, b, history) => {
        const [one, other] = [compilePlan(a), compilePlan(b)];
        const whole = comparePlans(one, other, history);
        const halves = ["p-1", "p-2"].flatMap(
          (id) =>
            comparePlans(
              one,
              other,
              history.filter(({ personId }) => personId === id),
            ).people,
        );
        expect(halves).toEqual(whole.people);
      }),
      settings,
    );
  });

  test("of money scaled by 10 is scaled by 10, where lines need no rounding", () => {
    const scaled = (by: number): readonly [Plan, Plan] => {
      const of = (rate: string, at: number): Plan => ({
        kind: "plan",
        id: "p",
        currency: "USD",
        rounding: { mode: "halfUp", places: 6 },
        components: [
          {
            kind: "commission",
            id: "c",
            measure: "bookings",
            scale: {
              kind: "bands",
              mode: "graduated",
              bands: [
                { from: "0", rate },
                { from: String(at * by), rate: "0.2" },
              ],
            },
          },
        ],
      });
      return [of("0.05", 1000), of("0.06", 2500)];
    };
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 500_000 }), { minLength: 1, maxLength: 3 }),
        (amounts) => {
          const [once, tenfold] = [1, 10].map((by) => {
            const [a, b] = scaled(by);
            const history = amounts.map((amount, index) => ({
              personId: `p-${index}`,
              period: "2026-01",
              measures: { bookings: String(amount * by) },
            }));
            return comparePlans(compilePlan(a), compilePlan(b), history).value;
          });
          equal(tenfold ?? "", multiply(once ?? "", "10"));
        },
      ),
      settings,
    );
  });
});
