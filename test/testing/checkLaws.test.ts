import { compilePlan } from "attainment/incentives";
import { isAttainmentError } from "attainment/kernel";
import { checkLaws, planLaws, type Scenario, scaleLaws } from "attainment/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

const falling = {
  kind: "plan",
  id: "cliff",
  currency: "EUR",
  components: [
    {
      kind: "commission",
      id: "sales",
      measure: "sales",
      scale: {
        kind: "bands",
        mode: "whole",
        bands: [
          { from: "0", rate: "0.10" },
          { from: "1000", rate: "0.05" },
        ],
      },
    },
  ],
};
const expectingMore = planLaws(falling, { expect: ["payNeverFalls"] });

describe("checkLaws", () => {
  test("tells a broken law as a small scenario that reads by itself", () => {
    const [failure] = checkLaws(expectingMore, { seed: 42, runs: 200 }).failures;
    expect(failure).toMatchObject({
      id: "payNeverFalls",
      statement: "More sales never lower pay.",
      scenario: {
        facts: { measures: { sales: expect.any(String) } },
        more: { measure: "sales", by: expect.any(String) },
      },
      seed: 42,
    });
    expect(Object.keys(failure?.scenario ?? {})).toEqual(["facts", "more", "expected", "found"]);
    expect(JSON.stringify(failure?.scenario).length).toBeLessThan(400);
  });

  test("gives the same report for the same seed", () => {
    const [first, second] = [checkLaws(expectingMore, { seed: 7 }), checkLaws(expectingMore, { seed: 7 })];
    expect(second).toEqual(first);
    expect(first.failures).toHaveLength(1);
  });

  test("goes straight to a scenario by its path", () => {
    const [failure] = checkLaws(expectingMore, { seed: 42, runs: 200 }).failures;
    const own = expectingMore.filter(({ id }) => id === failure?.id);
    const again = checkLaws(own, { seed: failure?.seed ?? 0, path: failure?.path ?? "" });
    expect(again.failures[0]?.scenario).toEqual(failure?.scenario);
    expect(again.runs).toBe(1);
  });

  test("counts runs over all laws, 100 each by default", () => {
    const laws = scaleLaws({ kind: "bands", bands: [{ from: "0", id: "low" }] });
    expect(checkLaws(laws, { seed: 1 })).toEqual({ runs: laws.length * 100, skipped: 0, failures: [] });
  });

  test("takes an error of what is checked for a broken law", () => {
    const plan = compilePlan(falling);
    const evaluate = () => {
      throw new TypeError("no such thing");
    };
    const report = checkLaws(planLaws({ ...plan, evaluate }), { seed: 1, runs: 5 });
    expect(report.failures.map(({ scenario }) => scenario.found)).toContain("no such thing");
  });

  test("says so where no scenario could be tried", () => {
    const property = fc.property(fc.constant<Scenario>({}), (_scenario) => fc.pre(false));
    const { failures, skipped } = checkLaws([{ id: "never", statement: "It never applies.", property }], {
      seed: 1,
      runs: 5,
    });
    expect(failures[0]?.scenario.found).toMatch(/laid aside/);
    expect(skipped).toBeGreaterThan(0);
  });
});

describe("laws that a document does not promise", () => {
  test("are left out, unless they are demanded", () => {
    const ids = (laws: typeof expectingMore) => laws.map(({ id }) => id);
    expect(ids(planLaws(falling))).not.toContain("payNeverFalls");
    expect(ids(expectingMore)).toContain("payNeverFalls");
    const scale = falling.components[0]?.scale;
    expect(ids(scaleLaws(scale))).not.toContain("valueNeverFalls");
    const demanded = scaleLaws(scale, {
      expect: ["valueNeverFalls", "valueNeverJumps", "slicesNeverBeatTheWhole"],
    });
    expect(checkLaws(demanded, { seed: 42, runs: 300 }).failures.map(({ id }) => id)).toEqual([
      "valueNeverJumps",
      "valueNeverFalls",
      "slicesNeverBeatTheWhole",
    ]);
  });

  test("a demanded cap counts wherever it stands", () => {
    const [component] = falling.components;
    const steps = [
      { kind: "cap", id: "most", at: "50" },
      { kind: "floor", id: "least", at: "80" },
    ];
    const plan = { ...falling, components: [{ ...component, steps }] };
    expect(planLaws(plan).map(({ id }) => id)).not.toContain("payNeverExceedsItsCap");
    const { failures } = checkLaws(planLaws(plan, { expect: ["payNeverExceedsItsCap"] }), { seed: 42 });
    expect(failures[0]?.scenario).toMatchObject({ of: "line sales", expected: "at most 50", found: "80.00" });
  });

  test("a demanded law that does not exist, or that nothing is about, is an error", () => {
    const codesOf = (run: () => unknown): unknown => {
      try {
        return run();
      } catch (error) {
        return isAttainmentError(error) ? error.issues.map(({ code, path }) => [code, path]) : error;
      }
    };
    const expected = ["payNeverFals", "payNeverExceedsItsCap"];
    expect(codesOf(() => Reflect.apply(planLaws, undefined, [falling, { expect: expected }]))).toEqual([
      ["testing.unknown_law", "/options/expect/0"],
      ["testing.law_without_premise", "/options/expect/1"],
    ]);
    const curve = {
      kind: "curve",
      points: [
        { at: "0", value: "0" },
        { at: "1", value: "1" },
      ],
    };
    expect(codesOf(() => scaleLaws(curve, { expect: ["slicesNeverBeatTheWhole"] }))).toEqual([
      ["testing.law_without_premise", "/options/expect/0"],
    ]);
  });

  test("a document that is none is refused with its issues", () => {
    expect(() => planLaws({ kind: "plan" })).toThrow(/document\.missing_field/);
    expect(() => scaleLaws([])).toThrow();
  });
});
