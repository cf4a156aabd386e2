import { assessFairness, type FairnessOptions, type FairnessTarget } from "attainment/goals";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs, seed } from "../../seed.js";
import { issueCodes } from "../issueCodes.js";

const likely = { target: "100", outcomes: ["100"] } as const;
const unlikely = { target: "100", outcomes: ["99.99"] } as const;

/** People of whom so many reach their target. */
function people(reach: number, miss: number): readonly FairnessTarget[] {
  return [
    ...Array.from({ length: reach }, (_, index) => ({ id: `y-${index}`, ...likely })),
    ...Array.from({ length: miss }, (_, index) => ({ id: `n-${index}`, ...unlikely })),
  ];
}

/** As plain JavaScript may call it. */
const loosely: (...given: readonly unknown[]) => unknown = (...given) =>
  Reflect.apply(assessFairness, undefined, given);

describe("the expected share of people at target", () => {
  const rows: readonly (readonly [FairnessTarget[], FairnessOptions, string | null, readonly string[]])[] = [
    [[...people(1, 1)], {}, "0.5", []],
    [[...people(3, 1)], {}, "0.75", []],
    [[...people(49, 51)], {}, "0.49", ["goals.too_few_at_target"]],
    [[...people(76, 24)], {}, "0.76", ["goals.too_many_at_target"]],
    [[...people(1, 0)], { healthyShare: { most: "1" } }, "1", []],
    [[...people(0, 1)], { healthyShare: { least: "0", most: "0" } }, "0", []],
    [[...people(1, 1), { id: "new", target: "5" }], {}, "0.5", []],
    [[{ id: "new", target: "5", outcomes: [] }], {}, null, []],
    [[], {}, null, []],
  ];

  test.each(rows)("of %j with %j is %s", (targets, options, value, codes) => {
    const result = assessFairness(targets, options);
    expect([result.value, result.issues.map(({ code }) => code)]).toEqual([value, codes]);
    expect(result.reason).toBe(value === null ? "no_outcomes" : undefined);
    expect(result.issues.every(({ severity }) => severity === "warning")).toBe(true);
  });
});

describe("the ratio of target to potential", () => {
  const targets = [
    { id: "a", target: "120", potential: "1000" },
    { id: "b", target: "80", potential: "1000" },
    { id: "c", target: "100", potential: "0" },
  ] as const;

  test("is told for each and for all, with the spread", () => {
    const { ratio, spread, people: each, issues } = assessFairness(targets);
    expect([ratio, spread]).toEqual(["0.1", "1.5"]);
    expect(each.map(({ ratio: own, departure }) => [own, departure])).toEqual([
      ["0.12", "0.2"],
      ["0.08", "-0.2"],
      [null, null],
    ]);
    expect(issues).toEqual([]);
  });

  test("is uneven beyond the tolerance, up or down", () => {
    const { issues } = assessFairness(targets, { tolerance: "0.19" });
    expect(issues.map(({ code, path, message }) => `${code} ${path}: ${message}`)).toEqual([
      'goals.uneven_target /targets/0: The target of "a" asks for 0.2 more of the potential than those of all, over the tolerance of 0.19. Move it, or say why.',
      'goals.uneven_target /targets/1: The target of "b" asks for 0.2 less of the potential than those of all, over the tolerance of 0.19. Move it, or say why.',
    ]);
  });

  test("has no spread where a target asks for nothing", () => {
    const none = [...targets, { id: "d", target: "0", potential: "1" }];
    expect(assessFairness(none).spread).toBe(null);
    expect(assessFairness([{ id: "d", target: "0", potential: "1" }]).people[0]?.departure).toBe(null);
  });
});

test("the order of people changes nothing but the order of the answers", () => {
  const one = fc.record({
    target: fc.integer({ min: 1, max: 200 }),
    potential: fc.integer({ min: 0, max: 900 }),
    outcomes: fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 3 }),
  });
  const holds = fc.property(fc.array(one, { maxLength: 6 }), (drawn) => {
    const targets = drawn.map((each, index) => ({ id: `p-${index}`, ...each }));
    const there = assessFairness(targets);
    const back = assessFairness([...targets].reverse());
    expect([back.value, back.ratio, back.spread]).toEqual([there.value, there.ratio, there.spread]);
    expect([...back.people].reverse()).toEqual(there.people);
    expect(back.issues).toHaveLength(there.issues.length);
  });
  fc.assert(holds, { seed, numRuns: runs });
});

describe("targets at fault", () => {
  const rows: readonly (readonly [given: readonly unknown[], faults: readonly string[]])[] = [
    [[{}], ["document.wrong_type /targets"]],
    [[[{ id: "a" }]], ["document.missing_field /targets/0/target"]],
    [[[{ target: "x" }]], ["document.missing_field /targets/0/id", "decimal.not_decimal /targets/0/target"]],
    [[[{ id: "a", target: 1, potential: -1 }]], ["goals.negative_potential /targets/0/potential"]],
    [[[{ id: "a", target: 1, outcomes: [1, "x"] }]], ["decimal.not_decimal /targets/0/outcomes/1"]],
    [
      [
        [
          { id: "a", target: 1 },
          { id: "a", target: 1 },
        ],
      ],
      ["document.duplicate_id /targets/1/id"],
    ],
    [[[], { healthyShare: { least: "0.8" } }], ["goals.bad_fairness_bounds /options/healthyShare"]],
    [[[], { healthyShare: { most: "1.1" } }], ["goals.bad_fairness_bounds /options/healthyShare"]],
    [[[], { healthyShare: { least: "-0.1" } }], ["goals.bad_fairness_bounds /options/healthyShare"]],
    [[[], { tolerance: "-0.1" }], ["goals.bad_fairness_bounds /options/tolerance"]],
    [[[], { share: "0.5" }], ["document.unknown_field /options/share"]],
  ];

  test.each(rows)("%j", (given, faults) => {
    expect(issueCodes(() => loosely(...given))).toEqual(faults);
  });
});
