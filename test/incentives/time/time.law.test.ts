import { compilePlan, type Employment } from "attainment/incentives";
import { addDays } from "attainment/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  cuts,
  everyCount,
  exact,
  facts,
  places,
  prorations,
  quarter,
  scales,
  settings,
  sum,
} from "./arbitraries.js";
import { aboveBreakpoint, lineOf, planOf, straight } from "./plans.js";

describe("service", () => {
  test("of a whole period scales nothing", () => {
    const whole: fc.Arbitrary<Employment> = fc.constantFrom<Employment>(
      {},
      { from: quarter.from },
      { from: "2020-02-29", to: quarter.to },
      { to: "2027-01-01", leave: [] },
      { from: quarter.from, to: quarter.to, leave: [{ from: "2025-12-01", to: quarter.from }] },
    );
    fc.assert(
      fc.property(everyCount, scales, whole, (count, scaled, employment) => {
        for (const component of [straight, aboveBreakpoint]) {
          const plan = planOf(component, { proration: { ...count, scales: scaled } });
          expect(compilePlan(plan).evaluate(facts("70000", { employment }))).toEqual(
            compilePlan(plan).evaluate(facts("70000")),
          );
        }
      }),
      settings,
    );
  });

  test("of somebody who leaves and of the one who follows the next day sum to the whole quota and target", () => {
    fc.assert(
      fc.property(prorations, cuts, (proration, day) => {
        const plan = planOf(straight, { proration, rounding: exact });
        const lines = [{ to: day }, { from: day }].map((employment) =>
          lineOf(plan, facts("0", { employment })),
        );
        const shares = lines.map((line) => line.time?.quota ?? (line.time === undefined ? "1" : "0"));
        expect(sum(lines.map(({ quota }) => quota))).toBe(places("10000"));
        expect(sum(shares)).toBe(places("1"));
        const of = lines.find(({ time }) => time !== undefined)?.time?.of;
        expect(sum(lines.map(({ time }) => (time === undefined ? of : time.counted)))).toBe(sum([of]));
      }),
      settings,
    );
  });

  test("is the same however a leave is cut, and in whatever order it is told", () => {
    fc.assert(
      fc.property(everyCount, cuts, cuts, cuts, (proration, a, b, c) => {
        const [from = a, middle = b, to = c] = [a, b, c].sort();
        fc.pre(from < middle && middle < to);
        const plan = planOf(straight, { proration });
        const quotaWith = (leave: Employment["leave"] = []) =>
          lineOf(plan, facts("5000", { employment: { leave } }));
        const whole = quotaWith([{ from, to }]);
        expect(
          quotaWith([
            { from: middle, to },
            { from, to: middle },
          ]),
        ).toEqual(whole);
        expect(
          quotaWith([
            { from, to },
            { from: middle, to },
          ]),
        ).toEqual(whole);
      }),
      settings,
    );
  });

  test("never makes a part more than the whole, whatever is counted", () => {
    fc.assert(
      fc.property(everyCount, cuts, (proration, day) => {
        const plan = planOf(straight, { proration });
        for (const employment of [{ from: day }, { to: day }]) {
          const quota = Number(lineOf(plan, facts("1", { employment })).quota);
          expect(quota).toBeGreaterThanOrEqual(0);
          expect(quota).toBeLessThanOrEqual(10_000);
        }
      }),
      settings,
    );
  });
});

describe("a ramp", () => {
  const ramps = fc.record({
    unit: fc.constantFrom("week", "month", "quarter"),
    factors: fc.array(fc.constantFrom("0", "0.25", "0.5", "1"), { minLength: 1, maxLength: 4 }),
    starts: fc.constantFrom("periodOfHire", "firstFullPeriod", "hireDate"),
  });

  test("is over after its last step", () => {
    fc.assert(
      fc.property(ramps, everyCount, fc.integer({ min: 0, max: 400 }), (ramp, proration, early) => {
        const plan = planOf(straight, { ramps: [ramp], proration });
        // Four quarters and a part of one lie before.
        const employment = { from: addDays("2024-09-30", -early) };
        expect(lineOf(plan, facts("5000", { employment }))).toEqual(lineOf(planOf(straight), facts("5000")));
      }),
      settings,
    );
  });

  test("of ones changes nothing", () => {
    fc.assert(
      fc.property(ramps, cuts, everyCount, (ramp, from, proration) => {
        const ones = { ...ramp, factors: ramp.factors.map(() => "1") };
        const given = facts("5000", { employment: { from } });
        expect(lineOf(planOf(straight, { ramps: [ones], proration }), given)).toEqual(
          lineOf(planOf(straight, { proration }), given),
        );
      }),
      settings,
    );
  });
});

describe("dated quotas", () => {
  test("of one amount are that amount, however they are cut, and in any order", () => {
    fc.assert(
      fc.property(everyCount, cuts, cuts, (proration, a, b) => {
        fc.pre(a < b);
        const plan = planOf(straight, { proration });
        const whole = { componentId: "curve", quota: "12000", from: quarter.from } as const;
        const one = Number(lineOf(plan, facts("5000", { quotas: [whole] })).quota);
        const cut = [
          { ...whole, to: a },
          { ...whole, from: a, to: b },
          { ...whole, from: b },
        ];
        const lines = [cut, [...cut].reverse()].map((quotas) => lineOf(plan, facts("5000", { quotas })));
        expect(lines[0]).toEqual(lines[1]);
        expect(Number(lines[0]?.quota)).toBeCloseTo(one, 8);
      }),
      settings,
    );
  });
});
