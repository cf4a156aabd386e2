import { type Component, type Credit, compilePlan, type PlanFacts } from "attainment/incentives";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { managerOverrides, residuals, spiffs } from "../../../src/testing/arbitraries/dealwise.js";
import { decimals } from "../../../src/testing/arbitraries/decimals.js";
import { milestones, penalties } from "../../../src/testing/arbitraries/milestones.js";
import { replayFinding, tracedFinding } from "../../../src/testing/laws/traceFindings.js";
import {
  minus,
  NOTHING,
  order,
  plus,
  printRational,
  rationalOf,
  times,
} from "../../../src/testing/rational/index.js";
import { runs, seed } from "../../seed.js";

const names = {
  earning: ["orders"],
  sources: ["quota", "target"],
  fields: { score: "decimal" as const },
  shared: [],
};
function isMonthly(component: Component): boolean {
  return "quotaPeriod" in component && component.quotaPeriod === "month";
}

const dealwise = fc.oneof(spiffs(names), residuals(names), managerOverrides(names));
const anyKind = fc.oneof(
  { weight: 3, arbitrary: dealwise },
  // The facts below are of a quarter, which a total of a month cannot hold.
  { weight: 1, arbitrary: milestones(names).filter((each) => !isMonthly(each)) },
  { weight: 1, arbitrary: penalties(names) },
);

const amounts = decimals({ min: "-5000", max: "60000", places: 2 });

/** Up to six credits of all roles and levels, some of which take back others. */
const credits: fc.Arbitrary<readonly Credit[]> = fc
  .array(
    fc.record({
      amount: amounts,
      day: fc.integer({ min: 1, max: 28 }),
      month: fc.integer({ min: 7, max: 9 }),
      isRollup: fc.boolean(),
      level: fc.integer({ min: 1, max: 4 }),
      takesBack: fc.option(fc.nat(5), { freq: 3, nil: undefined }),
      product: fc.constantFrom("scanner", "printer", null),
      startedOn: fc.constantFrom("2026-05-20", "2026-07-01", "2025-01-31", null),
    }),
    { maxLength: 6 },
  )
  .map((list) =>
    list.map(({ amount, day, month, isRollup, level, takesBack, ...fields }, index) => ({
      id: `c-${index}`,
      measure: "orders",
      date: `2026-0${month}-${String(day).padStart(2, "0")}`,
      amount,
      ...(isRollup ? { role: "rollup" as const, level } : {}),
      ...(takesBack === undefined || takesBack === index ? {} : { refundOf: `c-${takesBack}` }),
      fields,
    })),
  );

const facts: fc.Arbitrary<PlanFacts> = fc
  .record({ credits, quota: amounts, target: amounts, score: fc.constantFrom("0", "1", "50", null) })
  .map(({ credits: list, quota, target, score }) => ({
    period: "2026-Q3",
    measures: { quota, target, score, ...(list.length === 0 ? { orders: "0" } : {}) },
    credits: list,
  }));

function planOf(component: Component, more: object = {}) {
  return compilePlan({ kind: "plan", id: "plan", currency: "USD", components: [component], ...more });
}

const options = { seed, numRuns: runs };

describe("components that pay deal by deal, milestones and penalties", () => {
  test("have a line that is the sum of its deals", () => {
    fc.assert(
      fc.property(dealwise, facts, (component, given) => {
        const [line] = planOf(component).evaluate(given).lines;
        if (line?.deals === undefined || line.deals.length === 0 || line.value === null) return;
        const sum = line.deals.reduce((total, { value }) => plus(total, rationalOf(value)), NOTHING);
        expect(printRational(sum)).toBe(printRational(rationalOf(line.value)));
      }),
      options,
    );
  });

  test("do not depend on the order of credits", () => {
    fc.assert(
      fc.property(anyKind, facts, fc.infiniteStream(fc.nat(1000)), (component, given, ranks) => {
        const shuffled = (given.credits ?? [])
          .map((credit) => ({ credit, rank: ranks.next().value ?? 0 }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ credit }) => credit);
        const plan = planOf(component);
        // Where a fact stood is told in warnings alone.
        const told = (which: PlanFacts) => {
          const { issues: _, ...statement } = plan.evaluate(which);
          return statement;
        };
        expect(told({ ...given, credits: shuffled })).toEqual(told(given));
      }),
      options,
    );
  });

  test("are explained by a trace that changes nothing and replays", () => {
    fc.assert(
      fc.property(anyKind, facts, (component, given) => {
        const plan = planOf(component);
        for (const trace of [true, "lines"] as const) {
          const traced = plan.evaluate(given, { trace });
          expect(tracedFinding(plan.evaluate(given), traced)).toBeNull();
          expect(replayFinding(traced)).toBeNull();
        }
      }),
      options,
    );
  });

  test("do not change by a deal that is taken back in full in the period", () => {
    fc.assert(
      fc.property(anyKind, facts, amounts, (component, given, amount) => {
        const sold: Credit = {
          id: "sold",
          measure: "orders",
          date: "2026-08-01",
          amount,
          role: "rollup",
          level: 1,
          fields: { product: "scanner", startedOn: "2026-07-01" },
        };
        const back = printRational(minus(NOTHING, rationalOf(amount)));
        const refund: Credit = { ...sold, id: "refund", date: "2026-09-30", amount: back, refundOf: "sold" };
        const { orders: _, ...measures } = given.measures ?? {};
        const plan = planOf(component);
        const both = { ...given, measures, credits: [...(given.credits ?? []), sold, refund] };
        expect(plan.evaluate(both).value).toBe(plan.evaluate(given).value);
      }),
      options,
    );
  });
});

describe("a SPIFF", () => {
  test("never pays more than its cap, and one that counts once pays one deal", () => {
    fc.assert(
      fc.property(facts, fc.constantFrom("0", "100", "333.33"), (given, cap) => {
        const base = { kind: "spiff", id: "s", measure: "orders", pays: { amount: "120.50" } } as const;
        const capped = planOf({ ...base, times: "each", cap }).evaluate(given).value ?? "0";
        expect(order(rationalOf(capped), rationalOf(cap))).toBeLessThanOrEqual(0);
        expect(["0.00", "120.50"]).toContain(planOf({ ...base, times: "once" }).evaluate(given).value);
      }),
      options,
    );
  });

  test("scales by ten with its money", () => {
    const scaled = (amount: unknown) => printRational(times(rationalOf(String(amount)), rationalOf("10")));
    fc.assert(
      fc.property(facts, decimals({ min: "0", max: "0.5", places: 2 }), (given, rate) => {
        const plan = planOf(
          { kind: "spiff", id: "s", measure: "orders", pays: { rate }, times: "each" },
          { rounding: { mode: "halfUp", places: 8 } },
        );
        const tenfold = (given.credits ?? []).map((credit) => ({ ...credit, amount: scaled(credit.amount) }));
        const before = plan.evaluate(given).value;
        const after = plan.evaluate({ ...given, credits: tenfold }).value;
        expect(printRational(rationalOf(after ?? "0"))).toBe(scaled(before));
      }),
      options,
    );
  });
});

describe("a residual", () => {
  test("pays month by month what it pays for all months together", () => {
    const bill = fc.record({
      amount: amounts,
      startedOn: fc.constantFrom("2026-05-20", "2026-07-01", "2025-01-31"),
    });
    fc.assert(
      fc.property(
        residuals({ ...names, sources: ["quota"] }),
        fc.array(bill, { maxLength: 4 }),
        (component, bills) => {
          const { steps: _, ...plain } = { steps: undefined, ...component };
          const plan = planOf(plain, { rounding: { mode: "halfUp", places: 8 } });
          const all = bills.flatMap(({ amount, startedOn }, index): readonly Credit[] =>
            [7, 8, 9].map((month) => ({
              id: `${index}-${month}`,
              measure: "orders",
              date: `2026-0${month}-25`,
              amount,
              recordId: `contract-${index}`,
              fields: { startedOn },
            })),
          );
          const measures = { quota: "1", ...(bills.length === 0 ? { orders: "0" } : {}) };
          const whole = plan.evaluate({ period: "2026-Q3", measures, credits: all }).value;
          const sum = [7, 8, 9].reduce((total, month) => {
            const own = all.filter(({ date }) => date.startsWith(`2026-0${month}`));
            const { value } = plan.evaluate({ period: `2026-0${month}`, measures, credits: own });
            return plus(total, rationalOf(value ?? "0"));
          }, NOTHING);
          expect(printRational(sum)).toBe(printRational(rationalOf(whole ?? "0")));
        },
      ),
      options,
    );
  });
});
