import type { DecimalInput } from "attainment/kernel";
import { describe, expect, test } from "vitest";
import { type Rated, rate } from "./rate.js";

type Row = readonly [actual: DecimalInput, ratio: string];

const threshold = {
  kind: "threshold",
  threshold: "80",
  stretch: "120",
  atThreshold: "0.5",
  atStretch: "2",
  most: "2",
} as const;

describe("the ratio of a curve", () => {
  test.each<[string, Rated, readonly Row[]]>([
    [
      "none: the measure as it is",
      {},
      [
        ["0.8", "0.8"],
        ["3", "3"],
        ["-1", "-1"],
      ],
    ],
    [
      "none with a target: ratio",
      { target: "200" },
      [
        ["150", "0.75"],
        ["500", "1.2"],
        ["-5", "0"],
      ],
    ],
    [
      "ratio",
      { target: "3", curve: { kind: "ratio" } },
      [
        ["1", "0.3333333333333333333333333333333333"],
        ["3", "1"],
        ["3.6", "1.2"],
        ["3.61", "1.2"],
        ["-1", "0"],
      ],
    ],
    [
      "ratio with a clip of its own",
      { target: "100", curve: { kind: "ratio", least: "0.5", most: "1.5" } },
      [
        ["49", "0.5"],
        ["50", "0.5"],
        ["51", "0.51"],
        ["149", "1.49"],
        ["151", "1.5"],
      ],
    ],
    [
      "ratio, lower is better",
      { target: "4", curve: { kind: "ratio", better: "lower" } },
      [
        ["8", "0.5"],
        ["4", "1"],
        ["3", "1.2"],
        ["0", "1.2"],
        ["-2", "1.2"],
      ],
    ],
    [
      "mirrored",
      { target: "10", curve: { kind: "mirrored" } },
      [
        ["10", "1"],
        ["12", "0.8"],
        ["9", "1.1"],
        ["8", "1.2"],
        ["0", "1.2"],
        ["21", "0"],
      ],
    ],
    [
      "complement",
      { target: "10", curve: { kind: "complement" } },
      [
        ["10", "0"],
        ["2", "0.8"],
        ["0", "1"],
        ["-5", "1.2"],
      ],
    ],
    [
      "worst to target, higher is better",
      { target: "90", curve: { kind: "worstToTarget", worst: "50" } },
      [
        ["50", "0"],
        ["70", "0.5"],
        ["90", "1"],
        ["100", "1.2"],
        ["40", "0"],
      ],
    ],
    [
      "worst to target, lower is better, a target of zero",
      { target: "0", curve: { kind: "worstToTarget", worst: "5" } },
      [
        ["5", "0"],
        ["1", "0.8"],
        ["0", "1"],
        ["-1", "1.2"],
        ["6", "0"],
      ],
    ],
    [
      "worst to target, a loss as target",
      { target: "-100", curve: { kind: "worstToTarget", worst: "-200" } },
      [
        ["-200", "0"],
        ["-150", "0.5"],
        ["-100", "1"],
      ],
    ],
    [
      "threshold",
      { target: "100", curve: threshold },
      [
        ["79.99", "0"],
        ["80", "0.5"],
        ["90", "0.75"],
        ["100", "1"],
        ["110", "1.5"],
        ["120", "2"],
        ["150", "2"],
      ],
    ],
    [
      "threshold, lower is better",
      { target: "5", curve: { ...threshold, threshold: "10", stretch: "0", atStretch: "1.2" } },
      [
        ["10.01", "0"],
        ["10", "0.5"],
        ["7.5", "0.75"],
        ["5", "1"],
        ["2.5", "1.1"],
        ["0", "1.2"],
        ["-9", "1.2"],
      ],
    ],
    [
      "threshold under the usual clip",
      {
        target: "100",
        curve: { kind: "threshold", threshold: "80", stretch: "120", atThreshold: "0", atStretch: "2" },
      },
      [["120", "1.2"]],
    ],
    [
      "steps of the target",
      { target: "100", curve: { kind: "steps", size: "0.03", of: "target", points: "0.01" } },
      [
        ["100", "1"],
        ["102.99", "1"],
        ["103", "1.01"],
        ["108", "1.02"],
        ["97.01", "1"],
        ["97", "0.99"],
        ["400", "1.2"],
        ["0", "0.67"],
      ],
    ],
    [
      "steps of the value, lower is better, a target of zero",
      { target: "0", curve: { kind: "steps", size: "2", of: "value", points: "0.1", better: "lower" } },
      [
        ["0", "1"],
        ["1", "1"],
        ["2", "0.9"],
        ["5", "0.8"],
        ["-2", "1.1"],
        ["100", "0"],
      ],
    ],
    [
      "in range, falling outside",
      { curve: { kind: "inRange", low: "10", high: "20", falls: "5" } },
      [
        ["10", "1"],
        ["15", "1"],
        ["20", "1"],
        ["9", "0.8"],
        ["21", "0.8"],
        ["25", "0"],
        ["30", "0"],
        ["4", "0"],
      ],
    ],
    [
      "in range, a cliff outside",
      { curve: { kind: "inRange", low: "10", high: "10" } },
      [
        ["10", "1"],
        ["9.99", "0"],
        ["10.01", "0"],
      ],
    ],
    [
      "a scale of the measure",
      {
        curve: {
          kind: "bands",
          mode: "whole",
          boundary: "lowerBand",
          bands: [
            { from: "-1", amount: "1" },
            { from: "2", amount: "0.6" },
            { from: "5", amount: "0" },
          ],
        },
      },
      [
        ["0", "1"],
        ["2", "1"],
        ["2.5", "0.6"],
        ["5", "0.6"],
        ["6", "0"],
      ],
    ],
    [
      "a scale of measure over target, exactly",
      {
        target: "3",
        curve: {
          kind: "curve",
          points: [
            { at: "0", value: "0" },
            { at: "1", value: "1.5" },
          ],
        },
      },
      [
        ["1", "0.5"],
        ["2", "1"],
        ["3", "1.5"],
        ["6", "1.5"],
      ],
    ],
    [
      "a rating in its range",
      { rating: { from: "1", to: "5" } },
      [
        ["1", "0"],
        ["3", "0.5"],
        ["5", "1"],
      ],
    ],
    [
      "a rating over the top",
      { rating: { from: "1", to: "5", ratio: "top" } },
      [
        ["1", "0.2"],
        ["4", "0.8"],
        ["5", "1"],
      ],
    ],
  ])("%s", (_name, indicator, rows) => {
    expect(rows.map(([x]) => [x, rate(indicator, { x }).ratio])).toEqual(rows);
  });

  test("bounds that are measures count as constants do", () => {
    const curve = {
      kind: "threshold",
      threshold: { measure: "start" },
      stretch: { measure: "far" },
      atThreshold: "0.5",
      atStretch: "1.2",
    } as const;
    const line = rate(
      { target: { measure: "aim" }, curve },
      { x: "90", start: "80", aim: "100", far: "120" },
    );
    expect(line).toMatchObject({ ratio: "0.75", target: "100", actual: "90", contribution: "75" });
  });
});
