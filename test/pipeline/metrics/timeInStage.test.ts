import type { PipelineMetric } from "attainment/pipeline";
import { describe, expect, test } from "vitest";
import { factsOf, figureOf, rowsOf, told } from "./story.js";

const time = (terms: Partial<Extract<PipelineMetric, { kind: "timeInStage" }>> = {}): PipelineMetric => ({
  ...{ kind: "timeInStage", id: "t" },
  ...terms,
});

// Stays in s1: 10, 20 and 30 days, and two that last since 39 and 5 days at the end of March.
const stories = [
  told("a", ["01-01 s1", "01-11 s2", "01-21 s1", "02-10 lost"]),
  told("b", ["01-01 s1", "01-31 s3"]),
  told("c", ["02-20 s1"]),
  told("d", ["03-26 s1"]),
];
const facts = factsOf(stories);

describe("time in stage", () => {
  test.each([
    ["the mean of visits that ended", {}, "completedMeanVisit", ["60", "3", "20"]],
    ["their median", { average: "median" }, "completedMedianVisit", [null, null, "20"]],
    ["the mean per deal, visits summed", { per: "deal" }, "completedMeanDeal", ["60", "2", "30"]],
    // At risk 5, 4 (after 5 days one is lost from sight), so 3/4, 2/4 at 20 days, 1/4 at 30: the middle of 20 and 30.
    ["with those that last", { stays: "censored" }, "censoredMedianVisit", [null, null, "25"]],
  ] as const)("of one stage: %s", (_name, terms, definition, expected) => {
    const figure = figureOf(time(terms), facts);
    expect(figure.definition).toBe(definition);
    expect(rowsOf(figure)[0]?.slice(1)).toEqual(expected);
  });

  test("tells who sits there, and for how long on average", () => {
    const [first] = figureOf(time(), facts).rows ?? [];
    expect([first?.sitting, first?.sittingDays]).toEqual([2, "22"]);
  });

  test("as a whole takes every stay of every stage", () => {
    const figure = figureOf(time(), facts);
    expect([figure.value, figure.sample]).toEqual(["17.5", 4]);
    expect(figure.rows?.reduce((sum, { sample }) => sum + sample, 0)).toBe(4);
  });

  test("counts stays that ended in the period, however long ago they began", () => {
    const early = told("e", ["01-01 s1", "02-01 lost"], { createdOn: "2025-12-02" });
    expect(rowsOf(figureOf(time(), factsOf([early])))[0]).toEqual(["s1", "61", "1", "61"]);
    const past = figureOf(time(), factsOf([told("e", ["01-01 s1", "02-01 lost"])], { period: "2026-Q2" }));
    expect([past.value, past.reason]).toEqual([null, "no_stays"]);
  });

  test("does not invent when a stay began", () => {
    const unknown = { deal: { id: "u", stageId: "s1" }, changes: [] };
    const figure = figureOf(time(), factsOf([...stories, unknown]));
    expect(figure.apart).toEqual([{ id: "unknownLength", count: 1 }]);
  });

  test("has no median where more than half are still there", () => {
    const figure = figureOf(
      time({ stays: "censored" }),
      factsOf([...stories.slice(1), told("x", ["01-02 s1"])]),
    );
    expect(rowsOf(figure)[0]).toEqual(["s1", null, null, "median_not_reached"]);
  });

  test("asks for a sample", () => {
    expect(figureOf({ ...time(), minimum: 5 }, facts).reason).toBe("insufficient_sample");
  });
});
