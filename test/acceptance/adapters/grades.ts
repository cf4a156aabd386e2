import { add, compileScale, subtract } from "attainment/kernel";
import {
  type Adapters,
  type Answer,
  ascending,
  type Facts,
  gradesOf,
  openText,
  type Row,
  rowsOf,
  textOf,
  textsOf,
} from "../units.js";

/**
 * The word for a score, or for how a score moved (commissionTracker, GA): reaching a bound earns its grade, and what
 * lies below the lowest bound has a grade of its own.
 */
export const grades: Adapters = {
  "grade-lookup": graded,
  "trend-lookup": trend,
  "additive-score-and-grade": gradedSum,
};

/** Points of several parts, added up (zen). */
function gradedSum({ parameters, input }: Facts): Answer {
  const score = textsOf(input.parts).reduce((sum, part) => add(sum, part), "0");
  return { total: score, ...graded({ mechanic: "grade-lookup", parameters, input: { score } }) };
}

function graded({ parameters, input }: Facts): Answer {
  const { grades: rows, lowest } = gradesOf(parameters);
  const grade = gradeBy(
    rows.map((row) => ({ id: textOf(row.grade), from: textOf(row.at_least) })),
    lowest,
  );
  const { values } = input;
  if (values !== undefined) return { grades: textsOf(values).map(grade) };
  return { grade: grade(textOf(input.score ?? input.value)) };
}

function trend({ parameters, input }: Facts): Answer {
  const previous = openText(input.previous);
  if (previous === undefined) return { trend: textOf(parameters.no_previous) };
  const rows: readonly Row[] = ascending(rowsOf(parameters.delta_at_least), "delta");
  const word = gradeBy(
    rows.map((row) => ({ id: textOf(row.trend), from: textOf(row.delta) })),
    textOf(parameters.default),
  );
  return { trend: word(subtract(textOf(input.current), previous)) };
}

function gradeBy(bands: readonly { readonly id: string; readonly from: string }[], lowest: string) {
  const scale = compileScale({ kind: "bands", boundary: "upperBand", bands });
  return (value: string): string => scale.evaluate(value).band?.id ?? lowest;
}
