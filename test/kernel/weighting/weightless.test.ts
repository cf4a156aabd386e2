import { weightedMean } from "attainment/kernel";
import { expect, test } from "vitest";

test("a value of weight zero makes no mean of zeros that are missing", () => {
  const items = [
    { id: "counts", value: null, weight: "1" },
    { id: "shown", value: "5", weight: "0" },
  ];
  const { value, reason } = weightedMean(items, { missing: "zero" });
  expect([value, reason]).toEqual([null, "no_weight"]);
});
