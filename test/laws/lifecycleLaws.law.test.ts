import { predictPurchases } from "attainment/segments";
import {
  checkLaws,
  clusterLaws,
  clusterOptions,
  type Law,
  lawNames,
  purchaseHistories,
  purchaseModelLaws,
  purchaseModels,
  purchasesAround,
  standingLaws,
  standingOptions,
} from "attainment/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs, seed } from "../seed.js";
import type { Breakage } from "./breakages/breakage.js";
import { clusterBreakages } from "./breakages/clusterBreakages.js";
import { purchaseModelBreakages } from "./breakages/purchaseModelBreakages.js";
import { standingBreakages } from "./breakages/standingBreakages.js";

/** A long search (`LAW_RUNS`) takes its time. */
const PATIENCE = 600_000;

/** A law that finds none of its breakages within these runs says nothing. */
const RUNS = 500;

interface Family {
  readonly laws: fc.Arbitrary<readonly Law[]>;
  readonly names: readonly string[];
  readonly breakages: Readonly<Record<string, readonly Breakage[]>>;
}

const families: Readonly<Record<string, Family>> = {
  clusters: {
    laws: clusterOptions().map((options) => clusterLaws(options)),
    names: lawNames.cluster,
    breakages: clusterBreakages,
  },
  standings: {
    laws: standingOptions().map((options) => standingLaws(options)),
    names: lawNames.standing,
    breakages: standingBreakages,
  },
  "models of purchases": {
    laws: purchaseModels().map((model) => purchaseModelLaws(model)),
    names: lawNames.purchaseModel,
    breakages: purchaseModelBreakages,
  },
};

describe.each(Object.entries(families))("the laws of %s", (_name, { laws, names, breakages }) => {
  test("hold for any, and lay no scenario aside", { timeout: PATIENCE }, () => {
    const holds = fc.property(laws, (drawn) => {
      expect(drawn.map(({ id }) => id)).toEqual(names);
      expect(checkLaws(drawn, { seed, runs: 3 })).toMatchObject({ failures: [], skipped: 0 });
    });
    fc.assert(holds, { seed, numRuns: Math.ceil(runs / 4) });
  });

  test.each(Object.entries(breakages).flatMap(([id, list]) => list.map((each) => ({ id, ...each }))))(
    "$id finds $fault",
    ({ id, sound, broken }) => {
      const only = (all: readonly Law[]) => all.filter((law) => law.id === id);
      expect(only(sound).length).toBeGreaterThan(0);
      expect(checkLaws(only(sound), { seed, runs: 100 }).failures).toEqual([]);
      const { failures } = checkLaws(only(broken), { seed, runs: RUNS });
      expect(new Set(failures.map((failure) => failure.id))).toEqual(new Set([id]));
    },
  );

  test("each have a breakage", () => {
    expect(names.every((id) => (breakages[id] ?? []).length > 0)).toBe(true);
  });
});

describe("customers and their purchases", () => {
  test("are on the bounds of a definition in a tenth of the cases at least", () => {
    const options = { period: "2026-Q1", lostAfterMonths: 6 } as const;
    const drawn = fc.sample(purchasesAround(options), { seed, numRuns: 100 }).flat();
    const bounds = ["2026-01-01", "2026-04-01", "2025-07-01", "2025-10-01", "2025-01-01"];
    const near = drawn.filter(({ orderedOn }) => bounds.includes(orderedOn ?? ""));
    expect(near.length).toBeGreaterThan(drawn.length / 10);
  });

  test("are of both kinds: with and without a repeat purchase", () => {
    const model = { kind: "bgNbd", unit: "day", r: 1, alpha: 1, a: 1, b: 1 } as const;
    const drawn = fc.sample(purchaseHistories("day"), { seed, numRuns: 50 });
    expect(drawn.every((given) => predictPurchases(given, model, { ahead: 1 }).issues.length === 0)).toBe(
      true,
    );
    expect(
      new Set(drawn.flatMap(({ customers }) => customers.map((each) => each.repeatPurchases > 0))).size,
    ).toBe(2);
  });
});
