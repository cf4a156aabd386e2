import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { selectTop } from "../../../src/kernel/statistics/index.js";
import { runs, seed } from "../../seed.js";
import { untyped } from "../untyped.js";
import { codesOf } from "./codesOf.js";

function itemsOf(values: readonly number[]): readonly { readonly id: string; readonly value: number }[] {
  return values.map((value, index) => ({ id: `p${String(index).padStart(2, "0")}`, value }));
}

describe("selectTop", () => {
  const ten = itemsOf([99, 95, 95, 90, 88, 85, 80, 75, 70, 60]);

  test.each([
    ["include", 3],
    ["exclude", 1],
    ["byId", 2],
  ] as const)("lvl-35: the top fifth of ten people with the tie rule %s is %d", (ties, expected) => {
    const top = selectTop(ten, { share: "0.2", ties });
    expect(top).toMatchObject({ slots: 2, tied: ["p01", "p02"], excess: expected - 2 });
    expect(top.selected.map(({ id }) => id)).toEqual(["p00", "p01", "p02"].slice(0, expected));
  });

  test.each([
    [4, 0, 0],
    [5, 0, 1],
    [10, 1, 2],
    [33, 4, 6],
  ])("lvl-38: of %d people, 15 %% are %d and 20 %% are %d (metronews.caiyes.cn)", (n, usual, most) => {
    const people = itemsOf([...Array(n).keys()]);
    const slots = ["0.15", "0.2"].map((share) => selectTop(people, { share }).selected.length);
    expect(slots).toEqual([usual, most]);
  });

  test.each([
    ["floor", 3],
    ["ceil", 4],
    ["halfUp", 4],
  ] as const)("35 %% of ten with slots %s are %d", (slots, expected) => {
    expect(selectTop(ten, { share: "0.35", slots }).slots).toBe(expected);
  });

  test("ranks those selected, and takes the lowest where they are the best", () => {
    expect(selectTop(ten, { count: 2, best: "lowest" })).toEqual({
      slots: 2,
      selected: [
        { id: "p09", value: "60", rank: "1", tied: false },
        { id: "p08", value: "70", rank: "2", tied: false },
      ],
      tied: [],
      excess: 0,
    });
  });

  test.each([
    [{ count: 0 }, 0, 0],
    [{ count: 12 }, 10, -2],
    [{ share: 1 }, 10, 0],
    [{ share: "0" }, 0, 0],
  ] as const)("%j of ten takes %d, %d over the places", (cut, selected, excess) => {
    const top = selectTop(ten, cut);
    expect([top.selected.length, top.excess]).toEqual([selected, excess]);
  });

  test.each<[unknown, string, string]>([
    [{}, "statistics.bad_cut", "/options"],
    [{ count: 1, share: "0.1" }, "statistics.bad_cut", "/options"],
    [{ count: 1.5 }, "statistics.bad_cut", "/options/count"],
    [{ count: -1 }, "statistics.bad_cut", "/options/count"],
    [{ share: "1.01" }, "statistics.bad_cut", "/options/share"],
    [{ share: "-0.1" }, "statistics.bad_cut", "/options/share"],
    [{ share: "a fifth" }, "decimal.not_decimal", "/options/share"],
    [{ count: 1, ties: "rowOrder" }, "statistics.bad_option", "/options/ties"],
    [{ count: 1, slots: "round" }, "statistics.bad_option", "/options/slots"],
    [{ top: 1, count: 1 }, "document.unknown_field", "/options/top"],
    [null, "document.wrong_type", "/options"],
  ])("refuses %j", (options, code, path) => {
    expect(codesOf(() => selectTop(ten, untyped(options)))).toEqual([[code, path]]);
  });

  test("never parts equal values but by id, and does not depend on order", () => {
    const values = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 9 });
    const ties = fc.constantFrom("include" as const, "exclude" as const, "byId" as const);
    const holds = fc.property(values, fc.nat(10), ties, (list, count, rule) => {
      const items = itemsOf(list);
      const top = selectTop(items, { count, ties: rule });
      expect(selectTop([...items].reverse(), { count, ties: rule })).toEqual(top);
      const inside = new Set(top.selected.map(({ id }) => id));
      const outside = items.filter(({ id }) => !inside.has(id)).map(({ value }) => value);
      const least = Math.min(...items.filter(({ id }) => inside.has(id)).map(({ value }) => value));
      for (const value of outside) {
        if (rule === "byId") expect(value).toBeLessThanOrEqual(least);
        else expect(value).toBeLessThan(least);
      }
      if (rule === "include")
        expect(top.selected.length).toBeGreaterThanOrEqual(Math.min(count, list.length));
      else expect(top.selected.length).toBeLessThanOrEqual(count);
    });
    fc.assert(holds, { seed, numRuns: runs });
  });
});
