import fc from "fast-check";
import type { PersonFacts } from "../../../kernel/index.js";
import type { CompiledRubric, Indicator, Rubric } from "../../../kpi/index.js";
import { decimals } from "../../arbitraries/decimals.js";
import { indicatorsOf } from "../../arbitraries/kpi/indicatorsOf.js";
import { rubricFacts } from "../../arbitraries/kpi/rubricFacts.js";
import { rubricNeeds, sourcesOf } from "../../arbitraries/kpi/rubricNeeds.js";
import { measuresOfStep } from "../../documents/measuresOfStep.js";
import { rubricSteps } from "../../documents/rubricSteps.js";
import { looksAt, stepsNeverTurn } from "../../premises/stepsNeverTurn.js";
import { minus, order, plus, printRational, rationalOf } from "../../rational/index.js";
import { type Finding, type Law, lawOf } from "../law.js";
import { withoutSigns } from "../withoutSigns.js";
import { directionOf } from "./directionOf.js";

type BetterScenario = {
  readonly facts: PersonFacts;
  readonly better: { readonly indicator: string; readonly measure: string; readonly by: string };
};

/** For measures of which the document says what is better, and that nothing but one indicator looks at. */
export function betterNeverScoresLess(rubric: CompiledRubric): readonly Law[] {
  const { document } = rubric;
  const movable = indicatorsOf(document).filter((indicator) => isMovable(indicator, document));
  if (movable.length === 0) return [];
  const nonNegative = rubricSteps(document).flatMap((step) =>
    step.kind === "multiply" ? measuresOfStep(step) : [],
  );
  const scenarios = fc
    .record({
      facts: rubricFacts(rubric),
      indicator: fc.constantFrom(...movable),
      by: decimals({ min: "0.01", max: "300", places: 2 }),
    })
    .map(
      ({ facts, indicator, by }): BetterScenario => ({
        facts: { ...facts, measures: withoutSigns(facts.measures ?? {}, nonNegative) },
        better: {
          indicator: indicator.id,
          measure: indicator.measure,
          by: directionOf(indicator) > 0 ? by : `-${by}`,
        },
      }),
    );
  const statement = "A better value of one indicator never lowers the score.";
  return [lawOf("betterNeverScoresLess", statement, scenarios, (scenario) => find(rubric, scenario))];
}

function isMovable(indicator: Indicator, document: Rubric): boolean {
  const { measure } = indicator;
  const others = indicatorsOf(document).flatMap((each) => [
    ...(each === indicator ? [] : [each.measure]),
    ...sourcesOf(each),
  ]);
  const isAlone = !others.includes(measure) && !rubricNeeds(document).fields.has(measure);
  const changing = new Set([measure, `ratio.${indicator.id}`]);
  const held = [...(document.limits ?? []), ...(document.levelCaps ?? [])];
  const keepsOrder =
    stepsNeverTurn(rubricSteps(document), changing) !== null &&
    !held.some(({ when }) => looksAt(when, changing));
  return directionOf(indicator) !== 0 && isAlone && keepsOrder;
}

function find(rubric: CompiledRubric, { facts, better }: BetterScenario): Finding | null {
  const { indicator, measure, by } = better;
  const actual = facts.measures?.[measure];
  if (actual === undefined || actual === null) return null;
  const moved = by.startsWith("-")
    ? minus(rationalOf(actual), rationalOf(by.slice(1)))
    : plus(rationalOf(actual), rationalOf(by));
  const grown = printRational(moved);
  const before = rubric.evaluate(facts);
  const after = rubric.evaluate({ ...facts, measures: { ...facts.measures, [measure]: grown } });
  // A rating may leave its scale, which is no better value but none.
  const isRated = [before, after].every(({ indicators }) =>
    indicators.some(({ id, status }) => id === indicator && status === "rated"),
  );
  if (!isRated || before.value === null || after.value === null) return null;
  if (order(rationalOf(before.value), rationalOf(after.value)) <= 0) return null;
  return {
    expected: `at least ${before.value} for ${measure} of ${grown}, which ${actual} gives`,
    found: after.value,
  };
}
