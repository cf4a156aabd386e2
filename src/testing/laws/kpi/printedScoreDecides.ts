import { compileScale, type Scale } from "../../../kernel/index.js";
import type { CompiledRubric } from "../../../kpi/index.js";
import { difference, type Law, lawOf } from "../law.js";
import { onePerson } from "./rubricCase.js";

/** For rubrics with grades that are read from the printed score and look at nothing else. */
export function printedScoreDecides(rubric: CompiledRubric): readonly Law[] {
  const { grades, gradeFrom } = rubric.document;
  if (grades === undefined || gradeFrom === "unrounded" || compileScale(grades).inputs.length > 0) return [];
  const scale = compileScale(grades);
  const statement = "Grade and coefficient are those of the score as it is printed.";
  const pays = hasAmounts(grades);
  return [
    lawOf("printedScoreDecides", statement, onePerson(rubric), ({ facts }) => {
      const { value, grade, coefficient: paid, coefficients } = rubric.evaluate(facts);
      // A coefficient of the team multiplies that of the person, which is the one that the score decides.
      const coefficient = coefficients === undefined ? paid : coefficients.personal;
      if (value === null) return difference(null, grade);
      const read = scale.evaluate(value);
      const expected = { grade: read.band?.id ?? null, coefficient: pays ? read.value : coefficient };
      return difference(expected, { grade, coefficient }, { score: value });
    }),
  ];
}

function hasAmounts(scale: Scale): boolean {
  return scale.kind === "bands" && scale.bands.some(({ amount }) => amount !== undefined);
}
