import { describe, expect, test } from "vitest";
import { add } from "../../../src/kernel/index.js";
import {
  backOfficeRubric,
  channelManagerRubric,
  compileRubric,
  lintRubric,
  localizeRubric,
  partnerRubric,
  salesConsultantCashRubric,
  salesConsultantRubric,
  teamLeaderRubric,
} from "../../../src/kpi/index.js";

const rubrics = [
  salesConsultantRubric,
  salesConsultantCashRubric,
  channelManagerRubric,
  backOfficeRubric,
  teamLeaderRubric,
  partnerRubric,
];

describe.each(rubrics)("$id", (rubric) => {
  const { inputs } = compileRubric(rubric);
  const indicators = rubric.indicators ?? [];

  test("has nothing to lint", () => {
    expect(lintRubric(rubric)).toEqual([]);
  });

  test("says the split of its weights in its categories", () => {
    const weightOf = (category: string) =>
      indicators.reduce(
        (sum, each) => (each.category === category ? add(sum, each.weight ?? "0") : sum),
        "0",
      );
    expect(splits[rubric.id]).toEqual(["result", "process", "quality"].map(weightOf));
  });

  test("has a Chinese title for every part, and scores the same with it", () => {
    const chinese = localizeRubric(rubric, "zh-CN");
    const titles = [chinese, ...(chinese.indicators ?? []), ...(chinese.steps ?? [])].map(
      ({ title = "" }) => title,
    );
    expect(titles.filter((title) => !/[\u4e00-\u9fff]/.test(title))).toEqual([]);
    const measures = Object.fromEntries(inputs.map((name) => [name, name.endsWith("Target") ? "4" : "3"]));
    const facts = { period: "2026-Q3", measures: { ...measures, violations: "0" } };
    const score = (each: typeof rubric) => compileRubric(each).evaluate(facts).value;
    expect(score(chinese)).toBe(score(rubric));
    expect(score(rubric)).not.toBeNull();
  });

  test("gives no point after a breach", () => {
    const measures = Object.fromEntries(inputs.map((name) => [name, name === "violations" ? "1" : "4"]));
    const { value, grade } = compileRubric(rubric).evaluate({ period: "2026-Q3", measures });
    expect([value, grade]).toEqual(["0.00", "D"]);
  });
});

/** Results, process, quality. */
const splits: Readonly<Record<string, readonly string[]>> = {
  salesConsultantRubric: ["0.6", "0.25", "0.15"],
  salesConsultantCashRubric: ["0.6", "0.25", "0.15"],
  channelManagerRubric: ["0.6", "0.25", "0.15"],
  backOfficeRubric: ["0.4", "0.35", "0.25"],
  teamLeaderRubric: ["0.6", "0.2", "0.2"],
  partnerRubric: ["0.65", "0.2", "0.15"],
};

test("parts without a Chinese title keep their own, in dimensions too", () => {
  const indicator = { id: "own", title: "Own", measure: "own", weight: "1" };
  const sales = { id: "sales", title: "Sales", measure: "sales", weight: "1" };
  const rubric = localizeRubric(
    {
      kind: "rubric",
      id: "mine",
      dimensions: [
        { id: "a", title: "A", weight: "0.5", indicators: [indicator] },
        { id: "b", title: "B", weight: "0.5", indicators: [sales] },
      ],
    },
    "zh-CN",
  );
  const titles = rubric.dimensions?.flatMap(({ title, indicators }) => [
    title,
    ...indicators.map((each) => each.title),
  ]);
  expect(titles).toEqual(["A", "Own", "B", "销售目标完成率"]);
});
