import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type RankItem, type RankTies, rank } from "../../../src/kernel/statistics/index.js";
import { runs, seed } from "../../seed.js";
import { untyped } from "../untyped.js";
import { codesOf } from "./codesOf.js";

const TIES: readonly RankTies[] = ["competition", "modified", "dense", "ordinal", "fractional"];

function itemsOf(values: readonly (number | string)[]): readonly RankItem[] {
  return values.map((value, index) => ({ id: `p${String(index).padStart(2, "0")}`, value }));
}

function ranksOf(values: readonly number[], ties: RankTies, best: "highest" | "lowest"): readonly number[] {
  const ranked = new Map(rank(itemsOf(values), { ties, best }).map((each) => [each.id, Number(each.rank)]));
  return itemsOf(values).map(({ id }) => ranked.get(id) ?? Number.NaN);
}

describe("rank", () => {
  test.each([
    ["competition", [1, 2, 2, 4]],
    ["modified", [1, 3, 3, 4]],
    ["dense", [1, 2, 2, 3]],
    ["ordinal", [1, 2, 3, 4]],
    ["fractional", [1, 2.5, 2.5, 4]],
  ] as const)("lvl-01: %s ranks of 10, 15, 15, 20 (programming.guide)", (ties, expected) => {
    expect(ranksOf([10, 15, 15, 20], ties, "lowest")).toEqual(expected);
  });

  test.each([
    [94, [89, 88, 92, 101, 94, 97, 95], 4],
    [3, [1, 3, 3, 5], 2.5],
  ])("lvl-02: RANK.AVG of %d among %j is %d", (value, values, expected) => {
    expect(ranksOf(values, "fractional", "highest")[values.indexOf(value)]).toBe(expected);
  });

  test("puts the best first, equal ones by id, and compares exactly", () => {
    const items = [
      { id: "b", value: "1.50" },
      { id: "a", value: 1.5 },
      { id: "c", value: "1.5000000000000000000000000001" },
    ];
    expect(rank(items)).toEqual([
      { id: "c", value: "1.5000000000000000000000000001", rank: "1", tied: false },
      { id: "a", value: "1.5", rank: "2", tied: true },
      { id: "b", value: "1.5", rank: "2", tied: true },
    ]);
  });

  test("of nobody is empty", () => {
    expect(rank([])).toEqual([]);
  });

  test("tells every fault", () => {
    const items = [
      { id: "a", value: 1 },
      { id: "a", value: 2 },
      { value: 3 },
      { id: "b" },
      7,
      { id: "c", value: 1, x: 1 },
    ];
    expect(codesOf(() => rank(untyped(items), untyped({ ties: "first", best: 1 })))).toEqual([
      ["statistics.bad_option", "/options/ties"],
      ["statistics.bad_option", "/options/best"],
      ["statistics.duplicate_id", "/items/1/id"],
      ["statistics.bad_item", "/items/2"],
      ["decimal.wrong_type", "/items/3/value"],
      ["document.wrong_type", "/items/4"],
      ["document.unknown_field", "/items/5/x"],
    ]);
  });
});

describe("laws of ranks", () => {
  const values = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 12 });
  const rules = fc.constantFrom(...TIES);
  const best = fc.constantFrom("highest" as const, "lowest" as const);

  test("rank 1 exists, but modified and fractional ranks of tied winners lie higher", () => {
    const holds = fc.property(values, rules, best, (list, ties, top) => {
      const ranks = ranksOf(list, ties, top);
      const winner = top === "highest" ? Math.max(...list) : Math.min(...list);
      const tied = list.filter((value) => value === winner).length;
      const first = ties === "modified" ? tied : ties === "fractional" ? (1 + tied) / 2 : 1;
      expect(Math.min(...ranks)).toBe(first);
    });
    fc.assert(holds, { seed, numRuns: runs });
  });

  test("dense ranks are contiguous, ordinal ranks are 1 to n, fractional ranks sum to n (n + 1) / 2", () => {
    const holds = fc.property(values, best, (list, top) => {
      const n = list.length;
      const dense = [...new Set(ranksOf(list, "dense", top))].sort((a, b) => a - b);
      expect(dense).toEqual(dense.map((_, index) => index + 1));
      const ordinal = [...ranksOf(list, "ordinal", top)].sort((a, b) => a - b);
      expect(ordinal).toEqual(list.map((_, index) => index + 1));
      const sum = ranksOf(list, "fractional", top).reduce((total, each) => total + each, 0);
      expect(sum).toBe((n * (n + 1)) / 2);
    });
    fc.assert(holds, { seed, numRuns: runs });
  });

  test("equal values have equal ranks and better ones smaller ranks, but for ordinal", () => {
    const holds = fc.property(values, rules, (list, ties) => {
      const ranks = ranksOf(list, ties, "highest");
      for (const [i, a] of list.entries())
        for (const [j, b] of list.entries()) {
          if (a > b) expect(ranks[i]).toBeLessThan(ranks[j] ?? 0);
          if (a === b && ties !== "ordinal") expect(ranks[i]).toBe(ranks[j]);
        }
    });
    fc.assert(holds, { seed, numRuns: runs });
  });

  test("the order of items changes nothing, nor do a factor above zero and a constant", () => {
    const holds = fc.property(
      values,
      rules,
      fc.integer({ min: 1, max: 9 }),
      fc.integer(),
      (list, ties, factor, plus) => {
        const items = itemsOf(list);
        expect(rank([...items].reverse(), { ties })).toEqual(rank(items, { ties }));
        const moved = rank(
          items.map(({ id, value }) => ({ id, value: Number(value) * factor + plus })),
          { ties },
        );
        expect(moved.map(({ id, rank: place }) => [id, place])).toEqual(
          rank(items, { ties }).map(({ id, rank: place }) => [id, place]),
        );
      },
    );
    fc.assert(holds, { seed, numRuns: runs });
  });

  test("ranks by lowest are those of the negated values by highest", () => {
    const holds = fc.property(values, rules, (list, ties) => {
      const negated = list.map((value) => 0 - value);
      expect(ranksOf(list, ties, "lowest")).toEqual(ranksOf(negated, ties, "highest"));
    });
    fc.assert(holds, { seed, numRuns: runs });
  });
});
