import { weightedMean } from "attainment/kernel";
import { describe, expect, test } from "vitest";
import { evaluate, means, single, table, withFields } from "./samples.js";

const known = { kind: "manager" };
const exact = { mode: "halfEven", places: 12 };

describe("published cases", () => {
  test("r360-01: categories weigh 20, 30 and 10, an unrated one leaves both sums (SAP KBA 2956013)", () => {
    const document = withFields({
      ratings: { from: "1", to: "5" },
      groups: [
        { id: "c1", kind: "manager", weight: "0.2" },
        { id: "c2", kind: "manager", weight: "0.3" },
        { id: "c3", kind: "manager", weight: "0.1" },
        { id: "others", kind: "manager", weight: "0.4" },
      ],
    });
    const answers = [
      ...table("c1", ["closes"], [[3], [null]]),
      ...table("c2", ["closes"], [[4], [3]]),
      ...table("c3", ["closes"], [["2.5"]]),
    ];
    expect(evaluate(document, answers).value).toBe("3.17");
    expect(evaluate(withFields({ ...document, rounding: exact }), answers).value).toBe("3.166666666667");
  });

  const cells = [
    [3, 1, null, 2, null, null],
    [3, 2, 3, 3, null, 3],
    [null, 5, null, 3, 4, 5],
    [4, 2, 5, null, 1, 2],
  ];
  const behaviors = ["b1", "b2", "b3", "b4", "b5", "b6"];
  const sections = {
    competencies: [
      { id: "c1", items: [{ id: "b1" }, { id: "b2" }, { id: "b3" }] },
      { id: "c2", items: [{ id: "b4" }] },
      { id: "c3", items: [{ id: "b5" }, { id: "b6" }] },
    ],
  };

  test("r360-02: means of behaviors over users, exact where SAP rounds on the way (SAP KBA 3417142)", () => {
    const document = single([], known, sections);
    const [group] = evaluate(document, table("peers", behaviors, cells)).groups;
    expect(Object.values(means(group?.items ?? []))).toEqual([
      "3.33",
      "2.50",
      "4.00",
      "2.67",
      "2.50",
      "3.33",
    ]);
  });

  test.each([
    [1, "2.00"],
    [2, "2.83"],
    [3, "4.00"],
    [4, "3.67"],
  ])("r360-02: user %i alone has %s in section 1", (user, expected) => {
    const document = single([], known, { competencies: sections.competencies.slice(0, 2) });
    const row = cells[user - 1]?.slice(0, 4) ?? [];
    expect(evaluate(document, table("peers", behaviors, [row])).value).toBe(expected);
  });

  test.each([
    [1, "3.33"],
    [2, "2.67"],
    [3, "3.00"],
  ])("r360-02: competency %i has %s over all users", (number, expected) => {
    const document = single([], known, { ...sections, aggregation: "perRater" });
    const { competencies } = evaluate(document, table("peers", behaviors, cells));
    expect(competencies[number - 1]?.value).toBe(expected);
  });

  test("r360-02: overall of each user is the mean of sections, each a review of its own", () => {
    const { competencies } = sections;
    const parts = [competencies.slice(0, 2), competencies.slice(2)];
    const overall = cells.map((row) => {
      const items = parts.map((own, index) => {
        const document = single([], known, { competencies: own, rounding: exact });
        const names = own.flatMap((each) => each.items.map(({ id }) => id));
        const given = names.map((name) => row[behaviors.indexOf(name)]);
        return { id: `s${index}`, value: evaluate(document, table("peers", names, [given])).value };
      });
      const rounding = { mode: "halfUp", places: 2 } as const;
      return weightedMean(items, { weights: "equal", missing: "reweight", rounding }).value;
    });
    expect(overall).toEqual(["2.00", "2.92", "4.25", "2.58"]);
  });

  test("hrms-feedback-avg: criteria of 70 and 30 % over two raters give 3.575 of 5 (frappe/hrms)", () => {
    const competencies = [
      { id: "a", weight: "70", items: [{ id: "a" }] },
      { id: "b", weight: "30", items: [{ id: "b" }] },
    ];
    const fields = { ratings: { from: "0", to: "5" }, competencies, rounding: { mode: "halfUp", places: 3 } };
    const rows = [
      ["4", "3.5"],
      ["3", "4"],
    ];
    for (const aggregation of ["perItem", "perRater", "pooled"]) {
      const document = single([], known, { ...fields, aggregation });
      expect(evaluate(document, table("peers", ["a", "b"], rows)).value).toBe("3.575");
    }
  });

  test("r360-05: self 1, manager 1, peers 2 of 3, reports 3 of 3 (honestly)", () => {
    const document = withFields({
      groups: ["self", "manager", "peers", "reports"].map((id) => ({ id, kind: id, weight: "0.25" })),
    });
    const { groups } = evaluate(document, [
      ...table("self", ["closes"], [[3]]),
      ...table("manager", ["closes"], [[3]]),
      ...table("peers", ["closes"], [[3], [3]]),
      ...table("reports", ["closes"], [[3], [3], [3]]),
    ]);
    expect(groups.map(({ value }) => value !== null)).toEqual([true, true, false, true]);
  });

  test.each([
    ["reweight", "87.857142857143"],
    ["zero", "61.500000000000"],
  ])("r360-07: customers of weight 30 are missing, %s gives %s (21xqjy.com)", (missingGroup, expected) => {
    const document = withFields({
      ratings: { from: "0", to: "100" },
      groups: [
        { id: "manager", kind: "manager", weight: "0.4" },
        { id: "peers", weight: "0.2", minimum: 1 },
        { id: "self", kind: "self", weight: "0.1" },
        { id: "customers", kind: "customers", weight: "0.3" },
      ],
      missingGroup,
      rounding: exact,
    });
    const answers = [
      ...table("manager", ["closes"], [[85]]),
      ...table("peers", ["closes"], [[90]]),
      ...table("self", ["closes"], [[95]]),
    ];
    expect(evaluate(document, answers).value).toBe(expected);
  });

  test("r360-32: assessor 60 %, ratees 40 % of self 10, office 55 and peers 35; five criteria (fsou.net)", () => {
    const criteria = ["morals", "ability", "diligence", "achievement", "integrity"];
    const weights = ["15", "10", "30", "30", "15"];
    const document = withFields({
      ratings: { from: "0", to: "100" },
      groups: [
        { id: "assessor", kind: "manager", weight: "0.6" },
        { id: "self", kind: "self", weight: "0.04" },
        { id: "office", kind: "departments", weight: "0.22", minimum: 1 },
        { id: "peers", weight: "0.14", minimum: 1 },
      ],
      competencies: criteria.map((id, index) => ({ id, weight: weights[index] ?? "", items: [{ id }] })),
      rounding: { mode: "halfUp", places: 4 },
    });
    const { value, groups } = evaluate(document, [
      ...table("assessor", criteria, [[95, 90, 85, 90, 100]]),
      ...table("self", criteria, [[100, 100, 100, 100, 100]]),
      ...table("office", criteria, [[90, 90, 85, 85, 95]]),
      ...table("peers", criteria, [[85, 85, 85, 80, 95]]),
    ]);
    expect([groups[0]?.value, value]).toEqual(["90.7500", "89.6550"]);
  });
});
