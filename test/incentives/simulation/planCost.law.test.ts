import { type CostSource, compilePlan, type Plan, type PlanFacts, planCost } from "attainment/incentives";
import { add, compare, divide } from "attainment/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seed } from "../../seed.js";

const flat = { kind: "bands", mode: "graduated", bands: [{ from: "0", rate: "0.1" }] } as const;
const document: Plan = {
  kind: "plan",
  id: "ae",
  currency: "USD",
  components: [{ kind: "commission", id: "sales", measure: "bookings", scale: flat }],
};
const plan = compilePlan(document);
const accelerated = compilePlan({
  ...document,
  components: [
    {
      kind: "commission",
      id: "sales",
      measure: "bookings",
      quotaPeriod: "quarter",
      scale: {
        ...flat,
        bands: [
          { from: "0", rate: "0.1" },
          { from: "6000", rate: "0.2" },
        ],
      },
    },
  ],
});

function past(personId: string, ...bookings: readonly string[]): readonly PlanFacts[] {
  return bookings.map((each, index) => ({
    personId,
    period: `2026-0${index + 1}`,
    measures: { bookings: each },
  }));
}

const ann = past("ann", "1000", "2000", "6000");

describe("laws of the cost", () => {
  const histories = fc
    .array(fc.array(fc.integer({ min: 0, max: 900_000 }), { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 3,
    })
    .map((people) => people.flatMap((months, index) => past(`p-${index}`, ...months.map(String))));
  const settings = { seed, numRuns: 5 };

  test("a seed reproduces it, in any order of people; another seed draws otherwise", () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 0, max: 1e9 }), (history, own) => {
        const run = (source: CostSource) => planCost(accelerated, source, { seed: own, samples: 50 });
        expect(run({ history: [...history].reverse() })).toEqual(run({ history }));
      }),
      settings,
    );
    expect(planCost(plan, { history: ann }, { seed: 2 }).value).not.toBe(
      planCost(plan, { history: ann }, { seed: 3 }).value,
    );
  });

  test("quantiles rise, the mean lies between the least and the most, and people sum to it", () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { value, least, most, quantiles, people } = planCost(
          accelerated,
          { history },
          { seed: 5, samples: 64 },
        );
        const inOrder = [least, ...quantiles.map((each) => each.value), most];
        for (const [index, each] of inOrder.entries())
          expect(compare(inOrder[index - 1] ?? least, each)).toBeLessThanOrEqual(0);
        expect(compare(least, value)).toBeLessThanOrEqual(0);
        expect(compare(value, most)).toBeLessThanOrEqual(0);
        expect(
          compare(
            people.reduce((sum, each) => add(sum, each.value), "0"),
            value,
          ),
        ).toBe(0);
      }),
      settings,
    );
  });

  test("one more person leaves the draws of the others as they are", () => {
    fc.assert(
      fc.property(histories, (history) => {
        const [alone, with_] = [history, [...history, ...past("z", "1", "2", "3")]].map((each) =>
          planCost(plan, { history: each }, { seed: 5, samples: 32 }),
        );
        expect(with_?.people.slice(0, -1)).toEqual(alone?.people);
      }),
      settings,
    );
  });

  test("money scaled by 10 costs ten times as much", () => {
    fc.assert(
      fc.property(histories, (history) => {
        const tenfold = history.map(({ measures, ...rest }) => ({
          ...rest,
          measures: { bookings: `${measures?.bookings}0` },
        }));
        const [once, ten] = [history, tenfold].map(
          (each) => planCost(plan, { history: each }, { seed: 5, samples: 32 }).value,
        );
        expect(compare(divide(ten ?? "", "10", { places: 12, mode: "halfEven" }), once ?? "")).toBe(0);
      }),
      settings,
    );
  });
});
