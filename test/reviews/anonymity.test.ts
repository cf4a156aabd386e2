import type { Answer } from "attainment";
import { describe, expect, test } from "vitest";
import { evaluate, means, review, single, table, three, withFields } from "./samples.js";

const ITEMS = ["listens", "helps", "closes"] as const;
const base = [
  ...table("manager", ITEMS, [[4, 3, 4]]),
  ...table("customers", ITEMS, [
    [5, 5, 4],
    [3, 4, 4],
    [4, 4, 5],
  ]),
];
const two = table("peers", ITEMS, [
  [1, 1, 2],
  [2, 1, 1],
]);

/** Everything of a result but what it says about the peers, and without their nodes. */
function withoutPeers(answers: readonly Answer[], document: unknown): string {
  const { groups, trace, ...rest } = evaluate(document, answers, { trace: true });
  const nodes = JSON.stringify(trace, (_key, value) => (value?.id === "half-year.peers" ? "peers" : value));
  return JSON.stringify({ ...rest, groups: groups.filter(({ id }) => id !== "peers"), nodes });
}

describe("a group below its minimum", () => {
  test("is published without any number", () => {
    const { groups } = evaluate(review, [...base, ...two]);
    expect(groups[2]).toEqual({
      id: "peers",
      kind: "peers",
      value: null,
      reason: "below_minimum",
      weight: "0",
      raters: null,
      competencies: [
        { id: "service", value: null, reason: "below_minimum" },
        { id: "selling", value: null, reason: "below_minimum" },
      ],
      items: ITEMS.map((id) => ({ id, value: null, reason: "below_minimum", raters: null })),
    });
  });

  test.each([
    {},
    { aggregation: "perRater" },
    { missingGroup: "zero" },
    { missingGroup: "refuse" },
    { missingGroup: { moveTo: "manager" } },
    { missingGroup: { moveTo: "peers" } },
  ])("changes nothing else, as if nobody had answered: %j", (fields) => {
    const document = withFields(fields);
    expect(withoutPeers([...base, ...two], document)).toBe(withoutPeers(base, document));
  });

  test("gives no score and no mean over groups where the review refuses, but the other groups", () => {
    const document = withFields({ belowMinimum: "hideTotal" });
    const { value, reason, competencies, groups } = evaluate(document, [...base, ...two]);
    expect([value, reason]).toEqual([null, "below_minimum"]);
    expect(means(competencies)).toEqual({ service: "below_minimum", selling: "below_minimum" });
    expect(means(groups)).toEqual({
      self: "no_answers",
      manager: "3.75",
      peers: "below_minimum",
      customers: "4.25",
    });
  });

  test("refuses whatever the policy for missing groups is, but only where it weighs and has answers", () => {
    const refusing = { belowMinimum: "hideTotal" };
    for (const missingGroup of ["zero", "reweight", { moveTo: "manager" }]) {
      expect(evaluate(withFields({ ...refusing, missingGroup }), [...base, ...two]).reason).toBe(
        "below_minimum",
      );
    }
    expect(evaluate(withFields(refusing), base).value).toBe("3.96");
    expect(evaluate(withFields(refusing), two).reason).toBe("below_minimum");
    const weightless = withFields({
      ...refusing,
      groups: [
        { id: "manager", kind: "manager", weight: "1" },
        { id: "peers", weight: "0" },
      ],
    });
    expect(evaluate(weightless, [...table("manager", ITEMS, [[4, 3, 4]]), ...two]).value).toBe("3.75");
  });

  test("counts raters with a rating, not those who observed nothing", () => {
    const nothing = table("peers", ITEMS, [[], [], [null, null, null]]);
    expect(evaluate(review, [...two, ...nothing]).groups[2]?.reason).toBe("below_minimum");
    expect(evaluate(review, nothing).groups[2]).toMatchObject({ reason: "no_answers", raters: 0 });
  });

  test.each([
    ["self", 1],
    ["manager", 1],
    ["peers", 3],
    ["reports", 3],
    ["departments", 3],
    ["customers", 3],
    ["partners", 3],
    [undefined, 3],
  ])("for the kind %s is one with less than %i", (kind, minimum) => {
    const document = single(["a"], kind === undefined ? {} : { kind, id: kind });
    const id = kind ?? "peers";
    const raters = (count: number) =>
      table(
        id,
        ["a"],
        Array.from({ length: count }, () => [3]),
      );
    expect(evaluate(document, raters(minimum)).value).toBe("3.00");
    expect(evaluate(document, raters(minimum - 1)).value).toBeNull();
  });

  test("has the minimum that the document writes", () => {
    expect(evaluate(single(["a"], { minimum: 4 }), three("peers", "a", 3)).value).toBeNull();
    expect(evaluate(single(["a"], { kind: "manager", minimum: 4 }), three("peers", "a", 3)).value).toBeNull();
    expect(evaluate(single(["a"], { minimum: 1 }), table("peers", ["a"], [[3]])).value).toBe("3.00");
  });
});

describe("an item below the minimum of its group", () => {
  const rows = [
    [4, 1],
    [5, 2],
    [3, null],
  ];

  test("is suppressed inside the group, which is computed without it", () => {
    const { groups, value } = evaluate(single(["a", "b"]), table("peers", ["a", "b"], rows));
    expect(means(groups[0]?.items ?? [])).toEqual({ a: "4.00", b: "below_minimum" });
    expect(means(groups[0]?.competencies ?? [])).toEqual({ all: "4.00" });
    expect([value, groups[0]?.raters]).toEqual(["4.00", 3]);
  });

  test("is not in the means of raters either", () => {
    const perRater = single(["a", "b"], {}, { aggregation: "perRater" });
    const { groups, value } = evaluate(perRater, table("peers", ["a", "b"], rows));
    expect(means(groups[0]?.items ?? [])).toEqual({ a: "4.00", b: "below_minimum" });
    expect(value).toBe("4.00");
  });

  test.each(["perItem", "perRater"])(
    "leaves its competency without a mean where it is all of it: %s",
    (aggregation) => {
      const document = withFields({ aggregation, groups: [{ id: "peers", weight: "1" }] });
      const answers = table("peers", ["listens", "closes"], rows);
      const { groups, competencies } = evaluate(document, answers);
      expect(means(groups[0]?.competencies ?? [])).toEqual({ service: "4.00", selling: "below_minimum" });
      expect(means(competencies)).toEqual({ service: "4.00", selling: "below_minimum" });
    },
  );

  test.each(["perItem", "perRater"])("leaves a group hidden that has no other: %s", (aggregation) => {
    const apart = table("peers", ["a", "b"], [[4], [5], [undefined, 3]]);
    const { groups, reason } = evaluate(single(["a", "b"], {}, { aggregation }), apart);
    expect(groups[0]).toMatchObject({ value: null, reason: "below_minimum", raters: null });
    expect(means(groups[0]?.items ?? [])).toEqual({ a: "below_minimum", b: "below_minimum" });
    expect(reason).toBe("no_group_counts");
  });
});

describe("raters who only rated a suppressed item", () => {
  const rows = [[4], [5], [3], [undefined, 1], [undefined, 2]];

  test.each(["perItem", "perRater"])("are not counted, however many they are: %s", (aggregation) => {
    const document = single(["a", "b"], {}, { aggregation });
    const results = [3, 4, 5].map((count) =>
      evaluate(document, table("peers", ["a", "b"], rows.slice(0, count)), { trace: true }),
    );
    expect(results.map(({ groups }) => groups[0]?.raters)).toEqual([3, 3, 3]);
    expect(JSON.stringify(results[2])).toBe(JSON.stringify(results[1]));
  });
});

describe("a group that stands on enough raters, but without a value", () => {
  test.each(["perItem", "perRater", "pooled"])(
    "hides the score where totals are hidden: %s",
    (aggregation) => {
      const document = withFields({
        aggregation,
        belowMinimum: "hideTotal",
        groups: [
          { id: "manager", kind: "manager", weight: "0.5" },
          { id: "peers", weight: "0.5" },
        ],
        competencies: [{ id: "all", items: [{ id: "shown", weight: "0" }, { id: "counts" }] }],
      });
      const answers = [
        ...table("manager", ["counts"], [[4]]),
        ...table("peers", ["shown", "counts"], [[3, 1], [3, 1], [3]]),
      ];
      const { reason, groups } = evaluate(document, answers);
      expect([reason, groups[1]?.reason, groups[1]?.items[0]?.value]).toEqual([
        "below_minimum",
        "below_minimum",
        "3.00",
      ]);
    },
  );
});

describe("means per rater where raters observed different items", () => {
  const perRater = { aggregation: "perRater", rounding: { mode: "halfEven", places: 6 } };
  const document = single(["a", "b"], {}, perRater);
  // Of means per item and per rater together: 8 * group - 4 * a - 3 * b is what the fourth gave.
  const apart = [[5, 4], [4, 4], [3, 5], [1]];

  test("no item and no competency is shown, so that no single rating can be solved for", () => {
    const { value, groups, competencies } = evaluate(document, table("peers", ["a", "b"], apart));
    expect([value, groups[0]?.value, groups[0]?.raters]).toEqual(["3.375000", "3.375000", 4]);
    expect(means(groups[0]?.items ?? [])).toEqual({ a: "below_minimum", b: "below_minimum" });
    expect(means(groups[0]?.competencies ?? [])).toEqual({ all: "below_minimum" });
    expect(means(competencies)).toEqual({ all: "below_minimum" });
  });

  test("they are where every set of items was observed by enough raters, or raters are known", () => {
    const enough = [...apart, [2], [3]];
    const { groups } = evaluate(document, table("peers", ["a", "b"], enough));
    expect(means(groups[0]?.items ?? [])).toEqual({ a: "3.000000", b: "4.333333" });
    const known = single(["a", "b"], { kind: "manager" }, perRater);
    const [managers] = evaluate(known, table("peers", ["a", "b"], apart)).groups;
    expect(means(managers?.items ?? [])).toEqual({ a: "3.250000", b: "4.333333" });
  });

  test("an item that nobody observed says so", () => {
    const three = single(["a", "b", "c"], {}, perRater);
    const [group] = evaluate(three, table("peers", ["a", "b"], apart)).groups;
    expect(group?.items[2]?.reason).toBe("no_answers");
  });

  test("per item all are shown: each stands on enough raters by itself", () => {
    const [group] = evaluate(single(["a", "b"]), table("peers", ["a", "b"], apart)).groups;
    expect(means(group?.items ?? [])).toEqual({ a: "3.25", b: "4.33" });
  });
});
