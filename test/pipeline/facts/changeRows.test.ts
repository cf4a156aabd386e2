import fc from "fast-check";
import { expect, test } from "vitest";
import { changeRows, type ReadChange } from "../../../src/pipeline/facts/changeRows.js";
import { canonically } from "../../../src/pipeline/facts/readChanges.js";
import { seed } from "../../seed.js";

const DEALS = 3;

const change = fc.record({
  deal: fc.nat({ max: DEALS - 1 }),
  fromStageId: fc.option(fc.constantFrom("a", "b", "")),
  stageId: fc.constantFrom("a", "b", "c"),
  changedOn: fc.constantFrom("0001-01-01", "1969-12-31", "2026-02-28", "2026-03-01", "9999-12-31"),
  sequence: fc.constantFrom(0, 0, 1, -1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER),
});

function read(all: readonly (ReadChange & { readonly deal: number })[]) {
  const rows = changeRows();
  for (const { deal, id, fromStageId, stageId, changedOn, sequence } of all)
    rows.add(deal, id, fromStageId, stageId, changedOn, sequence);
  return rows.ofDeals(DEALS);
}

test("moves come back as they were added, deal by deal in canonical order, as often as they are asked for", () => {
  // More than 256 in all and more than 32 of a deal, beyond which rows are stored and sorted in another way.
  fc.assert(
    fc.property(fc.array(change, { maxLength: 320, size: "max" }), (given) => {
      const all = given.map((each, at) => ({ ...each, id: `c${(at * 7919) % 331}` }));
      const ofDeal = read(all);
      for (let deal = 0; deal < DEALS; deal += 1) {
        const own = all.filter((each) => each.deal === deal).map(({ deal: _, ...rest }) => rest);
        expect(ofDeal(deal)).toEqual(own.sort(canonically));
        expect(ofDeal(deal)).toEqual(ofDeal(deal));
      }
    }),
    { seed, numRuns: 60 },
  );
});

test("a deal without moves has none", () => {
  expect(read([])(0)).toEqual([]);
  const only = { id: "x", fromStageId: null, stageId: "a", changedOn: "2026-01-01", sequence: 0 };
  expect([0, 1, 2].map(read([{ ...only, deal: 1 }]))).toEqual([[], [only], []]);
});
