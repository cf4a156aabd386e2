import { describe, expect, test } from "vitest";
import {
  categoryAgreement,
  cronbachAlpha,
  intraclassCorrelations,
  kendallW,
  krippendorffAlpha,
  withinGroupAgreement,
} from "../../../src/reviews/index.js";
import { codesOf } from "../../kernel/statistics/codesOf.js";

/** JSON that a caller without types might hand over. */
const json = (text: string) => JSON.parse(text);
const scale = { from: 1, to: 5 };

describe("bad input is refused with its place", () => {
  test.each([
    ["rows of two lengths", () => kendallW([[1, 2], [3]]), [["reviews.uneven_rows", "/ratings/1"]]],
    [
      "a rating off the scale",
      () =>
        withinGroupAgreement(
          [
            [4, 6],
            [0, null],
          ],
          { scale },
        ),
      [
        ["reviews.rating_off_given_scale", "/ratings/0/1"],
        ["reviews.rating_off_given_scale", "/ratings/1/0"],
      ],
    ],
    [
      "a scale that falls",
      () => withinGroupAgreement([], { scale: { from: 5, to: 1 } }),
      [["reviews.bad_rating_scale", "/options/scale"]],
    ],
    [
      "a scale with a broken step",
      () => withinGroupAgreement([], { scale: { from: 1, to: 5, step: "0.3" } }),
      [["reviews.bad_rating_scale", "/options/scale"]],
    ],
    [
      "a variance of zero",
      () => withinGroupAgreement([], { scale, expected: { variance: 0 } }),
      [["reviews.bad_expected_variance", "/options/expected/variance"]],
    ],
    [
      "an unknown variance",
      () => withinGroupAgreement([], json('{ "scale": { "from": 1, "to": 5 }, "expected": "skewed" }')),
      [["reviews.bad_agreement_option", "/options/expected"]],
    ],
    [
      "an unknown word",
      () => kendallW([], json('{ "ties": "yes", "missing": "no" }')),
      [
        ["reviews.bad_agreement_option", "/options/ties"],
        ["reviews.bad_agreement_option", "/options/missing"],
      ],
    ],
    [
      "no level",
      () => krippendorffAlpha([], json("{}")),
      [["reviews.bad_agreement_option", "/options/level"]],
    ],
    [
      "a confidence of 95",
      () => intraclassCorrelations([], { confidence: 95 }),
      [["statistics.bad_confidence", "/options/confidence"]],
    ],
    ["no number", () => cronbachAlpha([["4", "good"]]), [["decimal.not_decimal", "/ratings/0/1"]]],
    [
      "a category that is an object",
      () => categoryAgreement(json('[[{}, "a"]]')),
      [["reviews.bad_category", "/ratings/0/0"]],
    ],
    [
      "a category that is not listed",
      () => categoryAgreement([["a", "c"]], { categories: ["a", "b"] }),
      [["reviews.bad_category", "/ratings/0/1"]],
    ],
    [
      "half a rater",
      () => categoryAgreement({ counts: [[1, 0.5]] }),
      [["reviews.bad_count", "/ratings/counts/0/1"]],
    ],
    [
      "a table that is not square",
      () => categoryAgreement({ table: [[1, 2]] }),
      [["reviews.bad_count", "/ratings/table"]],
    ],
    ["neither form", () => categoryAgreement(json("{}")), [["reviews.bad_count", "/ratings"]]],
    [
      "categories beside a table",
      () => categoryAgreement({ table: [[1]] }, { categories: ["a"] }),
      [["reviews.bad_agreement_option", "/options/categories"]],
    ],
    ["no table", () => kendallW(json('"x"')), [["document.wrong_type", "/ratings"]]],
  ] as const)("%s", (_, call, issues) => {
    expect(codesOf(call)).toEqual(issues);
  });

  test("all faults at once", () => {
    expect(codesOf(() => kendallW([["x"], [1, 2]]))).toHaveLength(2);
  });
});
