import { compileReview, type ReviewFacts, type ReviewResult } from "attainment/reviews";
import { describe, expect, test } from "vitest";
import { means, PERSON, review, single, table, withFields } from "./samples.js";

type Rows = readonly (readonly (number | null)[])[];

function report(document: unknown, answers: ReviewFacts["answers"], published: readonly ReviewResult[] = []) {
  return compileReview(document).evaluate({ period: "2026-H1", personId: PERSON, answers, published });
}

const peers = (rows: Rows) => table("peers", ["a", "b"], rows);
const two = single(["a", "b"]);
const three: Rows = [
  [1, 2],
  [3, 4],
  [5, 3],
];

describe("a second report", () => {
  test("with one rater more holds back the group: next to the first it would tell what that one gave", () => {
    const first = report(two, peers(three));
    const second = report(two, peers([...three, [5, 5]]), [first]);
    expect([second.value, second.reason]).toEqual([null, "no_group_counts"]);
    expect(second.groups[0]).toMatchObject({ value: null, reason: "held_back", raters: null });
  });

  test.each([
    [5, "held_back"],
    [6, undefined],
  ])("of %i raters after three: %s", (count, reason) => {
    const rows = [...three, ...three].slice(0, count);
    expect(report(two, peers(rows), [report(two, peers(three))]).groups[0]?.reason).toBe(reason);
  });

  test("of the same answers says the same", () => {
    const first = report(two, peers(three));
    expect(report(two, peers(three), [first])).toEqual(first);
  });

  test("of as many answers that say something else is held back", () => {
    const changed = report(
      two,
      peers([
        [1, 2],
        [3, 4],
        [5, 4],
      ]),
      [report(two, peers(three))],
    );
    expect(means(changed.groups[0]?.items ?? [])).toEqual({ a: "3.00", b: "held_back" });
    expect(changed.value).toBe("3.00");
  });

  test("is compared with each one before, not only with the last", () => {
    const first = report(two, peers(three));
    const second = report(two, peers([...three, [5, 5]]), [first]);
    const five = peers([...three, [5, 5], [1, 1]]);
    expect(report(two, five, [second]).value).not.toBeNull();
    expect(report(two, five, [second, first]).groups[0]?.reason).toBe("held_back");
  });

  test("does not tell what all of an item said that was withheld before, nor that all say the same now", () => {
    const hiding = single(["a", "b"], {}, { unanimous: "hide" });
    const agreed: Rows = three.map(([, b]) => [5, b ?? null]);
    const first = report(hiding, peers(agreed));
    expect(means(first.groups[0]?.items ?? [])).toEqual({ a: "withheld", b: "3.00" });
    // Of 5, 5, 5 and 1 the mean 4.00 leaves nothing else.
    const another = report(hiding, peers([...agreed, [1, 3]]), [first]);
    expect(means(another.groups[0]?.items ?? []).a).toBe("held_back");
    expect(report(hiding, peers(agreed), [first])).toEqual(first);
    const apart = report(hiding, peers(three));
    const now = report(hiding, peers([...agreed, ...agreed]), [apart]);
    expect(means(now.groups[0]?.items ?? []).a).toBe("held_back");
  });

  test("per rater shows no items that were hidden, though raters are as many and say the same", () => {
    const perRater = single(["a", "b"], {}, { aggregation: "perRater" });
    const first = report(
      perRater,
      peers([
        [5, 1],
        [4, 2],
        [4, null],
        [null, 3],
      ]),
    );
    const filled = report(
      perRater,
      peers([
        [5, 1],
        [4, 2],
        [4, 4],
        [3, 3],
      ]),
      [first],
    );
    expect(filled.value).toBe(first.value);
    expect(means(filled.groups[0]?.items ?? [])).toEqual({ a: "held_back", b: "held_back" });
  });

  test("is refused as a whole where the review says so", () => {
    const strict = single(["a", "b"], {}, { repeated: "refuse" });
    const first = report(strict, peers(three));
    const second = report(strict, peers([...three, [5, 5]]), [first]);
    expect([second.value, second.reason, second.groups[0]?.reason]).toEqual([
      null,
      "held_back",
      "report_refused",
    ]);
    expect(report(strict, peers(three), [first])).toEqual(first);
  });

  test("holds back nothing of raters who are known anyway, and nothing that was hidden before", () => {
    const manager = (rating: number) => table("manager", ["listens"], [[rating]]);
    const first = report(review, manager(4));
    expect(report(review, manager(5), [first]).value).toBe("5.00");
    const few = report(two, peers(three.slice(0, 2)));
    expect(report(two, peers(three), [few]).value).not.toBeNull();
  });

  test("hides the total where the review hides totals", () => {
    const hiding = withFields({ belowMinimum: "hideTotal" });
    const answers = (rows: Rows) => [
      ...table("manager", ["listens"], [[4]]),
      ...table("peers", ["listens"], rows),
    ];
    const first = report(hiding, answers([[1], [2], [3]]));
    expect(report(hiding, answers([[1], [2], [3], [4]]), [first])).toMatchObject({
      value: null,
      reason: "held_back",
    });
  });

  test("per rater shows the value of a larger group, and no items: others observed other items", () => {
    const perRater = single(["a", "b"], {}, { aggregation: "perRater" });
    const first = report(perRater, peers(three));
    const second = report(perRater, peers([...three, ...three]), [first]);
    expect([second.value, means(second.groups[0]?.items ?? [])]).toEqual([
      "3.00",
      { a: "held_back", b: "held_back" },
    ]);
    expect(report(perRater, peers([...three, [5, 5]]), [first]).groups[0]?.reason).toBe("held_back");
  });

  test("is held back where another set of groups is rolled up", () => {
    const rolling = withFields({ belowMinimum: { rollUpInto: "customers" } });
    const answers = (peerCount: number) => [
      ...table(
        "customers",
        ["listens"],
        Array.from({ length: 6 }, () => [4]),
      ),
      ...table(
        "peers",
        ["listens"],
        Array.from({ length: peerCount }, () => [2]),
      ),
    ];
    const first = report(rolling, answers(2));
    expect(means(first.groups)).toMatchObject({ peers: "rolled_up", customers: "3.50" });
    const second = report(rolling, answers(3), [first]);
    expect(means(second.groups)).toMatchObject({ peers: "held_back", customers: "held_back" });
  });
});

describe("a published report that cannot be used", () => {
  const sound = report(two, peers(three));
  const [group] = sound.groups;
  test.each([
    [{ ...sound, reviewId: "other" }, "/published/0/reviewId"],
    [{ ...sound, personId: "p-2" }, "/published/0/personId"],
    [{ ...sound, groups: [] }, "/published/0/groups"],
    [{ ...sound, groups: [{ ...group, raters: undefined }] }, "/published/0/groups/0/raters"],
    [
      { ...sound, groups: [{ ...group, items: [{ id: "a", value: "3.00" }] }] },
      "/published/0/groups/0/items/0/raters",
    ],
  ])("is refused, whatever is done with faulty facts: %#", (published, path) => {
    const facts = { period: "2026-H1", personId: PERSON, answers: peers(three), published: [published] };
    const result = compileReview(two).safeEvaluate(facts, { onInvalid: "report" });
    const found = result.ok ? [] : result.issues.map(({ code, path: at }) => [code, at]);
    expect(found).toEqual([["reviews.published_unusable", path]]);
  });

  test.each([
    [7, "/published"],
    [[null], "/published/0"],
  ])("that is no result is told: %j", (published, path) => {
    const facts = { period: "2026-H1", personId: PERSON, answers: [], published };
    const result = compileReview(two).safeEvaluate(facts);
    expect(result.ok ? [] : result.issues.map((issue) => issue.path)).toContain(path);
  });
});
