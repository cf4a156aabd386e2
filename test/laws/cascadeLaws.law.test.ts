import { cascadeLevels } from "attainment/goals";
import { cascadeLaws, checkLaws, goalCascades, lawNames } from "attainment/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs, seed } from "../seed.js";
import { cascadeBreakages } from "./breakages/cascadeBreakages.js";

/** A long search (`LAW_RUNS`) takes its time. */
const PATIENCE = 600_000;

/** A law that finds none of its breakages within these runs says nothing. */
const RUNS = 500;

/** Sound cascades are tried at length above; here it is enough that the law does not cry out at once. */
const SOUND_RUNS = 25;

describe("the laws of cascades", () => {
  test("hold for any goal and levels", { timeout: PATIENCE }, () => {
    const holds = fc.property(goalCascades(), (cascade) => {
      expect(checkLaws(cascadeLaws(cascade), { seed, runs: 3 }).failures).toEqual([]);
    });
    fc.assert(holds, { seed, numRuns: Math.ceil(runs / 8) });
  });

  test("are each about some of the cascades that are drawn, and lay no scenario aside", () => {
    const laws = fc.sample(goalCascades(), { seed, numRuns: 20 }).flatMap((cascade) => cascadeLaws(cascade));
    expect(new Set(laws.map(({ id }) => id))).toEqual(new Set(lawNames.cascade));
    expect(checkLaws(laws, { seed, runs: 2 }).skipped).toBe(0);
  });

  test("pass over a target that is refused for its steps", () => {
    const goal = { id: "a", unit: "count", direction: "atLeast", target: "10", period: "2026" } as const;
    const levels = [{ by: "region", overAssignment: "1.1", parts: [{ id: "n" }, { id: "s" }] }] as const;
    expect(checkLaws(cascadeLaws({ goal, levels }), { seed, runs: 30 }).failures).toEqual([]);
  });
});

describe("cascades that are drawn", () => {
  const drawn = fc.sample(goalCascades(), { seed, numRuns: 200 });

  test("are valid by construction", () => {
    for (const { goal, levels } of drawn)
      expect(cascadeLevels(goal, levels).levels).toHaveLength(levels.length);
  });

  test("are varied", () => {
    const levels = drawn.flatMap((cascade) => cascade.levels);
    expect(new Set(levels.map(({ by }) => by)).size).toBe(5);
    const values = levels.map((level) => ("values" in level ? level.values : undefined));
    expect(new Set(values)).toEqual(new Set([undefined, "same", "shift", "scale"]));
    expect(
      levels.some((level) => "parts" in level && level.parts.some(({ under }) => under !== undefined)),
    ).toBe(true);
    expect(levels.some((level) => "parts" in level && level.parts.some(({ weight }) => weight === "0"))).toBe(
      true,
    );
  });

  test("keep to their constraints", () => {
    const small = fc.sample(goalCascades({ maxLevels: 1 }), { seed, numRuns: 30 });
    expect(small.every(({ levels }) => levels.length === 1)).toBe(true);
  });
});

describe.each(lawNames.cascade)("the law of cascades %s", (id) => {
  test("has a breakage", () => {
    expect(cascadeBreakages[id].length).toBeGreaterThan(0);
  });

  test.each(cascadeBreakages[id])("finds $fault", ({ sound, broken }) => {
    const only = (laws: typeof sound) => laws.filter((law) => law.id === id);
    expect(only(sound)).toHaveLength(1);
    expect(checkLaws(only(sound), { seed, runs: SOUND_RUNS }).failures).toEqual([]);
    expect(checkLaws(only(broken), { seed, runs: RUNS }).failures.map((failure) => failure.id)).toEqual([id]);
  });
});
