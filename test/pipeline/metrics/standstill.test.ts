import type { PipelineMetric } from "attainment/pipeline";
import { describe, expect, test } from "vitest";
import { factsOf, figureOf, funnel, rowsOf, told } from "./story.js";

describe("ageing", () => {
  // At the end of March: 0, 30, 31, 89 days in their stages; 0, 30, 89 and 89 since their creation.
  const open = [
    told("a", ["03-31 s1"]),
    told("b", ["03-01 s1"]),
    told("c", ["01-01 s1", "02-28 s2"]),
    told("d", ["01-01 s2"]),
    { deal: { id: "e", stageId: "s1" }, changes: [] },
  ];
  const closed = [told("w", ["01-01 s1", "02-10 won"]), told("l", ["01-01 s1", "03-02 lost"])];
  const facts = factsOf([...open, ...closed]);

  test.each<[string, Partial<Extract<PipelineMetric, { kind: "ageing" }>>, string, string, string]>([
    ["the mean since entry", {}, "stageEntryMean", "37.5", "days"],
    [
      "the median since creation",
      { since: "creation", definition: "median" },
      "creationMedian",
      "59.5",
      "days",
    ],
    [
      "those over the longest cycle of 60 days",
      { definition: "overLongestCycle" },
      "creationOverLongestCycle",
      "2",
      "count",
    ],
    ["of some stages", { stageIds: ["s2"] }, "stageEntryMean", "60", "days"],
  ])("tells %s", (_name, terms, definition, value, unit) => {
    const figure = figureOf({ kind: "ageing", id: "a", ...terms }, facts);
    expect([figure.definition, figure.value, figure.unit]).toEqual([definition, value, unit]);
  });

  test("sorts ages into buckets that hold their last day, the unknown apart", () => {
    const figure = figureOf({ kind: "ageing", id: "a", buckets: [30, 60] }, facts);
    expect(rowsOf(figure)).toEqual([
      ["0-30", "2", "4", "0.5"],
      ["31-60", "1", "4", "0.25"],
      ["61+", "1", "4", "0.25"],
    ]);
    expect(figure.apart).toEqual([{ id: "unknownEntry", count: 1, amount: "0" }]);
    expect(figureOf({ kind: "ageing", id: "a" }, facts).rows?.map(({ id }) => id)).toEqual([
      ...["0-30", "31-60", "61-90", "91-180", "181+"],
    ]);
  });

  test("has no value without open deals, or without any closed one to compare with", () => {
    expect(figureOf({ kind: "ageing", id: "a" }, factsOf(closed)).reason).toBe("no_open_deals");
    const over = { kind: "ageing", id: "a", definition: "overLongestCycle" } as const;
    expect(figureOf(over, factsOf(open)).reason).toBe("no_closed_deals");
    expect(figureOf(over, factsOf(closed)).value).toBe("0");
  });
});

describe("bottleneck", () => {
  const stories = [
    told("a", ["01-01 s1", "01-11 s2", "03-01 s3"]),
    told("b", ["01-01 s1", "01-21 s2"]),
    told("c", ["01-01 s1", "01-31 lost"]),
  ];
  const facts = factsOf(stories);

  test.each([
    ["longestTime", "s2", "49", "days"],
    ["lowestConversion", "s3", "0", "ratio"],
    ["mostDeals", "s2", "1", "count"],
  ] as const)("by %s", (definition, topId, value, unit) => {
    const figure = figureOf({ kind: "bottleneck", id: "b", definition }, facts);
    expect([figure.topId, figure.value, figure.unit]).toEqual([topId, value, unit]);
    expect(figure.rows?.find(({ id }) => id === topId)?.value).toBe(value);
  });

  test.each([
    ["longestTime", "no_stays"],
    ["lowestConversion", "stage_not_reached"],
    ["mostDeals", "no_open_deals"],
  ] as const)("by %s of no deals is none", (definition, reason) => {
    const figure = figureOf({ kind: "bottleneck", id: "b", definition }, factsOf([]));
    expect([figure.value, figure.reason, figure.topId]).toEqual([null, reason, undefined]);
  });

  test("asks for a sample in each stage", () => {
    const figure = figureOf({ kind: "bottleneck", id: "b", minimum: 4 }, facts);
    expect([figure.value, figure.reason]).toEqual([null, "insufficient_sample"]);
  });
});

describe("conformance", () => {
  const stories = [
    told("fine", ["01-01 s1", "01-05 s2", "01-09 s3", "02-01 s2"], { budget: "9" }),
    told("held", ["01-01 s1", "01-05 hold", "01-09 s1", "01-11 s2"]),
    told("skips", ["01-01 s1", "01-05 s3", "02-01 won"]),
    told("lacks", ["01-01 s1", "01-05 s2", "01-09 s3"]),
    told("alive", ["01-01 s1", "01-05 lost", "02-01 s1"]),
    told("sneaks", ["01-01 s1", "01-05 hold", "02-01 s4"]),
    told("elsewhere", ["01-01 s1", "01-05 nowhere"]),
    told("quiet", ["01-01 s1"]),
  ];
  const facts = factsOf(stories);

  test("of moves: kept and made, by kind", () => {
    const figure = figureOf({ kind: "conformance", id: "c", of: "moves" }, facts);
    expect([figure.value, figure.sample]).toEqual(["0.6", 15]);
    expect(rowsOf(figure)).toEqual([
      ["advance", "4", "5", "0.8"],
      ["skip", "0", "2", "0"],
      ["back", "1", "1", "1"],
      ["hold", "2", "2", "1"],
      ["resume", "1", "2", "0.5"],
      ["close", "1", "1", "1"],
      ["reopen", "0", "1", "0"],
      ["unmapped", "0", "1", "0"],
    ]);
  });

  test("of deals: those that kept to the rules, and what the others broke first", () => {
    const figure = figureOf({ kind: "conformance", id: "c" }, facts);
    expect([figure.value, figure.sample, figure.definition]).toEqual([
      "0.2857142857142857142857142857142857",
      7,
      "deals",
    ]);
    expect(figure.rows?.map(({ id, numerator }) => [id, numerator])).toEqual([
      ["conforming", "2"],
      ["requiredFields", "1"],
      ["skip", "1"],
      ["resume", "1"],
      ["reopen", "1"],
      ["unmapped", "1"],
    ]);
  });

  test("follows the rules of the model", () => {
    const free = { ...funnel, moves: { skip: true, back: false } };
    const figure = figureOf({ kind: "conformance", id: "c", of: "moves" }, facts, free);
    expect(rowsOf(figure).slice(1, 3)).toEqual([
      ["skip", "2", "2", "1"],
      ["back", "0", "1", "0"],
    ]);
  });

  test("of no moves has no value", () => {
    expect(figureOf({ kind: "conformance", id: "c" }, factsOf([told("quiet", ["01-01 s1"])])).reason).toBe(
      "no_moves",
    );
  });
});
