import { parsePeriod } from "attainment/kernel";
import { describe, expect, test } from "vitest";
import { formatFraction } from "../../src/kernel/decimal/index.js";
import { recorder } from "../../src/kernel/trace/index.js";
import { buildReview } from "../../src/reviews/buildReview.js";
import { PERSON, review, table } from "./samples.js";

const built = buildReview({ ...review, rounding: { mode: "halfUp", places: 1 } }, "/reviews/1");
if (!built.ok) throw new Error("sound");
const door = built.data;
const answers = table("manager", ["listens", "helps"], [[4, "3.5"]]);

function reviewed(given: unknown, published?: unknown) {
  const faults = { issues: [], leftOut: [] };
  const trace = recorder();
  const stream = { given, path: "/records/answers", stream: "answers" };
  return {
    ...door.review(
      stream,
      PERSON,
      parsePeriod("2026-Q2"),
      faults,
      trace,
      published === undefined ? undefined : { given: published, path: "/published/p-1" },
    ),
    faults,
    tree: trace.finish(),
  };
}

describe("the inner door of a review", () => {
  test("gives the numbers that are printed, for measures", () => {
    const { result, score, competencies } = reviewed(answers);
    // Exactly 3.75, printed to one place.
    expect([result.value, score && formatFraction(score)]).toEqual(["3.8", "3.8"]);
    expect([...competencies].map(([id, value]) => [id, value && formatFraction(value)])).toEqual([
      ["service", "3.8"],
      ["selling", null],
    ]);
    expect([result.period, result.personId, result.reviewId]).toEqual(["2026-Q2", PERSON, "half-year"]);
  });

  test("has no number where there is no score", () => {
    const { score, competencies } = reviewed([]);
    expect([score, [...competencies.values()]]).toEqual([null, [null, null]]);
  });

  test("records one node, with all places under its own", () => {
    const { tree, result } = reviewed(answers);
    expect([tree?.id, tree?.ref, tree?.value]).toEqual(["half-year", "/reviews/1/rounding", result.value]);
    expect(tree?.children[0]?.children[1]?.children[0]?.children[0]?.ref).toBe(
      "/reviews/1/competencies/0/items/0",
    );
  });

  test("leaves faulty answers out, each with its place and stream", () => {
    const { faults, result } = reviewed([...answers, { ...answers[0], id: "x", itemId: "sings" }]);
    expect(result.value).toBe("3.8");
    expect(faults).toMatchObject({
      issues: [{ code: "reviews.unknown_item", path: "/records/answers/2/itemId" }],
      leftOut: [{ id: "x", stream: "answers", index: 2, reason: "reviews.unknown_item" }],
    });
  });

  test("guards against reports that were told, and where they cannot be read counts only who is known", () => {
    const three = table("peers", ["listens"], [[1], [2], [3]]);
    const first = reviewed([...answers, ...three]).result;
    const fourth = table("peers", ["listens"], [[1], [2], [3], [5]]);
    const second = reviewed([...answers, ...fourth], [first]);
    expect([second.result.value, second.result.groups[2]?.reason]).toEqual(["3.8", "held_back"]);
    const unread = reviewed([...answers, ...three], [{ ...first, groups: [] }]);
    expect([unread.result.value, unread.result.groups[2]?.reason]).toEqual(["3.8", "no_answers"]);
    expect(unread.faults.issues).toMatchObject([
      { code: "reviews.published_unusable", path: "/published/p-1/0/groups" },
    ]);
  });
});
