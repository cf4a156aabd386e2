import { assessSmart, type Goal, type SmartContext } from "attainment/goals";
import { isAttainmentError } from "attainment/kernel";
import { describe, expect, test } from "vitest";

const smart: Goal = {
  id: "new-business",
  title: "Win new business in the north",
  ownerId: "ann",
  parentId: "company",
  measure: "bookings",
  source: "CRM",
  unit: "money",
  direction: "increase",
  baseline: "300000",
  target: "345000",
  scope: { regionId: "north" },
  period: "2026-Q3",
  checkIn: "month",
};
const context: SmartContext = {
  history: ["310000", "330000", "350000"],
  peers: ["280000", "360000"],
  industryGrowth: { low: "-0.05", high: "0.1" },
  goalIds: ["company", "new-business"],
};

function verdicts(goal: Goal, about: SmartContext = context): Readonly<Record<string, string>> {
  const { letters } = assessSmart(goal, about);
  return Object.fromEntries(letters.flatMap(({ checks }) => checks.map(({ id, verdict }) => [id, verdict])));
}

function letters(goal: Goal, about: SmartContext = context): readonly string[] {
  return assessSmart(goal, about).letters.map(({ verdict }) => verdict);
}

describe("the assessment of a goal", () => {
  test("finds a SMART goal smart", () => {
    const { value, letters: all, goalId } = assessSmart(smart, context);
    expect([value, goalId]).toEqual(["5", "new-business"]);
    expect(all.map(({ letter, verdict }) => `${letter} ${verdict}`)).toEqual([
      "specific met",
      "measurable met",
      "achievable met",
      "relevant met",
      "timeBound met",
    ]);
    expect(new Set(all.flatMap(({ checks }) => checks.map(({ verdict }) => verdict)))).toEqual(
      new Set(["met"]),
    );
  });

  test("says in a sentence each what a poor goal lacks", () => {
    const poor: Goal = { id: "more", unit: "money", direction: "increase", period: "someday" };
    expect(letters(poor, {})).toEqual(["unmet", "unmet", "missing", "unmet", "unmet"]);
    const checks = assessSmart(poor).letters.flatMap((letter) => letter.checks);
    for (const { message } of checks) expect(message).toMatch(/^[A-Z"].*\.$/s);
    expect(checks.filter(({ verdict }) => verdict === "unmet").map(({ id }) => id)).toEqual([
      "has_title",
      "has_owner",
      "has_scope",
      "has_measure",
      "has_target",
      "has_baseline",
      "has_source",
      "has_link",
      "has_period",
      "has_check_in",
    ]);
  });
});

type Row = readonly [change: Partial<Goal>, about: SmartContext, check: string, verdict: string];

const specific: readonly Row[] = [
  [{ title: "  " }, {}, "has_title", "unmet"],
  [{ scope: {} }, {}, "has_scope", "unmet"],
  [{ scope: {}, key: "bookings" }, {}, "has_scope", "met"],
];
const measurable: readonly Row[] = [
  [{ target: "300000" }, {}, "direction_fits", "unmet"],
  [{ target: "299999" }, {}, "direction_fits", "unmet"],
  [{ target: { measure: "plan" } }, {}, "direction_fits", "missing"],
  [{ baseline: { measure: "plan" } }, {}, "direction_fits", "missing"],
  [{ direction: "decrease" }, {}, "direction_fits", "unmet"],
  [{ direction: "atLeast", target: "0" }, {}, "direction_fits", "unmet"],
  [{ direction: "binary", target: "0" }, {}, "direction_fits", "met"],
  [{ direction: "inRange" }, {}, "has_target", "unmet"],
  [{ direction: "inRange" }, {}, "direction_fits", "missing"],
  [{ direction: "inRange", low: "1", high: "1" }, {}, "direction_fits", "met"],
  [{ direction: "inRange", low: "2", high: "1" }, {}, "direction_fits", "unmet"],
  [{ direction: "inRange", low: "1", high: "2" }, {}, "has_target", "met"],
];
const achievable: readonly Row[] = [
  // The mean of the history is 330,000 and its deviation 20,000.
  [{ target: "370000" }, {}, "not_too_hard", "met"],
  [{ target: "370000.01" }, {}, "not_too_hard", "unmet"],
  [{ target: "330000" }, {}, "not_too_easy", "met"],
  [{ target: "329999.99" }, {}, "not_too_easy", "unmet"],
  [{ target: "350000.01" }, { zScore: { tooHardAbove: 1 } }, "not_too_hard", "unmet"],
  [{ target: "310000" }, { zScore: { tooEasyBelow: -1 } }, "not_too_easy", "met"],
  [{ direction: "decrease", baseline: "400000", target: "290000" }, {}, "not_too_hard", "met"],
  [{ direction: "decrease", baseline: "400000", target: "289999" }, {}, "not_too_hard", "unmet"],
  [{ direction: "atMost", target: "331000" }, {}, "not_too_easy", "unmet"],
  [{}, { history: ["1", "2"] }, "not_too_hard", "missing"],
  [{}, { history: ["5", "5", "5"] }, "not_too_easy", "missing"],
  [{ target: { measure: "plan" } }, {}, "not_too_hard", "missing"],
  [{ direction: "inRange", low: "1", high: "2" }, {}, "not_too_hard", "missing"],
  [{ target: "360000" }, {}, "not_beyond_peers", "met"],
  [{ target: "360001" }, {}, "not_beyond_peers", "unmet"],
  [{ baseline: "1", target: "280000" }, {}, "not_below_peers", "met"],
  [{ baseline: "1", target: "279999" }, {}, "not_below_peers", "unmet"],
  [{ direction: "atMost", target: "279999" }, {}, "not_beyond_peers", "unmet"],
  [{ direction: "atMost", target: "360001" }, {}, "not_below_peers", "unmet"],
  [{}, { peers: [] }, "not_beyond_peers", "missing"],
  // The latest of the history is 350,000.
  [{ target: "385000" }, {}, "growth_not_too_hard", "met"],
  [{ target: "385001" }, {}, "growth_not_too_hard", "unmet"],
  [{ target: "332500" }, {}, "growth_not_too_easy", "met"],
  [{ target: "332499" }, {}, "growth_not_too_easy", "unmet"],
  [{ direction: "atMost", target: "332499" }, {}, "growth_not_too_hard", "unmet"],
  [{ direction: "atMost", target: "385001" }, {}, "growth_not_too_easy", "unmet"],
  [{}, { history: ["3", "2", "0"] }, "growth_not_too_hard", "missing"],
  [{}, { history: ["3", "2", "-1"] }, "growth_not_too_easy", "missing"],
];
const others: readonly Row[] = [
  [{ parentId: "nobody" }, {}, "parent_exists", "unmet"],
  [{ period: "2026-07" }, {}, "check_in_fits", "unmet"],
  [{ period: "2026-07", checkIn: "week" }, {}, "check_in_fits", "met"],
  [{ checkIn: "quarter" }, {}, "check_in_fits", "unmet"],
  [{ period: "2026-H2", checkIn: "quarter" }, {}, "check_in_fits", "met"],
  [{ period: "2026-07-01", checkIn: "day" }, {}, "check_in_fits", "unmet"],
  [{ period: "never" }, {}, "has_period", "unmet"],
  [{ period: "never" }, {}, "check_in_fits", "missing"],
];

describe("the check", () => {
  test.each([...specific, ...measurable, ...achievable, ...others])(
    "of %j with %j: %s is %s",
    (change, about, check, verdict) => {
      expect(verdicts({ ...smart, ...change }, { ...context, ...about })[check]).toBe(verdict);
    },
  );

  test("of a root looks for the aim of the strategy that it serves; a key alone links it to nothing", () => {
    const { parentId: _, ...root } = smart;
    expect(verdicts(root).has_link).toBe("unmet");
    expect(letters({ ...root, key: "bookings" })[3]).toBe("unmet");
    expect(letters({ ...root, strategyId: "grow-north" })[3]).toBe("met");
    expect(verdicts({ ...root, strategyId: "grow-north" }).strategy_exists).toBe("missing");
    expect(verdicts({ ...root, strategyId: "grow" }, { strategyIds: ["grow-north"] }).strategy_exists).toBe(
      "unmet",
    );
    expect(verdicts({ ...root, strategyId: "grow" }, { strategyIds: ["grow"] }).strategy_exists).toBe("met");
  });

  test("of a parent needs the ids of the goals that exist", () => {
    expect(verdicts(smart, {}).parent_exists).toBe("missing");
    expect(letters(smart, {})[3]).toBe("met");
  });

  test("of a baseline is made only where one is needed", () => {
    expect(verdicts({ ...smart, direction: "atLeast" })).not.toHaveProperty("has_baseline");
  });

  test("cuts what is foreign", () => {
    const { letters: all } = assessSmart({ ...smart, ownerId: `a\n${"x".repeat(200)}` });
    const owner = all[0]?.checks.find(({ id }) => id === "has_owner");
    expect(owner?.message).toContain(`"a\u00b7${"x".repeat(78)}..."`);
    expect(owner?.params.ownerId).toHaveLength(80);
  });
});

describe("the sentences about what is achievable", () => {
  const goal = { id: "g", unit: "money", direction: "atLeast", period: "2026-Q3" } as const;
  const context = { history: ["310", "330", "350"], industryGrowth: { low: "0.02", high: "0.1" } };
  const told = (fields: object, about: object = context) =>
    assessSmart({ ...goal, ...fields }, about)
      .letters.flatMap(({ letter, checks }) => (letter === "achievable" ? checks : []))
      .map(({ verdict, message }) => `${verdict}: ${message}`);

  test("say on which side of the history and of the trade a target lies", () => {
    const [hard, easy, , , growth, slow] = told({ target: "300" });
    expect(hard).toBe(
      "met: The target lies 1.5 standard deviations short of the mean of the history, which is within reach.",
    );
    expect(easy).toBe(
      "unmet: The target lies 1.5 standard deviations short of the mean of the history, below the least of 0, so it is too easy.",
    );
    expect(growth).toBe(
      "met: The target asks for a growth of -0.1429, no harder than the 0.02 to 0.1 that are usual in the trade.",
    );
    expect(slow).toBe(
      "unmet: The target asks for a growth of -0.1429, short of the 0.02 to 0.1 that are usual in the trade, so it is too easy.",
    );
  });

  test("are not rounded onto the bound that they name", () => {
    expect(told({ target: "385.0001" })[4]).toBe(
      "unmet: The target asks for a growth of 0.1000002857142857142857142857142857, beyond the 0.02 to 0.1 that are usual in the trade, so it is too hard.",
    );
  });

  test("say why a range and a goal without a target are not held against anything", () => {
    expect(told({ direction: "inRange", low: "1", high: "2" })[0]).toMatch(
      /^missing: A range has no harder side/,
    );
    expect(told({})[0]).toMatch(/^missing: Write a constant target/);
  });
});

describe("an assessment at fault", () => {
  const assess: (...given: readonly unknown[]) => unknown = (...given) =>
    Reflect.apply(assessSmart, undefined, given);
  const rows: readonly (readonly [given: readonly unknown[], faults: readonly string[]])[] = [
    [
      [{}],
      [
        "document.missing_field /goal/id",
        "document.missing_field /goal/unit",
        "document.missing_field /goal/direction",
        "document.missing_field /goal/period",
      ],
    ],
    [[{ ...smart, target: "x" }], ["decimal.not_decimal /goal/target"]],
    [[smart, { history: "many" }], ["document.wrong_type /context/history"]],
    [[smart, { peers: ["1", "x"] }], ["decimal.not_decimal /context/peers/1"]],
    [[smart, { industryGrowth: { low: "0.1" } }], ["document.missing_field /context/industryGrowth/high"]],
    [
      [smart, { industryGrowth: { low: "0.2", high: "0.1" } }],
      ["goals.unsorted_bounds /context/industryGrowth"],
    ],
    [[smart, { zScore: { tooHardAbove: "-1" } }], ["goals.unsorted_bounds /context/zScore"]],
    [[smart, { goalIds: [1] }], ["document.wrong_type /context/goalIds/0"]],
    [[smart, { past: [] }], ["document.unknown_field /context/past"]],
  ];

  test.each(rows)("%j", (given, faults) => {
    try {
      assess(...given);
      expect.unreachable();
    } catch (error) {
      if (!isAttainmentError(error)) throw error;
      expect(error.issues.map(({ code, path }) => `${code} ${path}`)).toEqual(faults);
    }
  });
});
