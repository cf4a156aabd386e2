import fc from "fast-check";
import type { PersonFacts } from "../../../kernel/index.js";
import {
  type CompiledRubric,
  compileRubric,
  type Dimension,
  type Indicator,
  type Rubric,
} from "../../../kpi/index.js";
import { rubricFacts } from "../../arbitraries/kpi/rubricFacts.js";
import { printRational, rationalOf, times } from "../../rational/index.js";
import { difference, type Law, lawOf } from "../law.js";

type ScaledScenario = { readonly facts: PersonFacts; readonly times: string };

/** For explicit and relative weights. */
export function scaleOfWeightsIsIrrelevant(rubric: CompiledRubric): readonly Law[] {
  const { weights = "explicit" } = rubric.document;
  if (weights !== "explicit" && weights !== "relative") return [];
  const statement = "Weights that are all multiplied by one number give the same result.";
  const [twice, half] = ["2", "0.5"].map((factor) => compileRubric(scaledBy(rubric.document, factor)));
  const scenarios = fc
    .record({ facts: rubricFacts(rubric), times: fc.constantFrom("2", "0.5") })
    .map((scenario): ScaledScenario => scenario);
  return [
    lawOf("scaleOfWeightsIsIrrelevant", statement, scenarios, ({ facts, times: factor }) =>
      difference((factor === "2" ? twice : half)?.evaluate(facts), rubric.evaluate(facts)),
    ),
  ];
}

function scaledBy(rubric: Rubric, factor: string): Rubric {
  const scale = <T extends Indicator | Dimension>(each: T): T => ({
    ...each,
    weight: printRational(times(rationalOf(each.weight ?? "0"), rationalOf(factor))),
  });
  const weights = "relative";
  if (rubric.dimensions === undefined)
    return { ...rubric, weights, indicators: rubric.indicators.map((each) => scale(each)) };
  const dimensions = rubric.dimensions.map((each) =>
    scale({ ...each, indicators: each.indicators.map((indicator) => scale(indicator)) }),
  );
  return { ...rubric, weights, dimensions };
}

type IdleScenario = { readonly facts: PersonFacts; readonly idle: string | null };

/** For weights that can be zero. */
export function zeroWeightHasNoEffect(rubric: CompiledRubric): readonly Law[] {
  const { document } = rubric;
  if (document.weights === "equal" || document.bounds !== undefined) return [];
  const name = freshName(rubric.inputs);
  const larger = compileRubric(withIdle(document, { id: name, measure: name, weight: "0" }));
  const statement =
    "An indicator of weight zero changes no score, grade or coefficient, be it rated or missing.";
  const scenarios = fc
    .record({ facts: rubricFacts(rubric), idle: fc.constantFrom("0", "1", "-3", null) })
    .map((scenario): IdleScenario => scenario);
  return [
    lawOf("zeroWeightHasNoEffect", statement, scenarios, ({ facts, idle }) => {
      const measures = { ...facts.measures, [name]: idle };
      return difference(
        outcomeOf(larger.evaluate({ ...facts, measures })),
        outcomeOf(rubric.evaluate(facts)),
      );
    }),
  ];
}

function outcomeOf({ value, reason, grade, coefficient }: ReturnType<CompiledRubric["evaluate"]>): unknown {
  return { value, reason, grade, coefficient };
}

function withIdle(rubric: Rubric, idle: Indicator): Rubric {
  if (rubric.dimensions === undefined) return { ...rubric, indicators: [...rubric.indicators, idle] };
  const [first, ...others] = rubric.dimensions;
  if (first === undefined) return rubric;
  return { ...rubric, dimensions: [{ ...first, indicators: [...first.indicators, idle] }, ...others] };
}

/** A name that nothing in the rubric has. */
function freshName(taken: readonly string[]): string {
  let name = "idle";
  while (taken.includes(name)) name += "-idle";
  return name;
}
