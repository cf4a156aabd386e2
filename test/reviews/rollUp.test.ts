import { describe, expect, test } from "vitest";
import { evaluate, means, single, table, withFields } from "./samples.js";

const groups = ["manager", "peers", "reports"].map((id) => ({
  id,
  kind: id,
  weight: { manager: "0.4", peers: "0.3", reports: "0.3" }[id],
}));
const equal = { groups, competencies: [{ id: "all", items: [{ id: "a" }] }] };
const answers = [
  ...table("manager", ["a"], [[4]]),
  ...table("peers", ["a"], [[4], [4], [4]]),
  ...table("reports", ["a"], [[3], [3]]),
];

function of(fields: object, given = answers) {
  return evaluate(withFields({ ...equal, ...fields }), given, { trace: true });
}

describe("a group below its minimum that is rolled up", () => {
  test("counts among another, and its weight goes to all or with its ratings", () => {
    const reweighted = of({ belowMinimum: { rollUpInto: "peers" } });
    expect(means(reweighted.groups)).toEqual({ manager: "4.00", peers: "3.60", reports: "rolled_up" });
    expect(reweighted.groups.map(({ weight, raters }) => [weight, raters])).toEqual([
      ["0.5714285714285714285714285714285714", 1],
      ["0.4285714285714285714285714285714286", 5],
      ["0", null],
    ]);
    // (0.4 * 4 + 0.3 * 3.6) / 0.7, and 0.4 * 4 + 0.6 * 3.6.
    expect(reweighted.value).toBe("3.83");
    expect(of({ belowMinimum: { rollUpInto: "peers", weight: "move" } }).value).toBe("3.76");
    expect(of({}).value).toBe("4.00");
  });

  test("does not follow the policy for missing groups: it is not missing", () => {
    for (const missingGroup of ["zero", "refuse"])
      expect(of({ belowMinimum: { rollUpInto: "peers" }, missingGroup }).value).toBe("3.83");
  });

  test("stands in the trace as redacted, and those who rated in none", () => {
    const { trace } = of({ belowMinimum: { rollUpInto: "peers" } });
    const node = trace?.children[0]?.children[2];
    expect(node).toMatchObject({ id: "half-year.reports", redacted: true, note: "rolled_up", value: null });
    expect(JSON.stringify(trace)).not.toContain("reports-1");
  });

  test("is hidden all the same where both together are too few, by the larger minimum", () => {
    const few = answers.filter(({ raterId }) => raterId !== "peers-3" && raterId !== "peers-2");
    const policy = { belowMinimum: { rollUpInto: "peers" } };
    expect(means(of(policy, few).groups)).toMatchObject({ peers: "3.33", reports: "rolled_up" });
    const shy = equal.groups.map((group) => (group.id === "reports" ? { ...group, minimum: 6 } : group));
    expect(means(of({ ...policy, groups: shy }).groups)).toMatchObject({
      peers: "below_minimum",
      reports: "rolled_up",
    });
  });

  test("is only one with answers, and never the target or a manager", () => {
    const policy = { belowMinimum: { rollUpInto: "peers" } };
    const none = of(
      policy,
      answers.filter(({ groupId }) => groupId !== "reports"),
    );
    expect(means(none.groups)).toEqual({ manager: "4.00", peers: "4.00", reports: "no_answers" });
  });
});

describe("people's own ratings", () => {
  test("are never rolled up, or the person could tell those of two peers by taking their own away", () => {
    const document = withFields({
      groups: [
        { id: "self", kind: "self", weight: "0", minimum: 2 },
        { id: "peers", weight: "1" },
      ],
      belowMinimum: { rollUpInto: "peers" },
    });
    const given = [...table("self", ["listens"], [[5]]), ...table("peers", ["listens"], [[2], [3]])];
    const both = { self: "below_minimum", peers: "below_minimum" };
    expect(means(evaluate(document, given).groups)).toEqual(both);
  });
});

describe("a report that is refused", () => {
  test("shows no comments either, not even those of raters who are known", () => {
    const written = answers.map((answer) => ({ ...answer, comment: "private" }));
    const { groups: refused } = of({ belowMinimum: "refuse", comments: {} }, written);
    expect(refused.map(({ comments }) => comments)).toEqual([null, null, null]);
  });

  test("shows nothing of anybody where a group that weighs is hidden", () => {
    const refused = of({ belowMinimum: "refuse", gaps: undefined });
    expect([refused.value, refused.reason]).toEqual([null, "below_minimum"]);
    expect(means(refused.groups)).toEqual({
      manager: "report_refused",
      peers: "report_refused",
      reports: "report_refused",
    });
    expect(means(refused.competencies)).toEqual({ all: "below_minimum" });
    expect(JSON.stringify(refused.trace)).not.toMatch(/"4(\.00)?"/);
    expect(of({ belowMinimum: "refuse" }, answers.slice(0, 4)).value).toBe("4.00");
  });
});

describe("unanimous ratings", () => {
  test("are hidden where the review says so, because they tell what each one gave", () => {
    const rows = [
      [1, 4],
      [1, 3],
      [1, 5],
    ];
    const shown = evaluate(single(["a", "b"]), table("peers", ["a", "b"], rows));
    expect(means(shown.groups[0]?.items ?? [])).toEqual({ a: "1.00", b: "4.00" });
    const hiding = single(["a", "b"], {}, { unanimous: "hide" });
    const { groups, value } = evaluate(hiding, table("peers", ["a", "b"], rows));
    expect(means(groups[0]?.items ?? [])).toEqual({ a: "withheld", b: "4.00" });
    expect(value).toBe("4.00");
    const all = evaluate(hiding, table("peers", ["a"], [[2], [2], [2]]));
    expect([all.groups[0]?.reason, all.groups[0]?.raters]).toEqual(["withheld", null]);
  });

  test("of raters who are known are shown", () => {
    const hiding = single(["a"], { kind: "manager" }, { unanimous: "hide" });
    expect(evaluate(hiding, table("peers", ["a"], [[2], [2]])).value).toBe("2.00");
  });
});
