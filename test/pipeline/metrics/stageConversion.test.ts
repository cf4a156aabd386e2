import { describe, expect, test } from "vitest";
import { factsOf, figureOf, rowsOf, told } from "./story.js";

// conv-methods: six histories that give any-touch 6, 4, 3, 2; fall-through 6, 4, 2, 1; direct 5/7, 2/5, 2/3.
const six = [
  told("a", ["01-01 s1", "01-02 s2", "01-05 s3", "01-09 s4"]),
  told("b", ["01-01 s1", "01-02 s3", "01-05 s4"]),
  told("c", ["01-01 s1", "01-02 s2", "01-05 s1", "01-06 s2"]),
  told("d", ["01-01 s1", "01-02 s2", "01-05 s3"]),
  told("e", ["01-01 s1", "01-02 s2"]),
  told("f", ["01-01 s1"]),
];

const facts = factsOf(six);

describe("conv-methods (Watermark, ClosingDealz)", () => {
  test("any touch", () => {
    const figure = figureOf({ kind: "stageConversion", id: "c" }, facts);
    expect(figure.rows?.map(({ denominator }) => denominator)).toEqual(["6", "4", "3", "2"]);
    expect(figure.rows?.map(({ skipped }) => skipped)).toEqual([0, 1, 0, 0]);
    expect(rowsOf(figure).map(([, numerator]) => numerator)).toEqual(["4", "2", "2", "0"]);
    expect(figure.definition).toBe("anyTouchCreated");
  });

  test("fall-through", () => {
    const figure = figureOf({ kind: "stageConversion", id: "c", definition: "fallThrough" }, facts);
    expect(figure.rows?.map(({ denominator }) => denominator)).toEqual(["6", "4", "2", "1"]);
  });

  test("direct moves", () => {
    const figure = figureOf({ kind: "stageConversion", id: "c", definition: "direct" }, facts);
    expect(rowsOf(figure).map(([, numerator, denominator]) => `${numerator}/${denominator}`)).toEqual([
      "5/7",
      "2/5",
      "2/3",
      "0/2",
    ]);
  });
});

describe("stage conversion", () => {
  const four = [
    told("won", ["01-01 s1", "01-05 s2", "01-09 s3", "01-12 s4", "02-01 won"], { amount: "10" }),
    told("reopened", ["01-01 s1", "01-05 won", "02-09 s2"], { amount: "20" }),
    told("held", ["01-02 s1", "01-05 hold", "01-09 s2", "02-09 lost"], { amount: "30" }),
    told("late", ["01-03 s3", "02-09 won"], { amount: "40" }),
    told("old", ["01-03 s1", "02-09 void"], { createdOn: "2025-12-01" }),
  ];

  test("of deals: what came through, and what began elsewhere apart", () => {
    const figure = figureOf({ kind: "stageConversion", id: "c" }, factsOf(four));
    expect([figure.value, figure.sample]).toEqual(["0.3333333333333333333333333333333333", 3]);
    expect(figure.apart).toEqual([{ id: "notInFirstStage", count: 1, amount: "40" }]);
    expect(figure.rows?.[0]).toEqual({
      ...{ id: "s1", toId: "s2", sample: 3, numerator: "3", denominator: "3", value: "1" },
      ...{ skipped: 0, won: 1, lost: 1 },
    });
    expect(figure.rows?.map(({ skipped }) => skipped)).toEqual([0, 1, 0, 1]);
  });

  test("a reversed win is no arrival, and a time on hold parts no direct move", () => {
    const figure = figureOf({ kind: "stageConversion", id: "c", definition: "direct" }, factsOf(four));
    expect(rowsOf(figure)).toEqual([
      ["s1", "2", "3", "0.6666666666666666666666666666666667"],
      ["s2", "1", "3", "0.3333333333333333333333333333333333"],
      ["s3", "1", "2", "0.5"],
      ["s4", "1", "1", "1"],
    ]);
    expect(figure.value).toBe("0.1111111111111111111111111111111111");
  });

  test("of the closed cohort each stage tells what passed it, and what was won of that", () => {
    const figure = figureOf({ kind: "stageConversion", id: "c", definition: "closedCohort" }, factsOf(four));
    expect([figure.definition, figure.value, figure.sample]).toEqual([
      "closedCohort",
      "0.6666666666666666666666666666666667",
      3,
    ]);
    expect(
      figure.rows?.map(({ id, numerator, denominator, won }) => [id, numerator, denominator, won]),
    ).toEqual([
      ["s1", "2", "3", 1],
      ["s2", "2", "3", 1],
      ["s3", "2", "3", 2],
      ["s4", "1", "3", 1],
    ]);
  });

  test("of all deals counts those of other periods too", () => {
    const figure = figureOf({ kind: "stageConversion", id: "c", cohort: "all" }, factsOf(four));
    expect([figure.definition, figure.sample]).toEqual(["anyTouchAll", 4]);
  });

  test.each([
    ["created", "no_created_deals"],
    ["closed", "no_closed_deals"],
    ["all", "no_deals"],
  ] as const)("of %s deals that are not there has no value", (cohort, reason) => {
    const figure = figureOf({ kind: "stageConversion", id: "c", cohort }, factsOf([]));
    expect([figure.value, figure.reason, figure.rows?.[0]?.reason]).toEqual([
      null,
      reason,
      "stage_not_reached",
    ]);
  });

  test("asks for a sample, as a whole and of each step", () => {
    const figure = figureOf({ kind: "stageConversion", id: "c", minimum: 4 }, facts);
    expect(figure.value).toBe("0");
    expect(rowsOf(figure).map(([, , , value]) => value)).toEqual([
      "0.6666666666666666666666666666666667",
      "0.5",
      "insufficient_sample",
      "insufficient_sample",
    ]);
  });
});
