import type { Operand } from "../../../kernel/index.js";
import type { Indicator, Rubric } from "../../../kpi/index.js";
import { type Needs, needsOf } from "../../documents/needs.js";
import { indicatorsOf } from "./indicatorsOf.js";

/** What a rubric looks at: its measures, and the fields of its conditions. */
export function rubricNeeds(rubric: Rubric): Needs {
  const indicators = indicatorsOf(rubric);
  const scales = [rubric.grades, rubric.coefficients, ...indicators.map(({ curve }) => curve)];
  const steps = [
    ...(rubric.steps ?? []),
    ...scales.flatMap((scale) => (scale !== undefined && "steps" in scale ? (scale.steps ?? []) : [])),
  ];
  const conditions = [rubric.tooNew, ...indicators.map(({ appliesWhen }) => appliesWhen)];
  return needsOf(
    steps,
    conditions.flatMap((each) => each ?? []),
    indicators.flatMap((each) => [each.measure, ...sourcesOf(each)]),
  );
}

/** The measures that hold the target and the bounds of an indicator. */
export function sourcesOf({ target, curve }: Indicator): readonly string[] {
  return [target, ...boundsOf(curve)].flatMap((each) => (typeof each === "object" ? [each.measure] : []));
}

function boundsOf(curve: Indicator["curve"]): readonly Operand[] {
  switch (curve?.kind) {
    case "worstToTarget":
      return [curve.worst];
    case "threshold":
      return [curve.threshold, curve.stretch];
    case "inRange":
      return [curve.low, curve.high];
    default:
      return [];
  }
}
