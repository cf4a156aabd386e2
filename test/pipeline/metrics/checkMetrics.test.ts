import { compileStageModel, type PipelineMetric, safeCompileStageModel } from "attainment/pipeline";
import { describe, expect, test } from "vitest";
import { factsOf, figureOf, funnel, told } from "./story.js";

describe("a document with a metric", () => {
  test.each<[string, PipelineMetric, string, string]>([
    [
      "qualified from a closed stage",
      { kind: "velocity", id: "m", qualifiedFrom: "won" },
      "pipeline.metric_stage_unknown",
      "qualifiedFrom",
    ],
    [
      "ages in a stage that is not there",
      { kind: "ageing", id: "m", stageIds: ["s1", "s9"] },
      "pipeline.metric_stage_unknown",
      "stageIds/1",
    ],
    [
      "an age where no deal is old",
      { kind: "winRate", id: "m", oldAfterDays: 9 },
      "pipeline.choice_not_used",
      "oldAfterDays",
    ],
    [
      "qualified ones among the closed",
      { kind: "velocity", id: "m", deals: "closed", qualifiedFrom: "s1" },
      "pipeline.choice_not_used",
      "qualifiedFrom",
    ],
    [
      "a closed cohort of created deals",
      { kind: "stageConversion", id: "m", definition: "closedCohort", cohort: "created" },
      "pipeline.choice_not_used",
      "cohort",
    ],
    [
      "a mean of what lasts",
      { kind: "timeInStage", id: "m", stays: "censored", average: "mean" },
      "pipeline.choice_not_used",
      "average",
    ],
    [
      "a leak by value with a conversion",
      { kind: "leak", id: "m", conversion: "direct" },
      "pipeline.choice_not_used",
      "conversion",
    ],
    [
      "a longest cycle since entry",
      { kind: "ageing", id: "m", definition: "overLongestCycle", since: "stageEntry" },
      "pipeline.choice_not_used",
      "since",
    ],
    [
      "buckets that do not rise",
      { kind: "ageing", id: "m", buckets: [30, 30] },
      "pipeline.buckets_not_rising",
      "buckets/1",
    ],
    [
      "a share above one",
      { kind: "requiredCoverage", id: "m", createAndCloseShare: "1.1" },
      "pipeline.share_out_of_range",
      "createAndCloseShare",
    ],
    [
      "a share that is no number",
      { kind: "requiredCoverage", id: "m", createAndCloseShare: "a third" },
      "decimal.not_decimal",
      "createAndCloseShare",
    ],
    [
      "a quota that is no number",
      { kind: "coverage", id: "m", quota: "1,000" },
      "decimal.not_decimal",
      "quota",
    ],
    [
      "a forecast that is no number",
      { kind: "forecastCoverage", id: "m", forecast: "1 000", quota: 1 },
      "decimal.not_decimal",
      "forecast",
    ],
  ])("of %s is at fault", (_name, metric, code, field) => {
    const read = safeCompileStageModel({ ...funnel, metrics: [metric] });
    expect(read.ok ? [] : read.issues.map((issue) => [issue.code, issue.path])).toEqual([
      [code, `/metrics/0/${field}`],
    ]);
  });

  test.each<PipelineMetric>([
    { kind: "stageConversion", id: "m", definition: "closedCohort", cohort: "closed" },
    { kind: "timeInStage", id: "m", stays: "censored", average: "median" },
    { kind: "ageing", id: "m", definition: "overLongestCycle", since: "creation" },
  ])("may say what is so anyway: %j", (metric) => {
    expect(safeCompileStageModel({ ...funnel, metrics: [metric] }).ok).toBe(true);
  });

  test.each([
    { kind: "slippage", id: "m", buckets: [1] },
    { kind: "winLoss", id: "m" },
    { kind: "coverage", id: "m" },
    { kind: "ageing", id: "m", buckets: [] },
    { kind: "conversion", id: "m" },
  ])("has its own fields and no others: %j", (metric) => {
    const read = safeCompileStageModel({ ...funnel, metrics: [metric] });
    expect(read.ok ? "sound" : read.issues[0]?.code.startsWith("document.")).toBe(true);
  });
});

describe("the measures that metrics name", () => {
  const metrics: readonly PipelineMetric[] = [
    { kind: "forecastCoverage", id: "f", forecast: { measure: "forecast" }, quota: { measure: "quota" } },
    { kind: "coverage", id: "c", quota: { measure: "quota" } },
  ];
  const model = compileStageModel({ ...funnel, metrics });

  test("are inputs", () => {
    expect(model.inputs).toEqual(["forecast", "quota"]);
  });

  test("have to be there", () => {
    const read = model.safeEvaluate(factsOf([], { measures: { forecast: "1" } }));
    expect(read.ok ? [] : read.issues.map(({ code, path }) => [code, path])).toEqual([
      ["pipeline.missing_measure", "/measures/quota"],
    ]);
  });

  test("are decimals", () => {
    const read = model.safeEvaluate(factsOf([], { measures: { forecast: "1,5", quota: null } }));
    expect(read.ok ? [] : read.issues.map(({ code, path }) => [code, path])).toEqual([
      ["decimal.not_decimal", "/measures/forecast"],
    ]);
  });
});

describe("the day as of which a period is looked at", () => {
  const stories = [
    told("a", ["01-01 s1", "02-01 won"]),
    told("b", ["01-01 s1", "02-02 won"]),
    told("c", ["02-02 s1"]),
  ];

  test("is the last that counts", () => {
    const model = compileStageModel(funnel);
    const result = model.evaluate(factsOf(stories, { asOf: "2026-02-01" }));
    expect([result.asOf, ...result.totals.slice(0, 2).map(({ count }) => count)]).toEqual([
      "2026-02-01",
      1,
      1,
    ]);
    expect(figureOf({ kind: "ageing", id: "a" }, factsOf(stories, { asOf: "2026-02-01" })).value).toBe("31");
    const whole = factsOf(stories, { asOf: "2026-03-31" });
    expect(model.evaluate(whole)).toEqual(model.evaluate(factsOf(stories)));
  });

  test.each([
    ["2026-04-01", "pipeline.as_of_outside_period"],
    ["2025-12-31", "pipeline.as_of_outside_period"],
    ["2026-02-30", "date.not_a_date"],
  ])("is a day of the period, and not %s", (asOf, code) => {
    const read = compileStageModel(funnel).safeEvaluate(factsOf(stories, { asOf }));
    expect(read.ok ? [] : read.issues.map((issue) => [issue.code, issue.path])).toEqual([[code, "/asOf"]]);
  });
});

describe("changes of fields", () => {
  const own = {
    dealId: "a",
    field: "expectedCloseOn",
    from: null,
    to: "2026-02-01",
    changedOn: "2026-01-05",
  };
  test.each([
    [{ ...own, dealId: "z" }, "pipeline.unknown_deal", "dealId"],
    [{ ...own, changedOn: "2025-12-31" }, "pipeline.change_before_creation", "changedOn"],
    [{ ...own, to: "soon" }, "date.not_a_date", "to"],
    [{ ...own, from: 5 }, "date.not_a_date", "from"],
    [{ ...own, field: "" }, "document.wrong_value", "field"],
    [{ ...own, sequence: 1.5 }, "document.wrong_type", "sequence"],
  ])("are read: %j", (change, code, field) => {
    const facts = { ...factsOf([told("a", ["01-01 s1"])]), fieldChanges: [{ id: "f", ...change }] };
    const model = compileStageModel(funnel);
    const read = model.safeEvaluate(facts);
    expect(read.ok ? [] : read.issues.map((issue) => [issue.code, issue.path])).toEqual([
      [code, `/fieldChanges/0/${field}`],
    ]);
    const reported = model.safeEvaluate(facts, { onInvalid: "report" });
    expect(
      reported.ok && reported.data.leftOut?.map(({ id, stream, reason }) => [id, stream, reason]),
    ).toEqual([["f", "fieldChanges", code]]);
  });

  test("go with the deal that they are of, and stand once", () => {
    const model = compileStageModel(funnel);
    const [a] = [told("a", ["01-01 s1"])];
    const facts = {
      ...factsOf([a, told("x", ["01-01 s1"], { amount: "1,5" })]),
      fieldChanges: [
        { id: "f", ...own },
        { id: "f", ...own },
        { id: "g", ...own, dealId: "x" },
      ],
    };
    const read = model.safeEvaluate(facts, { onInvalid: "report" });
    expect(read.ok && read.data.leftOut?.map(({ id, reason }) => [id, reason])).toEqual([
      ["x", "decimal.not_decimal"],
      ["f", "pipeline.duplicate_change"],
      ["f", "pipeline.duplicate_change"],
      ["g", "decimal.not_decimal"],
    ]);
  });
});

describe("velocity and cycle", () => {
  const stories = [
    ...["a", "b"].map((id) => told(id, ["01-01 s1", "01-11 won"], { amount: "100" })),
    told("c", ["01-01 s1", "01-31 lost"]),
    told("d", ["01-05 s1"]),
    told("e", ["01-05 s1", "02-01 s2", "02-09 hold"], { createdOn: "2025-12-01" }),
  ];
  test.each<[string, PipelineMetric, string, string]>([
    [
      "of open deals",
      { kind: "velocity", id: "v" },
      "13.33333333333333333333333333333333",
      "openClosedCountWonMean",
    ],
    [
      "of qualified ones, on hold too",
      { kind: "velocity", id: "v", qualifiedFrom: "s2" },
      "6.666666666666666666666666666666667",
      "openClosedCountWonMean",
    ],
    [
      "of created ones",
      { kind: "velocity", id: "v", deals: "created", average: "median" },
      "26.66666666666666666666666666666667",
      "createdClosedCountWonMedian",
    ],
    [
      "by the cycle of all that closed",
      { kind: "velocity", id: "v", cycleOf: "closed" },
      "8",
      "openClosedCountClosedMean",
    ],
    ["by two windows", { kind: "winRate", id: "v", definition: "wonOverCreated" }, "0.5", "wonOverCreated"],
    ["cycle of losses", { kind: "cycle", id: "v", of: "lost" }, "30", "lostMean"],
  ])("%s", (_name, metric, value, definition) => {
    const figure = figureOf(metric, factsOf(stories));
    expect([figure.value, figure.definition]).toEqual([value, definition]);
  });

  test("tells mean and median at once, with what the mean stands on", () => {
    const figure = figureOf({ kind: "cycle", id: "c", of: "closed" }, factsOf(stories));
    expect(
      figure.rows?.map(({ id, numerator, denominator, value }) => [id, numerator, denominator, value]),
    ).toEqual([
      ["mean", "50", "3", "16.66666666666666666666666666666667"],
      ["median", null, null, "10"],
    ]);
    expect(figureOf({ kind: "cycle", id: "c", of: "lost" }, factsOf([])).reason).toBe("no_losses");
  });

  test("two windows can exceed one", () => {
    const old = [told("o", ["01-01 s1", "01-11 won"], { createdOn: "2025-11-01" }), ...stories];
    expect(
      figureOf({ kind: "winRate", id: "r", definition: "wonOverCreated" }, factsOf(old.slice(0, 3))).value,
    ).toBe("1.5");
  });
});
