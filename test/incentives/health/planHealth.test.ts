import { type HealthFigureId, type HealthPerson, planHealth } from "attainment/incentives";
import { add, compare } from "attainment/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { untyped } from "../../kernel/untyped.js";
import { runs, seed } from "../../seed.js";
import { codesOf } from "../codesOf.js";

/** Four people of a quarter: one below the threshold, one short of the quota, one on it, one far above. */
const team: readonly HealthPerson[] = [
  {
    personId: "ann",
    attainment: "0.4",
    pay: "0",
    targetPay: "5000",
    sales: "40000",
    cost: "10000",
    group: "ae",
    disputes: 0,
    windfall: "0",
  },
  {
    personId: "bob",
    attainment: "0.9",
    pay: "4000",
    targetPay: "5000",
    sales: "90000",
    cost: "14000",
    group: "ae",
    disputes: 1,
    windfall: "0",
  },
  {
    personId: "cho",
    attainment: "1",
    pay: "6000",
    targetPay: "6000",
    sales: "150000",
    cost: "19000",
    group: "senior",
    disputes: 0,
    windfall: "0",
  },
  {
    personId: "dee",
    attainment: "1.5",
    pay: "10000",
    targetPay: "5000",
    sales: "120000",
    cost: "20000",
    group: "senior",
    disputes: 2,
    windfall: "2500",
  },
];
const bounds = { threshold: "0.5", excellence: "1.2" };

function figure(people: readonly HealthPerson[], id: HealthFigureId, options: object = bounds) {
  const found = planHealth(people, options).figures.find((each) => each.id === id);
  return [found?.value, found?.reason, found?.n];
}

describe("planHealth", () => {
  test.each<[HealthFigureId, string]>([
    ["belowThreshold", "0.25"],
    ["belowTarget", "0.25"],
    ["atTarget", "0.5"],
    ["inExcellence", "0.25"],
    ["medianAttainment", "0.95"],
    ["payForPerformance", "1"],
    ["payRatioForPerformance", "1"],
    ["incentiveCostOfSales", "0.05"],
    ["compensationCostOfSales", "0.1575"],
    ["returnOnIncentiveCost", "20"],
    ["windfallShareOfPay", "0.125"],
    ["peopleWithWindfalls", "0.25"],
    ["disputesPerPerson", "0.75"],
    ["peopleWithDisputes", "0.5"],
  ])("%s is %s of four people", (id, expected) => {
    expect(figure(team, id)).toEqual([expected, undefined, 4]);
  });

  test("the headline is the share at 100 %, and every figure has its definition", () => {
    const { value, people, figures, issues } = planHealth(team, bounds);
    expect([value, people, issues]).toEqual(["0.5", 4, []]);
    expect(figures.map(({ definition }) => definition)).not.toContain("");
    expect(new Set(figures.map(({ id }) => id)).size).toBe(14);
  });

  test("the pay of comparable people, by group", () => {
    expect(planHealth(team).groups).toEqual([
      { id: "ae", n: 2, least: "0", median: "2000", most: "4000", ratio: null, reason: "zero_pay" },
      {
        id: "senior",
        n: 2,
        least: "6000",
        median: "8000",
        most: "10000",
        ratio: "1.666666666666666666666666666666667",
      },
    ]);
  });

  test.each<[string, readonly HealthPerson[], HealthFigureId, object, unknown]>([
    ["nobody", [], "atTarget", bounds, [null, "no_data", 0]],
    ["nobody's attainment", [{ personId: "a", pay: "1" }], "medianAttainment", bounds, [null, "no_data", 0]],
    ["no threshold", team, "belowThreshold", {}, [null, "no_threshold", 0]],
    ["no excellence", team, "inExcellence", {}, [null, "no_excellence", 0]],
    ["one person", team.slice(0, 1), "payForPerformance", bounds, [null, "too_few_people", 1]],
    [
      "all the same",
      [1, 2].map((n) => ({ personId: `${n}`, pay: "5", attainment: n })),
      "payForPerformance",
      bounds,
      [null, "no_variation", 2],
    ],
    [
      "no sales",
      [{ personId: "a", pay: "1", sales: "0" }],
      "incentiveCostOfSales",
      bounds,
      [null, "zero_sales", 1],
    ],
    [
      "no pay",
      [{ personId: "a", pay: "0", sales: "5" }],
      "returnOnIncentiveCost",
      bounds,
      [null, "zero_pay", 1],
    ],
    [
      "somebody who is not known is not counted",
      [...team, { personId: "eli", pay: "7", attainment: null }],
      "atTarget",
      bounds,
      ["0.5", undefined, 4],
    ],
    [
      "a target of zero has no ratio",
      [...team, { personId: "eli", pay: "7", attainment: "1", targetPay: "0" }],
      "payRatioForPerformance",
      bounds,
      ["1", undefined, 4],
    ],
  ])("%s", (_name, people, id, options, expected) => {
    expect(figure(people, id, options)).toEqual(expected);
  });

  test.each([
    [4, ["incentives.few_at_target"]],
    [5, []],
    [7, []],
    [8, ["incentives.many_at_target"]],
  ])("of ten people %d at target hint at %j", (reached, codes) => {
    const people = Array.from({ length: 10 }, (_, n) => ({
      personId: `p-${n}`,
      pay: n,
      attainment: n < reached ? "1" : "0.99",
    }));
    expect(planHealth(people).issues.map(({ code, severity }) => [code, severity])).toEqual(
      codes.map((code) => [code, "hint"]),
    );
    expect(planHealth(people.slice(0, 9)).issues).toEqual([]);
  });

  test("what cannot be read is told", () => {
    expect(codesOf(() => planHealth([...team, ...team.slice(0, 1)]))).toEqual(["document.duplicate_id"]);
    expect(codesOf(() => planHealth([], { threshold: "50" }))).toEqual(["incentives.bad_health_bounds"]);
    expect(codesOf(() => planHealth([], { excellence: "1" }))).toEqual(["incentives.bad_health_bounds"]);
    expect(codesOf(() => planHealth(untyped([{ pay: "x", bonus: 1 }])))).toEqual([
      "document.unknown_field",
      "document.missing_field",
      "decimal.not_decimal",
    ]);
    expect(codesOf(() => planHealth(untyped("team")))).toEqual(["document.wrong_type"]);
  });
});

describe("laws of plan health", () => {
  const cents = fc.integer({ min: 0, max: 1_000_000 });
  const people = fc
    .array(
      fc.record({
        attainment: fc.option(fc.constantFrom("0", "0.49", "0.5", "0.99", "1", "1.2", "2")),
        pay: cents,
        sales: cents,
      }),
      { minLength: 1, maxLength: 12 },
    )
    .map((list) =>
      list.map((each, index): HealthPerson => ({ personId: `p-${index}`, group: `g-${index % 3}`, ...each })),
    );
  const settings = { seed, numRuns: Math.ceil(runs / 2) };

  test("the classes of attainment sum to 1, and the order of people is of no account", () => {
    fc.assert(
      fc.property(people, (list) => {
        const health = planHealth(list, bounds);
        expect(planHealth([...list].reverse(), bounds)).toEqual(health);
        const classes = health.figures.slice(0, 3).map(({ value }) => value);
        const known = list.filter(({ attainment }) => attainment !== null);
        if (known.length === 0) expect(classes).toEqual([null, null, null]);
        else
          expect(
            Math.abs(Number(classes.reduce<string>((sum, each) => add(sum, each ?? ""), "0")) - 1),
          ).toBeLessThan(1e-30);
      }),
      settings,
    );
  });

  test("money scaled by 10 changes no ratio, and the range of pay tenfold", () => {
    fc.assert(
      fc.property(people, (list) => {
        const tenfold = list.map((each) => ({
          ...each,
          pay: Number(each.pay) * 10,
          sales: Number(each.sales) * 10,
        }));
        const [once, ten] = [planHealth(list), planHealth(tenfold)];
        expect(ten.figures).toEqual(once.figures);
        for (const [index, group] of ten.groups.entries()) {
          expect(group.ratio).toBe(once.groups[index]?.ratio);
          expect(compare(group.least, group.most)).toBeLessThanOrEqual(0);
        }
      }),
      settings,
    );
  });
});
