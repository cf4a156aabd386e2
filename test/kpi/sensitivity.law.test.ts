import { compareScores, compileRubric, type Rubric } from "attainment/kpi";
import { rubricFacts, rubrics } from "attainment/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  minus,
  most,
  NOTHING,
  order,
  plus,
  printRational,
  type Rational,
  rationalOf,
  times,
} from "../../src/testing/rational/index.js";
import { runs, seed } from "../seed.js";

/** Scores that are printed as they are, as far as 60 places go. */
function unrounded(rubric: Rubric): Rubric {
  const { levelCaps: _, ...rest } = rubric;
  return { ...rest, gradeFrom: "rounded", rounding: { mode: "towardZero", places: 60 } };
}

const SHARE = rationalOf("1e-30");

/** Whether two numbers agree in 30 digits, since the one is printed to 34 and the other to 60 places. */
function isNear(a: Rational, b: Rational): boolean {
  const size = plus(rationalOf("1"), most(b, minus(NOTHING, b)));
  const gap = minus(a, b);
  return order(most(gap, minus(NOTHING, gap)), times(size, SHARE)) <= 0;
}

describe("laws of sensitivity and comparison", () => {
  test("one unit more is worth what scoring with one unit more gives", () => {
    const holds = fc.property(rubrics(), fc.nat(), (document, from) => {
      const isRounding = (document.steps ?? []).some(({ kind }) => kind === "round");
      if (isRounding) return;
      const rubric = compileRubric(unrounded(document));
      for (const facts of fc.sample(rubricFacts(rubric), { seed: from, numRuns: 2 })) {
        const { value } = rubric.evaluate(facts);
        for (const [index, { perUnit, id }] of rubric.sensitivity(facts).indicators.entries()) {
          const measure = rubric.evaluate(facts).indicators[index]?.measure ?? "";
          const actual = facts.measures?.[measure];
          if (perUnit === null || actual == null || value === null) continue;
          const measures = {
            ...facts.measures,
            [measure]: printRational(plus(rationalOf(actual), rationalOf("1"))),
          };
          const more = rubric.evaluate({ ...facts, measures }).value;
          const found = minus(rationalOf(more ?? "0"), rationalOf(value));
          expect([id, isNear(found, rationalOf(perUnit))]).toEqual([id, true]);
        }
      }
    });
    fc.assert(holds, { seed, numRuns: Math.ceil(runs / 5) });
  });

  test("changes of all indicators and the rest sum to the change of the score", () => {
    const holds = fc.property(rubrics(), fc.nat(), (document, from) => {
      const rubric = compileRubric(document);
      const [one, other] = fc.sample(rubricFacts(rubric, { complete: true }), { seed: from, numRuns: 2 });
      if (one === undefined || other === undefined) return;
      const { change, indicators, rest } = compareScores(rubric.evaluate(one), rubric.evaluate(other));
      if (change === null || rest === null) return;
      const sum = indicators.reduce((total, each) => plus(total, rationalOf(each.change)), rationalOf(rest));
      expect(printRational(sum)).toBe(printRational(rationalOf(change)));
    });
    fc.assert(holds, { seed, numRuns: Math.ceil(runs / 5) });
  });
});
