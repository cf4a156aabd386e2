import { renderText } from "attainment/explain";
import { compileStageModel, type PipelineMetric, type StageModel } from "attainment/pipeline";
import { describe, expect, test } from "vitest";
import { en } from "../../../src/locales/en/index.js";
import { zhCN } from "../../../src/locales/zh-CN/index.js";
import { factsOf, funnel, told } from "./story.js";

type Draft = PipelineMetric extends infer M ? (M extends unknown ? Omit<M, "id"> : never) : never;

/** Every choice of every kind of metric at least once. */
const drafts = [
  ...(
    ["closedCount", "closedValue", "allCount", "createdCount", "closedAndStale", "wonOverCreated"] as const
  ).map((definition) => ({ kind: "winRate", definition }) as const),
  { kind: "cycle", of: "closed", average: "median" },
  { kind: "cycle", of: "lost" },
  { kind: "velocity", deals: "closed" },
  { kind: "velocity", deals: "created", cycleOf: "closed" },
  { kind: "velocity" },
  ...(["anyTouch", "fallThrough", "direct"] as const).flatMap((definition) => [
    { kind: "stageConversion", definition, cohort: "all" } as const,
    { kind: "leak", definition: "rate", conversion: definition } as const,
  ]),
  { kind: "stageConversion", definition: "closedCohort" },
  { kind: "timeInStage", per: "deal" },
  { kind: "timeInStage", stays: "censored" },
  { kind: "coverage", quota: "100" },
  { kind: "coverage", definition: "remaining", quota: { measure: "quota" } },
  { kind: "requiredCoverage", createAndCloseShare: "0.3" },
  { kind: "forecastCoverage", forecast: "80", quota: "100" },
  { kind: "slippage", by: "value" },
  { kind: "slippage", definition: "notClosed" },
  ...(["monthPushes", "pushes", "changes", "netDays"] as const).map(
    (definition) => ({ kind: "pushCount", definition }) as const,
  ),
  { kind: "leak" },
  { kind: "leak", definition: "count" },
  { kind: "ageing", since: "creation" },
  { kind: "ageing", definition: "median" },
  { kind: "ageing", definition: "overLongestCycle" },
  ...(["longestTime", "lowestConversion", "mostDeals"] as const).map(
    (definition) => ({ kind: "bottleneck", definition }) as const,
  ),
  { kind: "conformance" },
  { kind: "conformance", of: "moves" },
  ...(["reason", "rival", "product", "stage", "owner"] as const).flatMap((by) =>
    (["winRate", "lossShare", "winShare"] as const).map(
      (definition) => ({ kind: "winLoss", by, definition, measuredBy: "value" }) as const,
    ),
  ),
  { kind: "winLoss", by: "reason" },
] as const satisfies readonly Draft[];

const metrics = drafts.map((draft, index): PipelineMetric => ({ ...draft, id: `m${index}`, minimum: 0 }));
const model: StageModel = { ...funnel, id: "sale", title: "Sale", metrics };
const own = { rivalId: "r1", productId: "p1", ownerId: "o1", lostReason: "price", wonReason: "price" };
const stories = [
  told("a", ["01-01 s1", "01-11 s2", "03-01 s3"], { amount: "50", expectedCloseOn: "2026-03-01" }),
  told("b", ["01-01 s1", "01-11 s2", "01-21 s3", "01-25 s4", "02-01 won"], { amount: "40", ...own }),
  told("c", ["01-01 s1", "01-31 lost"], { amount: "10", ...own }),
  { deal: { id: "d", stageId: "elsewhere", amount: "1" }, changes: [] },
  { deal: { id: "e", stageId: "won", closedOn: "2026-05-01", amount: "2" }, changes: [] },
];
const result = compileStageModel(model).evaluate(factsOf(stories, { measures: { quota: "90" } }), {
  trace: true,
});

/** What a document or a record is called, not the library. */
const names = /\b(m\d+|s\d|hold|lead|won|lost|void|quota|price|[rpo]1|Sale)\b/g;

describe.each([en, zhCN])("the rendered text of a pipeline in $tag", (locale) => {
  const text = renderText(result, { locale });

  test("has a word for every part, choice and unit", () => {
    const bare = text.replace(names, "");
    expect(bare.match(/[a-z]+[A-Z]\w*|\w+\.\w*[a-z]\w*|\b\w+_\w+|\w+ = |\b(ratio|money)\b/g)).toBeNull();
  });

  test("tells by which definition a figure was computed, and on how many cases it stands", () => {
    const line = text.split("\n").find((each) => each.trim().startsWith("m8"));
    const [of, cases] =
      locale === en ? ["closed, won of closed, won, mean", "cases: 2"] : ["已结束", "样本 2"];
    expect(line).toContain(of);
    expect(line).toContain(cases);
  });
});

test("no word of a machine is left in the Chinese text", () => {
  const bare = renderText(result, { locale: zhCN }).replace(names, "");
  expect(bare.match(/[A-Za-z]{2,}/g)).toBeNull();
});
