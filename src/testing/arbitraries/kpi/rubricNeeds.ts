import type { Operand } from "../../../kernel/index.js";
import type { Indicator, Rubric } from "../../../kpi/index.js";
import { type Needs, needsOf } from "../../documents/needs.js";
import { rubricOwn } from "../../documents/rubricOwn.js";
import { rubricSteps } from "../../documents/rubricSteps.js";
import { indicatorsOf } from "./indicatorsOf.js";

/** What a rubric looks at: its measures, and the fields of its conditions. */
export function rubricNeeds(rubric: Rubric): Needs {
  const indicators = indicatorsOf(rubric);
  const { limits = [], levelCaps = [], teamCoefficient } = rubric;
  const guards = indicators.map(({ guard }) => guard?.most);
  const scales = [rubric.grades, rubric.coefficients, ...guards, ...indicators.map(({ curve }) => curve)];
  const steps = [
    ...rubricSteps(rubric),
    ...scales.flatMap((scale) => (scale !== undefined && "steps" in scale ? (scale.steps ?? []) : [])),
  ];
  const held = [...limits, ...levelCaps].map(({ when }) => when);
  const conditions = [rubric.tooNew, ...indicators.map(({ appliesWhen }) => appliesWhen), ...held];
  const needs = needsOf(
    steps,
    conditions.flatMap((each) => each ?? []),
    [
      ...indicators.flatMap((each) => [each.measure, ...sourcesOf(each)]),
      ...(typeof teamCoefficient === "object" ? [teamCoefficient.measure] : []),
    ],
  );
  return withoutOwn(needs, rubricOwn(rubric));
}

/** What the facts have to hold: all but what the rubric knows itself. */
function withoutOwn({ measures, fields }: Needs, own: ReadonlySet<string>): Needs {
  return {
    measures: new Set([...measures].filter((name) => !own.has(name))),
    fields: new Map([...fields].filter(([name]) => !own.has(name))),
  };
}

/** The measures that hold the target and the bounds of an indicator. */
export function sourcesOf({ target, curve, guard }: Indicator): readonly string[] {
  return [target, guard?.baseline, ...boundsOf(curve)].flatMap((each) =>
    typeof each === "object" ? [each.measure] : [],
  );
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
