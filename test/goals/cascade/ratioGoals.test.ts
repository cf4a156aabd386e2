import { type CascadeLevel, cascadeLevels, type Goal } from "attainment/goals";
import { add, multiply } from "attainment/kernel";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exactMean } from "../../../src/goals/cascade/exactMean.js";
import { decimalOf, quotient } from "../../../src/kernel/decimal/index.js";
import { replayFinding } from "../../../src/testing/laws/traceFindings.js";
import { runs, seed } from "../../seed.js";
import { issueCodes } from "../issueCodes.js";

const satisfaction: Goal = {
  id: "csat",
  unit: "score",
  direction: "increase",
  baseline: "4.06",
  target: "4.5",
  threshold: "4.4",
  period: "2026-Q3",
};
const parts = [
  { id: "north", weight: "3", baseline: "4.2" },
  { id: "south", weight: "2", baseline: "3.85" },
] as const;

function below(level: CascadeLevel): readonly (readonly [unknown, unknown, unknown])[] {
  const result = cascadeLevels(satisfaction, [level], { trace: true });
  expect(replayFinding(result)).toBe(null);
  expect([result.value, result.levels[0]?.value]).toEqual(["4.5", null]);
  return result.goals.map(({ target, threshold, baseline }) => [target, threshold, baseline]);
}

describe("a goal that does not add up", () => {
  test("is the same for all parts, from where each stands", () => {
    expect(below({ by: "region", parts })).toEqual([
      ["4.5", "4.4", "4.2"],
      ["4.5", "4.4", "3.85"],
    ]);
    expect(below({ by: "month" })).toEqual(Array(3).fill(["4.5", "4.4", "4.06"]));
  });

  test("is moved by one distance, so that the mean by the weights is the goal", () => {
    expect(below({ by: "region", values: "shift", parts })).toEqual([
      ["4.64", "4.54", "4.2"],
      ["4.29", "4.19", "3.85"],
    ]);
  });

  test("is moved by one factor, with decimals that end, and still has the exact mean", () => {
    const [north, south] = below({ by: "region", values: "scale", parts }).map(([target]) => String(target));
    expect([north, south]).toEqual(["4.6551724137931", "4.26724137931035"]);
    expect(add(multiply(north ?? "0", "3"), multiply(south ?? "0", "2"))).toBe("22.5");
  });

  test("has no baseline of its own where its direction has none", () => {
    const { baseline: _, ...fixed } = satisfaction;
    const { goals } = cascadeLevels({ ...fixed, direction: "atLeast" }, [
      { by: "region", values: "shift", parts },
    ]);
    expect(goals.map(({ target, baseline }) => [target, baseline])).toEqual([
      ["4.64", undefined],
      ["4.29", undefined],
    ]);
  });

  test("is moved over several levels, a part at a time", () => {
    const people = [
      { id: "ann", under: "north", baseline: "4.4" },
      { id: "bob", under: "north", baseline: "4.0" },
      { id: "cho", under: "south", baseline: "3.85" },
    ];
    const { goals } = cascadeLevels(satisfaction, [
      { by: "region", values: "shift", parts },
      { by: "owner", values: "shift", parts: people },
    ]);
    expect(goals.slice(2).map(({ target }) => target)).toEqual(["4.84", "4.44", "4.29"]);
  });

  test("is refused where a mean of zero has no factor, or a part has no place to start from", () => {
    const zero = parts.map((part) => ({ ...part, baseline: "0" }));
    expect(
      issueCodes(() => cascadeLevels(satisfaction, [{ by: "region", values: "scale", parts: zero }])),
    ).toEqual(["goals.zero_mean_baseline /levels/0"]);
    const [north] = parts;
    const lacking = [north, { id: "south", weight: "2" }];
    expect(
      issueCodes(() => cascadeLevels(satisfaction, [{ by: "region", values: "shift", parts: lacking }])),
    ).toEqual(["goals.missing_part_baseline /levels/0/parts/1/baseline"]);
    const turned = [north, { id: "south", weight: "2", baseline: "9" }];
    expect(
      issueCodes(() => cascadeLevels(satisfaction, [{ by: "region", values: "shift", parts: turned }])),
    ).toEqual(["goals.wrong_direction /levels/0/parts/0"]);
  });

  test("is refused where a part with the same target is beyond it already", () => {
    const beyond = [parts[0], { id: "south", baseline: "4.8" }];
    expect(
      issueCodes(() =>
        cascadeLevels(satisfaction, [
          { by: "region", parts: beyond.map(({ id, baseline }) => ({ id, baseline })) },
        ]),
      ),
    ).toEqual(["goals.wrong_direction /levels/0/parts/1"]);
  });

  test("starts where the goal above does, and nowhere where that says nothing", () => {
    const level: CascadeLevel = { by: "region", parts: [{ id: "north", baseline: "4.2" }, { id: "south" }] };
    expect(below(level).map(([, , baseline]) => baseline)).toEqual(["4.2", "4.06"]);
    const { baseline: _, ...open } = satisfaction;
    expect(cascadeLevels(open, [level]).goals.map(({ baseline }) => baseline)).toEqual(["4.2", undefined]);
  });
});

test("numbers next to the ideal ones have their exact mean, whatever the weights", () => {
  const ideal = fc.record({
    weight: fc.oneof(fc.integer({ min: 0, max: 999 }), fc.constantFrom(1_000_003, 6, 10, 15)),
    baseline: fc.integer({ min: 1, max: 5000 }),
  });
  const drawn = fc.record({
    mean: fc.integer({ min: 1, max: 500 }),
    rows: fc
      .array(ideal, { minLength: 1, maxLength: 6 })
      .filter((rows) => rows.some(({ weight }) => weight > 0)),
  });
  const holds = fc.property(drawn, ({ mean, rows }) => {
    const sum = rows.reduce((all, { weight, baseline }) => all + weight * baseline, 0);
    const whole = rows.reduce((all, { weight }) => all + weight, 0);
    // Each baseline times mean over the mean of baselines.
    const ideals = rows.map(({ baseline }) =>
      quotient(decimalOf(String(BigInt(baseline) * BigInt(mean) * BigInt(whole))), decimalOf(sum)),
    );
    const found =
      exactMean(
        ideals,
        rows.map(({ weight }) => decimalOf(weight)),
        decimalOf(mean),
      ) ?? [];
    const most = Math.max(...found.map(({ places }) => places));
    const units = found.map(({ units: each, places }) => BigInt(each) * 10n ** BigInt(most - places));
    const total = units.reduce((all, each, index) => all + each * BigInt(rows[index]?.weight ?? 0), 0n);
    expect(total).toBe(BigInt(mean) * BigInt(whole) * 10n ** BigInt(most));
    for (const [index, each] of units.entries()) {
      const { baseline = 0 } = rows[index] ?? {};
      const off = each * BigInt(sum) - BigInt(baseline) * BigInt(mean) * BigInt(whole) * 10n ** BigInt(most);
      // Less than a millionth of a millionth.
      expect((off < 0n ? -off : off) * 10n ** 12n < BigInt(sum) * 10n ** BigInt(most)).toBe(true);
    }
  });
  fc.assert(holds, { seed, numRuns: runs });
});
