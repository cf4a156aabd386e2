import { describe, expect, test } from "vitest";
import { checkDistribution, type Distribution } from "../../../src/kernel/calibration/index.js";
import { codesOf } from "./codesOf.js";

describe("a check", () => {
  const band: Distribution = {
    kind: "distribution",
    id: "d",
    levels: [
      { id: "a", share: "0.15" },
      { id: "b", share: "0.85" },
    ],
    limits: [{ levelIds: ["a"], atLeast: "0.1", atMost: "0.2" }],
  };

  test("kpi-32: neither none nor one of three is 10 to 20 %", () => {
    const met = (count: number) =>
      checkDistribution({ total: 3, counts: [{ id: "a", count }] }, band).limits.map((limit) => limit.met);
    expect([met(0), met(1)]).toEqual([[false], [false]]);
  });

  test("off by more than the tolerance is flagged, strictly", () => {
    const doc = { ...band, tolerance: "0.05" };
    const flagged = (count: number) =>
      checkDistribution({ total: 100, counts: [{ id: "a", count }] }, doc).levels[0]?.flagged;
    expect([9, 10, 15, 20, 21].map(flagged)).toEqual([true, false, false, false, true]);
    const { value, levels } = checkDistribution({ total: 100, counts: [{ id: "a", count: 21 }] }, doc);
    expect([value, levels]).toEqual([
      "2",
      [{ id: "a", count: 21, share: "0.21", off: "0.06", flagged: true }],
    ]);
  });

  test("of nobody every share is 0, and a limit of levels that were not counted is not looked at", () => {
    const { levels, limits } = checkDistribution({ total: 0, counts: [{ id: "b", count: 0 }] }, band);
    expect([levels[0]?.share, levels[0]?.flagged, limits]).toEqual(["0", null, []]);
  });

  test("counts at fault", () => {
    const counts = [
      { id: "a", count: 2 },
      { id: "a", count: 0 },
      { id: "z", count: 0 },
      { id: "b", count: 9 },
    ];
    expect(codesOf(() => checkDistribution({ total: 3, counts }, band))).toEqual([
      ["calibration.duplicate_id", "/counts/counts/1/id"],
      ["calibration.unknown_level", "/counts/counts/2/id"],
      ["calibration.bad_count", "/counts/counts/3/count"],
    ]);
  });
});
