import { describe, expect, test } from "vitest";
import { categoryAgreement } from "../../../src/reviews/index.js";
import { near } from "./numbers.js";

/** Fourteen raters, ten targets, five categories: the worked example of https://en.wikipedia.org/wiki/Fleiss%27_kappa. */
const counts = [
  [0, 0, 0, 0, 14],
  [0, 2, 6, 4, 2],
  [0, 0, 3, 5, 6],
  [0, 3, 9, 2, 0],
  [2, 2, 8, 1, 1],
  [7, 7, 0, 0, 0],
  [3, 2, 6, 3, 0],
  [2, 5, 3, 2, 2],
  [6, 5, 2, 1, 0],
  [0, 2, 2, 3, 7],
];

describe("categoryAgreement", () => {
  test("r360-28: the 3 x 3 table of irrCAC", () => {
    const found = categoryAgreement({
      table: [
        [13, 0, 0],
        [0, 20, 7],
        [0, 4, 56],
      ],
    });
    expect(found.observed.value).toBe("0.89");
    expect(near(found.cohenKappa.value, 0.7964094, 5e-8)).toBe(true);
    expect(near(found.scottPi.value, 0.7962397, 5e-8)).toBe(true);
    expect(near(found.gwetAc1.value, 0.8493305, 5e-8)).toBe(true);
    expect(found.brennanPrediger.value).toBe("0.835");
    expect([found.targets, found.categories]).toEqual([100, 3]);
  });

  test("Wikipedia: Fleiss' kappa is .210, of counts as of answers", () => {
    const found = categoryAgreement({ counts });
    expect(near(found.fleissKappa.value, 0.21, 0.0005)).toBe(true);
    expect(near(found.observed.value, 0.378, 0.0005)).toBe(true);
    expect(found.cohenKappa.reason).toBe("not_two_raters");
    const answers = counts.map((row) => row.flatMap((count, category) => Array(count).fill(category)));
    const same = categoryAgreement(answers);
    expect({ ...same, targets: 10 }).toEqual(found);
  });

  test("a table is the same as its pairs", () => {
    const table = categoryAgreement({
      table: [
        [2, 1],
        [0, 3],
      ],
    });
    const pairs = categoryAgreement([
      ["a", "a"],
      ["a", "a"],
      ["a", "b"],
      ["b", "b"],
      ["b", "b"],
      ["b", "b"],
    ]);
    expect(pairs).toEqual(table);
  });

  test("Wikipedia: Cohen's kappa of 20, 5, 10, 15 is 0.4", () => {
    const found = categoryAgreement({
      table: [
        [20, 5],
        [10, 15],
      ],
    });
    expect([found.observed.value, found.cohenKappa.value]).toEqual(["0.7", "0.4"]);
  });

  test("where one category prevails kappa falls below 0 and AC1 stays high", () => {
    const found = categoryAgreement({
      table: [
        [118, 5],
        [2, 0],
      ],
    });
    expect(Number(found.cohenKappa.value)).toBeLessThan(0);
    expect(Number(found.gwetAc1.value)).toBeGreaterThan(0.9);
  });

  test("all one category: the kappas are not defined, what needs two categories is not either", () => {
    const found = categoryAgreement([
      ["yes", "yes"],
      ["yes", "yes"],
    ]);
    const reasons = [
      found.cohenKappa,
      found.scottPi,
      found.fleissKappa,
      found.gwetAc1,
      found.brennanPrediger,
    ];
    expect(reasons.map(({ reason }) => reason)).toEqual([
      "no_variance",
      "no_variance",
      "no_variance",
      "one_category",
      "one_category",
    ]);
    const listed = categoryAgreement(
      [
        ["yes", "yes"],
        ["yes", "yes"],
      ],
      { categories: ["yes", "no"] },
    );
    expect([listed.gwetAc1.value, listed.brennanPrediger.value, listed.categories]).toEqual(["1", "1", 2]);
  });

  test("a target with one answer is not compared, and counts for the shares", () => {
    const found = categoryAgreement([
      ["a", "a", null],
      ["b", null, null],
      ["a", "b", "b"],
    ]);
    // Shares of a: (1 + 0 + 1/3) / 3 = 4/9; chance 41/81; observed (1 + 1/3) / 2 = 2/3.
    expect(near(found.fleissKappa.value, (2 / 3 - 41 / 81) / (40 / 81), 1e-12)).toBe(true);
  });

  test("nobody: nothing is defined", () => {
    const found = categoryAgreement([]);
    expect([found.observed.reason, found.fleissKappa.reason]).toEqual(["too_few_ratings", "too_few_ratings"]);
    expect(categoryAgreement([[null, null]]).cohenKappa.reason).toBe("too_few_ratings");
  });
});
