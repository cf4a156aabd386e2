import { describe, expect, test } from "vitest";
import { type Rated, rate } from "./rate.js";

describe("published cases: one indicator", () => {
  test.each<[string, Rated, readonly (readonly [string, number])[]]>([
    [
      "kpi-07, kpi-08 (SAP KBA 2072182): lookup of the share of a baseline",
      {
        curve: {
          kind: "curve",
          points: [
            { at: "80", value: "60" },
            { at: "90", value: "80" },
            { at: "100", value: "100" },
            { at: "110", value: "120" },
            { at: "120", value: "140" },
          ],
        },
      },
      [
        ["80", 60],
        ["95", 90],
        ["97.5", 95],
        ["60", 60],
        ["120", 140],
        ["150", 140],
      ],
    ],
    [
      "kpi-11 (iklangarut.com 5124233340003304): higher is better, at most 120",
      { target: "100", curve: { kind: "ratio" } },
      [
        ["100", 1],
        ["105", 1.05],
        ["110", 1.1],
        ["125", 1.2],
        ["95", 0.95],
        ["-20", 0],
        ["102.5", 1.025],
      ],
    ],
    [
      "kpi-13, kpi-14 (sxsjbj.com 19293918): a point per 3 %, at most 6; in points above 29",
      {
        target: "100",
        curve: { kind: "steps", size: "3", of: "value", points: "1", least: "-5", most: "7" },
      },
      [
        ["100", 1],
        ["109", 4],
        ["118", 7],
        ["130", 7],
        ["91", -2],
        ["70", -5],
        ["104", 2],
        ["108", 3],
      ],
    ],
    [
      "kpi-19 (fsou.com 126408_8): preservation below its target, a point per 0.4, at most 8; in points above -1",
      {
        target: "0",
        curve: { kind: "steps", size: "0.4", of: "value", points: "1", least: "-7", most: "1" },
      },
      [
        ["1", 1],
        ["-0.4", 0],
        ["-2", -4],
        ["-4", -7],
      ],
    ],
    [
      "kpi-22 (support.spiderstrategies.com 360041554151): goal 2, red flag 5, lower is better",
      {
        target: "2",
        curve: {
          kind: "worstToTarget",
          worst: "5",
          most: "1.5",
        },
      },
      [
        ["8", 0],
        ["5", 0],
        ["3.5", 0.5],
        ["2", 1],
        ["-1", 1.5],
      ],
    ],
    [
      "kpi-23 (bscdesigner.com): performance between minimum and maximum",
      { target: "200", curve: { kind: "worstToTarget", worst: "0" } },
      [["50", 0.25]],
    ],
    ["kpi-23, minimized", { target: "0", curve: { kind: "worstToTarget", worst: "200" } }, [["50", 0.75]]],
    [
      "kpi-28 (sec.gov 862831): a slope of 1.2 either side of 100, at most 64",
      {
        target: "100",
        curve: {
          kind: "curve",
          points: [
            { at: "0.8", value: "32" },
            { at: "1", value: "40" },
            { at: "1.2", value: "64" },
          ],
        },
      },
      [
        ["80", 32],
        ["100", 40],
        ["110", 52],
        ["120", 64],
      ],
    ],
    [
      "goal-25 (profit.co): mirrored distance from an upper bound",
      { target: "1", curve: { kind: "mirrored", most: "2" } },
      [
        ["0.8", 1.2],
        ["1", 1],
        ["0.5", 1.5],
        ["0.75", 1.25],
        ["0.25", 1.75],
        ["1.5", 0.5],
        ["1.2", 0.8],
        ["1.35", 0.65],
        ["1.75", 0.25],
      ],
    ],
    [
      "kpi-43 (exceldemy.com): a line through (4, 50) and (2, 100), uncapped",
      {
        curve: {
          kind: "curve",
          points: [
            { at: "2", value: "100" },
            { at: "4", value: "50" },
          ],
          outside: { below: "extend" },
        },
      },
      [
        ["4", 50],
        ["3", 75],
        ["2", 100],
        ["1", 125],
      ],
    ],
    [
      "kpi-02 (SAP KBA 2435115): 3.4 on 1 to 5 stands at 0.6 of its range, which is 3.1 on 0.25 to 5",
      { rating: { from: "1", to: "5" } },
      [["3.4", 0.6]],
    ],
  ])("%s", (_name, indicator, rows) => {
    expect(rows.map(([x]) => [x, Number(rate(indicator, { x }).ratio)])).toEqual(rows);
  });
});
