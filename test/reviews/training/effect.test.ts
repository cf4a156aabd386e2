import {
  assessTrainingEffect,
  type TrainingEffectFacts,
  type TrainingEffectPerson,
} from "attainment/reviews";
import { replayTrace } from "attainment/testing";
import { describe, expect, test } from "vitest";

type Pair = readonly [before: string | null, after: string | null];
const person = (personId: string, isTrained: boolean, [before, after]: Pair): TrainingEffectPerson => ({
  personId,
  isTrained,
  results: { before, after },
});

describe("the effect of a training", () => {
  test("against those not trained is the difference of the differences (Card and Krueger 1994, hedibert.org)", () => {
    // Means of full-time employment: 23.380 to 21.097 without the change, 20.431 to 20.897 with it.
    const facts = {
      people: [
        person("nj", true, ["20.4305833333", "20.89725"]),
        person("pa", false, ["23.38", "21.0966666667"]),
      ],
    };
    const { effect, trained, untrained } = assessTrainingEffect(facts).levels[3] ?? {};
    expect([trained?.change, untrained?.change].map((change) => Number(change).toFixed(4))).toEqual([
      "0.4667",
      "-2.2833",
    ]);
    expect(Number(effect).toFixed(4)).toBe("2.7500");
  });

  test("returns 180 % where 125,000 bring 350,000 (123articleonline.com 470297)", () => {
    const facts = { people: [person("p", true, ["0", "350000"])], valuePerResult: "1", cost: "125000" };
    expect(assessTrainingEffect(facts)).toMatchObject({
      value: "1.8",
      benefit: "350000",
      netBenefit: "225000",
      benefitCostRatio: "2.8",
    });
  });

  test("is told at four levels", () => {
    const facts: TrainingEffectFacts = {
      people: [
        {
          personId: "a",
          isTrained: true,
          reaction: "4",
          learning: { before: "60", after: "85" },
          behavior: { before: "3", after: "3.5" },
        },
        { personId: "b", isTrained: true, reaction: "5", learning: { before: "70", after: null } },
        { personId: "c", isTrained: false, reaction: "1", behavior: { before: "3", after: "3.1" } },
      ],
    };
    const effect = assessTrainingEffect(facts);
    expect(effect.levels.map(({ level, effect, reason, basis }) => [level, effect, reason, basis])).toEqual([
      ["reaction", "4.5", undefined, "mean"],
      ["learning", "25", undefined, "beforeAfter"],
      ["behavior", "0.4", undefined, "againstUntrained"],
      ["results", null, "nobody_measured", "beforeAfter"],
    ]);
    expect(effect.levels[1]?.trained).toEqual({
      people: 1,
      withoutValue: 1,
      before: "60",
      after: "85",
      change: "25",
    });
    expect(effect).toMatchObject({ value: null, reason: "no_results", benefit: null });
  });

  test.each<[string, Record<string, string | undefined>, string | null, string | undefined, string | null]>([
    ["a part of it is put down to the training", { attributed: "0.4" }, "-0.2", undefined, "80"],
    ["all of it is", { attributed: "1" }, "1", undefined, "200"],
    ["the value of a result is not known", { valuePerResult: undefined }, null, "no_value_per_result", null],
    ["the cost is not known", { cost: undefined }, null, "no_cost", "200"],
    ["it cost nothing", { cost: "0" }, null, "zero_cost", "200"],
  ])("where %s", (_name, more, value, reason, benefit) => {
    const all = {
      people: [
        person("a", true, ["10", "20"]),
        person("b", true, ["10", "20"]),
        person("c", true, ["10", null]),
      ],
      valuePerResult: "10",
      cost: "100",
      ...more,
    };
    const facts = Object.fromEntries(Object.entries(all).filter(([, each]) => each !== undefined));
    const effect = assessTrainingEffect({ people: all.people, ...facts });
    expect([effect.value, effect.reason, effect.benefit]).toEqual([value, reason, benefit]);
  });

  test("may be negative", () => {
    const people = [person("a", true, ["10", "8"]), person("b", false, ["10", "11"])];
    expect(assessTrainingEffect({ people, valuePerResult: "5", cost: "10" })).toMatchObject({
      benefit: "-15",
      value: "-2.5",
    });
  });

  test("says where a sample is small: below the minimum, not at it", () => {
    const group = (count: number, isTrained: boolean) =>
      Array.from({ length: count }, (_, index) => person(`${isTrained}-${index}`, isTrained, ["1", "2"]));
    const isSmall = (people: readonly TrainingEffectPerson[], minimum?: number) => {
      const effect = assessTrainingEffect({ people, ...(minimum === undefined ? {} : { minimum }) });
      expect(effect.issues.map(({ code }) => code)).toEqual(
        effect.levels[3]?.isSmallSample === true ? ["training.small_sample"] : [],
      );
      return effect.levels[3]?.isSmallSample;
    };
    expect(isSmall(group(9, true))).toBe(true);
    expect(isSmall(group(10, true))).toBe(false);
    expect(isSmall([...group(10, true), ...group(9, false)])).toBe(true);
    expect(isSmall([...group(10, true), ...group(10, false)])).toBe(false);
    expect(isSmall(group(3, true), 3)).toBe(false);
  });

  test("explains its return, also where a mean does not end", () => {
    const people = [
      person("a", true, ["1", "2"]),
      person("b", true, ["1", "2.5"]),
      person("c", true, ["1", "3"]),
      person("d", false, ["1", "1.1"]),
      person("e", false, ["2", "2"]),
      person("f", false, ["3", "3"]),
    ];
    const facts = { people, valuePerResult: "7", cost: "3", attributed: "0.5" };
    const { trace, ...rest } = assessTrainingEffect(facts, { trace: true });
    expect(rest).toEqual(assessTrainingEffect(facts));
    expect(trace === undefined ? "no trace" : replayTrace(trace)).toBe(rest.value);
    const none = assessTrainingEffect({ people: [] }, { trace: true });
    expect(none.trace?.note).toBe("no_results");
    expect(none.trace === undefined ? "no trace" : replayTrace(none.trace)).toBeNull();
  });
});
