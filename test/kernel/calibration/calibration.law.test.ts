import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  calibrateScores,
  type Distribution,
  distributionSlots,
  forceDistribution,
  nineBox,
} from "../../../src/kernel/calibration/index.js";
import { limitedSlots, type SlotLimit } from "../../../src/kernel/calibration/limitedSlots.js";
import { runs, seed } from "../../seed.js";

const settings = { seed, numRuns: runs };

/** Shares in hundredths that sum to 1. */
const shares: fc.Arbitrary<readonly number[]> = fc
  .array(fc.nat(100), { minLength: 0, maxLength: 5 })
  .map((cuts) => [0, ...[...cuts].sort((a, b) => a - b), 100])
  .map((lines) => lines.slice(1).map((line, index) => line - (lines[index] ?? 0)));

function distribution(hundredths: readonly number[], rest: Partial<Distribution> = {}): Distribution {
  const levels = hundredths.map((share, index) => ({ id: `l${index}`, share: String(share / 100) }));
  return { kind: "distribution", id: "d", levels, ...rest };
}

const rules = fc.record({
  slots: fc.constantFrom("largestRemainder", "largestShare", "inOrder", "lastLevel", "ceil"),
  tiedRemainders: fc.constantFrom("better", "worse"),
});

describe("slots", () => {
  test("sum to all, whatever the shares and the rounding", () => {
    fc.assert(
      fc.property(fc.nat(200), shares, rules, (n, hundredths, rest) => {
        const { levels } = distributionSlots(n, distribution(hundredths, rest));
        expect(levels.reduce((sum, { slots }) => sum + slots, 0)).toBe(n);
        expect(levels.every(({ slots }) => slots >= 0)).toBe(true);
      }),
      settings,
    );
  });

  test("under the largest remainder each is the floor or the ceiling of its quota", () => {
    fc.assert(
      fc.property(fc.nat(200), shares, (n, hundredths) => {
        const { levels } = distributionSlots(n, distribution(hundredths));
        for (const [index, { slots }] of levels.entries()) {
          const quota = n * (hundredths[index] ?? 0);
          expect([Math.floor(quota / 100), Math.ceil(quota / 100)]).toContain(slots);
        }
      }),
      settings,
    );
  });
});

describe("limits against trying every distribution", () => {
  const cases = fc
    .tuple(fc.array(fc.nat(3), { minLength: 1, maxLength: 4 }), fc.nat(3))
    .chain(([wanted, count]) => {
      const limit: fc.Arbitrary<SlotLimit> = fc
        .tuple(fc.nat(wanted.length - 1), fc.nat(wanted.length - 1), fc.nat(6), fc.nat(6))
        .map(([a, b, least, most]) => ({ first: Math.min(a, b), after: Math.max(a, b) + 1, least, most }));
      return fc.tuple(fc.constant(wanted), fc.array(limit, { minLength: count, maxLength: count }));
    });

  test("a distribution is found where there is one, and keeps every limit", () => {
    fc.assert(
      fc.property(cases, ([wanted, limits]) => {
        const keeps = (slots: readonly number[]) =>
          limits.every(({ first, after, least, most }) => {
            const sum = slots.slice(first, after).reduce((all, each) => all + each, 0);
            return least <= sum && sum <= most;
          });
        const n = wanted.reduce((all, each) => all + each, 0);
        const found = limitedSlots(wanted, limits);
        expect(found !== null).toBe(everyWay(n, wanted.length).some(keeps));
        if (found === null) return;
        expect([keeps(found), found.reduce((all, each) => all + each, 0)]).toEqual([true, n]);
        expect(found.every((each) => each >= 0)).toBe(true);
        if (keeps(wanted)) expect(found).toEqual(wanted);
        expect(found).toEqual(nearest(wanted, everyWay(n, wanted.length).filter(keeps)));
      }),
      settings,
    );
  });
});

/** Of those that keep the limits, the one whose lines are nearest, taken from the best level down. */
function nearest(
  wanted: readonly number[],
  kept: readonly (readonly number[])[],
): readonly number[] | undefined {
  const lineOf = (slots: readonly number[], level: number) =>
    slots.slice(0, level + 1).reduce((all, each) => all + each, 0);
  const left = wanted.reduce((candidates, _count, level) => {
    const away = (slots: readonly number[]) => Math.abs(lineOf(slots, level) - lineOf(wanted, level));
    const least = Math.min(...candidates.map(away));
    return candidates.filter((slots) => away(slots) === least);
  }, kept);
  return left[0];
}

/** Every way to put n people into so many levels. */
function everyWay(n: number, levels: number): readonly (readonly number[])[] {
  if (levels === 1) return [[n]];
  return Array.from({ length: n + 1 }, (_, first) =>
    everyWay(n - first, levels - 1).map((rest) => [first, ...rest]),
  ).flat();
}

/** Few values, so that many are equal. */
const people = fc
  .array(fc.nat(12), { maxLength: 30 })
  .map((values) =>
    values.map((value, index) => ({ id: `p${index}`, value: String(value), groupId: `g${value % 3}` })),
  );
const choices = fc.record({
  ties: fc.constantFrom("up", "down", "byId"),
  groups: fc.constantFrom("together", "apart"),
  smallGroups: fc.constantFrom("pool", "exempt", "keep"),
  minimumGroup: fc.integer({ min: 1, max: 12 }),
} as const);

describe("placing", () => {
  test("the order of people decides nothing", () => {
    fc.assert(
      fc.property(people, shares, choices, (items, hundredths, rest) => {
        const document = distribution(hundredths, rest);
        expect(forceDistribution([...items].reverse(), document)).toEqual(forceDistribution(items, document));
      }),
      settings,
    );
  });

  test("better values never have a worse level, and equal ones are together unless parted by id", () => {
    fc.assert(
      fc.property(people, shares, fc.constantFrom("up", "down", "byId"), (items, hundredths, ties) => {
        const document = distribution(hundredths, { ties });
        const levels = new Map(
          forceDistribution(items, document).items.map(({ id, levelId }) => [id, levelId]),
        );
        const level = (id: string) => document.levels.findIndex((each) => each.id === levels.get(id));
        for (const a of items)
          for (const b of items) {
            if (Number(a.value) > Number(b.value)) expect(level(a.id)).toBeLessThanOrEqual(level(b.id));
            if (a.value === b.value && ties !== "byId") expect(level(a.id)).toBe(level(b.id));
          }
      }),
      { ...settings, numRuns: Math.min(runs, 100) },
    );
  });

  test("everybody is in one group, and counts sum to its size", () => {
    fc.assert(
      fc.property(people, shares, choices, (items, hundredths, rest) => {
        const result = forceDistribution(items, distribution(hundredths, rest));
        const left = result.items.filter(({ levelId }) => levelId === null).length;
        const sizes = result.groups.map(({ levels, size }) => {
          expect(levels.reduce((sum, { count }) => sum + count, 0)).toBe(size);
          return size;
        });
        expect(sizes.reduce((sum, size) => sum + size, 0) + left).toBe(items.length);
      }),
      settings,
    );
  });
});

describe("calibrated scores", () => {
  test("adding a constant and scaling by more than zero changes no z-score", () => {
    fc.assert(
      fc.property(people, fc.nat(50), fc.integer({ min: 1, max: 9 }), (items, plus, times) => {
        const moved = items.map((item) => ({ ...item, value: String(Number(item.value) * times + plus) }));
        const scores = (list: typeof items) =>
          calibrateScores(list, { method: "zScore" }).items.map(({ value }) => value);
        expect(scores(moved)).toEqual(scores(items));
      }),
      settings,
    );
  });

  test("the order within a group stays, and minMax keeps to its range", () => {
    fc.assert(
      fc.property(people, fc.constantFrom("zScore", "minMax"), (items, method) => {
        const done = new Map(calibrateScores(items, { method }).items.map((item) => [item.id, item.value]));
        for (const a of items) {
          const score = done.get(a.id) ?? null;
          if (score === null) continue;
          if (method === "minMax") expect(Number(score) >= 0 && Number(score) <= 1).toBe(true);
          for (const b of items)
            if (a.groupId === b.groupId && Number(a.value) > Number(b.value))
              expect(Number(score)).toBeGreaterThan(Number(done.get(b.id)));
        }
      }),
      { ...settings, numRuns: Math.min(runs, 100) },
    );
  });
});

test("a better rating never has a lower part of a nine-box, and everybody one box", () => {
  const ratings = fc.integer({ min: 100, max: 500 }).map((hundredths) => String(hundredths / 100));
  fc.assert(
    fc.property(ratings, ratings, ratings, (a, b, potential) => {
      const items = [
        { id: "a", performance: a, potential },
        { id: "b", performance: b, potential },
      ];
      const result = nineBox(items, { performance: { from: 1, to: 5 } });
      const [first, second] = result.items;
      if (Number(a) >= Number(b)) expect(first?.performance).toBeGreaterThanOrEqual(second?.performance ?? 9);
      expect(result.boxes.flatMap(({ ids }) => ids).sort()).toEqual(["a", "b"]);
    }),
    settings,
  );
});
