import fc from "fast-check";
import type { CompiledRubric, Rubric, RubricFacts } from "../../../kpi/index.js";
import { printRational } from "../../rational/index.js";
import { maybe } from "../maybe.js";
import { type NearBound, nearBound, valueNear } from "../nearBound.js";
import { periods } from "../periods.js";
import { readings } from "../readings.js";
import { aimedMeasures } from "./aimedMeasures.js";
import { asRubric } from "./asRubric.js";
import { happenings, incidentsIn } from "./incidents.js";
import { indicatorBounds } from "./indicatorBounds.js";
import { indicatorsOf } from "./indicatorsOf.js";
import { rubricNeeds, sourcesOf } from "./rubricNeeds.js";

/**
 * What {@link rubricFacts} may give.
 *
 * @since 0.1.0
 */
export interface RubricFactsConstraints {
  /** Whether every measure and attribute has a value; by default some are null. */
  readonly complete?: boolean;
}

/**
 * Facts to evaluate one rubric on, valid for it: every measure and attribute that it looks at.
 *
 * Half of the measures of indicators are on a target, a threshold or the end of a range or scale, or just beside it; in a
 * third of the cases measures aim at a score on a bound of the grades; others are anything, with zero, negative and huge
 * ones. Incidents lie before, in and behind the period, often on its ends. Attributes are often what a condition compares them with.
 *
 * @param rubric - A rubric document, or a compiled rubric.
 * @param constraints - See {@link RubricFactsConstraints}.
 * @returns An arbitrary of facts that the rubric accepts.
 * @throws AttainmentError with the issues of `compileRubric`, where a document is at fault.
 * @example
 * ```ts
 * import fc from "fast-check";
 * import { compileRubric } from "attainment/kpi";
 * import { rubricFacts } from "attainment/testing";
 * const rubric = compileRubric({
 *   kind: "rubric",
 *   id: "r",
 *   indicators: [{ id: "sales", measure: "sales", weight: "1", target: "100", curve: { kind: "ratio" } }],
 * });
 * const sample = fc.sample(rubricFacts(rubric), { seed: 42, numRuns: 100 });
 * sample.every((facts) => rubric.safeEvaluate(facts).ok); // => true
 * sample.some(({ measures }) => measures?.sales === "100"); // => true
 * ```
 * @since 0.1.0
 */
export function rubricFacts(
  rubric: CompiledRubric | Rubric,
  { complete = false }: RubricFactsConstraints = {},
): fc.Arbitrary<RubricFacts> {
  const { document } = asRubric(rubric);
  const indicators = indicatorsOf(document);
  const usual = new Set(indicators.flatMap(sourcesOf));
  const places = fc.array(fc.oneof(nearBound, fc.constant(null)), {
    minLength: indicators.length,
    maxLength: indicators.length,
  });
  return fc
    .record({
      period: periods(),
      given: readings(rubricNeeds(document), complete, usual),
      places,
      aim: maybe(nearBound, 3),
      happened: happenings(document),
    })
    .map(({ period, given: { measures, attributes }, places: near, aim, happened }) => {
      const placed = indicators.flatMap((indicator, index) => {
        const place: NearBound | null = near[index] ?? null;
        if (place === null) return [];
        return [
          [indicator.measure, printRational(valueNear(indicatorBounds(indicator, measures), place))] as const,
        ];
      });
      const aimed = aim === undefined ? {} : aimedMeasures(document, aim);
      const changes = Object.entries({ ...Object.fromEntries(placed), ...aimed }).filter(
        // What is missing stays so, and what others compare with stays where it is.
        ([name]) => measures[name] !== null && !usual.has(name),
      );
      const facts = { period, measures: { ...measures, ...Object.fromEntries(changes) }, attributes };
      return document.incidents === undefined
        ? facts
        : { ...facts, incidents: incidentsIn(period, happened) };
    });
}
