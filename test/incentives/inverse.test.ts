import { isAttainmentError } from "attainment";
import { compilePlan } from "attainment/incentives";
import { compare, multiply } from "attainment/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs, seed } from "../seed.js";
import { facts, plans, withState } from "./arbitraries.js";

const bands = [
  { from: "0", rate: "0.05" },
  { from: "100000", rate: "0.08" },
];
const commission = {
  kind: "commission",
  id: "c",
  measure: "bookings",
  scale: { kind: "bands", mode: "graduated", bands },
};
const capped = { ...commission, id: "capped", steps: [{ kind: "cap", id: "cap", at: "1000" }] };
const gated = {
  ...commission,
  id: "gated",
  steps: [{ kind: "gate", id: "gate", when: { field: "bookings", lt: "50000.01" }, set: "0" }],
};
const closing = {
  ...commission,
  id: "closing",
  steps: [
    { kind: "gate", id: "gate", when: { any: [{ not: { field: "bookings", lt: "50000" } }] }, set: "0" },
  ],
};
const whole = {
  ...commission,
  id: "whole",
  scale: {
    kind: "bands",
    mode: "whole",
    bands: [
      { from: "0", rate: "0.08" },
      { from: "1000", rate: "0.05" },
    ],
  },
};
const curve = {
  kind: "payoutCurve",
  id: "curve",
  measure: "bookings",
  quota: { measure: "quota" },
  target: "9000",
  scale: {
    kind: "curve",
    points: [
      { at: "0", value: "0" },
      { at: "1", value: "1" },
      { at: "2", value: "3" },
    ],
  },
};
const running = { ...commission, id: "running", quotaPeriod: "quarter" };
const lump = { kind: "lumpSum", id: "lump", amount: "5", when: { field: "bookings", gte: "1" } };
const plan = compilePlan({
  kind: "plan",
  id: "plan",
  currency: "USD",
  components: [commission, capped, gated, closing, whole, curve, running, lump],
});
const state = {
  planId: "plan",
  personId: null,
  period: "2026-01",
  components: [{ id: "running", quotaPeriod: "2026-Q1", measured: "90000", earned: "4500.00" }],
};

describe("the measure that it takes to earn an amount", () => {
  test.each<[string, string, string | null, string | undefined]>([
    ["c", "5000", "99999.9", undefined],
    ["c", "9000", "149999.94", undefined],
    ["c", "0", "0", undefined],
    ["c", "-5", "0", undefined],
    ["capped", "1000", "19999.9", undefined],
    ["capped", "1000.01", null, "not_reached"],
    ["gated", "1", "50000.01", undefined],
    ["gated", "2600", "51999.9", undefined],
    ["closing", "2000", "39999.9", undefined],
    ["closing", "2500", "49999.9", undefined],
    ["closing", "2500.01", null, "not_reached"],
    ["whole", "60", "749.94", undefined],
    ["whole", "80", "999.94", undefined],
    ["whole", "80.01", "1600.1", undefined],
    ["curve", "9000", "29999.99", undefined],
    ["curve", "27000", "60000", undefined],
    ["curve", "27000.01", null, "not_reached"],
    ["running", "1300", "19999.94", undefined],
    ["lump", "5", null, "no_measure"],
  ])("%s to earn %s", (id, target, value, reason) => {
    const given = { period: "2026-02", measures: { quota: "30000" }, state };
    expect(plan.inverse(id, target, given)).toEqual({
      value,
      ...(reason === undefined ? {} : { reason }),
      issues: [],
    });
  });

  test("needs what else the component looks at, and nothing of the others", () => {
    expect(() => plan.inverse("curve", "1", { period: "2026-02" })).toThrow(
      "incentives.missing_measure at /measures/quota",
    );
    expect(plan.inverse("curve", "1", { period: "2026-02", measures: { quota: 0 } }).reason).toBe(
      "zero_quota",
    );
    expect(plan.inverse("c", "1", { period: "2026-02" }).value).toBe("19.9");
  });

  test("is not told for a component that is not there, or an amount that is none", () => {
    expect(() => plan.inverse("gone", "1", { period: "2026-02" })).toThrow("incentives.unknown_component");
    expect(() => plan.inverse("c", "ten", { period: "2026-02" })).toThrow("decimal.not_decimal at /target");
  });

  test("has the reason why nothing is paid for somebody who is not eligible", () => {
    const closed = compilePlan({
      kind: "plan",
      id: "plan",
      currency: "USD",
      components: [commission],
      eligibility: { field: "active", is: true },
    });
    expect(closed.inverse("c", "1", { period: "2026-02", attributes: { active: false } })).toEqual({
      value: null,
      reason: "not_eligible",
      issues: [],
    });
  });

  test("pays at least that, and one unit less of it pays less", () => {
    const targets = fc.constantFrom("0.01", "50", "123.45", "500", "2000");
    let found = 0;
    fc.assert(
      fc.property(plans, facts, targets, (document, facts, target) => {
        const compiled = compilePlan(document);
        const { credits: _credits, ...given } = withState(document, facts);
        for (const { id } of document.components) {
          const { value, reason } = compiled.inverse(id, target, {
            ...given,
            measures: { ...given.measures },
          });
          expect(value === null).toBe(reason !== undefined);
          if (value === null) continue;
          found += 1;
          const units = BigInt(document.currency === "JPY" ? value : multiply(value, "100"));
          const line = (at: bigint) => {
            const bookings = document.currency === "JPY" ? String(at) : multiply(String(at), "0.01");
            return (
              compiled
                .evaluate({ ...given, measures: { ...given.measures, bookings } })
                .lines.find((each) => each.id === id)?.value ?? "-Infinity"
            );
          };
          expect(compare(line(units), target)).not.toBe(-1);
          if (units > 0n && line(units - 1n) !== "-Infinity")
            expect(compare(line(units - 1n), target)).toBe(-1);
        }
      }),
      { seed, numRuns: Math.ceil(runs / 2) },
    );
    expect(found).toBeGreaterThan(runs / 8);
  });

  test("is the least, also where pay goes up and down", () => {
    const rates = fc.array(fc.constantFrom("0", "0.1", "0.5", "1"), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(
        rates,
        fc.constantFrom("graduated", "whole", "excess"),
        fc.integer({ min: 1, max: 40 }),
        (list, mode, target) => {
          const scale = {
            kind: "bands",
            mode,
            ...(mode === "excess" ? { excessOver: "5" } : {}),
            bands: list.map((rate, index) => ({ from: String(index * 13), rate })),
          };
          const yen = compilePlan({
            kind: "plan",
            id: "plan",
            currency: "JPY",
            components: [{ ...commission, scale }],
          });
          const pays = (bookings: number) =>
            Number(yen.evaluate({ period: "2026-02", measures: { bookings } }).value);
          // The lowest rate there is pays the highest target before 500.
          const least = Array.from({ length: 500 }, (_, bookings) => bookings).find(
            (bookings) => pays(bookings) >= target,
          );
          expect(yen.inverse("c", target, { period: "2026-02" }).value).toBe(
            least === undefined ? null : String(least),
          );
        },
      ),
      { seed, numRuns: Math.ceil(runs / 4) },
    );
  });
});

describe("an inverse at its limits", () => {
  const plan = compilePlan({ kind: "plan", id: "plan", currency: "USD", components: [commission] });
  const period = "2026-02";

  test("finds a value of any size that a decimal may have", () => {
    // 5000 + (x - 100000) * 0.08 = 10^40 - 0.005, on the next cent: x is 12.5 * 10^40 + 37500 - 0.0625.
    expect(plan.inverse("c", "1e40", { period }).value).toBe(`125${"0".repeat(34)}37499.94`);
  });

  test("is refused for an id that is no text, and lists no more issues than an evaluation", () => {
    const issuesOf = (id: unknown, facts: object): readonly string[] => {
      try {
        Reflect.apply(plan.inverse, plan, [id, "1", facts]);
        return [];
      } catch (error) {
        return isAttainmentError(error) ? error.issues.map(({ code }) => code) : ["another error"];
      }
    };
    expect(issuesOf(undefined, { period })).toEqual(["document.wrong_type"]);
    const many = issuesOf("c", { period, credits: Array.from({ length: 2000 }, () => 1) });
    expect([many.length, many.at(-1)]).toEqual([1001, "document.more_issues"]);
  });
});
