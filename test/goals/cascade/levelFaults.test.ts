import { cascadeGoal, cascadeLevels } from "attainment/goals";
import { describe, expect, test } from "vitest";
import { issueCodes } from "../issueCodes.js";

const company = { id: "company", unit: "money", direction: "atLeast", target: "1000", period: "2026-Q3" };
const csat = { ...company, unit: "score", target: "4.5" };
const regions = { by: "region", parts: [{ id: "north" }, { id: "south" }] };

/** As plain JavaScript may call it. */
const loosely: (...given: readonly unknown[]) => unknown = (...given) =>
  Reflect.apply(cascadeLevels, undefined, given);

describe("levels at fault", () => {
  const rows: readonly (readonly [what: string, given: readonly unknown[], faults: readonly string[]])[] = [
    ["none", [company, []], ["goals.no_levels /levels"]],
    ["no list", [company, {}], ["document.wrong_type /levels"]],
    ["another kind", [company, [{ by: "planet" }]], ["document.unknown_kind /levels/0/by"]],
    ["no parts", [company, [{ by: "region", parts: [] }]], ["document.wrong_value /levels/0/parts"]],
    [
      "no goal",
      [{ id: "a" }, [regions]],
      [
        "document.missing_field /goal/unit",
        "document.missing_field /goal/direction",
        "document.missing_field /goal/period",
      ],
    ],
    [
      "no target",
      [{ ...company, target: { measure: "m" } }, [regions]],
      ["goals.no_constant_target /goal/target"],
    ],
    ["an option", [company, [regions], { traces: true }], ["document.unknown_field /options/traces"]],
    [
      "under nobody",
      [company, [regions, { by: "owner", parts: [{ id: "ann", under: "east" }] }]],
      ["goals.unknown_part /levels/1/parts/0/under"],
    ],
    [
      "under one of the same level",
      [company, [{ by: "owner", parts: [{ id: "ann" }, { id: "bob", under: "ann" }] }]],
      ["goals.unknown_part /levels/0/parts/1/under"],
    ],
    [
      "nobody under a goal",
      [company, [regions, { by: "owner", parts: [{ id: "ann", under: "north" }] }]],
      ["goals.no_parts_below /levels/1"],
    ],
    [
      "some weights",
      [company, [{ by: "region", parts: [{ id: "a", weight: 1 }, { id: "b" }] }]],
      ["goals.missing_part_weight /levels/0/parts/1/weight"],
    ],
    [
      "weights of zero",
      [company, [{ by: "region", parts: [{ id: "a", weight: 0 }] }]],
      ["allocation.zero_weights /levels/0"],
    ],
    [
      "a weight below zero",
      [company, [{ by: "region", parts: [{ id: "a", weight: -1 }] }]],
      ["allocation.negative_weight /levels/0/parts/0/weight"],
    ],
    [
      "a part twice",
      [company, [{ by: "region", parts: [{ id: "a" }, { id: "a" }] }]],
      ["document.duplicate_id /levels/0"],
    ],
    [
      "ids that meet by their points",
      [
        company,
        [
          { by: "region", parts: [{ id: "a" }, { id: "a.b" }] },
          { by: "owner", parts: [{ id: "b" }] },
        ],
      ],
      ["document.duplicate_id /levels/1"],
    ],
    [
      "a season of another length",
      [company, [{ by: "month", season: [1, 2] }]],
      ["document.wrong_value /levels/0/season"],
    ],
    [
      "a season below zero",
      [company, [{ by: "month", season: [1, -2, 3] }]],
      ["allocation.negative_weight /levels/0/season/1"],
    ],
    [
      "an over-assignment and a step of zero",
      [company, [{ ...regions, overAssignment: "0", step: "0" }]],
      ["goals.bad_over_assignment /levels/0/overAssignment", "goals.bad_step /levels/0/step"],
    ],
    ["parts of a step", [company, [{ ...regions, step: "3" }]], ["goals.not_in_steps /levels/0"]],
    [
      "another mode",
      [company, [{ ...regions, rounding: "up" }]],
      ["document.wrong_value /levels/0/rounding"],
    ],
    [
      "values of a goal that adds up",
      [company, [{ by: "region", values: "shift", parts: [{ id: "a", baseline: "1" }] }]],
      ["goals.values_of_sum_goal /levels/0/values", "goals.values_of_sum_goal /levels/0/parts/0/baseline"],
    ],
    [
      "a split of a goal that does not add up",
      [csat, [{ ...regions, overAssignment: "1.1", step: "1", rounding: "floor" }]],
      [
        "goals.ratio_goal_split /levels/0/overAssignment",
        "goals.ratio_goal_split /levels/0/step",
        "goals.ratio_goal_split /levels/0/rounding",
      ],
    ],
    [
      "a season of a goal that does not add up",
      [csat, [{ by: "month", season: [1, 2, 3] }]],
      ["goals.ratio_goal_split /levels/0/season"],
    ],
    [
      "weights of zero for a mean",
      [csat, [{ by: "region", values: "shift", parts: [{ id: "a", weight: 0, baseline: 1 }] }]],
      ["allocation.zero_weights /levels/0"],
    ],
    [
      "weights too long for an exact mean",
      [
        csat,
        [
          {
            by: "region",
            values: "scale",
            parts: [
              { id: "a", weight: `${"7".repeat(30)}1`, baseline: "3" },
              { id: "b", weight: "3", baseline: "4" },
            ],
          },
        ],
      ],
      ["allocation.too_fine /levels/0"],
    ],
  ];

  test.each(rows)("%s", (_what, given, faults) => {
    expect(issueCodes(() => loosely(...given))).toEqual(faults);
  });

  test("are refused before they make more goals than anybody reads", () => {
    const many = { by: "region", parts: Array.from({ length: 400 }, (_, nth) => ({ id: `r${nth}` })) };
    expect(issueCodes(() => loosely({ ...company, target: "1600000" }, [many, many]))).toEqual([
      "document.too_large /levels/1",
    ]);
  });

  test("are not refused for parts that stand under others, nor for months of quarters", () => {
    const ids = Array.from({ length: 400 }, (_, nth) => `r${nth}`);
    const stores = { by: "region", parts: ids.map((id) => ({ id })) } as const;
    const people = { by: "owner", parts: ids.map((id) => ({ id: `of-${id}`, under: id })) } as const;
    const top = { ...company, unit: "money", direction: "atLeast", period: "2000-01-01/2020-01-01" } as const;
    expect(cascadeLevels(top, [stores, people]).levels[1]?.goals).toBe(400);
    const quarters = cascadeLevels({ ...top, target: "960000" }, [
      { by: "owner", parts: ids.slice(0, 10).map((id) => ({ id })) },
      { by: "quarter" },
      { by: "month" },
    ]);
    expect(quarters.levels.map(({ goals }) => goals)).toEqual([10, 800, 2400]);
  });
});

describe("one level with a rounding", () => {
  const shares = [
    { id: "a", weight: 1 },
    { id: "b", weight: 1 },
  ];
  const calls = { id: "calls", unit: "count", direction: "atLeast", target: "7", period: "2026-Q3" } as const;

  test("brings the whole to steps first", () => {
    const over = { overAssignment: "1.1" } as const;
    expect(issueCodes(() => cascadeGoal(calls, shares, over))).toEqual(["goals.not_in_steps /goal/target"]);
    const { value, goals } = cascadeGoal(calls, shares, { ...over, rounding: "ceil" });
    expect([value, ...goals.map(({ target }) => target)]).toEqual(["8", "4", "4"]);
    expect(
      cascadeGoal({ ...calls, direction: "increase", baseline: "3.4" }, shares, { rounding: "halfUp" })
        .goals[0],
    ).toMatchObject({ baseline: "2" });
  });

  test("is refused in another mode", () => {
    const run = () => Reflect.apply(cascadeGoal, undefined, [calls, shares, { rounding: "up" }]);
    expect(issueCodes(run)).toEqual(["document.wrong_value /options/rounding"]);
  });
});
