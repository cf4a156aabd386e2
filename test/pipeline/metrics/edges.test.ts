import type { StageModel } from "attainment/pipeline";
import { describe, expect, test } from "vitest";
import { factsOf, figureOf, funnel, rowsOf, told } from "./story.js";

describe("an archived stage", () => {
  const stages = funnel.stages.map((stage) => (stage.id === "s2" ? { ...stage, archived: true } : stage));
  const model: StageModel = { ...funnel, stages };
  const stories = [
    told("since", ["01-02 s1", "01-10 s3", "01-20 s4", "02-01 won"]),
    told("before", ["01-02 s1", "01-05 s2", "01-10 s3"]),
  ];

  test.each(["anyTouch", "fallThrough", "direct"] as const)(
    "is no step of a conversion by %s",
    (definition) => {
      const figure = figureOf({ kind: "stageConversion", id: "c", definition }, factsOf(stories), model);
      expect(rowsOf(figure)).toEqual([
        ["s1", "2", "2", "1"],
        ["s3", "1", "2", "0.5"],
        ["s4", "1", "1", "1"],
      ]);
      expect(figure.value).toBe("0.5");
    },
  );

  test("is neither a leak nor a bottleneck of the conversion, but keeps its times", () => {
    const leak = figureOf({ kind: "leak", id: "l", definition: "rate" }, factsOf(stories), model);
    const bottleneck = { kind: "bottleneck", id: "b", definition: "lowestConversion" } as const;
    expect([leak.topId, figureOf(bottleneck, factsOf(stories), model).topId]).toEqual(["s3", "s3"]);
    const time = figureOf({ kind: "timeInStage", id: "t" }, factsOf(stories), model);
    expect(time.rows?.find(({ id }) => id === "s2")?.value).toBe("5");
  });
});

describe("what was expected when a period began", () => {
  const expected = { expectedCloseOn: "2026-02-10", createdOn: "2025-12-01" };
  const slippage = { kind: "slippage", id: "s", definition: "notClosed" } as const;
  const change = { id: "c", dealId: "d", changedOn: "2026-01-20" };

  test("takes a deal in whose history begins in the period, in whatever stage", () => {
    const samples = ["elsewhere", "s2", "won", "lost"].map((stageId) => {
      const facts = factsOf([{ deal: { id: "d", ...expected }, changes: [{ ...change, stageId }] }]);
      return figureOf(slippage, facts).sample;
    });
    expect(samples).toEqual([1, 1, 1, 1]);
  });

  test("is not changed by a closing that was told in a gap of the period", () => {
    const changes = [
      { ...change, stageId: "s1", changedOn: "2025-12-05" },
      { ...change, id: "c-2", fromStageId: "lost", stageId: "s2" },
    ];
    const figure = figureOf(slippage, factsOf([{ deal: { id: "d", ...expected }, changes }]));
    expect([figure.sample, figure.value]).toEqual([1, "1"]);
  });

  test("leaves out what stood closed or in no known stage", () => {
    const samples = ["lost", "elsewhere"].map((stageId) => {
      const changes = [
        { ...change, stageId, changedOn: "2025-12-05" },
        { ...change, id: "c-2", stageId: "s2" },
      ];
      return figureOf(slippage, factsOf([{ deal: { id: "d", ...expected }, changes }])).sample;
    });
    expect(samples).toEqual([0, 0]);
  });
});

describe("a minimum", () => {
  const facts = factsOf([told("a", ["01-02 s1"]), told("b", ["01-02 s1"])]);

  test.each([
    { kind: "bottleneck", id: "m", definition: "mostDeals" },
    { kind: "forecastCoverage", id: "m", forecast: "90", quota: "100" },
  ] as const)("that is written holds for $kind, which has none of its own", (metric) => {
    expect(figureOf({ ...metric, minimum: 3 }, facts).reason).toBe("insufficient_sample");
    expect(figureOf({ ...metric, minimum: 2 }, facts).value).not.toBeNull();
    expect(figureOf({ ...metric, minimum: 0 }, facts).value).not.toBeNull();
  });
});

describe("ages of deals of which no beginning is known", () => {
  const facts = factsOf([{ deal: { id: "a", stageId: "s1" }, changes: [] }]);

  test.each(["mean", "median", "overLongestCycle"] as const)(
    "are no deals that are not there (%s)",
    (definition) => {
      const figure = figureOf({ kind: "ageing", id: "a", definition }, facts);
      expect([figure.reason, figure.apart?.[0]?.count]).toEqual(["unknown_start", 1]);
      expect(new Set(figure.rows?.map(({ reason }) => reason))).toEqual(new Set(["unknown_start"]));
    },
  );

  test("and where there are none, nothing is open", () => {
    expect(figureOf({ kind: "ageing", id: "a" }, factsOf([])).reason).toBe("no_open_deals");
  });
});
