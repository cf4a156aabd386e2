import { compileReview, safeCompileReview } from "attainment/reviews";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { buildReview } from "../../src/reviews/buildReview.js";
import { reviewSchema } from "../../src/reviews/schema.js";
import { review, single, withFields } from "./samples.js";

function faults(document: unknown): readonly (readonly [string, string])[] {
  const compiled = safeCompileReview(document);
  return compiled.ok ? [] : compiled.issues.map(({ code, path }) => [code, path]);
}

const [self, manager, peers, customers] = review.groups;
const [service, selling] = review.competencies;

describe("a review document", () => {
  test.each([
    [{ ratings: { from: "1", to: "1" } }, [["reviews.bad_scale", "/ratings/to"]]],
    [{ ratings: { from: "5", to: 1 } }, [["reviews.bad_scale", "/ratings/to"]]],
    [
      { ratings: { from: "one", to: "1,5" } },
      [
        ["decimal.not_decimal", "/ratings/from"],
        ["decimal.not_decimal", "/ratings/to"],
      ],
    ],
    [{ groups: [self, manager, peers] }, [["weighting.sum_not_one", "/groups"]]],
    [
      { groups: [{ ...self, weight: "-0.1" }, manager, peers, { ...customers, weight: "x" }] },
      [
        ["weighting.negative_weight", "/groups/0/weight"],
        ["decimal.not_decimal", "/groups/3/weight"],
      ],
    ],
    [
      { groups: [self, manager, peers, { ...customers, id: "peers" }] },
      [["document.duplicate_id", "/groups/3/id"]],
    ],
    [
      { competencies: [service, { ...selling, id: "service" }] },
      [["document.duplicate_id", "/competencies/1/id"]],
    ],
    [
      { competencies: [service, { ...selling, items: [{ id: "helps" }] }] },
      [["document.duplicate_id", "/competencies/1/items/0/id"]],
    ],
    [
      {
        competencies: [
          { ...service, weight: 0 },
          { ...selling, weight: "0" },
        ],
      },
      [["weighting.zero_weights", "/competencies"]],
    ],
    [
      { competencies: [{ ...service, items: [{ id: "a", weight: "0" }] }] },
      [["weighting.zero_weights", "/competencies/0/items"]],
    ],
    [{ missingGroup: { moveTo: "boss" } }, [["document.unknown_reference", "/missingGroup/moveTo"]]],
    [{ missingGroup: "drop" }, [["document.wrong_value", "/missingGroup"]]],
    [{ groups: [] }, [["document.wrong_value", "/groups"]]],
    [{ competencies: [] }, [["document.wrong_value", "/competencies"]]],
    [{ groups: [{ ...self, weight: "1", minimum: 0 }] }, [["document.wrong_value", "/groups/0/minimum"]]],
    [{ groups: [{ ...self, weight: "1", kind: "boss" }] }, [["document.wrong_value", "/groups/0/kind"]]],
    [{ aggregation: "perGroup" }, [["document.wrong_value", "/aggregation"]]],
    [{ belowMinimum: { rollUpInto: "boss" } }, [["document.unknown_reference", "/belowMinimum/rollUpInto"]]],
    [
      { belowMinimum: { rollUpInto: "manager" } },
      [["reviews.roll_up_into_known", "/belowMinimum/rollUpInto"]],
    ],
    [{ outliers: { trim: 0 } }, [["document.wrong_value", "/outliers/trim"]]],
    [{ outliers: { zCut: "0" } }, [["reviews.bad_bound", "/outliers/zCut"]]],
    [{ gaps: { over: "0" } }, [["reviews.bad_bound", "/gaps/over"]]],
    [{ gaps: { over: { share: "-1" } } }, [["weighting.negative_weight", "/gaps/over/share"]]],
    [{ gaps: { against: "self" } }, [["reviews.gap_without_self", "/gaps"]]],
    [{ gaps: { against: "boss" } }, [["document.unknown_reference", "/gaps/against"]]],
    [{ groups: [{ ...manager, weight: "1" }], gaps: {} }, [["reviews.gap_without_self", "/gaps"]]],
    [{ eligible: { field: "months" } }, [["document.wrong_value", "/eligible"]]],
    [
      {
        eligible: {
          any: [
            { field: "rating", gte: "3" },
            { field: "comment", is: "fine" },
          ],
        },
      },
      [
        ["reviews.eligible_by_rating", "/eligible"],
        ["reviews.eligible_by_rating", "/eligible"],
      ],
    ],
    [{ belowMinimum: "rollUp" }, [["document.wrong_value", "/belowMinimum"]]],
    [{ rounding: { mode: "halfUp" } }, [["document.missing_field", "/rounding/places"]]],
    [{ outlier: "trim" }, [["document.unknown_field", "/outlier"]]],
    [{ id: undefined, title: "without an id" }, [["document.missing_field", "/id"]]],
  ])("%j is refused", (fields, expected) => {
    expect(faults(withFields(fields))).toEqual(expected);
  });

  test("is refused with every fault at once", () => {
    const document = single(["a", "a"], { weight: "0.5" }, { ratings: { from: 2, to: 1 } });
    expect(faults(document).map(([code]) => code)).toEqual([
      "reviews.bad_scale",
      "document.duplicate_id",
      "weighting.sum_not_one",
    ]);
  });

  test("has all its places under the pointer that it stands at", () => {
    const built = buildReview(
      { ...review, ratings: { from: "5", to: "1" }, missingGroup: { moveTo: "x" } },
      "/reviews/2",
    );
    expect(built.ok ? [] : built.issues.map(({ path }) => path)).toEqual([
      "/reviews/2/ratings/to",
      "/reviews/2/missingGroup/moveTo",
    ]);
  });

  test("may weigh by thirds only where they sum to one", () => {
    const groups = ["a", "b", "c"].map((id) => ({ id, weight: "0.3333" }));
    expect(faults(withFields({ groups }))).toEqual([["weighting.sum_not_one", "/groups"]]);
  });
});

describe("a compiled review", () => {
  test("is frozen, and keeps a copy of its document", () => {
    const document = structuredClone(review);
    const compiled = compileReview(document);
    expect(compiled.document).toEqual(document);
    expect(compiled.document).not.toBe(document);
    expect(Object.isFrozen(compiled) && Object.isFrozen(compiled.document.groups[0])).toBe(true);
    expect(Object.isFrozen(document)).toBe(false);
  });

  test("throws what is wrong", () => {
    expect(() => compileReview({})).toThrow(/required field/);
  });
});

test("the schema is one of JSON Schema", () => {
  const schema = z.toJSONSchema(reviewSchema());
  expect(schema).toMatchObject({ type: "object", additionalProperties: false });
  expect(schema.required).toEqual(["kind", "id", "ratings", "groups", "competencies"]);
});
