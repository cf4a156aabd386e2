import { describe, expect, test } from "vitest";
import { evaluate, means, review, single, table, three, withFields } from "./samples.js";

const ITEMS = ["a", "b", "c"] as const;
const known = { kind: "manager" };

/** One of nine cells is not observed, so that the two orders of aggregation differ. */
const CELLS = [
  [null, 1, 1],
  [1, 4, 5],
  [5, 5, 5],
] as const;

describe("the order of aggregation", () => {
  test("per item first: 3.333 on the cells on which per rater first gives 3.111", () => {
    const rounding = { mode: "halfUp", places: 3 };
    const answers = table("peers", ITEMS, CELLS);
    expect(evaluate(single(ITEMS, known, { rounding }), answers).value).toBe("3.333");
    const perRater = single(ITEMS, known, { rounding, aggregation: "perRater" });
    expect(evaluate(perRater, answers).value).toBe("3.111");
  });

  test("per item is the default, and all ratings observed give the same", () => {
    const answers = table("peers", ITEMS, [
      [1, 2, 3],
      [5, 4, 4],
      [2, 2, 1],
    ]);
    const values = [{}, { aggregation: "perItem" }, { aggregation: "perRater" }].map(
      (fields) => evaluate(single(ITEMS, {}, fields), answers).value,
    );
    expect(values).toEqual(["2.67", "2.67", "2.67"]);
  });

  test("per rater, a competency is the mean over raters who observed it", () => {
    const document = withFields({
      groups: [{ id: "manager", kind: "manager", weight: "1" }],
      aggregation: "perRater",
    });
    const answers = table(
      "manager",
      ["listens", "helps", "closes"],
      [
        [4, null, 1],
        [2, 5, null],
      ],
    );
    const { groups, value } = evaluate(document, answers);
    // Service: 4 and 3.5. Selling: 1. Raters: 2.5 and 3.5.
    expect(means(groups[0]?.competencies ?? [])).toEqual({ service: "3.75", selling: "1.00" });
    expect(means(groups[0]?.items ?? [])).toEqual({ listens: "3.00", helps: "5.00", closes: "1.00" });
    expect(value).toBe("3.00");
  });
});

describe("weights", () => {
  test("of items and competencies are relative", () => {
    const document = single([], known, {
      competencies: [
        { id: "service", weight: "3", items: [{ id: "a", weight: "2" }, { id: "b" }] },
        { id: "selling", weight: 1, items: [{ id: "c", weight: "0.5" }] },
      ],
    });
    const { groups, value } = evaluate(document, table("peers", ITEMS, [[5, 2, 2]]));
    expect(means(groups[0]?.competencies ?? [])).toEqual({ service: "4.00", selling: "2.00" });
    expect(value).toBe("3.50");
  });

  test("a competency that only items of weight zero tell about has no mean", () => {
    const document = single([], known, {
      competencies: [
        { id: "service", items: [{ id: "a", weight: "0" }, { id: "b" }] },
        { id: "selling", items: [{ id: "c" }] },
      ],
    });
    const { groups, value, competencies } = evaluate(document, table("peers", ITEMS, [[5, null, 2]]));
    expect(means(groups[0]?.items ?? [])).toEqual({ a: "5.00", b: "no_answers", c: "2.00" });
    expect(means(groups[0]?.competencies ?? [])).toEqual({ service: "no_weight", selling: "2.00" });
    expect([value, means(competencies)]).toEqual(["2.00", { service: "no_weight", selling: "2.00" }]);
  });

  test("a group of weight zero is shown and does not count", () => {
    const document = withFields({
      groups: [
        { id: "self", kind: "self", weight: "0" },
        { id: "manager", kind: "manager", weight: "1" },
      ],
    });
    const manager = table("manager", ["listens"], [[3]]);
    const self = table("self", ["listens"], [[5]]);
    expect(evaluate(document, [...manager, ...self]).value).toBe("3.00");
    const { value, reason, groups } = evaluate(document, self);
    expect([value, reason, groups[0]?.value, groups[0]?.weight]).toEqual([null, "no_weight", "5.00", "0"]);
  });
});

describe("a missing group", () => {
  const answers = [
    ...table("self", ["listens"], [[5]]),
    ...table("manager", ["listens"], [[4]]),
    ...three("customers", "listens", 2),
  ];
  const outcome = (missingGroup: unknown, given = answers) => {
    const { value, reason, groups, competencies } = evaluate(withFields({ missingGroup }), given);
    return [value ?? reason, groups.map(({ weight }) => weight).join(" "), competencies[0]?.value];
  };

  test.each([
    ["reweight", "3.38", "0.125 0.5 0 0.375", "3.38"],
    ["zero", "2.70", "0.1 0.4 0.2 0.3", "2.70"],
    ["refuse", "missing_group", "0 0 0 0", null],
    [{ moveTo: "manager" }, "3.50", "0.1 0.6 0 0.3", "3.50"],
    [{ moveTo: "peers" }, "moved_to_missing_group", "0 0 0 0", null],
  ])("%j gives %s", (policy, ...expected) => {
    expect(outcome(policy)).toEqual(expected);
  });

  test("reweight is the default", () => {
    expect(evaluate(review, answers).value).toBe("3.38");
  });

  test.each(["reweight", "zero", "refuse", { moveTo: "manager" }])(
    "%j gives no score where no group has a result",
    (policy) => {
      expect(outcome(policy, [])[0]).toBe("no_group_counts");
    },
  );

  test("a group that counts and did not observe a competency is not zero there", () => {
    const given = [...answers, ...table("manager", ["closes"], [[5]])];
    // The peers are missing and count as zero: (0.4 * 5 + 0.2 * 0) / 0.6.
    expect(means(evaluate(withFields({ missingGroup: "zero" }), given).competencies)).toEqual({
      service: "2.70",
      selling: "3.33",
    });
    expect(means(evaluate(review, answers).competencies)).toEqual({ service: "3.38", selling: "no_answers" });
  });
});

describe("rounding", () => {
  test("happens once for each published mean, from its exact value", () => {
    // Groups 2.45 and 2.45 to one place are 2.5 each; their mean is 2.45 as well, not a mean of rounded means.
    const document = withFields({
      groups: [
        { id: "manager", kind: "manager", weight: "0.5" },
        { id: "self", kind: "self", weight: "0.5" },
      ],
      rounding: { mode: "halfDown", places: 1 },
    });
    const answers = [...table("manager", ["listens"], [["2.46"]]), ...table("self", ["listens"], [["2.44"]])];
    const { groups, value } = evaluate(document, answers);
    expect([means(groups), value]).toEqual([{ manager: "2.5", self: "2.4" }, "2.4"]);
  });

  test("pads to its places", () => {
    const rounding = { mode: "halfUp", places: 4 };
    expect(evaluate(withFields({ rounding }), table("manager", ["listens"], [[4]])).value).toBe("4.0000");
    expect(
      evaluate(
        withFields({ rounding: { mode: "halfUp", places: 0 } }),
        table("manager", ["listens"], [["3.5"]]),
      ).value,
    ).toBe("4");
  });
});

test("ratings on any scale of decimals", () => {
  const document = withFields({ ratings: { from: "-1.5", to: "1.5" } });
  expect(evaluate(document, table("manager", ["listens", "helps"], [["-1.5", 1.5]])).value).toBe("0.00");
});
