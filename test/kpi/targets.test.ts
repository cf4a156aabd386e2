import { safeCompileRubric } from "attainment/kpi";
import { describe, expect, test } from "vitest";
import { type Rated, rate, rubricOf, traced } from "./rate.js";

const indicators = [{ id: "i", measure: "x", weight: "1" }];
const base = { kind: "rubric", id: "r", outOf: "1", indicators };

describe("targets of zero and below", () => {
  test.each<[string, Rated["curve"], string, readonly (readonly [string, string])[]]>([
    [
      "a loss that shrinks",
      { kind: "ratio", negativeTarget: "magnitude" },
      "-100",
      [
        ["-100", "1"],
        ["-90", "1.1"],
        ["-150", "0.5"],
        ["10", "1.2"],
      ],
    ],
    [
      "a loss by steps that count half",
      { kind: "steps", size: "0.1", of: "target", points: "0.5", most: "3", negativeTarget: "magnitude" },
      "-100",
      [
        ["-100", "1"],
        ["-75", "2"],
        ["-125", "0"],
      ],
    ],
    [
      "lower is better, mirrored",
      { kind: "mirrored", negativeTarget: "magnitude" },
      "-10",
      [
        ["-10", "1"],
        ["-11", "1.1"],
        ["-5", "0.5"],
      ],
    ],
    [
      "lower is better, as a ratio",
      { kind: "ratio", better: "lower", negativeTarget: "magnitude" },
      "-10",
      [
        ["-11", "1.1"],
        ["-5", "0.5"],
      ],
    ],
    [
      "a complement",
      { kind: "complement", negativeTarget: "magnitude" },
      "-10",
      [
        ["-10", "0"],
        ["-15", "0.5"],
      ],
    ],
    [
      "nothing to reach",
      { kind: "ratio", zeroTarget: "allOrNothing" },
      "0",
      [
        ["0", "1"],
        ["-0.01", "0"],
        ["7", "1"],
      ],
    ],
    [
      "no complaints",
      { kind: "ratio", better: "lower", zeroTarget: "allOrNothing" },
      "0",
      [
        ["0", "1"],
        ["1", "0"],
      ],
    ],
    [
      "steps of nothing",
      {
        kind: "steps",
        size: "0.1",
        of: "target",
        points: "0.1",
        atTarget: "0.9",
        zeroTarget: "allOrNothing",
      },
      "0",
      [
        ["0", "0.9"],
        ["-1", "0"],
      ],
    ],
  ])("%s", (_name, curve, target, rows) => {
    const indicator = { target, ...(curve === undefined ? {} : { curve }) };
    expect(rows.map(([x]) => [x, rate(indicator, { x }).ratio])).toEqual(rows);
  });

  test("a started step counts up, and a shortfall as well", () => {
    const curve = { kind: "steps", size: "3", of: "value", points: "0.1", partial: "up" } as const;
    const read = ["100", "101", "103", "104", "99"].map((x) => rate({ target: "100", curve }, { x }).ratio);
    expect(read).toEqual(["1", "1.1", "1.1", "1.2", "0.9"]);
  });
});

describe("guards", () => {
  const most = {
    kind: "bands",
    mode: "whole",
    bands: [
      { from: "0", amount: "1" },
      { from: "0.5", amount: "0.9" },
    ],
  } as const;
  const guarded = (own: object, better?: "higher" | "lower"): Rated => ({
    target: { measure: "t" },
    guard: { baseline: { measure: "b" }, most, ...(better ? { better } : {}) },
    ...own,
  });

  test("hold down where lower is better, and a baseline below zero is taken by its size", () => {
    const mirrored = guarded({ curve: { kind: "mirrored" } });
    expect(rate(mirrored, { x: "5", t: "12", b: "10" }).ratio).toBe("1");
    expect(rate(mirrored, { x: "5", t: "9", b: "10" }).ratio).toBe("1.2");
    expect(rate(mirrored, { x: "5", t: "10", b: "10" }).ratio).toBe("1.2");
    const line = { curve: { kind: "worstToTarget", worst: "-500" } };
    expect(rate(guarded(line, "higher"), { x: "0", t: "-150", b: "-100" }).ratio).toBe("0.9");
    expect(rate(guarded(line, "lower"), { x: "0", t: "-150", b: "-100" }).ratio).toBe("1.2");
  });

  test("without a target, a baseline or a size of it leave no ratio", () => {
    const ratio = guarded({ curve: { kind: "mirrored" } });
    const read = (t: string | null, b: string | null) => rate(ratio, { x: "5", t, b }).reason;
    expect([read(null, "1"), read("1", null), read("1", "0")]).toEqual([
      "missing_target",
      "missing_bound",
      "zero_baseline",
    ]);
    const { issues } = traced(
      { ...base, indicators: [{ ...indicators[0], ...ratio }], missing: "zero" },
      { x: "5", t: "1", b: "0" },
    );
    expect(issues.map(({ code }) => code)).toEqual(["kpi.zero_baseline"]);
  });

  test("let a target that is not easier than a baseline of zero be", () => {
    const read = ["80", "0"].map((b) => rate(guarded({}), { x: "60", t: "80", b }).ratio);
    expect(read).toEqual(["0.75", "0.75"]);
  });

  test.each<[string, Partial<Rated>]>([
    ["worstToTarget", { curve: { kind: "worstToTarget", worst: "5" } }],
    [
      "threshold",
      { curve: { kind: "threshold", threshold: "9", stretch: "1", atThreshold: "0", atStretch: "1" } },
    ],
    ["inRange", { curve: { kind: "inRange", low: "1", high: "2" } }],
    ["a scale", { curve: { kind: "bands", mode: "whole", bands: [{ from: "0", amount: "1" }] } }],
  ])("ask what is better where %s does not say it", (_, own) => {
    const compiled = safeCompileRubric(rubricOf(guarded(own)));
    expect(compiled.ok ? [] : compiled.issues.map(({ code, path }) => [code, path])).toEqual([
      ["kpi.better_needed", "/indicators/0/guard/better"],
    ]);
    expect(safeCompileRubric(rubricOf(guarded(own, "lower"))).ok).toBe(true);
  });

  test("take a higher rating as the better one", () => {
    const rated = guarded({ rating: { from: "0", to: "10" } });
    expect(rate(rated, { x: "10", t: "4", b: "8" }).ratio).toBe("0.9");
    expect(rate(rated, { x: "10", t: "9", b: "8" }).ratio).toBe("1");
  });
});
