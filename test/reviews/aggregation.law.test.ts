import type { Answer } from "attainment";
import type { Review } from "attainment/reviews";
import { reviews } from "attainment/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs, seed } from "../seed.js";
import { evaluate, PERSON, table, withFields } from "./samples.js";

const ORDERS = ["perItem", "perRater", "pooled"] as const;

/** Every group with five raters, or the person alone, who rate every item with the ends and the middle of the scale. */
function everything(document: Review, places: readonly number[]): readonly Answer[] {
  const { from, to } = document.ratings;
  const scale = [from, to, String((Number(from) + Number(to)) / 2)];
  const items = document.competencies.flatMap((competency) => competency.items);
  let at = 0;
  return document.groups.flatMap(({ id: groupId, kind }) => {
    const raters = kind === "self" ? [PERSON] : ["1", "2", "3", "4", "5"].map((n) => `${groupId}-${n}`);
    return raters.flatMap((raterId) =>
      items.map(({ id: itemId }): Answer => {
        const rating = scale[places[at++ % places.length] ?? 0] ?? from;
        return { id: `${raterId}/${itemId}`, personId: PERSON, raterId, groupId, itemId, rating };
      }),
    );
  });
}

describe("the three orders of aggregation", () => {
  test("agree where everybody rated everything, whatever the weights of items and competencies", () => {
    fc.assert(
      fc.property(reviews(), fc.array(fc.nat(2), { minLength: 3, maxLength: 24 }), (drawn, places) => {
        const { outliers: _, unanimous: __, ...document } = drawn;
        const answers = everything(document, places);
        const [first, ...others] = ORDERS.map((aggregation) => {
          const { value, groups, competencies } = evaluate({ ...document, aggregation }, answers);
          const of = groups.map(({ id, value: own, competencies: parts }) => ({ id, own, parts }));
          return { value, competencies, of };
        });
        for (const other of others) expect(other).toEqual(first);
      }),
      { seed, numRuns: Math.min(runs, 80) },
    );
  });

  test("shrunk: items of weights 3 and 1 beside one of weight 1 counted for 4 pooled, and not for 1", () => {
    const competencies = [
      { id: "one", items: [{ id: "a", weight: "3" }, { id: "b" }] },
      { id: "two", items: [{ id: "c" }] },
    ];
    const groups = [{ id: "manager", kind: "manager", weight: "1" }];
    const answers = table("manager", ["a", "b", "c"], [[5, 5, 1]]);
    const values = ORDERS.map(
      (aggregation) => evaluate(withFields({ groups, competencies, aggregation }), answers).value,
    );
    expect(values).toEqual(["3.00", "3.00", "3.00"]);
  });
});
