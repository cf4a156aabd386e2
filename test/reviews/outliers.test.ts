import { describe, expect, test } from "vitest";
import { evaluate, means, single, table } from "./samples.js";

const known = { kind: "manager" };
const rounding = { mode: "halfEven", places: 3 };

function meanWith(ratings: readonly number[], fields: object, group: object = known): string | null {
  const rows = ratings.map((rating) => [rating]);
  return evaluate(single(["a"], group, { rounding, ...fields }), table("peers", ["a"], rows)).value;
}

describe("outliers among raters", () => {
  // r360-30: 3.833 as they are, 4 the median, 4.25 without the ends, 4.333 with the ends moved in.
  test.each([
    [undefined, "3.833"],
    ["median", "4.000"],
    [{ trim: 1 }, "4.250"],
    [{ winsorize: 1 }, "4.333"],
    [{ zCut: "1.9" }, "4.400"],
    [{ zCut: "2" }, "3.833"],
  ])("of 1, 4, 4, 4, 5, 5 under %j count for %s", (outliers, expected) => {
    const fields = outliers === undefined ? {} : { outliers };
    expect(meanWith([4, 5, 1, 4, 5, 4], fields)).toBe(expected);
    expect(meanWith([4, 5, 1, 4, 5, 4], fields, {})).toBe(expected);
  });

  test.each([
    ["median", [1, 5], "3.000"],
    ["median", [1, 2, 5], "2.000"],
    [{ trim: 2 }, [1, 2, 5, 5], "3.250"],
    [{ trim: 2 }, [1, 2, 2, 5, 5], "2.000"],
    [{ winsorize: 2 }, [1, 2, 3, 5, 5], "3.000"],
    [{ winsorize: 3 }, [1, 2, 3, 5, 5], "3.200"],
    [{ zCut: "0.1" }, [1, 5], "3.000"],
    [{ zCut: "1" }, [3, 3, 3, 3], "3.000"],
  ])("%j of %j is %s: of too few values it is the mean", (outliers, ratings, expected) => {
    expect(meanWith(ratings, { outliers })).toBe(expected);
  });

  test("of an anonymous group under five stay: a middle rating of few is somebody's", () => {
    expect(meanWith([1, 2, 5], { outliers: "median" }, {})).toBe("2.667");
    expect(meanWith([1, 2, 5, 5], { outliers: "median" }, {})).toBe("3.250");
    expect(meanWith([1, 2, 5, 5, 5], { outliers: "median" }, {})).toBe("5.000");
  });

  test("per rater are far-off raters, not far-off ratings", () => {
    const rows = [
      [1, 5],
      [3, 3],
      [5, 4],
    ];
    const of = (aggregation: string) =>
      evaluate(
        single(["a", "b"], known, { outliers: "median", aggregation }),
        table("peers", ["a", "b"], rows),
      );
    // Items: 3 and 4. Raters: 3, 3 and 4.5.
    expect(of("perItem").value).toBe("3.50");
    const perRater = of("perRater");
    expect([perRater.value, means(perRater.groups[0]?.items ?? [])]).toEqual([
      "3.00",
      { a: "3.00", b: "4.00" },
    ]);
  });

  test("are named in the trace of a known group, whose mean replays", () => {
    const document = single(["a"], known, { outliers: { winsorize: 1 }, aggregation: "perRater" });
    const { trace } = evaluate(document, table("peers", ["a"], [[1], [4], [4], [5], [5]]), { trace: true });
    expect(trace?.children[0]?.children[0]?.params.weights).toEqual(["0", "2", "1", "2", "0"]);
  });
});

describe("pooled ratings", () => {
  test("each count the same: r360-03 has 3.333 per item, 3.111 per rater and 3.375 pooled", () => {
    const answers = table(
      "peers",
      ["a", "b", "c"],
      [
        [null, 1, 1],
        [1, 4, 5],
        [5, 5, 5],
      ],
    );
    const values = ["perItem", "perRater", "pooled"].map(
      (aggregation) => evaluate(single(["a", "b", "c"], known, { rounding, aggregation }), answers).value,
    );
    expect(values).toEqual(["3.333", "3.111", "3.375"]);
  });

  test("count by the weights of their items and competencies", () => {
    const document = single([], known, {
      rounding,
      aggregation: "pooled",
      competencies: [
        { id: "one", weight: "2", items: [{ id: "a", weight: "3" }, { id: "b" }] },
        { id: "two", items: [{ id: "c" }] },
      ],
    });
    const rows = [
      [5, 2, 1],
      [4, null, 3],
    ];
    const { value, groups } = evaluate(document, table("peers", ["a", "b", "c"], rows));
    // One: (3 * 5 + 3 * 4 + 2) / 7. All, with 2 * 3/4 and 2 * 1/4 for its items: (1.5 * 9 + 0.5 * 2 + 4) / 5.5.
    expect(means(groups[0]?.competencies ?? [])).toEqual({ one: "4.143", two: "2.000" });
    expect(value).toBe("3.364");
  });
});
