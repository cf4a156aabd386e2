import { describe, expect, test } from "vitest";
import type { Distribution, DistributionItem } from "../../../src/kernel/calibration/index.js";
import { forceDistribution } from "../../../src/kernel/calibration/index.js";
import { replayTrace } from "../../../src/testing/replay/index.js";
import { codesOf } from "./codesOf.js";

const thirds: Distribution = {
  kind: "distribution",
  id: "361",
  levels: [
    { id: "top", share: "0.3" },
    { id: "middle", share: "0.6" },
    { id: "low", share: "0.1" },
  ],
};

function items(
  values: readonly (string | null)[],
  rest: Partial<DistributionItem> = {},
): readonly DistributionItem[] {
  return values.map((value, index) => ({ id: `p${String(index).padStart(2, "0")}`, value, ...rest }));
}

const ten = items(["99", "95", "95", "95", "88", "85", "80", "75", "70", "60"]);

function levels(
  distribution: Distribution,
  people: readonly DistributionItem[] = ten,
): readonly (string | null)[] {
  return forceDistribution(people, distribution).items.map(({ levelId }) => levelId?.charAt(0) ?? null);
}

describe("equal ones at the line", () => {
  test.each([
    ["up", "ttttmmmmml"],
    ["down", "tmmmmmmmml"],
    ["byId", "tttmmmmmml"],
  ] as const)("%s", (ties, expected) => {
    expect(levels({ ...thirds, ties }).join("")).toBe(expected);
  });

  test("excess and reasons are told", () => {
    const { groups, items: placed, value } = forceDistribution(ten, thirds);
    expect(value).toBe("10");
    expect(groups[0]?.levels.map(({ slots, count, excess }) => [slots, count, excess])).toEqual([
      [3, 4, 1],
      [6, 5, -1],
      [1, 1, 0],
    ]);
    expect(placed[3]).toEqual({ id: "p03", levelId: "top", rank: 2, against: null, reasons: ["tied_up"] });
    expect(placed[4]?.reasons).toEqual(["within_slots"]);
  });

  test("a second number settles it", () => {
    const tieBreak = [{ field: "quota" }, { field: "complaints", best: "lowest" }] as const;
    const people = ten.map((item, index) => ({
      ...item,
      fields: { quota: index === 3 ? "1.2" : "1", complaints: index === 1 ? 4 : index },
    }));
    expect(levels({ ...thirds, tieBreak }, people).join("")).toBe("tmttmmmmml");
    const { items: placed } = forceDistribution(people, { ...thirds, tieBreak });
    expect(placed.map(({ rank }) => rank).slice(0, 4)).toEqual([1, 4, 3, 2]);
    expect(placed[1]?.reasons).toEqual(["tie_broken"]);
  });

  test("a limit that ties pass is not met", () => {
    const limits = [{ levelIds: ["top"], atMost: "0.3" }];
    const met = (ties: "up" | "down") =>
      forceDistribution(ten, { ...thirds, limits, ties }).groups[0]?.limits[0]?.met;
    expect([met("up"), met("down")]).toEqual([false, true]);
  });

  test("the lowest may be the best", () => {
    expect(levels({ ...thirds, best: "lowest", ties: "byId" }).join("")).toBe("lmmmmmmttt");
  });
});

test("who is too new to be rated takes no slot", () => {
  const people = [...ten, { id: "new", value: null }];
  const result = forceDistribution(people, thirds);
  expect(result.items[0]).toEqual({
    id: "new",
    levelId: null,
    rank: null,
    against: null,
    reasons: ["too_new_to_rate"],
  });
  expect([result.value, result.groups[0]?.size]).toEqual(["10", 10]);
});

test("the level is compared with the one that was given", () => {
  const people = ten.map((item) => ({ ...item, levelId: "middle" }));
  expect(
    forceDistribution(people, thirds)
      .items.map(({ against }) => against?.charAt(0))
      .join(""),
  ).toBe("bbbbsssssw");
});

describe("groups", () => {
  const apart: Distribution = { ...thirds, groups: "apart", minimumGroup: 3 };
  const people = [
    ...items(["9", "8", "7"], { groupId: "east" }),
    ...items(["6", "5"], { groupId: "north" }).map((item) => ({ ...item, id: `n${item.id}` })),
    ...items(["4"], { groupId: "west" }).map((item) => ({ ...item, id: `w${item.id}` })),
  ];

  test("small ones are pooled", () => {
    const { groups, items: placed, issues } = forceDistribution(people, apart);
    expect(groups.map(({ id, groupIds, size }) => [id, groupIds, size])).toEqual([
      [null, ["north", "west"], 3],
      ["east", ["east"], 3],
    ]);
    expect(placed.find(({ id }) => id === "wp00")?.reasons).toEqual(["pooled", "within_slots"]);
    expect(issues).toEqual([]);
  });

  test("one small group alone stays what it is", () => {
    const { groups, items: placed } = forceDistribution(people.slice(0, 5), apart);
    expect(groups.map(({ id, groupIds }) => [id, groupIds])).toEqual([
      ["east", ["east"]],
      ["north", ["north"]],
    ]);
    expect(placed.some(({ reasons }) => reasons.includes("pooled"))).toBe(false);
  });

  test("or left out, or kept", () => {
    const exempt = forceDistribution(people, { ...apart, smallGroups: "exempt" });
    expect(exempt.groups.map(({ id }) => id)).toEqual(["east"]);
    expect(exempt.items.filter(({ levelId }) => levelId === null).map(({ reasons }) => reasons)).toEqual([
      ["group_too_small"],
      ["group_too_small"],
      ["group_too_small"],
    ]);
    const kept = forceDistribution(people, { ...apart, smallGroups: "keep" });
    expect(kept.groups.map(({ id }) => id)).toEqual(["east", "north", "west"]);
    expect(kept.issues.map(({ code, severity, params }) => [code, severity, params.groupId])).toEqual([
      ["calibration.small_group", "warning", "north"],
      ["calibration.small_group", "warning", "west"],
    ]);
  });

  test("a group that is small all the same is told", () => {
    const codes = forceDistribution(items(["1", "2", "3"]), thirds).issues.map(({ code }) => code);
    expect(codes).toEqual(["calibration.small_group"]);
  });

  test("one that cannot meet the limits is refused", () => {
    const limits = [{ levelIds: ["low"], atLeast: "0.1", atMost: "0.2" }];
    expect(codesOf(() => forceDistribution(items(["1", "2", "3"]), { ...thirds, limits }))).toEqual([
      ["calibration.cannot_be_met", "/distribution/limits/0"],
    ]);
  });

  test("the trace sums the groups", () => {
    const { trace, ...result } = forceDistribution(people, apart, { trace: true });
    expect(result).toEqual(forceDistribution(people, apart));
    expect([trace?.kind, trace?.children.map(({ id, value }) => [id, value])]).toEqual([
      "sum",
      [
        ["361#pool", "3"],
        ["361.east", "3"],
      ],
    ]);
    expect(trace === undefined ? null : replayTrace(trace)).toBe("6");
    expect(forceDistribution(ten, thirds, { trace: true }).trace?.kind).toBe("allocate");
  });
});

test("nobody", () => {
  expect(forceDistribution([], thirds)).toEqual({ value: "0", issues: [], groups: [], items: [] });
});

test("every fault is told", () => {
  const distribution: Distribution = { ...thirds, groups: "apart", tieBreak: [{ field: "quota" }] };
  const people = [
    { id: "a", value: "1", groupId: "g", levelId: "best", fields: { quota: "1" } },
    { id: "a", value: "1", fields: {} },
    { id: "b", value: "x", groupId: "g", fields: { quota: "y" } },
    { id: "", value: "1", groupId: "g", fields: { quota: "1" } },
  ];
  expect(codesOf(() => forceDistribution(people, distribution))).toEqual([
    ["calibration.unknown_level", "/items/0/levelId"],
    ["calibration.missing_group", "/items/1/groupId"],
    ["calibration.missing_tie_break", "/items/1/fields/quota"],
    ["calibration.duplicate_id", "/items/1/id"],
    ["decimal.not_decimal", "/items/2/value"],
    ["document.wrong_value", "/items/3/id"],
  ]);
});
