import { checkLaws, lawNames, matrixScales, scaleLaws, scales } from "attainment/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs, seed } from "../seed.js";

const fixed: Readonly<Record<string, object>> = {
  "two graduated bands": {
    kind: "bands",
    mode: "graduated",
    bands: [
      { from: "0", rate: "0.05" },
      { from: "100000", rate: "0.08" },
    ],
  },
  "an amount for every started block": {
    kind: "bands",
    mode: "graduated",
    bands: [{ from: "0", amount: "7.50", per: { size: "1000", partial: "up" } }],
    steps: [{ kind: "cap", id: "most", at: "500" }],
  },
  "grades in multiples of a quota": {
    kind: "bands",
    boundsIn: "quota",
    bands: [
      { from: "0", id: "below" },
      { from: "1", id: "on-target" },
    ],
  },
  "an excess with a mirror": {
    kind: "bands",
    mode: "excess",
    excessOver: "500",
    negative: "mirror",
    boundary: "lowerBand",
    bands: [
      { from: "0", rate: "0.01" },
      { from: "500", rate: "0.02" },
      { from: "900", rate: "0.05" },
    ],
  },
  "tiers by product": {
    kind: "matrix",
    axes: [
      { id: "size", bands: [{ from: "0" }, { from: "50000" }] },
      { id: "product", of: "product", values: ["core", "service"], else: "other" },
    ],
    cells: [
      [{ rate: "0.05" }, { rate: "0.1" }, "0"],
      [
        { scale: { kind: "bands", mode: "graduated", bands: [{ from: "0", rate: "0.05" }] } },
        { rate: "0.12" },
        "100",
      ],
    ],
  },
  "thirds of a curve": {
    kind: "curve",
    points: [
      { at: "0", value: "0" },
      { at: "3", value: "1" },
      { at: "10", value: "1.2" },
    ],
    outside: { above: "extend" },
    steps: [{ kind: "round", id: "cents", places: 2, mode: "halfEven" }],
  },
};

/** A long search (`LAW_RUNS`) takes its time. */
const PATIENCE = 600_000;

describe("the laws of scales", () => {
  test("hold for any scale, lay no scenario aside, and are each about some", { timeout: PATIENCE }, () => {
    const ids = new Set<string>();
    const holds = fc.property(scales(), (document) => {
      const laws = scaleLaws(document);
      for (const { id } of laws) ids.add(id);
      expect(checkLaws(laws, { seed, runs: 15 })).toMatchObject({ failures: [], skipped: 0 });
    });
    fc.assert(holds, { seed, numRuns: runs });
    expect(ids).toEqual(new Set(lawNames.scale));
  });

  test("hold for any matrix", { timeout: PATIENCE }, () => {
    const holds = fc.property(matrixScales(), (document) => {
      expect(checkLaws(scaleLaws(document), { seed, runs: 15 })).toMatchObject({ failures: [], skipped: 0 });
    });
    fc.assert(holds, { seed, numRuns: runs });
  });

  test.each(Object.entries(fixed))("hold for %s", { timeout: PATIENCE }, (_name, document) => {
    expect(checkLaws(scaleLaws(document), { seed, runs }).failures).toEqual([]);
  });
});
